import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { email, form, latin, oneOf, optional, persian, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'

export const profileForm = form({
  nameEn: optional(latin()),
  fatherName: optional(persian(60)),
  email: optional(email()),
  provinceId: optional(text(40)),
  language: oneOf(['fa', 'en']),
  calendar: oneOf(['solar', 'gregorian']),
})

/** What people may change of themselves. The Persian name and the document are corrected at the centre's desk. */
export async function editProfile(
  person: Viewer, { nameEn, fatherName, email, provinceId, language, calendar }: z.output<typeof profileForm>,
): Promise<{ id: string } | Refusal<'email-taken' | 'email-needed' | 'no-such-province'>> {
  if (provinceId && !(await sql`select from provinces where id = ${provinceId}`).count)
    return { refused: 'no-such-province' }
  return tx(async tx => {
    const [before] = await tx`
      select name_en, father_name, email, province_id, language, calendar from people
        where id = ${person.id} for update`
    // Somebody without a mobile or a username signs in by the address.
    if (
      !email &&
      !(await tx`select from people where id = ${person.id} and coalesce(mobile, username) is not null`).count
    ) {
      return { refused: 'email-needed' as const }
    }
    if (email) {
      await tx`select pg_advisory_xact_lock(hashtextextended(${email}, 2))`
      const [other] = await tx`select from people where email = ${email} and id <> ${person.id}`
      if (other) return { refused: 'email-taken' as const }
    }
    await tx`
      update people set name_en = ${nameEn ?? null}, father_name = ${fatherName ?? null}, email = ${email ?? null},
        province_id = ${provinceId ?? null}, language = ${language}, calendar = ${calendar}
      where id = ${person.id}`
    const after = { nameEn, fatherName, email, provinceId, language, calendar }
    await audit(tx, { by: person, act: 'profile-changed', subject: ['person', person.id], before, after })
    return { id: person.id }
  })
}
