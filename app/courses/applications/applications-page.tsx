import Inbox from 'lucide-react/icons/inbox'
import { nameIn } from '~/people/person'
import type { ReactNode } from 'react'
import type { Day } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions, useField } from '~/shared/ui/form'
import { Notice } from '~/shared/ui/notice'
import { TextArea } from '~/shared/ui/text-area'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { Tabs } from '~/shared/ui/tabs'
import { DayText, InstantText } from '~/shared/ui/time'
import type { Centre } from '../centres.server'
import { messages as shared } from '../messages'
import { daysLeft, stateOf } from './application'
import type { Application, View } from './applications.server'
import { decideRefusals, messages } from './messages'
import { OfferedBadge } from '../waiting-list/offer-box'
import { ClockBadge, StateBadge } from './state-badge'

type Props = {
  centre: Centre
  view: View
  counts: Record<View, number>
  applications: Application[]
  total: number
  page: number
  size: number
  search: string
  today: Day
  canDecide: boolean
  answer?: BulkAnswer
}
export type BulkAnswer = FormAnswer & { decided?: number; left?: Partial<Record<string, number>> }

export function ApplicationsPage({
  centre,
  view,
  counts,
  applications,
  total,
  page,
  size,
  search,
  today,
  canDecide,
  answer,
}: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/centres/${centre.id}/applications`
  const tabs = (['open', 'waiting', 'decided'] as const).map(one => ({
    to: one === 'open' ? address : `${address}?view=${one}`,
    label: t(messages[one]),
    count: counts[one],
    current: one === view,
  }))
  return (
    <>
      <PageHeader
        title={t(messages.listTitle)}
        lead={t(messages.listLead)}
        crumbs={[{ label: t(centre.name), to: `/centres/${centre.id}/offerings` }]}
      />
      <Tabs tabs={tabs} />
      {answer?.decided !== undefined && <Outcome decided={answer.decided} left={answer.left ?? {}} />}
      <Bulk answer={answer} shown={canDecide && view !== 'decided' && applications.length > 0}>
      <Table
        caption={t(messages[view])}
        hideCaption
        rows={applications}
        rowKey={application => application.id}
        empty={
          <EmptyState icon={Inbox} title={t(view === 'open' ? messages.emptyOpenTitle : messages.emptyTitle)}>
            {view === 'open' && t(messages.emptyOpen)}
          </EmptyState>
        }
        columns={[
          ...(canDecide && view !== 'decided'
            ? [{ key: 'choose', header: t(messages.choose), cell: (application: Application) => <Choose application={application} /> }]
            : []),
          { key: 'applicant', header: t(messages.applicant), cell: application => nameIn(application, language) },
          {
            key: 'course',
            header: t(messages.offering),
            cell: application => (
              <div>
                {t(application.courseTitle)}
                <span className="block text-sm text-soft-ink">
                  <Ltr>{application.offeringCode}</Ltr>
                  {t(shared.listComma)}
                  <DayText day={application.startsOn} />
                </span>
              </div>
            ),
          },
          {
            key: 'applied',
            header: t(messages.appliedOn),
            cell: application => <InstantText instant={application.appliedAt} />,
          },
          {
            key: 'clock',
            header: t(messages.clock),
            cell: application => <Clock application={application} today={today} />,
          },
          {
            key: 'seats',
            header: t(shared.seats),
            cell: application => t(shared.seatsLeft, { count: application.seatsLeft }),
          },
          {
            key: 'act',
            header: t(messages.decision),
            cell: application => (
              <LinkButton size="small" to={`/applications/${application.id}/decision`}>
                {t(canDecide && !application.decision && !application.withdrawnAt ? messages.decide : messages.see)}
              </LinkButton>
            ),
          },
        ]}
      />
      </Bulk>
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}

function Clock({ application, today }: { application: Application; today: Day }) {
  const days = daysLeft(application, today)
  if (application.offeredUntil) return <OfferedBadge until={application.offeredUntil} />
  return days === undefined ? <StateBadge state={stateOf(application)} /> : <ClockBadge days={days} />
}

function Choose({ application }: { application: Application }) {
  const t = useText()
  const language = useLanguage()
  const { value } = useField('application')
  return (
    <label className="inline-grid size-11 place-items-center">
      <input
        type="checkbox"
        name="application"
        value={application.id}
        defaultChecked={Array.isArray(value) && value.includes(application.id)}
        className="size-5 accent-accent"
      />
      <span className="sr-only">{t(messages.listChoose, { name: nameIn(application, language) })}</span>
    </label>
  )
}

/** The list with one answer for all that are chosen. */
function Bulk({ shown, answer, children }: { shown: boolean; answer?: BulkAnswer; children: ReactNode }) {
  const t = useText()
  if (!shown) return <>{children}</>
  const labels = { decision: t(messages.decision), reason: t(messages.reason) }
  return (
    <ActionForm
      answer={answer?.decided === undefined ? answer : undefined} refusals={decideRefusals} labels={labels}
      refusedFields={{ 'reason-missing': 'reason' }}
    >
      {children}
      <section aria-labelledby="bulk" className="grid max-w-3xl gap-4 rounded-lg border border-line bg-surface p-5">
        <h2 id="bulk" className="text-lg">{t(messages.bulkTitle)}</h2>
        <p className="text-soft-ink">{t(messages.bulkHint)}</p>
        <RadioGroup
          name="decision"
          label={labels.decision}
          columns={2}
          options={[{ value: 'admitted', label: t(messages.admit) }, { value: 'refused', label: t(messages.refuse) }]}
        />
        <TextArea name="reason" label={labels.reason} hint={t(messages.reasonHint)} optional rows={2} maxLength={500} />
        <FormActions><SubmitButton look="secondary">{t(messages.bulkRecord)}</SubmitButton></FormActions>
      </section>
    </ActionForm>
  )
}

function Outcome({ decided, left }: { decided: number; left: Partial<Record<string, number>> }) {
  const t = useText()
  const problems = Object.entries(left)
  return (
    <div className="mb-6">
      <Notice kind={problems.length > 0 ? 'warning' : 'success'}>
        <p>{t(messages.bulkDone, { done: decided })}</p>
        {problems.map(([reason, count]) => (
          <p key={reason}>{t(messages.bulkLeft, { count: count!, reason: t(decideRefusals[reason as keyof typeof decideRefusals]) })}</p>
        ))}
      </Notice>
    </div>
  )
}
