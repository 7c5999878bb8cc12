import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { form, integer, oneOf, optional, readForm, text } from '~/shared/form.server'
import type { Viewer } from '~/people/viewer'
import { everybody, fieldsOf, STATUSES, USUAL_DELAY, type SheetRow, type Status } from './attendance'
import { recordMarks } from './record-marks.server'

const fields = {
  /** The button "everybody else is here". */
  rest: optional(oneOf(['present'])),
  source: optional(oneOf(['phone', 'paper'])),
  secondAdult: optional(text(120, 2)),
  /** Why what was recorded long ago is corrected. */
  reason: optional(text(300)),
}
const wholeForm = form(fields)

/** The plain form: one choice for each person on its sheet, and beside it what stood there when it was opened. */
export function readAttendanceForm(sheet: SheetRow[], posted: FormData) {
  const choice = optional(oneOf(STATUSES))
  const rows = sheet.flatMap(({ enrolmentId }) => {
    const names = fieldsOf(enrolmentId)
    return [[names.status, choice], [names.was, choice], [names.missed, optional(integer(0, 720))],
      [names.reason, optional(text(300))]] as const
  })
  const { values, errors, typed } = readForm(form({ ...fields, ...Object.fromEntries(rows) }), posted)
  if (!values) return { errors, typed }
  const { rest: restIs, source = 'phone', secondAdult, reason } = values as z.output<typeof wholeForm>
  const given = values as Record<string, unknown>
  const rest = new Set(restIs ? everybody(sheet).map(({ enrolmentId }) => enrolmentId) : [])
  const marks = sheet.flatMap(row => markOf(row, given, rest.has(row.enrolmentId), reason))
  return { entry: { marks, secondAdult, source }, typed }
}

// Only what was changed in this very form: a page opened long ago takes nothing back that another phone recorded since.
function markOf(row: SheetRow, given: Record<string, unknown>, isRest: boolean, why?: string) {
  const names = fieldsOf(row.enrolmentId)
  const was = given[names.was] as Status | undefined
  const status = (given[names.status] as Status | undefined) ?? (isRest && !was && !row.status ? 'present' : undefined)
  if (!status) return []
  const minutes = status === 'late' ? (given[names.missed] as number | undefined) ?? USUAL_DELAY : undefined
  const reason = status === 'excused' ? (given[names.reason] as string | undefined) : undefined
  const isKnown = status === was || status === row.status
  const isSame = isKnown && (minutes === undefined || minutes === row.missed) && (!reason || reason === row.reason)
  return isSame ? [] : [{ enrolment: row.enrolmentId, status, minutes, reason: reason ?? why }]
}

type Entry = NonNullable<ReturnType<typeof readAttendanceForm>['entry']>

/** Records what the plain form says, at the moment when it arrives. */
export function recordForm(viewer: Viewer, meetingId: string, { marks, secondAdult, source }: Entry, now?: Date) {
  // Ahead of the database's clock, which then decides.
  const at = new Date((now ?? new Date()).getTime() + 60_000).toISOString()
  return recordMarks(viewer, meetingId, {
    marks: [
      ...marks.map(mark => ({ id: randomUUID(), at, ...mark })),
      ...(secondAdult ? [{ id: randomUUID(), name: secondAdult, at }] : []),
    ],
  }, source, now)
}
