import BookOpen from 'lucide-react/icons/book-open'
import Copy from 'lucide-react/icons/copy'
import Plus from 'lucide-react/icons/plus'
import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import type { Centre } from '../centres.server'
import { messages as offerings } from '../offerings/messages'
import { createRefusals, messages } from './messages'
import type { CourseLine, ShippedCourse } from './own-courses.server'

type Props = {
  centre: Centre
  own: CourseLine[]
  shipped: ShippedCourse[]
  canWrite: boolean
  /** Made with the page: a button pressed twice makes one duplicate. */
  id: string
  answer?: FormAnswer
}

/** What a centre has written itself, and the ready courses that it may take as a beginning. */
export function CoursesPage({ centre, own, shipped, canWrite, id, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(messages.coursesTitle)}
        lead={t(messages.coursesLead)}
        crumbs={[{ label: t(offerings.title), to: `/centres/${centre.id}/offerings` }]}
        actions={canWrite && (
          <>
            <LinkButton to={`/centres/${centre.id}/courses/import`}>{t(messages.importCourse)}</LinkButton>
            <LinkButton to={`/centres/${centre.id}/courses/new`} look="primary" icon={Plus}>{t(messages.newCourse)}</LinkButton>
          </>
        )}
      />
      {own.length === 0
        ? <EmptyState icon={BookOpen} title={t(messages.noCoursesTitle)}>{t(messages.noCourses)}</EmptyState>
        : <CardGrid>{own.map(course => <OwnCourse key={course.id} course={course} canWrite={canWrite} />)}</CardGrid>}
      <Section title={t(messages.shippedTitle)} id="shipped">
        <p className="mb-4 max-w-prose text-soft-ink">{t(messages.shippedLead)}</p>
        <ActionForm answer={answer} refusals={createRefusals} className="grid gap-4">
          <input type="hidden" name="id" value={id} />
          <ul className="grid gap-2">
            {shipped.map(course => (
              <li key={course.id} className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2">
                <span className="min-w-0">
                  <span className="font-semibold">{t(course.title)}</span>{' '}
                  <span className="text-sm text-soft-ink">{t(messages.lessonsCount, { count: course.lessons })}</span>
                </span>
                {canWrite && (
                  <SubmitButton look="secondary" size="small" icon={Copy} name="courseId" value={course.id} aria-label={`${t(messages.duplicate)}: ${t(course.title)}`}>
                    {t(messages.duplicate)}
                  </SubmitButton>
                )}
              </li>
            ))}
          </ul>
        </ActionForm>
      </Section>
    </>
  )
}

function OwnCourse({ course, canWrite }: { course: CourseLine; canWrite: boolean }) {
  const [t, language] = [useText(), useLanguage()]
  return (
    <Card
      level={2}
      title={t(course.title) || t(messages.untitled)}
      to={canWrite ? `/courses/${course.id}/editor` : undefined}
      eyebrow={
        <>
          <Badge tone={course.isPublished ? 'success' : 'plain'}>{t(course.isPublished ? messages.published : messages.draft)}</Badge>
          {course.isPublished && course.isChanged && <Badge tone="due">{t(messages.changed)}</Badge>}
        </>
      }
    >
      <p className="text-soft-ink">{t(messages.lessonsCount, { count: course.lessons })}</p>
      {course.savedAt && (
        <p className="text-sm text-soft-ink">
          {course.savedBy && <>{t(messages.savedBy, { name: nameIn({ nameFa: course.savedBy, nameEn: course.savedByEn }, language) })}{t(messages.comma)}</>}<InstantText instant={course.savedAt} />
        </p>
      )}
    </Card>
  )
}
