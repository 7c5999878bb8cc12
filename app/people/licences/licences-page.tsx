import FilePlus from 'lucide-react/icons/file-plus'
import ScrollText from 'lucide-react/icons/scroll-text'
import type { Day } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayText } from '~/shared/ui/time'
import type { Organisation } from '../organisations/organisation'
import { OrganisationFrame } from '../organisations/organisation-frame'
import { isOpen, type OrganisationApplication } from './application'
import { ApplicationTable } from './application-table'
import { LicenceBadge } from './badges'
import { licenceState, type Licence } from './licence'
import { messages } from './messages'

type Props = {
  organisation: Organisation
  licences: Licence[]
  applications: OrganisationApplication[]
  today: Day
  mayApply: boolean
  mayDecide: boolean
  mayManage: boolean
}

/** An organisation's licences, and what became of each application for one. */
export function LicencesPage({ organisation, licences, applications, today, mayApply, mayDecide, mayManage }: Props) {
  const t = useText()
  const at = `/organisations/${organisation.id}`
  const apply = mayApply && !applications.some(isOpen) && (
    <LinkButton to={`${at}/licence-applications/new`} look="primary" icon={FilePlus}>{t(messages.apply)}</LinkButton>
  )
  const record = mayDecide && <LinkButton to={`${at}/licences/new`}>{t(messages.record)}</LinkButton>
  return (
    <OrganisationFrame organisation={organisation} current="licences" actions={<>{apply}{record}</>} mayImport={mayManage}>
      <p className="mb-6 max-w-prose text-soft-ink">{t(messages.licenceLead)}</p>
      <Section title={t(messages.licences)} id="licences">
        <Table
          caption={t(messages.licences)}
          hideCaption
          rows={licences}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={ScrollText} title={t(messages.noLicence)}>{t(messages.noLicenceLead)}</EmptyState>}
          columns={[
            { key: 'number', header: t(messages.number), cell: ({ number }) => <Ltr>{number}</Ltr> },
            { key: 'from', header: t(messages.startsOn), cell: ({ startsOn }) => <DayText day={startsOn} /> },
            { key: 'until', header: t(messages.endsOn), cell: ({ endsOn }) => <DayText day={endsOn} /> },
            {
              key: 'state',
              header: t(messages.state),
              cell: licence => (
                <>
                  <LicenceBadge state={licenceState(licence, today)} />
                  {licence.endedBecause && <span className="block text-sm">{t(messages.ended, { reason: licence.endedBecause })}</span>}
                </>
              ),
            },
            ...(mayDecide
              ? [{
                  key: 'act',
                  header: t(messages.end),
                  cell: (licence: Licence) =>
                    ['valid', 'upcoming'].includes(licenceState(licence, today)) && (
                      <LinkButton size="small" look="danger" to={`/licences/${licence.id}/ending`}>{t(messages.end)}</LinkButton>
                    ),
                }]
              : []),
          ]}
        />
      </Section>
      <Section title={t(messages.applications)} id="applications">
        <ApplicationTable applications={applications} today={today} caption={t(messages.applications)} />
      </Section>
    </OrganisationFrame>
  )
}
