import { useText } from '~/shared/ui/language'
import { SelectField } from '~/shared/ui/select-field'
import type { Room } from '../rooms/rooms.server'
import { messages } from './messages'
import { nameOfRoom } from './room-choice-nav'

type Props = { rooms: readonly Room[]; label: string; /** What concerns all rooms together is theirs too. */ isWhole: boolean }

/** Of an exam in several rooms, for which one; whoever has only one has no choice to make. */
export function ForRoom({ rooms, label, isWhole }: Props) {
  const t = useText()
  const [only] = rooms
  if (rooms.length < 2) return isWhole || !only ? null : <input type="hidden" name="roomId" value={only.id} />
  return (
    <SelectField
      name="roomId" label={label} optional={isWhole} empty={isWhole ? t(messages.allRooms) : undefined}
      options={rooms.map(room => ({ value: room.id, label: nameOfRoom(room, t) }))}
    />
  )
}

/** Where something was said or happened, of an exam in several rooms. */
export function useRoomName(rooms: readonly Room[]) {
  const t = useText()
  return (roomId: string | null) => {
    const room = rooms.find(({ id }) => id === roomId)
    return room ? nameOfRoom(room, t) : t(messages.allRooms)
  }
}
