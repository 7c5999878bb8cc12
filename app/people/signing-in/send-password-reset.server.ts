import { audit } from '~/shared/audit.server'
import { environment } from '~/shared/environment.server'
import { unseal } from '~/shared/secrets.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { sendLetter } from '../letters.server'
import { makeCode } from '../one-time-codes.server'
import { messages } from './messages'

export const RESET_MINUTES = 30
type Reached = { id: string; nameFa: string; mobile: string | null; email: string | null; language: Language }

/**
 * Sends the link to the person's own mobile or e-mail. A club member has neither: there it goes to the guardians whose
 * guardianship was verified, and to nobody else.
 */
export async function sendPasswordReset({ sealed }: { sealed: string }) {
  const identifier = unseal(sealed)
  const [person] = await sql<Reached[]>`
    select id, name_fa, case when email = ${identifier} then null else mobile end as mobile, email, language from people
    where (mobile = ${identifier} or email = ${identifier} or username = ${identifier}) and erased_at is null
      and 3 > (select count(*) from one_time_codes where person_id = people.id and kind = 'password_reset'
        and made_at > now() - interval '15 minutes')`
  if (!person) return
  await tx(async tx => {
    const readers = person.mobile || person.email ? [person] : await listGuardians(tx, person.id)
    if (readers.length === 0) return
    const code = await makeCode(tx, { kind: 'password_reset', personId: person.id, minutes: RESET_MINUTES })
    const link = `${environment().publicUrl}/password-resets/${code}`
    for (const reader of readers) {
      await sendLetter(tx, reader, messages.resetSubject, messages.resetLetter, {
        name: person.nameFa,
        link,
        minutes: RESET_MINUTES,
      })
    }
    await audit(tx, { by: null, act: 'password-reset-sent', subject: ['person', person.id] })
  })
}

const listGuardians = (tx: Tx, childId: string) => tx<Reached[]>`
  select people.id, name_fa, mobile, email, language from guardianships join people on people.id = guardian_id
  where child_id = ${childId} and guards(guardian_id, child_id) and erased_at is null`
