import type { z } from 'zod'
import { audit, type Actor } from '~/shared/audit.server'
import { addDays, today, type Day } from '~/shared/calendar'
import { day, form, oneOf, optional, persian, text } from '~/shared/form.server'
import type { FormErrors } from '~/shared/form'
import { allow, isId, type Refusal } from '~/shared/guard'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { addressOf, invitePerson } from '../invite-person.server'
import { notify } from '../notices/notify.server'
import { canGiveRole, type OrganisationPlace } from '../permissions'
import { identifierOf } from '../signing-in/accounts.server'
import { hasRole, ROLES, through, type Role, type Viewer } from '../viewer'
import { isAtExam, LONGEST_GRANT_DAYS } from './grant'
import { messages, roleTitles } from './messages'

export const grantForm = form({
  person: text(254), nameFa: optional(persian()), role: oneOf(ROLES), place: optional(text(40)),
  startsOn: day(), endsOn: day(), reason: text(500, 3),
})
type Order = z.output<typeof grantForm>

/** What is wrong with the days, if anything. */
export function grantSlips(
  { startsOn, endsOn }: Partial<Pick<Order, 'startsOn' | 'endsOn'>>,
  now: Day = today(),
): FormErrors | undefined {
  if (!startsOn || !endsOn) return undefined
  if (endsOn < startsOn) return { endsOn: messages.endsBeforeStart }
  if (endsOn < now) return { endsOn: messages.endsInThePast }
  if (endsOn > addDays(startsOn, LONGEST_GRANT_DAYS)) return { endsOn: messages.tooLong }
  return undefined
}

type Given = {
  personId: string
  role: Role
  scopeId: string
  organisationId: string | null
  startsOn: Day
  endsOn: Day
  reason: string
}

/** The row, its audit and the notice; undefined when the role is held already on one of these days. */
export async function insertGrant(
  tx: Tx,
  giver: Actor,
  { personId, role, scopeId, organisationId, startsOn, endsOn, reason }: Given,
) {
  const [grant] = await tx<{ id: string }[]>`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, given_by, reason)
    values (${personId}, ${role}, ${scopeId}, ${startsOn}, ${endsOn}, ${giver.id}, ${reason})
    on conflict do nothing returning id`
  if (!grant) return undefined
  await audit(tx, {
    by: giver,
    act: 'grant-given',
    subject: ['grant', grant.id],
    organisationId,
    after: { personId, role, scopeId, startsOn, endsOn },
    why: reason,
  })
  const title = {
    fa: `نقش «${roleTitles[role].fa}» به شما داده شد`,
    en: `You were given the role “${roleTitles[role].en}”`,
  }
  await notify(tx, personId, { kind: 'grant-given', title, link: '/home' })
  return grant
}

type No = 'no-such-person' | 'own-role' | 'already-held' | 'person-is-minor' | 'no-such-place'

/**
 * Gives a role at an organisation, from a day to a day. Who has no account yet is invited when their name is told.
 * A programme administrator's role lies over the country or one province, which `place` names; another role may lie at one
 * exam of the organisation alone.
 */
export async function giveGrant(
  giver: Viewer,
  organisation: OrganisationPlace,
  order: Order,
): Promise<{ id: string } | Refusal<No>> {
  allow(canGiveRole(giver, organisation, order.role))
  const scope =
    order.role === 'programme_admin'
      ? await findProgrammeScope(order.place ?? '')
      : order.place && isAtExam(order.role)
        ? await findExamScope(organisation.id, order.place)
        : { ...organisation, provinceId: null }
  if (!scope) return { refused: 'no-such-place' }
  if (order.role === 'programme_admin') allow(hasRole(giver, 'programme_admin', scope))
  return tx(async tx => {
    const person = await findOrInvite(tx, giver, order)
    if (!person) return { refused: 'no-such-person' as const }
    if (person.id === giver.id) return { refused: 'own-role' as const }
    if (person.isMinor) return { refused: 'person-is-minor' as const }
    const { role, startsOn, endsOn, reason } = order
    const actor = through(giver, ['programme_admin', 'centre_manager', 'operator_manager'], organisation)
    const given = {
      personId: person.id,
      role,
      scopeId: scope.id,
      organisationId: organisation.id,
      startsOn,
      endsOn,
      reason,
    }
    return (await insertGrant(tx, actor, given)) ?? { refused: 'already-held' as const }
  })
}

async function findProgrammeScope(place: string) {
  const [scope] = await sql<{ id: string; provinceId: string | null }[]>`
    select id, province_id from scopes
    where (kind = 'country' and ${place} = 'country') or (kind = 'province' and province_id = ${place})`
  return scope
}

export async function findExamScope(organisationId: string, place: string) {
  if (!isId(place)) return undefined
  const [scope] = await sql<{ id: string; provinceId: null }[]>`
    select id, null as province_id from scopes where id = ${place} and kind = 'exam_session' and organisation_id = ${organisationId}`
  return scope
}

type Person = { id: string; isMinor: boolean }

async function findOrInvite(tx: Tx, giver: Viewer, { person: typed, nameFa }: Order): Promise<Person | undefined> {
  const identifier = identifierOf(typed)
  const [known] = await tx<Person[]>`
    select id, coalesce(born_on > today() - interval '18 years', false) as is_minor from people
    where (mobile = ${identifier} or email = ${identifier} or username = ${identifier}) and erased_at is null`
  const address = addressOf(typed)
  if (known || !nameFa || !address) return known
  const { personId } = await invitePerson(tx, giver, { ...address, nameFa })
  return { id: personId, isMinor: false }
}
