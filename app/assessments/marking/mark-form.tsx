import type { FormAnswer } from '~/shared/form'
import { KeptDraft } from '~/shared/offline/kept-draft'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { useMark } from '../marks'
import { markRefusals, messages } from './messages'
import type { Script } from './script.server'
import type { KeptMark } from './use-kept-mark'

const DRAFTED = ['points', 'note'] as const
export type FormProps = { script: Script; newId: string; answer?: FormAnswer }

/** `kept`: typed and given, it is on the device first, for a marker may have no network. */
export function MarkForm({ intent, script, newId, answer, kept }: FormProps & { intent: 'mark' | 'correct'; kept?: KeptMark }) {
  const t = useText()
  const mark = useMark()
  const isNew = intent === 'mark'
  const labels = { points: t(messages.points, { max: mark(script.outOf) }), note: t(isNew ? messages.note : messages.why) }
  return (
    <div onSubmitCapture={kept?.onSubmit}>
      {isNew && script.isDisputed && <div className="mb-4"><Notice kind="warning">{t(messages.wantsThird)}</Notice></div>}
      <ActionForm
        key={answer?.refused ?? JSON.stringify(answer?.errors)}
        id={intent}
        answer={answer?.typed?.intent === intent ? answer : undefined}
        labels={labels}
        refusals={markRefusals}
        refusedFields={{ 'not-quarters': 'points', 'too-many-points': 'points', 'needs-reason': 'note' }}
        className="grid gap-4"
      >
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="id" value={newId} />
        <DigitsField name="points" label={labels.points} hint={t(messages.pointsHint)} decimal maxLength={6} />
        <TextArea name="note" label={labels.note} hint={t(messages.noteHint)} rows={3} optional={isNew} maxLength={2000} />
        {kept && <KeptDraft box={kept.box} personId={kept.personId} names={DRAFTED} />}
        <FormActions><SubmitButton look={isNew ? 'primary' : 'secondary'}>{t(isNew ? messages.give : messages.correct)}</SubmitButton></FormActions>
      </ActionForm>
    </div>
  )
}
