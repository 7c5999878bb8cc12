import { Form } from '@remix-run/react'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { takesBookings, type ExamSession } from '../assessment'
import { RoomChoice } from '../rooms/room-choice'
import type { Room } from '../rooms/rooms.server'
import { messages as waitMessages, placeWords, waitRefusals } from '../waiting/messages'
import { OfferWords } from '../waiting/offer-words'
import type { SeatOffer } from '../waiting/seat-offers.server'
import { waitStage } from '../waiting/wait-stage'
import { messages } from './messages'

type Props = { session: ExamSession; wait?: { place: number }; offer?: SeatOffer; rooms: Room[]; now: Date }

/** Who has no seat: takes one, waits for one, or reads why there is none. In the last hours no seat is handed on by itself, but kept for a while for those who wait. */
export function WithoutSeat({ session, wait, offer, rooms, now }: Props) {
  const t = useText()
  const address = `/exam-sessions/${session.id}`
  const stage = waitStage(session, now)
  const isOpen = takesBookings(session, now)
  const isFull = session.seatsTaken >= session.seats
  const booking = (
    <ActionForm action={`${address}/bookings`}>
      <RoomChoice rooms={rooms} />
      <FormActions><SubmitButton>{t(messages.book)}</SubmitButton></FormActions>
    </ActionForm>
  )
  if (wait)
    return (
      <div className="grid gap-5">
        <Notice
          title={t(stage === 'over' ? waitMessages.placeOver : waitMessages.place, wait)}
          actions={<LinkButton size="small" to={`${address}/waiting-list`}>{t(waitMessages.title)}</LinkButton>}
        >
          {stage !== 'over' && (offer ? <OfferWords offer={offer} /> : t(isOpen && !isFull ? waitRefusals['has-seats'] : placeWords(stage, isOpen)))}
        </Notice>
        {isOpen && !isFull && offer?.isYours !== false && booking}
      </div>
    )
  if (!isOpen) return null
  if (!isFull) return offer ? <Notice kind="warning"><OfferWords offer={offer} /></Notice> : booking
  return (
    <Notice
      kind="warning"
      title={t(messages.full)}
      actions={stage === 'moving' && (
        <Form method="post" action={`${address}/waiting-list`}>
          <SubmitButton size="small" name="intent" value="wait">{t(waitMessages.enter)}</SubmitButton>
        </Form>
      )}
    >
      {t(stage === 'moving' ? waitMessages.waitWhy : waitMessages.fullLate)}
    </Notice>
  )
}
