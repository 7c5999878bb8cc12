import BookOpen from 'lucide-react/icons/book-open'
import CircleCheck from 'lucide-react/icons/circle-check'
import FilePen from 'lucide-react/icons/file-pen'
import ListChecks from 'lucide-react/icons/list-checks'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import Wrench from 'lucide-react/icons/wrench'
import type { ReactNode } from 'react'
import { formatDay, type Day } from '~/shared/calendar'
import { Icon, type IconKind } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { Progress } from '~/shared/ui/progress'
import {
  addressOf, countDone, isStepDone, lockOf, nextStep, stepsOf, type CourseStep, type Lock, type ProgressMade, type Unit,
} from '../course'
import { messages as shared } from '../messages'
import { messages } from './messages'

type Props = {
  offeringId: string
  units: Unit[]
  made: ProgressMade
  /** Is this somebody's own progress? */ counts: boolean
  today: Day
}

/** A course of more steps than `FEW` is folded on a phone, but for the part in which one goes on, and parts of a few. */
const [FEW, SHORT] = [12, 3]

/** The course as a path: each unit's lessons and activities, with what is done, shut and due. */
export function Outline({ offeringId, units, made, counts, today }: Props) {
  const t = useText()
  const steps = stepsOf(units)
  const here = (nextStep(units, made, today) ?? steps[0])?.unitId
  function detailOf({ kind, id }: CourseStep, unit: Unit) {
    const minutes = (kind === 'lesson' ? unit.lessons : unit.activities).find(line => line.id === id)?.minutes
    if (kind === 'lesson' || (kind === 'practice' && minutes)) return t(shared.minutes, { count: minutes ?? 0 })
    if (kind !== 'quiz') return t(shared[kind])
    const counted = made.quizzes.find(quiz => quiz.activityId === id)
    if (counted) return t(unit.activities.find(line => line.id === id)?.counts === 'last' ? messages.last : messages.best, { right: counted.right, of: counted.questions })
    return t(shared.questions, { count: unit.activities.find(line => line.id === id)?.questions ?? 0 })
  }
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
          <Steps count={stepsOf([unit]).length} isFolded={steps.length > FEW && unit.id !== here}>
            {stepsOf([unit]).map(step => (
              <Row
                key={`${step.kind} ${step.id}`}
                to={addressOf(offeringId, step)}
                step={step}
                icon={icons[step.kind]}
                detail={detailOf(step, unit)}
                isDone={isStepDone(step, made)}
                lock={counts ? lockOf(step, steps, made, today) : undefined}
                today={today}
              />
            ))}
          </Steps>
        </section>
      ))}
    </div>
  )
}

function Steps({ count, isFolded, children }: { count: number; isFolded: boolean; children: ReactNode }) {
  const t = useText()
  const list = <ul className="mt-3 grid">{children}</ul>
  if (count <= SHORT) return list
  return (
    <details className="more" open={!isFolded}>
      <summary className="mt-2 min-h-11 content-center font-semibold text-accent">{t(messages.unitSteps, { count })}</summary>
      {list}
    </details>
  )
}

function UnitProgress({ unit, made }: { unit: Unit; made: ProgressMade }) {
  const t = useText()
  const { done, of } = countDone([unit], made)
  return <Progress label={t(messages.yourProgress)} value={done} of={of} text={t(messages.unitDone, { done, of })} />
}

const row = 'flex min-h-12 items-center gap-3 border-t border-line py-2'

function Row({ to, step, icon, detail, isDone, lock, today }: {
  to: string
  step: CourseStep
  icon: IconKind
  detail: string
  isDone: boolean
  lock: Lock | undefined
  today: Day
}) {
  const t = useText()
  const shown = isDone ? CircleCheck : lock ? LockKeyhole : icon
  const words = (
    <>
      <Icon
        of={shown}
        className={`size-[1.35em] ${isDone ? 'text-success' : 'text-soft-ink'}`}
        label={isDone ? t(messages.done) : lock ? t(messages.shut) : undefined}
      />
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{t(step.title)}</span>
        {!isDone && <When step={step} lock={lock} today={today} />}
      </span>
      <span className="text-sm text-soft-ink">{detail}</span>
    </>
  )
  return <li><a href={to} className={`${row} hover:text-accent`}>{words}</a></li>
}

/** What opens a shut step, and by when an open one is due. */
function When({ step, lock, today }: { step: CourseStep; lock: Lock | undefined; today: Day }) {
  const t = useText()
  const language = useLanguage()
  const day = (on: Day) => formatDay(on, language, 'short')
  const words = [
    lock?.opensOn && t(messages.opensOn, { day: day(lock.opensOn) }),
    lock && lock.first.length > 0 &&
      t(messages.afterThese, { titles: lock.first.map(({ title }) => t(title)).join(t(shared.listComma)) }),
    step.dueOn && (step.dueOn < today ? t(messages.wasDue, { day: day(step.dueOn) }) : t(messages.dueOn, { day: day(step.dueOn) })),
  ].filter(Boolean)
  if (words.length === 0) return null
  const late = !lock && step.dueOn !== null && step.dueOn < today
  return <span className={`block text-sm ${late ? 'text-due-ink' : 'text-soft-ink'}`}>{words.join(t(shared.listComma))}</span>
}

const icons = { lesson: BookOpen, quiz: ListChecks, assignment: FilePen, practice: Wrench }
