import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { email, form, latin, oneOf, optional, password, persian, text } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { GENDERS, type Gender } from '../person'
import type { Viewer } from '../viewer'
import { proveOwnPassword } from './own-password.server'

export const profileForm = form({
  nameEn: optional(latin()),
  fatherName: optional(persian(60)),
  /** Only while nothing is recorded: from then on the desk corrects it. */
  gender: optional(oneOf(GENDERS)),
  email: optional(email()),
  /** With another e-mail address only: whoever has that gets a new password sent. */
  current: optional(password()),
  provinceId: optional(text(40)),
  language: oneOf(['fa', 'en']),
  calendar: oneOf(['solar', 'gregorian']),
})

type Changes = z.output<typeof profileForm>
type AddressRefusal = 'password-needed' | 'wrong-password' | 'too-many-tries' | 'member-without-address'

/** What people may change of themselves. The Persian name and the document are corrected at the centre's desk. */
export async function editProfile(
  person: Viewer, { nameEn, fatherName, gender, email, provinceId, language, calendar, current }: Changes,
): Promise<{ id: string } | Refusal<'email-taken' | 'email-needed' | 'no-such-province' | 'gender-recorded' | AddressRefusal>> {
  if (provinceId && !(await sql`select from provinces where id = ${provinceId}`).count)
    return { refused: 'no-such-province' }
  const barred = email && (await whyNotThisAddress(person, email, current))
  if (barred) return barred
  return tx(async tx => {
    const [before] = await tx<[{ gender: Gender | null }]>`
      select name_en, father_name, gender, email, province_id, language, calendar from people
        where id = ${person.id} for update`
    if (gender && before.gender && gender !== before.gender) return { refused: 'gender-recorded' as const }
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
      update people set name_en = ${nameEn ?? null}, father_name = ${fatherName ?? null},
        gender = coalesce(gender, ${gender ?? null}), email = ${email ?? null},
        province_id = ${provinceId ?? null}, language = ${language}, calendar = ${calendar}
      where id = ${person.id}`
    const after = { nameEn, fatherName, gender: before.gender ?? gender, email, provinceId, language, calendar }
    await audit(tx, { by: person, act: 'profile-changed', subject: ['person', person.id], before, after })
    return { id: person.id }
  })
}

async function whyNotThisAddress(person: Viewer, email: string, current?: string): Promise<Refusal<AddressRefusal> | undefined> {
  const [kept] = await sql<[{ email: string | null; isMember: boolean }]>`
    select email, mobile is null and username is not null as is_member from people where id = ${person.id}`
  if (kept.email === email) return undefined
  if (kept.isMember && person.isMinor) return { refused: 'member-without-address' }
  if (!current) return { refused: 'password-needed' }
  const proven = await proveOwnPassword(person, current)
  return isRefusal(proven) ? proven : undefined
}
