import { Said } from '~/courses/questions/said'
import type { FormAnswer } from '~/shared/form'
import { localDecimal, localDigits } from '~/shared/text'
import { KeptDraft } from '~/shared/offline/kept-draft'
import { KeptNotices } from '~/shared/offline/kept-notices'
import { messages as offline } from '~/shared/offline/messages'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { useMark } from '../marks'
import { AskedQuestion, HandedInAnswer } from './handed-in-answer'
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
            {kept.waiting ? <Waiting script={script} fields={kept.waiting.fields} />
              : script.ownPoints === null ? <MarkForm intent="mark" script={script} newId={newId} answer={kept.answer ?? answer} kept={kept} />
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

const DRAFTED = ['points', 'note'] as const
type FormProps = { script: Script; newId: string; answer?: FormAnswer }

/** `kept`: typed and given, it is on the device first, for a marker may have no network. */
function MarkForm({ intent, script, newId, answer, kept }: FormProps & { intent: 'mark' | 'correct'; kept?: KeptMark }) {
  const t = useText()
  const mark = useMark()
  const isNew = intent === 'mark'
  const labels = { points: t(messages.points, { max: mark(script.outOf) }), note: t(isNew ? messages.note : messages.why) }
  return (
    <div onSubmitCapture={kept?.onSubmit}>
      {isNew && script.isDisputed && <div className="mb-4"><Notice kind="warning">{t(messages.wantsThird)}</Notice></div>}
      <ActionForm
        key={answer?.refused ?? JSON.stringify(answer?.errors)} id={intent} answer={answer?.typed?.intent === intent ? answer : undefined} labels={labels} refusals={markRefusals} className="grid gap-4"
        refusedFields={{ 'not-quarters': 'points', 'too-many-points': 'points', 'needs-reason': 'note' }}
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

/** On this device and not at the server yet. */
function Waiting({ script: { outOf }, fields: { points = '', note } }: { script: Script; fields: Record<string, string> }) {
  const t = useText()
  const language = useLanguage()
  const mark = useMark()
  return (
    <div className="grid gap-2 rounded-md border border-due bg-due-ground p-4">
      <p className="text-sm font-semibold text-due-ink">{t(offline.waitsHere)}</p>
      <DescriptionList items={[{
        term: t(messages.mark), value: <>{t(messages.given, { points: localDecimal(points, language), max: mark(outOf) })}{note && <p className="font-normal text-soft-ink" dir="auto">{note}</p>}</>,
      }]} />
    </div>
  )
}

function Given({ script, newId, answer }: FormProps) {
  const t = useText()
  const mark = useMark()
  const { ownPoints, ownNote, others, outOf, result, isDisputed, isPublished } = script
  const said = (points: string, note: string | null) => (
    <>
      {t(messages.given, { points: mark(points), max: mark(outOf) })}
      {note && <p className="font-normal text-soft-ink" dir="auto">{note}</p>}
    </>
  )
  const items = [
    { term: t(messages.mark), value: said(ownPoints!, ownNote) },
    ...(others.length > 0
      ? [{ term: t(messages.others), value: others.map(({ points, note }, i) => <div key={i}>{said(points, note)}</div>) }]
      : result === null ? [{ term: t(messages.others), value: <span className="font-normal">{t(messages.othersWaiting)}</span> }] : []),
    ...(result === null ? [] : [{ term: t(messages.result), value: said(result, null) }]),
  ]
  return (
    <div className="grid gap-5">
      <DescriptionList items={items} />
      {isDisputed && <Notice kind="warning">{t(messages.disputed)}</Notice>}
      {!isPublished && (
        <details open={answer?.typed?.intent === 'correct'} className="rounded-md border border-line p-4">
          <summary className="min-h-11 cursor-pointer content-center font-semibold">{t(messages.correct)}</summary>
          <p className="my-3 text-soft-ink">{t(messages.correctLead)}</p>
          <MarkForm intent="correct" script={script} newId={newId} answer={answer} />
        </details>
      )}
    </div>
  )
}
