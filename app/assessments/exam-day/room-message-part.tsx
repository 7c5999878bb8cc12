import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { InstantText } from '~/shared/ui/time'
import type { Room } from '../rooms/rooms.server'
import type { RoomMessage } from './board.server'
import { ForRoom, useRoomName } from './for-room'
import { messages } from './messages'
import { useFormId } from './use-form-id'

type Props = { said: RoomMessage[]; rooms: Room[]; isWhole: boolean; newId: string; address: string; answer?: FormAnswer & { intent?: string } }

export function RoomMessagePart({ said, rooms, isWhole, newId, address, answer }: Props) {
  const t = useText()
  const id = useFormId(newId, said)
  const roomName = useRoomName(rooms)
  return (
    <Section title={t(messages.toRoom)} id="message">
      <ActionForm key={id} id="say" action={address} answer={answer?.intent === 'send-message' ? answer : undefined} labels={{ words: t(messages.words), roomId: t(messages.ofRoom) }}>
        <input type="hidden" name="intent" value="send-message" />
        <input type="hidden" name="id" value={id} />
        <ForRoom rooms={rooms} label={t(messages.ofRoom)} isWhole={isWhole} />
        <TextArea name="words" label={t(messages.words)} hint={t(rooms.length > 1 || !isWhole ? messages.toRoomHint : messages.toAllHint)} rows={2} maxLength={500} />
        <FormActions><SubmitButton look="secondary">{t(messages.send)}</SubmitButton></FormActions>
      </ActionForm>
      {said.length > 0 && (
        <ul className="mt-5 grid gap-2">
          {said.map(({ id, roomId, words, sentAt }) => (
            <li key={id}><span className="text-soft-ink"><InstantText instant={sentAt} part="time" />{rooms.length > 1 && <> · <bdi>{roomName(roomId)}</bdi></>}</span> <bdi>{words}</bdi></li>
          ))}
        </ul>
      )}
    </Section>
  )
}
