import { Said } from '~/courses/questions/said'
import type { FormAnswer } from '~/shared/form'
import { localDecimal, localDigits } from '~/shared/text'
import { KeptNotices } from '~/shared/offline/kept-notices'
import { messages as offline } from '~/shared/offline/messages'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { Refused } from '~/shared/ui/form-errors'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { cutMark, useMark } from '../marks'
import { AskedQuestion, HandedInAnswer } from './handed-in-answer'
import { MarkForm, type FormProps } from './mark-form'
import { markRefusals, messages } from './messages'
import type { readScriptPage, Script } from './script.server'
import { useKeptMark, type KeptMark } from './use-kept-mark'

type Page = Awaited<ReturnType<typeof readScriptPage>>

/** One answer: what was asked, how it is to be marked, what was written; then the mark. */
export function ScriptPage({ answer, ...page }: Page & { answer?: FormAnswer }) {
  const t = useText()
  const language = useLanguage()
  const { session, script, waiting, nextId, newId } = page
  const list = `/exam-sessions/${session.id}/marking`
  const kept = useKeptMark(page)
  return (
    <>
      <PageHeader
        title={t(messages.script, { number: localDigits(script.number, language) })}
        lead={t(messages.sessionOf, { course: t(session.courseTitle), number: Number(session.number) })}
        crumbs={[{ label: t(messages.title), to: list }]}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section title={t(messages.question)} id="question"><AskedQuestion body={script.body} /></Section>
          <Section title={t(messages.answer)} id="answer">
            <HandedInAnswer
              value={script.answer} fileType={script.fileType} sheetNumber={script.sheetNumber}
              address={`${list}/${script.id}/file`} onPaper={messages.onPaper}
            />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title={t(messages.guide)} id="guide">
            {script.guide
              ? <p className="max-w-prose whitespace-pre-line" dir="auto"><Said words={script.guide} /></p>
              : <p className="text-soft-ink">{t(messages.noGuide)}</p>}
          </Section>
          <Section title={t(messages.mark)} id="your-mark">
            <div className="mb-4 empty:hidden"><KeptNotices keeping={kept.keeping} here={`${list}/${script.id}`} /></div>
            {kept.waiting ? <Waiting script={script} fields={kept.waiting.fields} isGone={kept.keeping.trouble === 'gone'} />
              : script.ownPoints === null ? <ToMark script={script} newId={newId} answer={kept.answer ?? answer} kept={kept} here={`${list}/${script.id}`} />
              : <Given script={script} newId={newId} answer={answer} />}
          </Section>
          <div className="mt-8 grid gap-3 border-t border-line pt-6">
            {waiting > 0 && <p>{t(messages.left, { count: waiting })}</p>}
            <div className="flex flex-wrap gap-3">
              {nextId && <LinkButton plain look={script.ownPoints === null && !kept.waiting ? 'quiet' : 'primary'} to={`${list}/${nextId}`}>{t(messages.goOn)}</LinkButton>}
              <LinkButton plain look="quiet" to={list}>{t(messages.backToList)}</LinkButton>
            </div>
          </div>
        </div>
      </div>
    </>
  )
}

/** Refused for good: there is nothing here to put right and send again. */
const FINAL = ['already-marked', 'enough-marks', 'not-counting'] as const

function ToMark({ here, ...form }: FormProps & { kept: KeptMark; here: string }) {
  const t = useText()
  const { script, answer } = form
  const final = FINAL.find(refused => refused === answer?.refused)
  if (answer && final)
    return (
      <div className="grid justify-items-start gap-3">
        <Refused answer={answer}>{t(markRefusals[final])}</Refused>
        {final === 'already-marked' && <LinkButton plain to={here}>{t(messages.seeGiven)}</LinkButton>}
      </div>
    )
  if (!script.isWanted) return <Notice kind="warning">{t(markRefusals['not-counting'])}</Notice>
  return <MarkForm intent="mark" {...form} />
}

/** On this device and not at the server: not yet, or never (`isGone`). */
function Waiting({ script: { outOf }, fields: { points = '', note }, isGone }: { script: Script; fields: Record<string, string>; isGone: boolean }) {
  const t = useText()
  const language = useLanguage()
  const mark = useMark()
  return (
    <div className="grid gap-2 rounded-md border border-due bg-due-ground p-4">
      <p className="text-sm font-semibold text-due-ink">{t(isGone ? messages.staysHere : offline.waitsHere)}</p>
      <DescriptionList items={[{
        term: t(messages.mark), value: <>{t(messages.given, { points: localDecimal(points, language), max: mark(outOf) })}{note && <p className="font-normal text-soft-ink" dir="auto">{note}</p>}</>,
      }]} />
    </div>
  )
}

function Given({ script, newId, answer }: FormProps) {
  const t = useText()
  const language = useLanguage()
  const mark = useMark()
  const { ownPoints, ownNote, others, outOf, result, isDisputed, isPublished } = script
  const said = (points: string, note: string | null) => (
    <>
      {t(messages.given, { points: mark(points), max: mark(outOf) })}
      {note && <p className="font-normal text-soft-ink" dir="auto">{note}</p>}
    </>
  )
  // The mean of two marks in quarters has three decimals.
  const exact = (points: string) => t(messages.given, { points: localDecimal(cutMark(points, 3), language), max: mark(outOf) })
  const items = [
    { term: t(messages.mark), value: said(ownPoints!, ownNote) },
    ...(others.length > 0
      ? [{ term: t(messages.others), value: others.map(({ points, note }, i) => <div key={i}>{said(points, note)}</div>) }]
      : result === null ? [{ term: t(messages.others), value: <span className="font-normal">{t(messages.othersWaiting)}</span> }] : []),
    ...(result === null ? [] : [{ term: t(messages.result), value: exact(result) }]),
  ]
  // A mark that was given in another window, or a moment ago; what is typed now may only correct it.
  const second = answer?.typed?.intent === 'mark' && answer.refused === 'already-marked' ? answer : undefined
  return (
    <div className="grid gap-5">
      {second && <Refused answer={second}>{t(markRefusals['already-marked'])}</Refused>}
      <DescriptionList items={items} />
      {isDisputed && <Notice kind="warning">{t(messages.disputed)}</Notice>}
      {!isPublished && (
        <details open={answer?.typed?.intent === 'correct' || second !== undefined} className="rounded-md border border-line p-4">
          <summary className="min-h-11 cursor-pointer content-center font-semibold">{t(messages.correct)}</summary>
          <p className="my-3 text-soft-ink">{t(messages.correctLead)}</p>
          <MarkForm intent="correct" script={script} newId={newId} answer={answer} />
        </details>
      )}
    </div>
  )
}
