import { useAnswerWords } from '~/courses/questions/answer-feedback'
import { rightAnswer } from '~/courses/questions/question'
import { QuestionFields } from '~/courses/questions/question-fields'
import { Said } from '~/courses/questions/said'
import { localDecimal } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { Card } from '~/shared/ui/card'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { AskedQuestion, HandedInAnswer } from '../marking/handed-in-answer'
import { useMark } from '../marks'
import type { ShownAnswer } from './marked-paper.server'
import { messages } from './messages'

type Props = { answer: ShownAnswer; address: string }

/** One question as its candidate had it, with what they answered, what is right and what they got. */
export function ShownQuestion({ answer, address }: Props) {
  const t = useText()
  const mark = useMark()
  const { position, code, kind, body, value, earned, outOf, isNeutral, isCorrected, given, fileType, sheetNumber } = answer
  const isByPeople = kind === 'essay' || kind === 'file'
  return (
    <Card
      level={3} title={t(messages.question, { n: position })}
      eyebrow={
        <>
          <Ltr>{code}</Ltr>
          {isNeutral ? <Badge>{t(messages.neutral)}</Badge>
            : earned !== null && <Badge tone={Number(earned) >= Number(outOf) ? 'success' : Number(earned) > 0 ? 'info' : 'danger'}>{t(messages.earned, { earned: mark(earned), outOf: mark(outOf) })}</Badge>}
          {isCorrected && <Badge tone="info">{t(messages.corrected)}</Badge>}
        </>
      }
    >
      <div className="grid gap-4">
        {isByPeople ? <AskedQuestion body={body} /> : <QuestionFields item={{ kind, body }} name={`answer-${position}`} value={value} disabled />}
        <dl className="grid gap-3">
          <Fact term={t(messages.answer)}>{isByPeople ? <HandedInAnswer {...{ value, fileType, sheetNumber, address }} onPaper={messages.onPaper} /> : <Chosen answer={answer} />}</Fact>
          {isByPeople ? <Guide answer={answer} /> : <Fact term={t(messages.right)}><Right answer={answer} /></Fact>}
          {given.length > 0 && <Fact term={t(messages.marks)}><Given answer={answer} /></Fact>}
        </dl>
      </div>
    </Card>
  )
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div className="min-w-0"><dt className="text-sm text-soft-ink">{term}</dt><dd className="min-w-0 font-semibold wrap-anywhere">{children}</dd></div>
)

function Chosen({ answer: { kind, body, value } }: { answer: ShownAnswer }) {
  const t = useText()
  const words = useAnswerWords({ kind, body })
  return value === null || value.length === 0 ? <>{t(messages.blank)}</> : <span dir="auto">{words(value)}</span>
}

function Right({ answer: { kind, body, key } }: { answer: ShownAnswer }) {
  const t = useText()
  const language = useLanguage()
  const words = useAnswerWords({ kind, body })
  const right = key.kind === 'short_text' ? key.accepted.join(' / ') : words(rightAnswer(key))
  if (key.kind !== 'numeric' || key.tolerance === '0') return <span dir="auto">{right}</span>
  return <>{t(messages.tolerance, { answer: right, tolerance: localDecimal(key.tolerance, language) })}</>
}

function Guide({ answer: { key } }: { answer: ShownAnswer }) {
  const t = useText()
  const guide = 'guide' in key ? key.guide : undefined
  return guide ? <Fact term={t(messages.guide)}><p className="font-normal whitespace-pre-line" dir="auto"><Said words={guide} /></p></Fact> : null
}

function Given({ answer: { given } }: { answer: ShownAnswer }) {
  const t = useText()
  const mark = useMark()
  const language = useLanguage()
  return (
    <ul className="grid gap-2">
      {given.map(({ markerFa, markerEn, points, outOf, note, isNewest }, i) => (
        <li key={i} className="border-s-4 border-line ps-3">
          <span className={isNewest ? '' : 'text-soft-ink'}>
            {t(messages.given, { name: (language === 'en' && markerEn) || markerFa, points: mark(points), outOf: mark(outOf) })}
            {!isNewest && <> ({t(messages.earlier)})</>}
          </span>
          {note && <p className="font-normal whitespace-pre-line" dir="auto">{note}</p>}
        </li>
      ))}
    </ul>
  )
}
