import { Form, Link } from '@remix-run/react'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import BookOpen from 'lucide-react/icons/book-open'
import ClipboardPen from 'lucide-react/icons/clipboard-pen'
import GripVertical from 'lucide-react/icons/grip-vertical'
import Hammer from 'lucide-react/icons/hammer'
import ListChecks from 'lucide-react/icons/list-checks'
import Settings from 'lucide-react/icons/settings-2'
import { useState } from 'react'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { controlLook } from '~/shared/ui/field'
import { ActionForm } from '~/shared/ui/form'
import { Icon, type IconKind } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { TextField } from '~/shared/ui/text-field'
import type { LessonLine } from './drafts.server'
import { activityKinds, messages } from './messages'
import { ACTIVITY_KINDS, type ActivityKind, type SectionDraft } from './outline-draft'
import { lacksPersian, titleOf } from './titles'

type Props = {
  courseId: string
  section: SectionDraft
  lines: Record<string, LessonLine>
  revision: number
  index: number
  /** What is wrong with the title of the step that was to be added. */
  titleError?: string
  isFirst: boolean
  isLast: boolean
  titles: (id: string) => string
}

const icons: Record<ActivityKind, IconKind> = { quiz: ListChecks, assignment: ClipboardPen, practice: Hammer }

/** A section with its steps; each row's buttons belong to the section's one form. */
export function OutlineSection({ courseId, section, lines, revision, index: place, titleError, isFirst, isLast, titles }: Props) {
  const t = useText()
  const language = useLanguage()
  // As the page came: whoever opens and closes it afterwards is left alone.
  const [beganWrong] = useState(Boolean(titleError))
  const here = `/courses/${courseId}`
  const title = titleOf(t, section.title)
  const steps = [
    ...section.lessons.map(({ id, requires }) => ({
      step: 'lesson' as const, id, requires, icon: BookOpen, line: lines[id], title: lines[id]?.title,
      to: `${here}/lessons/${id}/draft${lines[id] && lacksPersian(lines[id].title) ? '?language=en' : ''}`,
    })),
    ...section.activities.map(({ id, requires, kind, title }) => ({
      step: 'activity' as const, id, requires, icon: icons[kind], line: undefined, title, to: `${here}/activities/${id}/draft`,
    })),
  ]
  return (
    <li className={`rounded-lg border border-line bg-surface p-4 sm:p-5 data-[over=into]:border-accent ${overLook}`} data-section={section.id} data-index={place}>
      <Form method="post">
        <input type="hidden" name="revision" value={revision} />
        <div id={`step-${section.id}`} className="flex flex-wrap items-center gap-2">
          <Grip />
          <h3 className="min-w-0 flex-1 text-lg">
            <Link to={`${here}/sections/${section.id}/draft`} className="hover:text-accent">{title}</Link>
          </h3>
          {lacksPersian(section.title) && <Badge tone="due">{t(messages.noPersianTitle)}</Badge>}
          <MoveButtons step="section" id={section.id} title={title} up={!isFirst} down={!isLast} />
        </div>
        {steps.length === 0 && <p className="mt-2 text-soft-ink">{t(messages.emptySection)}</p>}
        <ul className="mt-2" data-steps>
          {steps.map(({ step, id, requires, icon, line, title, to }, i) => {
            const named = titles(id)
            const index = step === 'lesson' ? i : i - section.lessons.length
            return (
              <li
                key={id}
                id={`step-${id}`}
                data-step={`${step}:${id}`}
                data-index={index}
                className={`flex min-h-12 flex-wrap items-center gap-x-2 border-t border-line py-1 ${overLook}`}
              >
                <Grip />
                <Icon of={icon} className="size-[1.35em] text-soft-ink" />
                <div className="min-w-40 flex-1">
                  <Link to={to} className="font-semibold hover:text-accent">{named}</Link>
                  {requires.length > 0 && (
                    <span className="block text-sm text-soft-ink">{t(messages.after, { titles: requires.map(titles).join(t(messages.comma)) })}</span>
                  )}
                </div>
                {title && lacksPersian(title) && <Badge tone="due">{t(messages.noPersianTitle)}</Badge>}
                {line && <span className="text-sm text-soft-ink">{t(messages.minutes, { count: line.minutes })}</span>}
                {line && !line.isPublished && <Badge>{t(messages.newBadge)}</Badge>}
                {line?.isPublished && line.isChanged && <Badge tone="due">{t(messages.changed)}</Badge>}
                <span className="ms-auto flex">
                  <MoveButtons step={step} id={id} title={named} up={!isFirst || index > 0} down={!isLast || index < (step === 'lesson' ? section.lessons : section.activities).length - 1} />
                  <Link to={`${here}/steps/${id}`} className={iconLook} title={t(messages.settings, { title: named })}>
                    <Icon of={Settings} label={t(messages.settings, { title: named })} />
                  </Link>
                </span>
              </li>
            )
          })}
        </ul>
      </Form>
      <details open={beganWrong || undefined} className="mt-3 border-t border-line pt-3">
        <summary className="cursor-pointer font-semibold text-accent">{t(messages.addToSection)}</summary>
        <ActionForm key={revision} id={`add-${section.id}`} className="mt-3 flex flex-wrap items-end gap-3">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="language" value={language} />
          <div className="min-w-60 flex-1"><TextField name="title" label={t(messages.stepTitle)} maxLength={200} error={titleError} /></div>
          <SubmitButton look="secondary" name="act" value={`add-lesson:${section.id}`}>{t(messages.addLesson)}</SubmitButton>
          <label className="grid gap-1">
            <span className="font-semibold">{t(messages.activityKind)}</span>
            <select name="kind" className={controlLook}>
              {ACTIVITY_KINDS.map(kind => <option key={kind} value={kind}>{t(activityKinds[kind])}</option>)}
            </select>
          </label>
          <SubmitButton look="secondary" name="act" value={`add-activity:${section.id}`}>{t(messages.addActivity)}</SubmitButton>
        </ActionForm>
      </details>
    </li>
  )
}

/** A line where that which is dragged would come to stand. */
const overLook = 'data-[over=before]:shadow-[0_-3px_0_var(--accent)] data-[over=after]:shadow-[0_3px_0_var(--accent)]'

const Grip = () => <span data-grip className="hidden cursor-grab text-soft-ink pointer-fine:inline"><Icon of={GripVertical} /></span>

const iconLook = 'grid size-11 cursor-pointer place-items-center rounded-sm text-soft-ink hover:bg-sunken hover:text-accent disabled:opacity-30 disabled:cursor-not-allowed md:size-9'

function MoveButtons({ step, id, title, up, down }: { step: string; id: string; title: string; up: boolean; down: boolean }) {
  const t = useText()
  const button = (change: 'up' | 'down', icon: IconKind, name: string, can: boolean) => (
    <button type="submit" name="act" value={`${change}:${step}:${id}`} title={name} disabled={!can} className={iconLook}>
      <Icon of={icon} label={name} />
    </button>
  )
  return (
    <span className="flex">
      {button('up', ArrowUp, t(messages.moveUp, { title }), up)}
      {button('down', ArrowDown, t(messages.moveDown, { title }), down)}
    </span>
  )
}
