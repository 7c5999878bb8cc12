import { nameIn } from '~/people/person'
import { formatInstant } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm } from '~/shared/ui/form'
import { useCalendar, useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { Table, type Column } from '~/shared/ui/table'
import { Tabs } from '~/shared/ui/tabs'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { BlockDiffView } from './block-diff-view'
import { Header } from './facts-page'
import type { readCourseHistory, readLessonHistory, VersionLine } from './history.server'
import { changeRefusals, messages } from './messages'
import { titleOf } from './titles'

type CourseProps = Awaited<ReturnType<typeof readCourseHistory>> & { answer?: FormAnswer }

/** What was in force when, by whom; any of it can become the draft again. */
export function CourseHistoryPage({ course, revision, versions, lessons, answer }: CourseProps) {
  const t = useText()
  const columns = useColumns()
  return (
    <>
      <Header course={course} title={t(messages.versions)} lead={t(messages.versionsLead)} />
      <Section title={t(messages.outlineVersions)} id="outlines">
        <ActionForm answer={answer} refusals={changeRefusals}>
          <input type="hidden" name="revision" value={revision} />
          <Table
            caption={t(messages.outlineVersions)}
            hideCaption
            rows={[...versions]}
            rowKey={one => one.id}
            empty={<EmptyState title={t(messages.noVersions)} />}
            columns={[
              ...columns,
              { key: 'holds', header: t(messages.holds), cell: one => t(messages.holdsCount, { sections: one.sections, lessons: one.lessons }) },
              { key: 'revive', header: t(messages.revive), cell: one => <Revive version={one} /> },
            ]}
          />
        </ActionForm>
      </Section>
      <Section title={t(messages.lessonVersions)} id="lessons">
        <Table
          caption={t(messages.lessonVersions)}
          hideCaption
          rows={[...lessons]}
          rowKey={one => one.id}
          empty={<EmptyState title={t(messages.noVersions)} />}
          columns={[
            { key: 'lesson', header: t(messages.lessonText), cell: one => <TextLink to={`/courses/${course.id}/lessons/${one.lessonId}/versions?from=${one.id}`}>{titleOf(t, one.title)}</TextLink> },
            ...columns.map(column => ({ ...column, cell: (one: (typeof lessons)[number]) => column.cell({ ...one, isCurrent: false }) })),
          ]}
        />
      </Section>
    </>
  )
}

function useColumns(): Column<VersionLine>[] {
  const t = useText()
  const [number, language] = [useNumber(), useLanguage()]
  return [
    { key: 'version', header: t(messages.version), cell: one => <>{one.version === null ? t(messages.earlierDraft) : number(one.version)} {one.isCurrent && <Badge tone="success">{t(messages.inForce)}</Badge>}</> },
    { key: 'made', header: t(messages.madeAt), cell: one => <InstantText instant={one.madeAt} /> },
    { key: 'by', header: t(messages.madeBy), cell: one => one.madeBy ? nameIn({ nameFa: one.madeBy, nameEn: one.madeByEn }, language) : t(one.source === 'content' ? messages.byContent : messages.untitled) },
  ]
}

function Revive({ version }: { version: VersionLine }) {
  const t = useText()
  return <SubmitButton look="secondary" size="small" name="version" value={version.id}>{t(messages.reviveThis)}</SubmitButton>
}

type LessonProps = Awaited<ReturnType<typeof readLessonHistory>> & { answer?: FormAnswer }

/** A lesson's versions, and what differs between two of them, block by block. */
export function LessonHistoryPage({ course, lesson, language, versions, questions, before, after, answer }: LessonProps) {
  const t = useText()
  const columns = useColumns()
  const here = `/courses/${course.id}/lessons/${lesson.id}/versions`
  const [tongue, calendar] = [useLanguage(), useCalendar()]
  const label = ({ version, madeAt }: { version: number | null; madeAt: Date | null }) => {
    if (version !== null) return t(messages.versionNumber, { version })
    return madeAt ? t(messages.draftOf, { at: formatInstant(madeAt, tongue, calendar) }) : t(messages.theDraft)
  }
  return (
    <>
      <Header course={course} title={t(messages.historyOf, { title: titleOf(t, lesson.title) })} lead={t(messages.historyLead)} />
      <Tabs
        label={t(messages.languageTabs)}
        tabs={(['fa', 'en'] as const).map(one => ({
          to: `${here}?language=${one}`, label: t(one === 'fa' ? messages.inPersian : messages.inEnglish), current: one === language,
        }))}
      />
      {before && (
        <Section title={t(messages.difference, { before: label(before), after: label(after) })} id="difference">
          <div className="max-w-3xl">
            <BlockDiffView
              language={language}
              before={{ label: label(before), document: before.document }}
              after={{ label: label(after), document: after.document }}
              questions={questions}
            />
          </div>
        </Section>
      )}
      <Section title={t(messages.versions)} id="versions">
        <ActionForm answer={answer} refusals={changeRefusals}>
          <input type="hidden" name="revision" value={lesson.revision} />
          <Table
            caption={t(messages.versions)}
            hideCaption
            rows={[...versions]}
            rowKey={one => one.id}
            empty={<EmptyState title={t(messages.noVersions)} />}
            columns={[
              ...columns,
              { key: 'compare', header: t(messages.compare), cell: one => <TextLink to={`${here}?language=${language}&from=${one.id}`}>{t(messages.withDraft)}</TextLink> },
              { key: 'revive', header: t(messages.revive), cell: one => <Revive version={one} /> },
            ]}
          />
        </ActionForm>
      </Section>
    </>
  )
}
