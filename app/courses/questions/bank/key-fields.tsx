import type { Typed } from '~/shared/form'
import { Checkbox } from '~/shared/ui/choices'
import { useText } from '~/shared/ui/language'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { writeGap } from '../exchange/gap-syntax'
import { answerOf, rightAnswer, type ItemBody, type ItemKey, type ItemKind } from '../question'
import { QuestionFields } from '../question-fields'
import { Said, SaidRichly, useWords } from '../said'
import { messages } from './messages'

type Known = { kind: ItemKind; body: ItemBody; key: ItemKey }

/** The fields of a key as the form around it begins with them. */
export const keyInitial = ({ body, key }: Known) => ({
  partial: 'credit' in key && key.credit !== undefined,
  ...(key.kind === 'numeric' && { value: key.value, tolerance: key.tolerance }),
  ...(key.kind === 'short_text' && { accepted: key.accepted.join('\n') }),
  ...(key.kind === 'blanks' && { gaps: key.blanks.map((gap, i) => writeGap(gap, body.blanks?.[i]?.options)).join('\n') }),
})

const WRITTEN: readonly ItemKind[] = ['numeric', 'short_text', 'blanks']

/** Another key for a question that itself stays: where one chooses, the right answer is given as a candidate gives it. */
export function KeyFields({ item, typed }: { item: Known; typed?: Typed }) {
  const t = useText()
  const { kind, body, key } = item
  const sent = typed && ([] as string[]).concat((typed.answer as string | string[] | undefined) ?? [])
  return (
    <>
      {WRITTEN.includes(kind)
        ? <Asked body={body} />
        : <QuestionFields item={item} name="answer" value={sent ? (answerOf(kind, sent) ?? null) : rightAnswer(key)} />}
      {kind === 'multiple' && <Checkbox name="partial" label={t(messages.partial)} />}
      {kind === 'ordering' && <Checkbox name="partial" label={t(messages.partialOrder)} />}
      {kind === 'numeric' && (
        <>
          <DigitsField decimal name="value" label={t(messages.value)} />
          <DigitsField decimal name="tolerance" label={t(messages.tolerance)} optional />
        </>
      )}
      {kind === 'short_text' && <TextArea name="accepted" label={t(messages.accepted)} hint={t(messages.acceptedHint)} maxLength={4000} />}
      {kind === 'blanks' && <div className="[&_textarea]:[direction:ltr]"><TextArea name="gaps" label={t(messages.gaps)} hint={t(messages.gapsStay)} maxLength={8000} /></div>}
    </>
  )
}

function Asked({ body }: { body: ItemBody }) {
  const words = useWords()
  return (
    <div className="grid gap-3">
      {body.rich ? <SaidRichly words={body.stem} rich={body.rich} /> : <p className="font-semibold"><Said words={body.stem} /></p>}
      {body.figure && <img src={words(body.figure.src)} alt={words(body.figure.alt)} loading="lazy" className="max-w-full rounded-md" />}
    </div>
  )
}
