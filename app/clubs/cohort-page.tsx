import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Progress } from '~/shared/ui/progress'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { SEATS, SMALLEST_GROUP, type Cohort } from './club'
import type { MissingConsent } from './consents/consents.server'
import type { GroupLine } from './groups.server'
import { messages as mentorMessages } from './mentors/messages'
import { messages } from './messages'

/** One edition of the programme: its groups with their seats, and whose consent is still missing. */
export function CohortPage({ cohort, groups, missing }: { cohort: Cohort; groups: GroupLine[]; missing: MissingConsent[] }) {
  const t = useText()
  const form = <LinkButton to={`/cohorts/${cohort.id}/groups/new`} size="small">{t(messages.formGroup)}</LinkButton>
  return (
    <>
      <PageHeader
        title={t(cohort.name)} lead={<><DayText day={cohort.startsOn} /> – <DayText day={cohort.endsOn} /></>}
        crumbs={[{ label: t(messages.clubs), to: '/clubs' }, { label: t(cohort.clubName), to: `/clubs/${cohort.clubId}` }]}
      />
      <Section title={t(messages.groups)} id="groups" actions={groups.length > 0 && form}>
        {groups.length === 0 && <EmptyState title={t(messages.noGroups)} action={form}>{t(messages.noGroupsDetail)}</EmptyState>}
        <CardGrid>{groups.map(group => <GroupCard key={group.id} group={group} />)}</CardGrid>
      </Section>
      <Section title={t(messages.missingConsents)} id="missing">
        {missing.length > 0 && <p className="mb-4 max-w-prose text-soft-ink">{t(messages.missingLead)}</p>}
        <Table
          caption={t(messages.missingConsents)} hideCaption rows={missing} rowKey={row => row.personId}
          empty={<p className="text-soft-ink">{t(messages.nobodyMissing)}</p>}
          columns={[
            { key: 'name', header: t(messages.member), cell: row => t(row.name) },
            { key: 'group', header: t(messages.group), cell: row => <TextLink to={`/groups/${row.groupId}`}>{t(row.group)}</TextLink> },
          ]}
        />
      </Section>
    </>
  )
}

function GroupCard({ group: { id, name, activatedAt, members, withoutConsent, lead, worries } }: { group: GroupLine }) {
  const t = useText()
  return (
    <Card title={t(name)} to={`/groups/${id}`} eyebrow={<>
      {activatedAt ? <Badge tone="success">{t(messages.active)}</Badge> : <Badge>{t(messages.notActive)}</Badge>}
      {activatedAt && members < SMALLEST_GROUP && <Badge tone="due">{t(messages.memberCount, { count: members })}</Badge>}
      {withoutConsent > 0 && <Badge tone="due">{t(messages.withoutConsent, { count: withoutConsent })}</Badge>}
      {worries > 0 && <Badge tone="danger">{t(messages.worries)}</Badge>}
    </>}>
      <Progress label={t(messages.seats)} value={members} of={SEATS.length} />
      <p className="mt-2 text-soft-ink">{t(lead ?? mentorMessages.noLead)}</p>
    </Card>
  )
}
