import FileCheck from 'lucide-react/icons/file-check'
import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { ApplicationBadge, ClockBadge } from './badges'
import type { OrganisationApplication } from './application'
import { kinds, messages } from './messages'

/** What has been asked, each with its state and clock. `names` say what of, where its kind alone doesn't. */
export function ApplicationTable({ applications, names = {}, today, withOrganisation = false, caption, empty }: {
  applications: OrganisationApplication[]
  names?: Record<string, Text>
  today: Day
  withOrganisation?: boolean
  caption: string
  empty?: string
}) {
  const t = useText()
  return (
    <Table
      caption={caption}
      hideCaption
      rows={applications}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={FileCheck} title={t(withOrganisation ? messages.queueEmpty : messages.noApplications)}>{empty}</EmptyState>}
      columns={[
        {
          key: 'what',
          header: t(messages.asked),
          cell: ({ id, kind }) => <TextLink to={`/permit-applications/${id}`}>{t(names[id] ?? kinds[kind])}</TextLink>,
        },
        ...(withOrganisation
          ? [{ key: 'organisation', header: t(messages.organisation), cell: ({ organisationName }: OrganisationApplication) => t(organisationName) }]
          : []),
        { key: 'applied', header: t(messages.received), cell: ({ appliedOn }) => <DayText day={appliedOn} /> },
        { key: 'state', header: t(messages.state), cell: ({ state }) => <ApplicationBadge state={state} /> },
        { key: 'clock', header: t(messages.clock), cell: application => <ClockBadge application={application} today={today} /> },
      ]}
    />
  )
}
