import { RadioGroup } from '~/shared/ui/choices'
import { useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { Room } from './rooms.server'

/** Nothing where there is one room. */
export function RoomChoice({ rooms }: { rooms: Room[] }) {
  const t = useText()
  if (rooms.length < 2) return null
  const options = rooms.map(({ id, name, centre, seats, taken }) => ({
    value: id,
    label: `${t(centre)} · ${name}`,
    hint: t(messages.free, { free: seats - taken }),
    disabled: taken >= seats,
  }))
  return <RadioGroup name="roomId" label={t(messages.chooseRoom)} value="" options={[{ value: '', label: t(messages.anyRoom) }, ...options]} />
}
