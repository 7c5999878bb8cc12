import type { z } from 'zod'
import { code, day, form, idField, integer, many, oneOf, optional, text, time } from '~/shared/form.server'
import { PARTS, type Slot } from '../meetings/meeting'
import { AUDIENCES, DELIVERY_MODES } from './offering'

/** The rows of the week's timetable: the same names once a row, an empty row left out. */
export const timetableFields = {
  slotDay: many(optional(oneOf(['0', '1', '2', '3', '4', '5', '6']))),
  slotFrom: many(optional(time())),
  slotTo: many(optional(time())),
  slotRoom: many(optional(text(60))),
  slotTrainer: many(optional(idField())),
  slotPart: many(optional(oneOf(PARTS))),
}

export const offeringForm = form({
  /** Made with the page, so that a form sent twice opens one offering. */
  id: idField(),
  courseId: text(60),
  code: optional(code(/^[A-Z0-9-]{3,20}$/)),
  startsOn: day(),
  endsOn: day(),
  applicationsUntil: day(),
  seats: integer(1, 500),
  waitingPlaces: integer(0, 500),
  decisionDays: integer(1, 60),
  deliveryMode: oneOf(DELIVERY_MODES),
  audience: oneOf(AUDIENCES),
  place: optional(text(120, 2)),
  trainerId: idField(),
  ...timetableFields,
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

export function orderOf({ slotDay, slotFrom, slotTo, slotRoom, slotTrainer, slotPart, step: _, ...order }: Given): OfferingOrder {
  return { ...order, slots: slotsOf({ slotDay, slotFrom, slotTo, slotRoom, slotTrainer, slotPart }, order.trainerId) }
}
