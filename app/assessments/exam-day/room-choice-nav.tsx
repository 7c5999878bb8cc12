import { Link } from '@remix-run/react'
import { useNumber, useText } from '~/shared/ui/language'
import type { Room } from '../rooms/rooms.server'
import { inRooms, type BoardSeat } from './board'
import { messages } from './messages'

type Props = { rooms: readonly Room[]; seats: readonly BoardSeat[]; room: string | null; to: (room: string | null) => string }

export const roomChip = 'inline-flex min-h-11 items-center gap-2 rounded-md border border-line bg-surface px-3 aria-[current]:ring-2 aria-[current]:ring-accent hover:border-accent'

/** At whose door one stands: of an exam in several rooms each has its own list, with how many of it are here. */
export function RoomNav({ rooms, seats, room, to }: Props) {
  const t = useText()
  const number = useNumber()
  const hereOf = (some: readonly BoardSeat[]) => `${number(some.filter(seat => seat.checkedInAt).length)}/${number(some.length)}`
  const door = (id: string | null, name: string, some: readonly BoardSeat[]) => (
    <li key={id ?? ''}><Link to={to(id)} preventScrollReset aria-current={room === id ? 'true' : undefined} className={roomChip}><bdi>{name}</bdi> <strong dir="ltr">{hereOf(some)}</strong></Link></li>
  )
  return (
    <nav aria-label={t(messages.whichRoom)} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {door(null, t(messages.allRooms), seats)}
        {inRooms(rooms, seats).map(({ room: one, seats: inside }) => one && door(one.id, nameOfRoom(one, t), inside))}
      </ul>
    </nav>
  )
}

export const nameOfRoom = ({ centre, name }: Pick<Room, 'centre' | 'name'>, t: ReturnType<typeof useText>) => [t(centre), name].filter(Boolean).join(' · ')
