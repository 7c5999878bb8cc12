import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { decimal, form, integer, optional, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { formMessages } from '~/shared/messages'
import { fillTexts } from '~/shared/text'
import type { FormErrors } from '~/shared/form'
import { enterGrades, type GradeEntry } from './enter-grades.server'
import { gradeField, gradeOf, seenField, writePercent, type GradeColumn, type GradeRow } from './grade'

/** One trainee's row as a plain form: a field for each activity, with the entry that was seen, and one reason. */
export const rowForm = (columns: readonly GradeColumn[]) =>
  form({
    ...(Object.fromEntries(columns.flatMap(({ id }) => [
      [gradeField(id), optional(decimal())], [seenField(id), integer(0, 9999)],
    ])) as Record<never, never>),
    reason: optional(text(500, 3)),
  })
type Values = z.output<ReturnType<typeof rowForm>> & Record<string, unknown>

type Changed = { changed: number } | Refusal<'changed-meanwhile'> | { errors: FormErrors }

/** Writes the cells of one row that differ from what stands there; an emptied cell goes back to what was reached. */
export async function enterRow(
  trainer: Viewer, offeringId: string, columns: readonly GradeColumn[], row: GradeRow, values: Values, now?: Date,
): Promise<Changed> {
  const reason = values.reason
  const errors: FormErrors = {}
  const entries = columns.flatMap(({ id }, i): GradeEntry[] => {
    const cell = row.cells[i] ?? null
    const typed = values[gradeField(id)] as string | undefined
    const percent = typed === undefined ? null : Number(typed)
    if (percent !== null && (percent < 0 || percent > 100))
      errors[gradeField(id)] = percent < 0 ? fillTexts(formMessages.tooSmall, { n: 0 }) : fillTexts(formMessages.tooLarge, { n: 100 })
    const stands = percent === null ? (cell?.written ?? null) === null : writePercent(percent) === writePercent(gradeOf(cell))
    if (stands) return []
    return [{ id: randomUUID(), enrolmentId: row.enrolmentId, activityId: id, seen: values[seenField(id)] as number, percent, reason: reason ?? '' }]
  })
  if (entries.length > 0 && !reason) errors.reason = formMessages.required
  if (Object.keys(errors).length > 0) return { errors }
  if (entries.length === 0) return { changed: 0 }
  const { saved, conflicts } = await enterGrades(trainer, offeringId, entries, now)
  return conflicts.length > 0 ? { refused: 'changed-meanwhile' } : { changed: saved.length }
}
