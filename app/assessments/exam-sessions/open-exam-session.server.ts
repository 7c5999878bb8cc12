import { z } from 'zod'
import { ITEM_KINDS } from '~/courses/questions/question'
import { openScope } from '~/people/open-scope.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { checkbox, day, decimal, form, idField, integer, oneOf, optional, text, time } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { AUDIENCES, SESSION_KINDS } from '../assessment'
import { checkBank, MOST_ROWS, rowsOf, type Blueprint, type BlueprintRow } from '../blueprint/blueprint'
import { difficultyField, itemsField, kindField, marksField, unitField } from '../blueprint/row-names'
import { canOpenExamSession, CENTRE_STAFF, OPENERS } from '../permissions'
import { listBankUnits, type BankUnit } from './exam-sessions.server'

const fields = {
  id: idField(),
  course: z.string().max(60),
  kind: oneOf(SESSION_KINDS),
  audience: oneOf(AUDIENCES),
  day: day(),
  time: time(),
  lateMinutes: integer(0, 180),
  minutes: integer(5, 480),
  seats: integer(1, 2000),
  place: optional(text(120)),
  registrationUntil: optional(day()),
  practicalOn: optional(day()),
  supervised: checkbox(),
}

const isMark = (written: string) => /^\d{1,3}(\.\d{1,2})?$/.test(written) && Number(written) > 0 && Number(written) <= 100

const rowFields = Object.fromEntries(Array.from({ length: MOST_ROWS }, (_, i) => [
  [unitField(i), optional(z.string().max(60))],
  [difficultyField(i), optional(oneOf(['1', '2', '3']))],
  [kindField(i), optional(oneOf(ITEM_KINDS))],
  [itemsField(i), optional(integer(0, 200))],
  [marksField(i), optional(decimal().refine(isMark, { error: 'notAMark' }))],
]).flat())

/** `intent` check: says what the bank can give, and opens nothing. */
export const openExamSessionForm = form({
  ...fields,
  intent: z.enum(['open', 'check', 'more']).default('open'),
  policy: optional(z.string().max(60)),
  anchors: optional(text(2000)),
  markers: optional(oneOf(['1', '2'])),
  markingLimit: optional(integer(0, 100)),
  // Named by number: the type of the form leaves them out.
  ...(rowFields as Record<never, never>),
})

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
  /** Name of the assessment policy whose newest version counts; that of the course’s standard when left out. */
  policy?: string
  blueprint: Blueprint
  /** Ids of the questions on everybody's paper. */
  anchors?: string[]
  /** How many people mark each essay or file; one when left out. */
  markers?: 1 | 2
  /** How far two of them may differ, in percent of what the question is worth; 20 when left out. */
  markingLimit?: number
}

export type OpenRefusal =
  | 'no-such-course'
  | 'no-questions'
  | 'bank-too-small'
  | 'no-such-policy'
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
  const rows = rowsOf(wish.blueprint)
  const refusal = refusalOf(wish, rows, await listBankUnits(wish.courseId))
  if (refusal) return { refused: refusal }

  return tx(async tx => {
    const [course] = await tx<{ standardVersionId: string | null; policyId: string | null }[]>`
      select standards.current_version_id as standard_version_id, (select assessment_policies.id from assessment_policies
        where name = coalesce(${wish.policy ?? null}, policy_name, 'skill') and in_force_from <= today() order by version desc limit 1) as policy_id
      from courses left join standards on standards.id = standard_id
        left join standard_versions on standard_versions.id = standards.current_version_id
      where courses.id = ${wish.courseId}`
    if (!course?.policyId) return { refused: 'no-such-policy' }
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
        opened_at, is_supervised, markers, marking_limit)
      values (${scopeId}, ${organisationId}, ${wish.courseId}, ${course.standardVersionId}, ${course.policyId}, ${wish.kind},
        ${wish.audience},
        ${wish.place ?? ''}, ${wish.seats}, ${timed.startsFrom}, ${timed.startsUntil}, ${wish.minutes},
        ${timed.startsUntil}::timestamptz + make_interval(mins => ${wish.minutes}), ${timed.opensAt}, ${timed.closesAt},
        ${wish.practicalOn ?? null}, ${viewer.id}, ${timed.opensAt}, ${wish.supervised ?? false}, ${wish.markers ?? 1}, ${wish.markingLimit ?? 20})`
    await tx`
      insert into blueprint_rows (exam_session_id, place, unit_id, difficulty, kind, items, marks)
      select ${scopeId}, place, "unitId", difficulty, kind, items, marks
      from jsonb_to_recordset(${tx.json(rows.map((row, i) => ({ ...row, place: i + 1 })))})
        as asked (place int, "unitId" text, difficulty int, kind text, items int, marks numeric)`
    await tx`
      insert into blueprint_anchors (exam_session_id, item_id)
      select ${scopeId}, id from unnest(${wish.anchors ?? []}::uuid[]) id on conflict do nothing`
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

function refusalOf({ day, practicalOn }: NewExamSession, rows: BlueprintRow[], units: BankUnit[]): OpenRefusal | undefined {
  if (units.length === 0) return 'no-such-course'
  if (rows.length === 0) return 'no-questions'
  const { ready } = checkBank(rows, units.flatMap(({ cells }) => cells))
  if (rows.some(({ items }, row) => ready[row]! < items)) return 'bank-too-small'
  if (practicalOn && practicalOn < day) return 'practical-before-written'
  return undefined
}
