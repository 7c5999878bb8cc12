import Users from 'lucide-react/icons/users'
import { nameIn } from '~/people/person'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { PersonChip } from '~/shared/ui/person'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { stateOf } from './assignment'
import { messages } from './messages'
import type { Queued } from './submissions.server'
import { StateBadge } from './try-view'

type Props = { offering: { id: string; courseTitle: Text }; assignment: { id: string; title: Text }; queue: Queued[] }

/** The class's work on one assignment: what waits for a mark on top. */
export function SubmissionsPage({ offering, assignment, queue }: Props) {
  const t = useText()
  const language = useLanguage()
  const waiting = queue.filter(({ newest }) => newest && newest.marks.length === 0).length
  return (
    <>
      <PageHeader
        title={t(assignment.title)}
        lead={t(messages.queueLead)}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(messages.pageTitle), to: `/offerings/${offering.id}/assignments/${assignment.id}` },
        ]}
        badges={<Badge tone={waiting > 0 ? 'due' : 'plain'}>{t(messages.waitingCount, { count: waiting })}</Badge>}
      />
      <Table
        caption={t(messages.toQueue)}
        hideCaption
        rows={queue}
        rowKey={row => row.enrolmentId}
        empty={<EmptyState icon={Users} title={t(messages.nobodyTitle)}>{t(messages.nobody)}</EmptyState>}
        columns={[
          { key: 'name', header: t(messages.trainee), cell: row => <PersonChip name={nameIn(row, language)} /> },
          {
            key: 'state',
            header: t(messages.state),
            cell: ({ newest }) => (
              <span className="flex flex-wrap gap-2">
                {newest ? <StateBadge state={stateOf(newest)} /> : <Badge>{t(messages.notHandedIn)}</Badge>}
                {newest?.isLate && <Badge tone="due">{t(messages.late)}</Badge>}
              </span>
            ),
          },
          { key: 'at', header: t(messages.handedInAt), cell: ({ newest }) => newest && <InstantText instant={newest.submittedAt} /> },
          { key: 'mark', header: t(messages.mark), numeric: true, cell: ({ newest }) => <MarkText mark={newest?.marks.at(-1)} /> },
          {
            key: 'go',
            header: t(messages.work),
            cell: row => row.newest && (
              <TextLink to={`/submissions/${row.newest.id}/mark`}>
                {t(row.newest.marks.length === 0 ? messages.giveMark : messages.see)}
                <span className="sr-only"> {nameIn(row, language)}</span>
              </TextLink>
            ),
          },
        ]}
      />
    </>
  )
}

function MarkText({ mark }: { mark?: { total: number | null; outOf: number | null } }) {
  const t = useText()
  return mark?.total != null && mark.outOf != null ? <>{t(messages.pointsOf, { given: mark.total, points: mark.outOf })}</> : null
}
