import { Form } from '@remix-run/react'
import CircleCheck from 'lucide-react/icons/circle-check'
import Printer from 'lucide-react/icons/printer'
import { useEffect, useState } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import { doorListPath } from '../door-lists/door-copy'
import { messages as doorListMessages } from '../door-lists/messages'
import type { Room } from '../rooms/rooms.server'
import { FEW_SEATS, inRooms, seatsFound, type BoardSeat } from './board'
import { useBoardCrumb } from './board-crumb'
import { checkInRefusals, messages } from './messages'
import { nameOfRoom, RoomNav } from './room-choice-nav'
import { SeatSearch } from './seat-search'

type Props = { session: ExamSession; isWhole?: boolean; seats: BoardSeat[]; rooms?: Room[]; /** The one whose door this is; all. */ room?: string | null; chosen: string | null; /** Who was let in just now. */ welcomed?: string | null; /** A card was read whose seat is nobody’s any more. */ isStrange?: boolean; asked?: string; answer?: FormAnswer }

/**
 * At the door, on a phone: one big button for each candidate, in the order of their seats, and no row moves because of
 * what was pressed in it. Whose card was read stands first, whatever room is shown; among many one is found by name or seat.
 */
export function CheckInPage({ session, isWhole = true, seats, rooms = [], room = null, chosen, welcomed, isStrange = false, asked = '', answer }: Props) {
  const t = useText()
  const crumb = useBoardCrumb(isWhole)
  const address = `/exam-sessions/${session.id}`
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  const parts = inRooms(rooms, seats)
  const roomOf = (seat: BoardSeat) => parts.find(part => part.seats.includes(seat))?.room
  const atThisDoor = room ? seats.filter(seat => roomOf(seat)?.id === room) : seats
  const here = new Set([...atThisDoor, ...seats.filter(({ bookingId }) => bookingId === chosen)])
  const found = seatsFound(seats, typed).filter(seat => here.has(seat))
  const pathTo = (to: string | null) => `${address}/check-ins${to ? `?room=${to}` : ''}`
  const ordered = [...found.filter(({ bookingId }) => bookingId === chosen), ...found.filter(({ bookingId }) => bookingId !== chosen)]
  const refusal = answer?.refused ? checkInRefusals[answer.refused as keyof typeof checkInRefusals] : undefined
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.checkIns)}
        crumbs={[crumb(session)]}
        lead={t(messages.checkInLead)}
        actions={(
          <>
            <LinkButton to={`${address}/board`}>{t(messages.board)}</LinkButton>
            {seats.length > 0 && <LinkButton icon={Printer} to={doorListPath(session.id, 'door', room)}>{t(doorListMessages.print)}</LinkButton>}
          </>
        )}
      />
      {seats.length === 0 ? <EmptyState title={t(messages.nobody)}>{t(messages.nobodyWhy)}</EmptyState> : (
        <>
          {isStrange && <div className="mb-6"><Notice kind="warning" alert>{t(messages.strangeCard)}</Notice></div>}
          <p className="mb-4">{t(messages.counted, { here: atThisDoor.filter(seat => seat.checkedInAt).length, all: atThisDoor.length })}</p>
          {rooms.length > 1 && <RoomNav {...{ rooms, seats, room }} to={pathTo} />}
          {atThisDoor.length > FEW_SEATS && (
            <SeatSearch typed={typed} onType={setTyped} found={found.length} address={`${address}/check-ins`} shown={null} room={room} clearTo={pathTo(room)} />
          )}
          <ul className="grid gap-3">
            {ordered.map(seat => <Candidate key={seat.bookingId} seat={seat} room={rooms.length > 1 ? roomOf(seat) : undefined} isElsewhere={room !== null && roomOf(seat)?.id !== room} isChosen={seat.bookingId === chosen} isWelcomed={seat.bookingId === welcomed && !refusal} refusal={answer?.typed?.bookingId === seat.bookingId ? refusal : undefined} />)}
          </ul>
        </>
      )}
    </div>
  )
}

function useName() {
  const language = useLanguage()
  return ({ nameFa, nameEn }: BoardSeat) => (language === 'en' && nameEn) || nameFa
}

function Candidate({ seat, room, isElsewhere, isChosen, isWelcomed, refusal }: { seat: BoardSeat; room?: Room; isElsewhere: boolean; isChosen: boolean; isWelcomed: boolean; refusal?: Text }) {
  const t = useText()
  const name = useName()(seat)
  const [before, after] = t(messages.isHere).split('{time}')
  const look = seat.checkedInAt ? 'bg-success-ground' : 'bg-surface'
  return (
    <li className={`flex flex-wrap items-center justify-between gap-3 rounded-md border px-4 py-3 ${look} ${isChosen ? 'border-2 border-accent' : 'border-line'}`}>
      <span>
        <strong className="block text-lg">{name}</strong>
        <span className="text-soft-ink">{t(messages.seat, { seat: seat.seatNumber })}{room && <> · <bdi>{nameOfRoom(room, t)}</bdi></>}</span>
        {isElsewhere && <span className="mt-1 block"><Badge tone="due">{t(messages.otherRoom)}</Badge></span>}
      </span>
      {seat.checkedInAt ? (
        <span className="flex flex-wrap items-center gap-3">
          <Badge tone="success" icon={CircleCheck}>{before}<InstantText instant={seat.checkedInAt} part="time" />{after}</Badge>
          {!seat.sittingId && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="bookingId" value={seat.bookingId} />
              <SubmitButton look="quiet" size="small" name="intent" value="undo" aria-label={t(messages.undoOf, { name })}>{t(messages.undo)}</SubmitButton>
            </Form>
          )}
        </span>
      ) : (
        <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
          <input type="hidden" name="bookingId" value={seat.bookingId} />
          <SubmitButton name="identitySeen" value="document">{t(messages.here)}</SubmitButton>
          <SubmitButton look="quiet" size="small" name="identitySeen" value="known">{t(messages.hereKnown)}</SubmitButton>
        </Form>
      )}
      {refusal && <div className="w-full"><Notice kind="danger" alert>{t(refusal)}</Notice></div>}
      <strong role="status" className="w-full empty:hidden">{isWelcomed && seat.checkedInAt && t(messages.showSeat, { seat: seat.seatNumber })}</strong>
    </li>
  )
}
