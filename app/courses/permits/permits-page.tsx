import BadgeCheck from 'lucide-react/icons/badge-check'
import FilePlus from 'lucide-react/icons/file-plus'
import type { OrganisationApplication } from '~/people/licences/application'
import { ApplicationTable } from '~/people/licences/application-table'
import type { Organisation } from '~/people/organisations/organisation'
import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayText } from '~/shared/ui/time'
import { messages, permitStates } from './messages'
import { isStanding, permitState, type PermitState, type TradePermit } from './permit'

type Props = {
  organisation: Organisation
  permits: TradePermit[]
  applications: OrganisationApplication[]
  names: Record<string, Text>
  today: Day
  isLicensed: boolean
  mayApply: boolean
  mayDecide: boolean
}

export const permitTones: Record<PermitState, Tone> = {
  valid: 'success', upcoming: 'info', suspended: 'due', over: 'plain', ended: 'danger', 'licence-ended': 'danger',
}

/** What a centre may teach, and what it has asked to teach. */
export function PermitsPage({ organisation, permits, applications, names, today, isLicensed, mayApply, mayDecide }: Props) {
  const t = useText()
  const at = `/centres/${organisation.id}`
  const toLicence = <LinkButton to={`/organisations/${organisation.id}/licence-applications`}>{t(messages.toLicence)}</LinkButton>
  const apply = mayApply && isLicensed && (
    <LinkButton to={`${at}/permit-applications/new`} look="primary" icon={FilePlus}>{t(messages.apply)}</LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}` }]}
        actions={<>{apply}{mayDecide && isLicensed && <LinkButton to={`${at}/trade-permits/new`}>{t(messages.give)}</LinkButton>}{toLicence}</>}
      />
      {!isLicensed && <div className="mb-6"><Notice kind="warning" actions={toLicence}>{t(messages.noLicence)}</Notice></div>}
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={permits}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={BadgeCheck} title={t(messages.none)} action={apply}>{t(messages.noneLead)}</EmptyState>}
        columns={[
          { key: 'trade', header: t(messages.trade), cell: ({ tradeTitle }) => t(tradeTitle) },
          { key: 'from', header: t(messages.from), cell: ({ startsOn }) => <DayText day={startsOn} /> },
          { key: 'until', header: t(messages.until), cell: ({ endsOn }) => <DayText day={endsOn} /> },
          { key: 'licence', header: t(messages.licence), cell: ({ licenceNumber }) => <Ltr>{licenceNumber}</Ltr> },
          { key: 'state', header: t(messages.state), cell: permit => <State permit={permit} today={today} /> },
          ...(mayDecide ? [{ key: 'act', header: t(messages.change), cell: (permit: TradePermit) => <Change permit={permit} today={today} /> }] : []),
        ]}
      />
      <Section title={t(messages.applications)} id="applications">
        <ApplicationTable applications={applications} names={names} today={today} caption={t(messages.applications)} />
      </Section>
    </>
  )
}

function State({ permit, today }: { permit: TradePermit; today: Day }) {
  const t = useText()
  const state = permitState(permit, today)
  const reason = permit.endedBecause ?? permit.suspendedBecause
  return (
    <>
      <Badge tone={permitTones[state]}>{t(permitStates[state])}</Badge>
      {reason && <span className="block text-sm">{t(messages.because, { reason })}</span>}
    </>
  )
}

function Change({ permit, today }: { permit: TradePermit; today: Day }) {
  const t = useText()
  const state = permitState(permit, today)
  if (!isStanding(state)) return null
  return (
    <LinkButton size="small" to={`/trade-permits/${permit.id}/change`}>
      {t(state === 'suspended' ? messages.reinstateIt : messages.changeIt)}
    </LinkButton>
  )
}
