import { z } from 'zod'
import { openScope } from '~/people/open-scope.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { checkbox, day, digits, form, idField, integer, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { AUDIENCES, SESSION_KINDS } from '../assessment'
import { canOpenExamSession, CENTRE_STAFF, OPENERS } from '../permissions'
import { listBankUnits, type BankUnit } from './exam-sessions.server'

const clockTime = () => digits(/^([01]?\d|2[0-3]):[0-5]\d$/)

const fields = {
  id: idField(),
  course: z.string().max(60),
  kind: oneOf(SESSION_KINDS),
  audience: oneOf(AUDIENCES),
  day: day(),
  time: clockTime(),
  lateMinutes: integer(0, 180),
  minutes: integer(5, 480),
  seats: integer(1, 2000),
  place: optional(text(120)),
  registrationUntil: optional(day()),
  practicalOn: optional(day()),
  supervised: checkbox(),
}

export const questionsOf = (unitId: string) => `questions-${unitId}`

/** The form of one course: a number of questions for each of its units. */
export function openExamSessionForm(units: BankUnit[]) {
  const perUnit = Object.fromEntries(units.map(({ unitId }) => [questionsOf(unitId), optional(integer(0, 200))]))
  return form({ ...fields, ...perUnit })
}

export type NewExamSession = {
  /** Made with the page, so that the same form sent twice opens one session. */
  id: string
  courseId: string
  kind: (typeof SESSION_KINDS)[number]
  audience: (typeof AUDIENCES)[number]
  /** Day and clock time in Tehran. */
  day: string
  time: string
  /** How many minutes after the beginning one may still start. */
  lateMinutes: number
  minutes: number
  seats: number
  place?: string
  /** The last day of booking; until the exam begins when left out. */
  registrationUntil?: string
  practicalOn?: string
  /** The officer checks each candidate in and lets them start; one device each. */
  supervised?: boolean
  /** Unit id → how many questions. */
  blueprint: Record<string, number>
}

export type OpenRefusal =
  | 'no-such-course'
  | 'no-questions'
  | 'bank-too-small'
  | 'in-the-past'
  | 'registration-over'
  | 'practical-before-written'

/** Opens an exam session under the policy in force, with booking from this moment on. */
export async function openExamSession(
  viewer: Viewer,
  organisationId: string,
  wish: NewExamSession,
  now?: Date,
): Promise<{ id: string } | Refusal<OpenRefusal>> {
  const centre = found(await findOrganisation(viewer, organisationId, [...CENTRE_STAFF]))
  allow(canOpenExamSession(viewer, centre))
  const refusal = refusalOf(wish, await listBankUnits(wish.courseId))
  if (refusal) return { refused: refusal }

  return tx(async tx => {
    const [timed] = await tx<[{ startsFrom: Date; startsUntil: Date; closesAt: Date; opensAt: Date }]>`
      select starts_from, starts_until, moment as opens_at, least(starts_until,
        (${wish.registrationUntil ?? null}::date + 1)::timestamp at time zone 'Asia/Tehran') as closes_at
      from (select (${wish.day}::date + ${wish.time}::time) at time zone 'Asia/Tehran' as starts_from) asked
      cross join lateral (select starts_from + make_interval(mins => ${wish.lateMinutes}) as starts_until,
        coalesce(${now ?? null}, clock_timestamp()) as moment) counted`
    if (timed.startsUntil <= timed.opensAt) return { refused: 'in-the-past' }
    if (timed.closesAt <= timed.opensAt) return { refused: 'registration-over' }

    const scopeId = await openScope(tx, { id: wish.id, kind: 'exam_session', organisationId })
    if (!scopeId) return { id: wish.id }
    await tx`
      insert into exam_sessions (id, organisation_id, course_id, standard_version_id, policy_id, kind, audience,
        place, seats,
        starts_from, starts_until, minutes, ends_by, registration_opens_at, registration_closes_at, practical_on,
          opened_by,
        opened_at, is_supervised)
      select ${scopeId}, ${organisationId}, courses.id, standards.current_version_id, policy.id, ${wish.kind},
        ${wish.audience},
        ${wish.place ?? ''}, ${wish.seats}, ${timed.startsFrom}, ${timed.startsUntil}, ${wish.minutes},
        ${timed.startsUntil}::timestamptz + make_interval(mins => ${wish.minutes}), ${timed.opensAt}, ${timed.closesAt},
        ${wish.practicalOn ?? null}, ${viewer.id}, ${timed.opensAt}, ${wish.supervised ?? false}
      from courses
      left join standards on standards.id = standard_id
      cross join (select id from assessment_policies where name = 'skill' and in_force_from <= today()
        order by version desc limit 1) policy
      where courses.id = ${wish.courseId}`
    const units = Object.entries(wish.blueprint).filter(([, items]) => items > 0)
    await tx`
      insert into blueprint_units (exam_session_id, unit_id, items)
      select ${scopeId}, key, value::smallint from jsonb_each_text(${tx.json(Object.fromEntries(units))})`
    await audit(tx, {
      by: through(viewer, OPENERS, centre),
      act: 'exam-session-opened',
      subject: ['exam_session', scopeId],
      organisationId,
      after: wish,
    })
    return { id: scopeId }
  })
}

function refusalOf({ blueprint, day, practicalOn }: NewExamSession, units: BankUnit[]): OpenRefusal | undefined {
  if (units.length === 0) return 'no-such-course'
  if (Object.values(blueprint).every(items => items === 0)) return 'no-questions'
  const ready = new Map(units.map(unit => [unit.unitId, unit.ready]))
  if (Object.entries(blueprint).some(([unitId, items]) => items > (ready.get(unitId) ?? 0))) return 'bank-too-small'
  if (practicalOn && practicalOn < day) return 'practical-before-written'
  return undefined
}
