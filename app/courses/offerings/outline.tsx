import { Link } from '@remix-run/react'
import BookOpen from 'lucide-react/icons/book-open'
import CircleCheck from 'lucide-react/icons/circle-check'
import ListChecks from 'lucide-react/icons/list-checks'
import { Icon } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import { Progress } from '~/shared/ui/progress'
import { addressOf, countDone, type ActivityLine, type LessonLine, type ProgressMade, type Unit } from '../course'
import { messages as shared } from '../messages'
import { messages } from './messages'

type Props = {
  offeringId: string
  units: Unit[]
  made: ProgressMade
  /** Is this somebody's own progress? */ counts: boolean
}

/** The course as a path: each unit's lessons and quizzes, with what is done. */
export function Outline({ offeringId, units, made, counts }: Props) {
  const t = useText()
  return (
    <div className="grid gap-6">
      {units.map(unit => (
        <section
          key={unit.id}
          className="rounded-lg border border-line bg-surface p-5"
          aria-labelledby={`unit-${unit.id}`}
        >
          <h3 id={`unit-${unit.id}`} className="text-lg">
            {t(unit.title)}
          </h3>
          <p className="mt-1 max-w-prose text-soft-ink">{t(unit.summary)}</p>
          {counts && <div className="mt-3 max-w-md"><UnitProgress unit={unit} made={made} /></div>}
          <ul className="mt-3 grid">
            {unit.lessons.map(lesson => (
              <LessonRow
                key={lesson.id}
                offeringId={offeringId}
                lesson={lesson}
                isDone={made.lessons.includes(lesson.id)}
              />
            ))}
            {unit.activities.map(activity => (
              <QuizRow key={activity.id} offeringId={offeringId} activity={activity} made={made} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function UnitProgress({ unit, made }: { unit: Unit; made: ProgressMade }) {
  const t = useText()
  const { done, of } = countDone([unit], made)
  return <Progress label={t(messages.yourProgress)} value={done} of={of} text={t(messages.unitDone, { done, of })} />
}

const row = 'flex min-h-12 items-center gap-3 border-t border-line py-2 hover:text-accent'

function LessonRow({ offeringId, lesson, isDone }: { offeringId: string; lesson: LessonLine; isDone: boolean }) {
  const t = useText()
  return (
    <li>
      <Link to={addressOf(offeringId, { kind: 'lesson', id: lesson.id })} className={row}>
        <Icon
          of={isDone ? CircleCheck : BookOpen}
          className={`size-[1.35em] ${isDone ? 'text-success' : 'text-soft-ink'}`}
          label={isDone ? t(messages.done) : undefined}
        />
        <span className="min-w-0 flex-1 font-semibold">{t(lesson.title)}</span>
        <span className="text-sm text-soft-ink">{t(shared.minutes, { count: lesson.minutes })}</span>
      </Link>
    </li>
  )
}

function QuizRow({ offeringId, activity, made }: { offeringId: string; activity: ActivityLine; made: ProgressMade }) {
  const t = useText()
  const best = made.quizzes.find(quiz => quiz.activityId === activity.id)
  return (
    <li>
      <Link to={addressOf(offeringId, activity)} className={row}>
        <Icon
          of={best?.isPassed ? CircleCheck : ListChecks}
          className={`size-[1.35em] ${best?.isPassed ? 'text-success' : 'text-soft-ink'}`}
          label={best?.isPassed ? t(messages.done) : undefined}
        />
        <span className="min-w-0 flex-1 font-semibold">{t(activity.title)}</span>
        <span className="text-sm text-soft-ink">
          {best
            ? t(messages.best, { right: best.right, of: best.questions })
            : t(shared.questions, { count: activity.questions })}
        </span>
      </Link>
    </li>
  )
}
