import FilePen from 'lucide-react/icons/file-pen'
import { nameIn } from '~/people/person'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import type { ChildWork, readChildCoursework } from './child-coursework.server'
import { messages } from './messages'
import { TryView } from './try-view'

/** A guardian's view of a child's work: the same words that the child reads. */
export function ChildCourseworkPage({ child, classes, works }: Awaited<ReturnType<typeof readChildCoursework>>) {
  const t = useText()
  const language = useLanguage()
  const keyOf = (work: ChildWork) => `${work.offeringId} ${work.activityId}`
  const groups = [...new Set(works.map(keyOf))].map(key => works.filter(work => keyOf(work) === key))
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t(messages.childTitle, { name: nameIn(child, language) })} lead={t(messages.childLead)} />
      {classes.map(({ enrolmentId, offeringId, courseTitle }) => (
        <Section key={enrolmentId} title={t(courseTitle)} id={`class-${enrolmentId}`}>
          <nav aria-label={t(courseTitle)} className="flex flex-wrap gap-3">
            <LinkButton to={`/offerings/${offeringId}/announcements`}>{t(messages.childAnnouncements)}</LinkButton>
            <LinkButton to={`/offerings/${offeringId}/discussion`}>{t(messages.childDiscussion)}</LinkButton>
            <LinkButton to={`/offerings/${offeringId}/gradebook/${enrolmentId}`}>{t(messages.childMarks)}</LinkButton>
          </nav>
        </Section>
      ))}
      {works.length === 0 && <EmptyState icon={FilePen} title={t(messages.childNone)} />}
      {groups.map(group => (
        <Section key={group[0]!.id} title={`${t(group[0]!.title)} · ${t(group[0]!.courseTitle)}`} id={`work-${group[0]!.id}`}>
          <div className="grid gap-5">{group.map(work => <TryView key={work.id} one={work} />)}</div>
        </Section>
      ))}
    </div>
  )
}
