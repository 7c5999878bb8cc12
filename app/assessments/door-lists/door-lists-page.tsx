import { Link } from '@remix-run/react'
import { formatDay, formatTime, today } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Sheet, Signatures } from '~/shared/ui/layout/sheet'
import { DayText, InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import { messages as examDayMessages } from '../exam-day/messages'
import { nameOfRoom, roomChip } from '../exam-day/room-choice-nav'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { DOOR_COPIES, doorListPath } from './door-copy'
import type { DoorList, readDoorLists } from './door-lists.server'
import { messages } from './messages'
import { SeatRows } from './seat-rows'

type Props = Awaited<ReturnType<typeof readDoorLists>>

/** A sheet of paper for each room: to hang at its door, or to be signed inside. */
export function DoorListsPage({ session, lists, rooms, roomId, copy, now }: Props) {
  const t = useText()
  const isOneCentre = rooms.every(({ centre }) => centre.fa === rooms[0]!.centre.fa)
  return (
    <>
      <Choices
        label={t(messages.copies)}
        choices={DOOR_COPIES.map(one => ({ to: doorListPath(session.id, one, roomId), label: t(one === 'door' ? messages.forDoor : messages.forInvigilator), isShown: one === copy }))}
      />
      {rooms.length > 1 && (
        <Choices
          label={t(examDayMessages.ofRoom)}
          choices={[
            { to: doorListPath(session.id, copy, null), label: t(examDayMessages.allRooms), isShown: roomId === null },
            ...rooms.map(room => ({ to: doorListPath(session.id, copy, room.id), label: isOneCentre && room.name ? room.name : nameOfRoom(room, t), isShown: room.id === roomId })),
          ]}
        />
      )}
      {lists.map((list, i) => <RoomSheet key={i} {...{ session, list, copy, now }} isFirst={i === 0} />)}
    </>
  )
}

type Choice = { to: string; label: string; isShown: boolean }
/** One beside the other, and one below the other where there is no room. */
const Choices = ({ label, choices }: { label: string; choices: Choice[] }) => (
  <nav aria-label={label} className="mb-4 print:hidden">
    <ul className="flex flex-wrap gap-2">
      {choices.map(choice => <li key={choice.to}><Link to={choice.to} aria-current={choice.isShown ? 'true' : undefined} className={roomChip}><bdi>{choice.label}</bdi></Link></li>)}
    </ul>
  </nav>
)

function RoomSheet({ session, list: { room, seats }, copy, now, isFirst }: Pick<Props, 'session' | 'copy' | 'now'> & { list: DoorList; isFirst: boolean }) {
  const t = useText()
  const isDoor = copy === 'door'
  const name = room ? nameOfRoom(room, t) : t(examDayMessages.noRoom)
  const number = t(sessionMessages.number, { number: Number(session.number) })
  const printed = { day: formatDay(today(now), useLanguage(), 'long', useCalendar()), time: formatTime(now, useLanguage()) }
  return (
    <Sheet
      title={t(isDoor ? messages.title : messages.invigilatorTitle)}
      issuer={t(session.organisationName)}
      meta={number}
      follows={!isFirst}
      actions={<LinkButton look="quiet" to={`/exam-sessions/${session.id}/check-ins`}>{t(examDayMessages.checkIns)}</LinkButton>}
      foot={t(isDoor ? messages.doorFoot : messages.invigilatorFoot, printed)}
    >
      <DescriptionList
        items={[
          { term: t(sessionMessages.course), value: t(session.courseTitle) },
          { term: t(examDayMessages.where), value: name },
          { term: t(examDayMessages.day), value: <DayText day={today(session.startsFrom)} style="full" /> },
          { term: t(messages.begins), value: <Hours session={session} /> },
          { term: t(messages.expected), value: t(messages.expectedOf, { count: seats.length }) },
        ]}
      />
      {!isDoor && <p className="mt-4 font-semibold print:hidden">{t(messages.notForWalls)}</p>}
      {seats.length === 0 ? <p className="mt-6 text-soft-ink">{t(messages.nobody)}</p> : <SeatRows {...{ seats, copy }} caption={`${t(session.courseTitle)} · ${number} · ${name}`} />}
      {!isDoor && <Signatures people={[{ name: '\u00a0', role: t(messages.invigilator) }, { name: '\u00a0', role: t(messages.officer) }]} />}
    </Sheet>
  )
}

function Hours({ session: { startsFrom, startsUntil, minutes } }: { session: ExamSession }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const isOneDay = today(startsFrom) === today(startsUntil)
  const until = { time: formatTime(startsUntil, language), day: formatDay(today(startsUntil), language, 'short', calendar) }
  return (
    <>
      <InstantText instant={startsFrom} part="time" />
      {startsUntil > startsFrom && <span className="block font-normal">{t(isOneDay ? messages.until : messages.untilDay, until)}</span>}
      <span className="block font-normal">{t(messages.lasts, { minutes })}</span>
    </>
  )
}
