import { useSearchParams } from '@remix-run/react'
import Archive from 'lucide-react/icons/archive'
import CircleHelp from 'lucide-react/icons/circle-help'
import Download from 'lucide-react/icons/download'
import History from 'lucide-react/icons/history'
import Images from 'lucide-react/icons/images'
import Rocket from 'lucide-react/icons/rocket'
import { useEffect } from 'react'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import type { EditorRead } from './editor-page.server'
import { changeRefusals, messages } from './messages'
import { OutlineSection } from './outline-section'
import { titleOf } from './titles'
import { useDragging } from './use-dragging'

type Props = EditorRead & { answer?: FormAnswer }

/** A course's outline in the hands of its author: one form whose buttons move, and forms that add. */
export function EditorPage({ course, outline, revision, isChanged, lines, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  useFocusOnMoved(revision, answer)
  const dragging = useDragging(revision)
  const here = `/courses/${course.id}`
  const { lessons, activities } = outline.archived
  const untitled = answer?.refused === 'title-missing' && answer.typed?.act
  const titleError = (act: string) => (typeof untitled === 'string' && untitled.startsWith(act) ? t(changeRefusals['title-missing']) : undefined)
  return (
    <>
      <PageHeader
        title={t(messages.editorTitle, { title: titleOf(t, outline.title) })}
        crumbs={course.ownerId ? [{ label: t(messages.coursesTitle), to: `/centres/${course.ownerId}/courses` }] : undefined}
        badges={
          <>
            <Badge tone={course.currentVersionId ? 'success' : 'plain'}>
              {t(course.currentVersionId ? messages.published : messages.draft)}
            </Badge>
            {course.currentVersionId && isChanged && <Badge tone="due">{t(messages.changed)}</Badge>}
          </>
        }
        actions={
          <>
            <LinkButton to={`${here}/facts`}>{t(messages.facts)}</LinkButton>
            <LinkButton to={`${here}/media`} icon={Images}>{t(messages.media)}</LinkButton>
            <LinkButton to={`${here}/questions`} icon={CircleHelp}>{t(messages.questionBank)}</LinkButton>
            <LinkButton to={`${here}/versions`} icon={History}>{t(messages.versions)}</LinkButton>
            <LinkButton to={`${here}/export.zip`} plain icon={Download}>{t(messages.exportCourse)}</LinkButton>
            <LinkButton to={`${here}/publication`} look="primary" icon={Rocket}>{t(messages.publish)}</LinkButton>
          </>
        }
      />
      {answer?.refused && !untitled && (
        <div className="mb-6 max-w-3xl">
          <Notice kind="danger" alert>{t(changeRefusals[answer.refused as keyof typeof changeRefusals] ?? messages.untitled)}</Notice>
        </div>
      )}
      <Section title={t(messages.outline)} id="outline">
        <p className="mb-4 max-w-prose text-soft-ink">{t(messages.outlineHint)}</p>
        <ol className="grid gap-6" {...dragging.list}>
          {outline.sections.map((section, i) => (
            <OutlineSection
              key={section.id}
              courseId={course.id}
              section={section}
              lines={lines}
              revision={revision}
              index={i}
              titleError={titleError(`add-lesson:${section.id}`) ?? titleError(`add-activity:${section.id}`)}
              isFirst={i === 0}
              isLast={i === outline.sections.length - 1}
              titles={id => titleOf(t, lines[id]?.title ?? outline.sections.flatMap(one => one.activities).find(one => one.id === id)?.title)}
            />
          ))}
        </ol>
        <ActionForm key={revision} id="add-section" className="mt-6 flex flex-wrap items-end gap-3 rounded-lg border border-dashed border-edge p-5">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="language" value={language} />
          <div className="min-w-0 flex-1"><TextField name="title" label={t(messages.sectionTitle)} maxLength={200} error={titleError('add-section')} /></div>
          <SubmitButton look="secondary" name="act" value="add-section">{t(messages.addSection)}</SubmitButton>
        </ActionForm>
      </Section>
      {lessons.length + activities.length > 0 && (
        <Section title={t(messages.archivedTitle)} id="archive">
          <p className="mb-4 max-w-prose text-soft-ink">{t(messages.archivedLead)}</p>
          <ActionForm id="archived" className="grid gap-2">
            <input type="hidden" name="revision" value={revision} />
            {[...lessons.map(id => ({ id, step: 'lesson', title: lines[id]?.title })),
              ...activities.map(({ id, title }) => ({ id, step: 'activity', title }))].map(({ id, step, title }) => (
              <div key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2">
                <span>{titleOf(t, title)}</span>
                <SubmitButton
                  look="secondary"
                  size="small"
                  icon={Archive}
                  name="act"
                  value={`restore:${step}:${id}:${outline.sections[0]!.id}`}
                  aria-label={`${t(messages.restore)}: ${titleOf(t, title)}`}
                >
                  {t(messages.restore)}
                </SubmitButton>
              </div>
            ))}
          </ActionForm>
        </Section>
      )}
    </>
  )
}

/** What was moved keeps the focus, so that it can be moved on; after something was added, the next title can be typed. */
function useFocusOnMoved(revision: number, answer?: FormAnswer) {
  const [query] = useSearchParams()
  const [at, by] = [query.get('at'), query.get('by')]
  useEffect(() => {
    if (answer) return document.querySelector<HTMLInputElement>('[name=title][aria-invalid]')?.focus()
    if (!at) return
    const row = document.getElementById(`step-${at}`)
    if (by?.startsWith('add-')) {
      const form = by === 'add-section' ? document.getElementById('add-section') : row?.closest('[data-section]')?.querySelector('details[open]')
      return form?.querySelector<HTMLInputElement>('[name=title]')?.focus()
    }
    const buttons = row?.querySelectorAll<HTMLButtonElement>('button[name=act]:not(:disabled)')
    const button = [...(buttons ?? [])].find(one => one.value.startsWith(`${by}:`)) ?? buttons?.[0]
    button?.focus()
    // The same thing moved again the same way changes no word of the address.
  }, [at, by, revision, answer])
}
