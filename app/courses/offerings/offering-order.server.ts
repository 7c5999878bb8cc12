import type { z } from 'zod'
import type { FormErrors } from '~/shared/form'
import { code, day, form, idField, integer, oneOf, optional, rows, text, time } from '~/shared/form.server'
import { LONGEST_MEETING, minutesOf, PARTS, type Slot } from '../meetings/meeting'
import { rowErrors } from '../meetings/messages'
import { formMessages } from '~/shared/messages'
import { fillTexts } from '~/shared/text'
import { AUDIENCES, DELIVERY_MODES } from './offering'

/** The rows of the week's timetable: the same names once a row, an empty row left out. */
export const timetableFields = {
  slotDay: rows(optional(oneOf(['0', '1', '2', '3', '4', '5', '6']))),
  slotFrom: rows(optional(time())),
  slotTo: rows(optional(time())),
  slotRoom: rows(optional(text(60))),
  slotTrainer: rows(optional(idField())),
  slotPart: rows(optional(oneOf(PARTS))),
}

export const offeringForm = form({
  /** Made with the page, so that a form sent twice opens one offering. */
  id: idField(),
  courseId: text(60),
  code: optional(code(20)),
  startsOn: day(),
  endsOn: day(),
  applicationsUntil: day(),
  ...timetableFields,
  deliveryMode: oneOf(DELIVERY_MODES),
  place: optional(text(120, 2)),
  trainerId: idField(),
  audience: oneOf(AUDIENCES),
  seats: integer(1, 500),
  waitingPlaces: integer(0, 500),
  decisionDays: integer(1, 60),
  step: optional(oneOf(['rows', 'preview', 'open'])),
})
type Given = z.output<typeof offeringForm>
type Rows = Pick<Given, keyof typeof timetableFields>

export type OfferingOrder = Omit<Given, keyof Rows | 'step'> & { slots: Slot[] }

/** The rows that say anything; what one lacks stays empty, for the act to refuse. Who isn't named is the first trainer. */
export function slotsOf({ slotDay, slotFrom, slotTo, slotRoom, slotTrainer, slotPart }: Rows, trainerId: string): Slot[] {
  return slotDay.flatMap((weekday, i) =>
    weekday === undefined && !slotFrom[i] && !slotTo[i]
      ? []
      : [
          {
            weekday: weekday === undefined ? -1 : Number(weekday),
            startsAt: slotFrom[i] ?? '',
            endsAt: slotTo[i] ?? '',
            room: slotRoom[i] ?? null,
            trainerId: slotTrainer[i] ?? trainerId,
            part: slotPart[i] ?? 'practice',
          },
        ])
}

/** What is wrong with the timetable, at the field of its row; undefined when nothing is. */
export function timetableErrors({ slotDay, slotFrom, slotTo }: Partial<Rows>): FormErrors | undefined {
  if (!slotDay || !slotFrom || !slotTo) return undefined
  const errors: FormErrors = {}
  const before: (Pick<Slot, 'weekday' | 'startsAt' | 'endsAt'> & { row: number })[] = []
  for (const [i, weekday] of slotDay.entries()) {
    const [startsAt, endsAt] = [slotFrom[i], slotTo[i]]
    if (weekday === undefined && !startsAt && !endsAt) continue
    if (weekday === undefined) errors[`slotDay-${i}`] = formMessages.required
    if (!startsAt) errors[`slotFrom-${i}`] = formMessages.required
    if (!endsAt) errors[`slotTo-${i}`] = formMessages.required
    if (weekday === undefined || !startsAt || !endsAt) continue
    const slot = { weekday: Number(weekday), startsAt, endsAt, row: i }
    const other = before.find(one => one.weekday === slot.weekday && one.startsAt < endsAt && startsAt < one.endsAt)
    if (startsAt >= endsAt) errors[`slotTo-${i}`] = rowErrors.endsFirst
    else if (minutesOf(slot) > LONGEST_MEETING) errors[`slotTo-${i}`] = rowErrors.tooLong
    else if (other) errors[`slotFrom-${i}`] = fillTexts(rowErrors.overlaps, { n: other.row + 1 })
    else before.push(slot)
  }
  return Object.keys(errors).length > 0 ? errors : undefined
}

export function orderOf({ slotDay, slotFrom, slotTo, slotRoom, slotTrainer, slotPart, step: _, ...order }: Given): OfferingOrder {
  return { ...order, slots: slotsOf({ slotDay, slotFrom, slotTo, slotRoom, slotTrainer, slotPart }, order.trainerId) }
}
