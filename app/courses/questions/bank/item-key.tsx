import { localDecimal } from '~/shared/text'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { useAnswerWords } from '../answer-feedback'
import { rightAnswer, type BlankKey, type ItemBody, type ItemFeedback, type ItemKey, type NumberKey, type PublicItem } from '../question'
import { Said, SaidRichly } from '../said'
import { messages } from './messages'

type Version = { kind: PublicItem['kind']; body: ItemBody; key: ItemKey; feedback: ItemFeedback }

/** What is right, in words, for who writes and reviews: also what else is taken. */
export function ItemKeyWords({ version: { kind, body, key, feedback } }: { version: Version }) {
  const t = useText()
  const words = useAnswerWords({ kind, body })
  if (key.kind === 'essay' || key.kind === 'file')
    return (
      <div className="grid gap-2">
        <p>{t(messages.personMarks, { points: key.points })}</p>
        {key.guide && <p><b>{t(messages.guide)}: </b><bdi><Said words={key.guide} /></bdi></p>}
      </div>
    )
  const right = key.kind === 'single' || key.kind === 'multiple' ? (body.options ?? []).filter(({ id }) => [key.right].flat().includes(id)) : []
  // A formula or a picture is read as itself, not as the words that stand for it.
  if (right.some(({ rich }) => rich))
    return (
      <div className="grid gap-2">
        <ul className="grid gap-1 font-semibold">{right.map(({ id, text, rich }) => <li key={id}><SaidRichly words={text} rich={rich} /></li>)}</ul>
        <Beside {...{ of: key, feedback, words }} />
      </div>
    )
  return (
    <div className="grid gap-2">
      <p className="font-semibold">
        {key.kind === 'short_text' ? `${t(messages.accepted)}: ${key.accepted.join(' / ')}` : words(rightAnswer(key))}
        {key.kind === 'numeric' && <Tolerance of={key} />}
      </p>
      {key.kind === 'blanks' && key.blanks.map((blank, i) => <TakenInBlank key={i} n={i + 1} blank={blank} />)}
      <Beside {...{ of: key, feedback, words }} />
    </div>
  )
}

/** How parts count, and what is said of the answers. */
function Beside({ of: key, feedback, words }: { of: ItemKey; feedback: ItemFeedback; words: (id: string) => string }) {
  const t = useText()
  return (
    <>
      {'credit' in key && key.credit && <p className="text-sm text-soft-ink">{t(key.kind === 'ordering' ? messages.partialOrder : messages.partial)}</p>}
      {feedback.general && <p><b>{t(messages.feedback)}: </b><bdi><Said words={feedback.general} /></bdi></p>}
      {Object.entries(feedback.options ?? {}).map(([id, text]) => <p key={id}><bdi>{words(id)}</bdi>: <bdi><Said words={text} /></bdi></p>)}
    </>
  )
}

/** How far a number may be off. */
function Tolerance({ of: { tolerance } }: { of: NumberKey }) {
  const language = useLanguage()
  return tolerance === '0' ? null : <> (<Ltr>±{localDecimal(tolerance, language)}</Ltr>)</>
}

/** What else counts as right in a blank: other words, or a number near enough. */
function TakenInBlank({ n, blank }: { n: number; blank: BlankKey }) {
  const t = useText()
  const language = useLanguage()
  if (blank.kind === 'number' && blank.tolerance !== '0')
    return <p className="text-sm text-soft-ink">{t(messages.takenInBlank, { n })}: {localDecimal(blank.value, language)}<Tolerance of={blank} /></p>
  if (blank.kind !== 'text' || blank.accepted.length < 2) return null
  return <p className="text-sm text-soft-ink">{t(messages.takenInBlank, { n })}: {blank.accepted.join(' / ')}</p>
}
