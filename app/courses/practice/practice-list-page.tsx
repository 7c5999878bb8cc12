import Plus from 'lucide-react/icons/plus'
import Wrench from 'lucide-react/icons/wrench'
import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table, type Column } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { messages, refusals } from './messages'
import { titleOf, type PracticeLog } from './practice'
import { Standing, Took } from './practice-parts'

type Props = {
  offering: { id: string; courseTitle: Text }
  own: PracticeLog[] | null
  handedIn: PracticeLog[] | null
  isLearning: boolean
  maySign: boolean
  signed: number | null
  answer?: FormAnswer
}

/** A trainee's own logs; for the trainer and the centre what the class has handed in, to be signed first. */
export function PracticeListPage({ offering, own, handedIn, isLearning, maySign, signed, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(own ? messages.own : messages.list)} lead={own ? t(messages.lead) : undefined}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
        actions={own && isLearning && <LinkButton to={`/offerings/${offering.id}/practice-logs/new`} look="primary" icon={Plus}>{t(messages.toNew)}</LinkButton>}
      />
      {signed !== null && <div className="mb-6"><Notice kind="success" alert>{t(messages.signedNow, { count: signed })}</Notice></div>}
      {own && <Own logs={own} />}
      {handedIn && <HandedIn offeringId={offering.id} logs={handedIn} maySign={maySign} answer={answer} />}
    </>
  )
}

function useColumns(): Column<PracticeLog>[] {
  const t = useText()
  return [
    { key: 'task', header: t(messages.task), cell: log => <TextLink to={`/practice-logs/${log.id}`}><bdi>{t(titleOf(log))}</bdi></TextLink> },
    { key: 'day', header: t(messages.day), cell: log => <DayText day={log.workedOn} style="short" /> },
    { key: 'time', header: t(messages.time), cell: log => <Took minutes={log.minutes} /> },
    { key: 'state', header: t(messages.state), cell: log => <Standing log={log} /> },
  ]
}

function Own({ logs }: { logs: PracticeLog[] }) {
  const t = useText()
  return (
    <Table
      caption={t(messages.own)} hideCaption rows={logs} rowKey={log => log.id} columns={useColumns()}
      empty={<EmptyState icon={Wrench} title={t(messages.emptyTitle)}>{t(messages.empty)}</EmptyState>}
    />
  )
}

function HandedIn({ offeringId, logs, maySign, answer }: { offeringId: string; logs: PracticeLog[]; maySign: boolean; answer?: FormAnswer }) {
  const t = useText()
  const language = useLanguage()
  const [task, ...rest] = useColumns()
  const name: Column<PracticeLog> = { key: 'trainee', header: t(messages.trainee), cell: log => nameIn(log, language) }
  const choose: Column<PracticeLog> = {
    key: 'choose', header: t(messages.choose),
    cell: log => (
      <label className="inline-grid size-11 place-items-center">
        <input type="checkbox" name="log" value={log.id} defaultChecked={answer?.typed?.log?.includes(log.id)} className="size-5 accent-accent" />
        <span className="sr-only">{t(messages.chooseOf, { name: nameIn(log, language) })}</span>
      </label>
    ),
  }
  const toSign = logs.filter(({ state }) => state === 'submitted')
  const others = logs.filter(({ state }) => state !== 'submitted')
  if (logs.length === 0) return <EmptyState icon={Wrench} title={t(messages.nothingHandedIn)} />
  const columns = [task!, name, ...rest]
  return (
    <>
      {toSign.length > 0 && (
        <Section title={t(messages.submittedTitle, { count: toSign.length })} id="to-sign">
          <ActionForm answer={answer} labels={{ comment: t(messages.comment) }} refusals={refusals} action={`/offerings/${offeringId}/practice-logs/signatures`} className="grid gap-4">
            <Table caption={t(messages.submittedTitle, { count: toSign.length })} hideCaption rows={toSign} rowKey={log => log.id} columns={maySign ? [...columns, choose] : columns} />
            {maySign && (
              <>
                <TextArea name="comment" label={t(messages.comment)} hint={t(messages.commentHint)} maxLength={2000} rows={2} optional />
                <SubmitButton>{t(messages.signChosen)}</SubmitButton>
              </>
            )}
          </ActionForm>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(messages.answered)} id="answered">
          <Table caption={t(messages.answered)} hideCaption rows={others} rowKey={log => log.id} columns={columns} />
        </Section>
      )}
    </>
  )
}
