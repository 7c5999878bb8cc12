import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { DayText, InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import { audiences, kinds, parts } from '../messages'
import { messages } from './messages'

export function SessionFacts({ session, seatNumber }: { session: ExamSession; seatNumber?: number }) {
  const t = useText()
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
    { term: t(messages.centre), value: [t(session.organisationName), session.place].filter(Boolean).join(' · ') },
    { term: t(parts.written), value: t(messages.questionsIn, { items: session.items, minutes: session.minutes }) },
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

function StartUntil({ until }: { until: Date }) {
  const [before, after] = useText()(messages.startUntil).split('{until}')
  return (
    <span className="block font-normal text-soft-ink">
      {before}
      <InstantText instant={until} />
      {after}
    </span>
  )
}
