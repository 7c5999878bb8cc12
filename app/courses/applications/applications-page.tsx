import Inbox from 'lucide-react/icons/inbox'
import { nameIn } from '~/people/person'
import type { Day } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
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
import { messages } from './messages'
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
}

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
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}

function Clock({ application, today }: { application: Application; today: Day }) {
  const days = daysLeft(application, today)
  return days === undefined ? <StateBadge state={stateOf(application)} /> : <ClockBadge days={days} />
}
