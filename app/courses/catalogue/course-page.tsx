import Check from 'lucide-react/icons/check'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Badge } from '~/shared/ui/badge'
import type { Course } from '../course'
import { messages as shared } from '../messages'
import type { Standard } from '../standard'
import { writeNames } from '../trades/trade'
import type { Stretch } from './catalogue'
import { CoursePath } from './course-path'
import { messages } from './messages'
import { OpenOfferings } from './open-offerings'

type Props = {
  course: Course
  standard: Standard | null
  path: Stretch[]
  canWrite: boolean
} & Omit<Parameters<typeof OpenOfferings>[0], 'courseId'>

/** What a course is, what one can do afterwards, and where and when it can be taken. */
export function CoursePage({ course, standard, path, canWrite, ...offerings }: Props) {
  const t = useText()
  const language = useLanguage()
  const names = course.alsoCalled?.[language] ?? []
  const facts = [
    ...(names.length > 0 ? [{ term: t(messages.alsoCalled), value: <span className="font-normal">{writeNames(names, language)}</span> }] : []),
    ...(standard
      ? [
          {
            term: t(messages.standard),
            value: t(messages.standardVersion, { title: t(standard.title), version: standard.version }),
          },
          { term: t(messages.level), value: t(standard.level) },
        ]
      : []),
    {
      term: t(messages.length),
      value: t(shared.hours, { theory: course.hoursTheory, practice: course.hoursPractice }),
    },
    ...(standard ? [{ term: t(messages.entry), value: <span className="font-normal">{t(standard.entry)}</span> }] : []),
  ]
  return (
    <>
      <PageHeader
        title={t(course.title)}
        lead={t(course.summary)}
        actions={canWrite && <LinkButton to={`/courses/${course.id}/editor`}>{t(messages.edit)}</LinkButton>}
        crumbs={[{ label: t(shared.courses), to: '/courses' }]}
        badges={(
          <>
            {standard && <Badge tone="accent">{t(standard.level)}</Badge>}
            <Badge>{t(shared.hoursWhole, { hours: course.hoursTheory + course.hoursPractice })}</Badge>
          </>
        )}
      />
      <Section title={t(messages.offerings)} id="offerings">
        <OpenOfferings courseId={course.id} {...offerings} />
      </Section>
      <Section title={t(messages.outcomes)} id="outcomes">
        <ul className="grid max-w-prose gap-2">
          {course.outcomes.map(outcome => (
            <li key={outcome.en} className="flex gap-3">
              <Icon of={Check} className="mt-[0.35em] size-[1.2em] text-accent" />
              <span>{t(outcome)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(messages.after)} id="after">
        <p className="max-w-prose">{t(course.after)}</p>
      </Section>
      <Section title={t(messages.facts)} id="facts">
        <DescriptionList items={facts} />
      </Section>
      {path.length > 0 && (
        <Section title={t(messages.path)} id="path">
          <CoursePath path={path} hasStandard={standard !== null} />
        </Section>
      )}
      {standard && standard.tools.length > 0 && (
        <Section title={t(messages.tools)} id="tools">
          <ul className="list-disc ps-6 sm:columns-2">
            {standard.tools.map(tool => (
              <li key={tool.en}>{t(tool)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
