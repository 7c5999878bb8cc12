import { useEffect, useState } from 'react'
import { useText } from '~/shared/ui/language'
import type { Room } from '../rooms/rooms.server'
import { boardPath, FEW_SEATS, inRooms, needsSomebody, seatsFound, seatState, type BoardSeat, type SeatState } from './board'
import { messages } from './messages'
import { RoomSeats } from './room-seats'
import { SeatCounts } from './seat-counts'
import { SeatSearch } from './seat-search'

type Props = {
  seats: BoardSeat[]
  rooms: Room[]
  now: Date
  address: string
  chosen?: string
  shown: SeatState | null
  /** What the address asks for; what is typed since stands in its place. */
  asked: string
  isSupervised: boolean
}

/** The seats room by room: of several a room is open where somebody needs something, and where its officer has opened it. */
export function SeatsPart({ seats, rooms, now, address, chosen, shown, asked, isSupervised }: Props) {
  const t = useText()
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  const [folded, setFolded] = useState<Record<string, boolean>>({})
  const isSought = typed.trim() !== ''
  const parts = inRooms(rooms, seats)
  const found = new Set(seatsFound(seats, typed).filter(seat => !shown || seatState(seat, now) === shown))
  return (
    <>
      <SeatSearch {...{ typed, address, shown }} onType={setTyped} found={found.size} clearTo={boardPath(address, { show: shown })} />
      <SeatCounts seats={seats} now={now} shown={shown} to={show => boardPath(address, { show, q: typed })} />
      <div className="grid gap-4">
        {parts.map(({ room, seats: inside }) => {
          const id = `${room?.id ?? ''}${isSought || shown ? ' found' : ''}`
          return (
            <RoomSeats
              key={id} name={room ? [t(room.centre), room.name].filter(Boolean).join(' · ') : t(rooms.length > 0 ? messages.noRoom : messages.allSeatsAgain)}
              seats={inside} found={inside.filter(seat => found.has(seat))} {...{ now, address, chosen, isSupervised, isSought }}
              to={seat => boardPath(address, { show: shown, q: typed, seat })}
              isOpen={folded[id] ?? (parts.length === 1 || isSought || shown !== null || seats.length <= FEW_SEATS || inside.some(seat => needsSomebody(seat, now, isSupervised)))}
              onFold={isOpen => setFolded(before => ({ ...before, [id]: isOpen }))}
            />
          )
        })}
      </div>
    </>
  )
}
