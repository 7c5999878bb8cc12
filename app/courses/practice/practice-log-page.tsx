import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { TextArea } from '~/shared/ui/text-area'
import { DayText, InstantText } from '~/shared/ui/time'
import type { CourseStep } from '../course'
import { messages, refusals } from './messages'
import { isEarly, isLate, isOpen, titleOf, type PracticeEvent, type PracticeLog } from './practice'
import { PracticeForm } from './practice-form'
import { OutOfTime, Photos, StateBadge, Took } from './practice-parts'

type Props = {
  log: PracticeLog
  /** Steps that come before its task and are not done. */
  first: Pick<CourseStep, 'id' | 'title'>[]
  events: PracticeEvent[]
  isOwn: boolean
  maySign: boolean
  justSaved: boolean
  answer?: FormAnswer
}

/** One log: what was done and what the trainer said; whoever may write on or sign it does so here. */
export function PracticeLogPage({ log, first, events, isOwn, maySign, justSaved, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const writes = isOwn && isOpen(log.state)
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t(titleOf(log))} badges={<StateBadge state={log.state} />} lead={isOwn ? undefined : nameIn(log, language)}
        crumbs={[{ label: t(log.courseTitle), to: `/offerings/${log.offeringId}` }, { label: t(messages.list), to: `/offerings/${log.offeringId}/practice-logs` }]}
      />
      {log.isTaskThere && (
        <p className="-mt-4 mb-6"><TextLink to={`/offerings/${log.offeringId}/practice-tasks/${log.activityId}`}>{t(messages.toTask)}</TextLink></p>
      )}
      {justSaved && !answer && (
        <div className="mb-6">
          <Notice kind="success" alert>{t(log.state === 'submitted' ? messages.handedIn : messages.saved)}</Notice>
        </div>
      )}
      <OutOfTime opensOn={isEarly(log) ? log.opensOn : null} dueOn={isLate(log) ? log.dueOn : null} first={first} />
      {log.comment && (
        <div className="mb-6">
          <Notice kind={log.state === 'returned' ? 'warning' : 'info'} title={t(messages.comment)}><p className="whitespace-pre-line" dir="auto">{log.comment}</p></Notice>
        </div>
      )}
      {writes
        ? <PracticeForm id={log.id} offeringId={log.offeringId} tasks={[]} log={log} answer={answer} />
        : <Content log={log} />}
      {maySign && log.state === 'submitted' && <Decision logId={log.id} answer={answer} />}
      {events.length > 1 && <History events={events} />}
    </div>
  )
}

function Content({ log }: { log: PracticeLog }) {
  const t = useText()
  return (
    <div className="grid gap-6">
      <DescriptionList
        items={[
          { term: t(messages.workedOn), value: <DayText day={log.workedOn} style="full" /> },
          { term: t(messages.time), value: <Took minutes={log.minutes} /> },
          ...(log.words ? [{ term: t(messages.words), value: <p className="font-normal whitespace-pre-line" dir="auto">{log.words}</p> }] : []),
        ]}
      />
      <Photos logId={log.id} photos={log.photos} />
    </div>
  )
}

function Decision({ logId, answer }: { logId: string; answer?: FormAnswer }) {
  const t = useText()
  const labels = { comment: t(messages.comment) }
  return (
    <Section title={t(messages.decide)} id="decision">
      <ActionForm
        answer={answer} labels={labels} refusals={refusals} action={`/practice-logs/${logId}/decision`}
        refusedFields={{ 'comment-missing': 'comment' }}
      >
        <TextArea name="comment" label={labels.comment} hint={t(messages.commentHint)} maxLength={2000} rows={3} optional />
        <FormActions>
          <SubmitButton name="decision" value="signed">{t(messages.sign)}</SubmitButton>
          <SubmitButton look="secondary" name="decision" value="returned">{t(messages.giveBack)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

function History({ events }: { events: PracticeEvent[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-11 items-center text-accent hover:underline">{t(messages.history)}</summary>
      <ol className="mt-2 grid gap-3">
        {events.map(event => (
          <li key={event.seq} className="border-s-2 border-line ps-3">
            <p><StateBadge state={event.kind} /> <bdi>{nameIn(event, language)}</bdi> · <InstantText instant={event.at} /></p>
            {event.minutes !== null && <p className="text-sm text-soft-ink"><Took minutes={event.minutes} /></p>}
            {(event.words ?? event.comment) && <p className="whitespace-pre-line" dir="auto">{event.words ?? event.comment}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
