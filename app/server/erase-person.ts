import { erasePerson as ofClubs } from '~/clubs/erase.server'
import { erasePerson as ofCourses } from '~/courses/erase.server'
import { erasePerson as ofPeople } from '~/people/erase.server'
import { audit } from '~/shared/audit.server'
import { connect, type Sql } from '~/shared/sql.server'

// Whoever holds something in a person's own words or about who they were; certificates keep the law's minimum.
const erasers: ((tx: Sql, personId: string) => Promise<unknown>)[] = [ofClubs, ofCourses, ofPeople]

/**
 * Erases a person in one transaction, as the eraser; that it happened, and why, is itself in the trail.
 * @returns false when there is no such person, or one erased before.
 */
export async function erasePerson(ownerUrl: string, personId: string, why: string) {
  const { sql, tx } = connect(ownerUrl, { max: 1 })
  try {
    return await tx(async tx => {
      const [person] = await tx`select from people where id = ${personId} and erased_at is null for update`
      if (!person) return false
      await tx`set local role kargah_eraser`
      for (const erase of erasers) await erase(tx, personId)
      await tx`
        delete from audit_details where event_id in (select id from audit_events where subject_kind = 'person' and subject_id = ${personId})`
      await tx`reset role`
      await audit(tx, { by: null, act: 'person-erased', subject: ['person', personId], why })
      return true
    })
  } finally {
    await sql.end({ timeout: 1 })
  }
}
