import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText } from '~/shared/ui/time'
import type { Club } from './club'
import type { CohortLine } from './clubs.server'
import { ClubBadges } from './front-door'
import { GateBoard } from './mentors/gate-board'
import type { Clearance } from './mentors/gate'
import { messages as mentorMessages } from './mentors/messages'
import { messages } from './messages'

/** A club as its operator runs it: its cohorts, and the operator's mentors on their way. */
export function ClubPage({ club, cohorts, clearances }: { club: Club; cohorts: CohortLine[]; clearances: Clearance[] }) {
  const t = useText()
  const open = <LinkButton to={`/clubs/${club.id}/cohorts/new`} size="small">{t(messages.openCohort)}</LinkButton>
  return (
    <>
      <PageHeader
        title={t(club.name)} lead={t(club.place)} badges={<ClubBadges club={club} />} crumbs={[{ label: t(messages.clubs), to: '/clubs' }]}
        actions={<LinkButton to="/concerns">{t(messages.toConcerns)}</LinkButton>}
      />
      <Section title={t(messages.cohorts)} id="cohorts" actions={cohorts.length > 0 && open}>
        {cohorts.length === 0 && <EmptyState title={t(messages.noCohorts)} action={open}>{t(messages.noCohortsDetail)}</EmptyState>}
        <CardGrid>{cohorts.map(cohort => <CohortCard key={cohort.id} cohort={cohort} />)}</CardGrid>
      </Section>
      <Section title={t(mentorMessages.board)} id="mentors"><GateBoard clearances={clearances} /></Section>
    </>
  )
}

function CohortCard({ cohort: { id, name, startsOn, endsOn, groups, members } }: { cohort: CohortLine }) {
  const t = useText()
  return (
    <Card title={t(name)} to={`/cohorts/${id}`}>
      <p><DayText day={startsOn} /> – <DayText day={endsOn} /></p>
      <p className="text-soft-ink">{t(messages.groupCount, { count: groups })} · {t(messages.memberCount, { count: members })}</p>
    </Card>
  )
}
