import { DescriptionList } from '~/shared/ui/description-list'
import type { Text } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { DayText, InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import type { OwnBooking } from '../bookings/candidates.server'
import { accommodationWords, grantedIn } from '../exam-day/accommodation'
import { audiences, kinds, parts } from '../messages'
import { messages } from './messages'

type Props = { session: ExamSession; booking?: Pick<OwnBooking, 'seatNumber' | 'room' | 'roomCentre' | 'extraPercent' | 'needs'> }

export function SessionFacts({ session, booking }: Props) {
  const t = useText()
  const seatNumber = booking?.seatNumber
  const granted = booking ? grantedIn(booking, t) : ''
  const items = [
    {
      term: t(messages.when),
      value: (
        <>
          <InstantText instant={session.startsFrom} />
          <StartUntil until={session.startsUntil} />
        </>
      ),
    },
    { term: t(messages.centre), value: placeOf(session, booking, t) },
    { term: t(parts.written), value: t(messages.questionsIn, { items: session.items, minutes: session.minutes }) },
    granted !== '' && { term: t(accommodationWords.accommodation), value: granted },
    session.practicalOn && { term: t(parts.practical), value: <DayText day={session.practicalOn} /> },
    { term: t(messages.kind), value: `${t(kinds[session.kind])} · ${t(audiences[session.audience])}` },
    seatNumber === undefined && {
      term: t(messages.bookUntil),
      value: <InstantText instant={session.registrationClosesAt} />,
    },
    seatNumber !== undefined
      ? { term: t(messages.yourSeat), value: t(messages.seatNumber, { seat: seatNumber }) }
      : { term: t(messages.taken), value: t(messages.takenOf, { taken: session.seatsTaken, seats: session.seats }) },
  ]
  return <DescriptionList items={items.filter(item => typeof item === 'object' && item !== null)} />
}

/** The last moment to start, with its day: it may be another one. */
export function StartUntil({ until }: { until: Date }) {
  const [before, after] = useText()(messages.startUntil).split('{until}')
  return (
    <span className="block font-normal text-soft-ink">
      {before}
      <InstantText instant={until} />
      {after}
    </span>
  )
}

/** Centre and room: the seat's own where there are several. */
export const placeOf = (
  session: Pick<ExamSession, 'organisationName' | 'place'>,
  booking: Pick<OwnBooking, 'room' | 'roomCentre'> | undefined,
  t: (text: Text) => string,
) => [t(booking?.roomCentre ?? session.organisationName), booking?.room ?? session.place].filter(Boolean).join(' · ')
