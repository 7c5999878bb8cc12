import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { InstantText } from '~/shared/ui/time'
import type { RoomMessage } from './board.server'
import { messages } from './messages'
import { useFormId } from './use-form-id'

type Props = { said: RoomMessage[]; newId: string; address: string; answer?: FormAnswer & { intent?: string } }

export function RoomMessagePart({ said, newId, address, answer }: Props) {
  const t = useText()
  const id = useFormId(newId, said)
  return (
    <Section title={t(messages.toRoom)} id="message">
      <ActionForm key={id} id="say" action={address} answer={answer?.intent === 'send-message' ? answer : undefined} labels={{ words: t(messages.words) }}>
        <input type="hidden" name="intent" value="send-message" />
        <input type="hidden" name="id" value={id} />
        <TextArea name="words" label={t(messages.words)} hint={t(messages.toRoomHint)} rows={2} maxLength={500} />
        <FormActions><SubmitButton look="secondary">{t(messages.send)}</SubmitButton></FormActions>
      </ActionForm>
      {said.length > 0 && (
        <ul className="mt-5 grid gap-2">
          {said.map(({ id, words, sentAt }) => (
            <li key={id}><span className="text-soft-ink"><InstantText instant={sentAt} part="time" /></span> <bdi>{words}</bdi></li>
          ))}
        </ul>
      )}
    </Section>
  )
}
