import { Form } from '@remix-run/react'
import { SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import type { Room } from '../rooms/rooms.server'
import { seatState, type BoardSeat, type SeatState } from './board'
import { messages } from './messages'
import { RoomCounts } from './seat-counts'
import { SeatMap } from './seat-map'

type Props = { room?: Room; seats: BoardSeat[]; now: Date; address: string; chosen?: string; shown: SeatState | null; isSupervised: boolean }

/** One room: each begins by itself, for the one in another town may not be ready. */
export function RoomSeats({ room, seats, now, address, chosen, shown, isSupervised }: Props) {
  const t = useText()
  const seen = shown ? seats.filter(seat => seatState(seat, now) === shown) : seats
  const ready = seats.filter(seat => seatState(seat, now) === 'here')
  if (shown && seen.length === 0) return null
  return (
    <div className="grid gap-3">
      {room && (
        <div>
          <h3 className="text-base font-bold">{[t(room.centre), room.name].filter(Boolean).join(' · ')}</h3>
          <RoomCounts seats={seats} now={now} />
        </div>
      )}
      {isSupervised && ready.length > 0 && (
        <Form method="post" action={address}>
          <input type="hidden" name="intent" value="let-start" />
          {ready.map(({ bookingId }) => <input key={bookingId} type="hidden" name="bookingId" value={bookingId} />)}
          <SubmitButton>{t(messages.letAllStart, { count: ready.length })}</SubmitButton>
        </Form>
      )}
      <SeatMap seats={seen} now={now} address={address} chosen={chosen} shown={shown} />
    </div>
  )
}
