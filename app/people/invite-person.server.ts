import { audit, type Actor } from '~/shared/audit.server'
import { addDays, today } from '~/shared/calendar'
import { environment } from '~/shared/environment.server'
import type { Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { sendLetter } from './letters.server'
import { makeCode } from './one-time-codes.server'
import { identifierOf } from './signing-in/accounts.server'
import { messages } from './signing-in/messages'

export const INVITATION_DAYS = 14
/** How a letter speaks to whoever is invited from the command line, until they say their name. */
export const UNNAMED = 'مدیر برنامه'
type Guest = { mobile?: string; email?: string; nameFa: string }
type Invited = { personId: string; /** Undefined when the person has an account already. */ link?: string }

/** A typed identifier as what an account can be made of: a mobile or an e-mail address. */
export function addressOf(typed: string): { mobile?: string; email?: string } | undefined {
  const identifier = identifierOf(typed)
  if (identifier.startsWith('+')) return { mobile: identifier }
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(identifier) ? { email: identifier } : undefined
}

/** A person to come: a row without a password, and a link by which to set one. Who is known already stays as they are. */
export async function invitePerson(tx: Tx, by: Actor | null, { mobile, email, nameFa }: Guest): Promise<Invited> {
  await tx`
    insert into people (name_fa, mobile, email) values (${nameFa}, ${mobile ?? null},
      ${email ?? null}) on conflict do nothing`
  const [person] = await tx<
    [
      {
        id: string
        nameFa: string
        mobile: string | null
        email: string | null
        language: 'fa' | 'en'
        hasPassword: boolean
      },
    ]
  >`
    select id, name_fa, mobile, email, language, exists (select from passwords
      where person_id = people.id) as has_password
    from people where mobile = ${mobile ?? null} or email = ${email ?? null}`
  if (person.hasPassword) return { personId: person.id }
  const code = await makeCode(tx, {
    kind: 'invitation',
    personId: person.id,
    minutes: INVITATION_DAYS * 24 * 60,
    madeBy: by?.id,
  })
  const link = `${environment().publicUrl}/invitations/${code}`
  await sendLetter(tx, person, messages.invitationSubject, messages.invitationLetter, {
    name: person.nameFa,
    days: INVITATION_DAYS,
    link,
  })
  await audit(tx, { by, act: 'person-invited', subject: ['person', person.id] })
  return { personId: person.id, link }
}

/** The first programme administrator, invited from the command line; for a year, over the whole country. */
export async function inviteAdministrator(typed: string): Promise<{ link: string } | Refusal<'not-an-address'>> {
  const address = addressOf(typed)
  if (!address) return { refused: 'not-an-address' }
  return tx(async tx => {
    const { personId, link } = await invitePerson(tx, null, { ...address, nameFa: UNNAMED })
    const [grant] = await tx<{ id: string }[]>`
      insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
      select ${personId}, 'programme_admin', id, ${today()}, ${addDays(today(), 365)}, 'invited from the command line'
      from scopes where kind = 'country'
      on conflict do nothing returning id`
    if (grant)
      await audit(tx, {
        by: null,
        act: 'grant-given',
        subject: ['grant', grant.id],
        after: { personId, role: 'programme_admin' },
      })
    return { link: link ?? `${environment().publicUrl}/login` }
  })
}
