import { SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { AnswerFeedback } from '../questions/answer-feedback'
import { answerOf } from '../questions/question'
import { QuestionFields } from '../questions/question-fields'
import { checkAnchor, type Check, type Slip } from './lesson'
import { checkRefusals, messages } from './messages'

type Props = { code: string; check: Check; address: string; isOpen: boolean; slip?: Slip }

/** A question inside a lesson: answered in place by a plain form, with its reason beneath. */
export function CheckForm({ code, check: { item, outcome }, address, isOpen, slip }: Props) {
  const t = useText()
  const why = slip && checkRefusals[slip.refused]
  const typed = slip && answerOf(item.kind, slip.typed)
  return (
    <div id={checkAnchor(code)} className="not-prose my-8 scroll-mt-4 rounded-lg border border-line bg-surface p-5">
      <p className="mb-3 text-sm font-bold text-accent">{t(messages.check)}</p>
      <ActionForm id={`${checkAnchor(code)}-form`} action={`${address}/checks/${item.itemId}`} className="grid gap-4">
        <input type="hidden" name="version" value={item.versionId} />
        <QuestionFields
          item={item}
          name="answer"
          value={typed ?? outcome?.value}
          disabled={!isOpen}
          error={why ? t(why) : undefined}
        />
        {outcome && !typed && <AnswerFeedback item={item} outcome={outcome} />}
        {isOpen ? (
          <div>
            <SubmitButton look={outcome ? 'secondary' : 'primary'}>
              {t(outcome ? messages.answerAgain : messages.answer)}
            </SubmitButton>
          </div>
        ) : (
          <p className="text-sm text-soft-ink">{t(messages.traineesAnswer)}</p>
        )}
      </ActionForm>
    </div>
  )
}
