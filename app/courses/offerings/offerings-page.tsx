import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { nameIn } from '~/people/person'
import type { Day } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { messages as hoursMessages } from '../hours/messages'
import { messages as home } from '../home-messages'
import type { Centre } from '../centres.server'
import { messages as shared, phases } from '../messages'
import type { CentreOffering } from '../offerings.server'
import { messages } from './messages'
import { LapsedPermits, WhyLapsed } from '../permits/lapsed-permits'
import { messages as permitMessages } from '../permits/messages'
import type { LapsedPermit } from '../permits/permits.server'
import { phaseOf } from './offering'

type Props = {
  centre: Centre
  offerings: CentreOffering[]
  total: number
  page: number
  size: number
  search: string
  lapsed: LapsedPermit[]
  today: Day
  canOpen: boolean
  canSeeApplications: boolean
  canSeeHours: boolean
}

export function OfferingsPage({
  centre,
  offerings,
  total,
  page,
  size,
  search,
  lapsed,
  today,
  canOpen,
  canSeeApplications,
  canSeeHours,
}: Props) {
  const t = useText()
  const language = useLanguage()
  const open = canOpen && (
    <LinkButton to={`/centres/${centre.id}/offerings/new`} look="primary" icon={CalendarPlus}>
      {t(messages.open)}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(centre.name)}
        actions={
          <>
            {open}
            <LinkButton to={`/centres/${centre.id}/courses`}>{t(home.writing)}</LinkButton>
            {canSeeHours && <LinkButton to={`/centres/${centre.id}/hours`}>{t(hoursMessages.title)}</LinkButton>}
            {canSeeApplications && (
              <LinkButton to={`/centres/${centre.id}/applications`}>{t(messages.applications)}</LinkButton>
            )}
          </>
        }
      />
      {canOpen && lapsed.length > 0 && (
        <div className="mb-6">
          <LapsedPermits organisationId={centre.id} permits={lapsed} today={today} lead={permitMessages.lapsedAmongClasses} />
        </div>
      )}
      <Table
        caption={t(messages.lead)}
        rows={offerings}
        rowKey={offering => offering.id}
        empty={
          <EmptyState icon={CalendarPlus} title={t(messages.emptyTitle)} action={open}>
            {t(messages.empty)}
          </EmptyState>
        }
        columns={[
          {
            key: 'course',
            header: t(shared.course),
            cell: offering => (
              <div>
                <TextLink to={`/offerings/${offering.id}`}>{t(offering.courseTitle)}</TextLink>
                <span className="block text-sm font-normal text-soft-ink"><Ltr>{offering.code}</Ltr></span>
              </div>
            ),
          },
          {
            key: 'dates',
            header: t(messages.dates),
            cell: offering => (
              <div>
                <DayText day={offering.startsOn} />
                <span className="block text-sm text-soft-ink">
                  {t(shared.endsOn)}: <DayText day={offering.endsOn} />
                </span>
              </div>
            ),
          },
          {
            key: 'trainer',
            header: t(shared.trainer),
            cell: offering => offering.trainers.map(trainer => nameIn(trainer, language)).join(t(shared.listComma)),
          },
          {
            key: 'seats',
            header: t(shared.seats),
            cell: offering => t(messages.taken, { taken: offering.taken, seats: offering.seats }),
          },
          { key: 'state', header: t(messages.state), cell: offering => <State offering={offering} permit={lapsed.find(({ tradeId }) => tradeId === offering.permitTradeId)} today={today} /> },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}

/** Where an offering stands; one that isn't over also says when its trade's permit holds no longer. */
function State({ offering, permit, today }: { offering: CentreOffering; permit?: LapsedPermit; today: Day }) {
  const t = useText()
  const phase = phaseOf(offering, today)
  return (
    <span className="flex flex-wrap gap-2">
      {offering.cancelledAt ? (
        <Badge tone="danger">{t(shared.cancelled)}</Badge>
      ) : (
        <Badge tone={phase === 'running' ? 'success' : 'plain'}>{t(phases[phase])}</Badge>
      )}
      {offering.undecided > 0 && <Badge tone="due">{t(messages.undecided, { count: offering.undecided })}</Badge>}
      {permit && phase !== 'finished' && !offering.cancelledAt && <Badge tone="due"><WhyLapsed permit={permit} today={today} /></Badge>}
      {!offering.isPublic && <Badge>{t(messages.notPublic)}</Badge>}
    </span>
  )
}
