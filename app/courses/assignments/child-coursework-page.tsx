import FilePen from 'lucide-react/icons/file-pen'
import { nameIn } from '~/people/person'
import { OwnAttendance } from '../attendance/class-part'
import { MeetingTime } from '../attendance/meeting-page'
import { messages as attending } from '../attendance/messages'
import { Card, CardGrid } from '~/shared/ui/card'
import { DayText, InstantText } from '~/shared/ui/time'
import { TextLink } from '~/shared/ui/text-link'
import { StateBadge, Took } from '../practice/practice-parts'
import { titleOf } from '../practice/practice'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import type { ChildWork, readChildCoursework } from './child-coursework.server'
import { messages } from './messages'
import { TryView } from './try-view'

/** A guardian's view of a child's work: the same words that the child reads. */
export function ChildCourseworkPage({ child, classes, works, logs, papers }: Awaited<ReturnType<typeof readChildCoursework>>) {
  const t = useText()
  const language = useLanguage()
  const keyOf = (work: ChildWork) => `${work.offeringId} ${work.activityId}`
  const groups = [...new Set(works.map(keyOf))].map(key => works.filter(work => keyOf(work) === key))
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t(messages.childTitle, { name: nameIn(child, language) })} lead={t(messages.childLead)} />
      {classes.map(({ enrolmentId, offeringId, courseTitle, attendance, next }) => (
        <Section key={enrolmentId} title={t(courseTitle)} id={`class-${enrolmentId}`}>
          <div className="mb-4 grid gap-4">
            {next && <Card title={t(attending.nextMeeting)}><MeetingTime meeting={next} /></Card>}
            <OwnAttendance own={attendance} title={attending.childTitle} note={attending.childNote} />
          </div>
          <nav aria-label={t(courseTitle)} className="flex flex-wrap gap-3">
            <LinkButton to={`/offerings/${offeringId}/announcements`}>{t(messages.childAnnouncements)}</LinkButton>
            <LinkButton to={`/offerings/${offeringId}/discussion`}>{t(messages.childDiscussion)}</LinkButton>
            <LinkButton to={`/offerings/${offeringId}/gradebook/${enrolmentId}`}>{t(messages.childMarks)}</LinkButton>
          </nav>
        </Section>
      ))}
      {works.length + logs.length + papers.length === 0 && <EmptyState icon={FilePen} title={t(messages.childNone)} />}
      {groups.map(group => (
        <Section key={group[0]!.id} title={`${t(group[0]!.title)} · ${t(group[0]!.courseTitle)}`} id={`work-${group[0]!.id}`}>
          <div className="grid gap-5">{group.map(work => <TryView key={work.id} one={work} />)}</div>
        </Section>
      ))}
      <Logs logs={logs} />
      <Papers papers={papers} />
    </div>
  )
}

type Work = Awaited<ReturnType<typeof readChildCoursework>>

function Logs({ logs }: Pick<Work, 'logs'>) {
  const t = useText()
  if (logs.length === 0) return null
  return (
    <Section title={t(messages.childLogs)} id="logs">
      <CardGrid>
        {logs.map(log => (
          <Card key={log.id} title={t(titleOf(log))} to={`/practice-logs/${log.id}`} eyebrow={<StateBadge state={log.state} />}>
            <p className="text-soft-ink"><DayText day={log.workedOn} style="full" /> · <Took minutes={log.minutes} /></p>
            {log.comment && <p><span className="font-semibold">{t(messages.childTrainerWords)}:</span> <bdi>{log.comment}</bdi></p>}
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}

function Papers({ papers }: Pick<Work, 'papers'>) {
  const t = useText()
  if (papers.length === 0) return null
  return (
    <Section title={t(messages.childPapers)} id="papers">
      <ul className="grid gap-3">
        {papers.map(paper => (
          <li key={`${paper.applicationId} ${paper.documentId}`}>
            <TextLink plain to={`/applications/${paper.applicationId}/documents/${paper.documentId}`}><bdi>{paper.title}</bdi></TextLink>
            <span className="text-soft-ink"> · {t(messages.childPaperFor, { course: t(paper.courseTitle) })} · <InstantText instant={paper.sentAt} /></span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
