import { formatDay } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { MediaView } from '~/shared/ui/media-view'
import { PageHeader } from '~/shared/ui/page-header'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { Criteria } from '../assignments/criteria'
import { messages as shared } from '../messages'
import { ShutStep } from '../offerings/shut-step'
import { messages } from './messages'
import { OutOfTime } from './practice-parts'
import type { readTaskPage } from './task-page.server'

/** A practice task: what to do, what is looked for, and the way to its log. */
export function TaskPage({ offering, task, lock, dueOn, isOverdue, isLearning }: Awaited<ReturnType<typeof readTaskPage>>) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(task.title)}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(task.unitTitle), to: `/offerings/${offering.id}#lessons` },
        ]}
        badges={
          <>
            <Badge>{t(shared.practice)}</Badge>
            {task.minutes !== null && <Badge>{t(shared.minutes, { count: task.minutes })}</Badge>}
            {dueOn && <Badge>{t(messages.dueOn, { day: formatDay(dueOn, language, 'long', calendar) })}</Badge>}
          </>
        }
      />
      {isOverdue && <OutOfTime opensOn={null} dueOn={dueOn} first={[]} />}
      {lock ? <ShutStep offeringId={offering.id} lock={lock} /> : (
        <>
          <RichTextView document={task.instructions} media={MediaView} />
          <Criteria rubric={task.rubric} />
        </>
      )}
      {isLearning && (
        <div className="mt-8 grid justify-items-start gap-3">
          {lock && <p className="text-soft-ink">{t(messages.logShut)}</p>}
          <LinkButton look={lock ? 'secondary' : 'primary'} to={`/offerings/${offering.id}/practice-logs/new?activity=${task.id}`}>{t(messages.logThis)}</LinkButton>
        </div>
      )}
    </div>
  )
}
