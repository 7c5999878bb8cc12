import { useNumber, useText } from '~/shared/ui/language'
import { ACTIVITY_KINDS } from '../course'
import { messages as shared } from '../messages'
import type { Stretch } from './catalogue'
import { messages } from './messages'

const inside = {
  quiz: messages.quizzesInside,
  assignment: messages.assignmentsInside,
  practice: messages.practicesInside,
}
const numberLook = 'bg-accent-ground text-sm font-bold text-accent-strong'

/** The units one walks through; each opens to show what one learns there and which lessons are written. */
export function CoursePath({ path, hasStandard }: { path: Stretch[]; hasStandard: boolean }) {
  const t = useText()
  const number = useNumber()
  return (
    <>
      {hasStandard && <p className="mb-4 max-w-prose text-soft-ink">{t(messages.pathLead)}</p>}
      <ol className="grid max-w-3xl gap-2">
        {path.map((stretch, i) => (
          <li key={stretch.id}>
            <details className="group rounded-md border border-line bg-surface">
              <summary className="flex min-h-12 cursor-pointer items-center gap-3 px-4 py-2 hover:text-accent">
                <span
                  aria-hidden="true"
                  className={`grid size-8 shrink-0 place-items-center rounded-full ${numberLook}`}
                >
                  {number(i + 1)}
                </span>
                <span className="min-w-0">
                  <span className="font-semibold">{t((stretch.standardUnit ?? stretch.unit)!.title)}</span>
                  <span className="block text-sm text-soft-ink"><Measure stretch={stretch} /></span>
                </span>
              </summary>
              <div className="grid gap-3 border-t border-line px-4 py-3"><Inside stretch={stretch} /></div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

function Measure({ stretch: { unit, standardUnit } }: { stretch: Stretch }) {
  const t = useText()
  const words = [
    standardUnit && t(messages.unitHours, { theory: standardUnit.hoursTheory, practice: standardUnit.hoursPractice }),
    unit && unit.lessons.length > 0 && t(messages.lessonsInside, { count: unit.lessons.length }),
    ...(unit ? ACTIVITY_KINDS : []).map(kind => {
      const count = unit!.activities.filter(activity => activity.kind === kind).length
      return count > 0 && t(inside[kind], { count })
    }),
  ].filter(Boolean)
  return <>{words.join(t(shared.listComma))}</>
}

function Inside({ stretch: { unit, standardUnit } }: { stretch: Stretch }) {
  const t = useText()
  const learned = standardUnit ? [...standardUnit.knowledge, ...standardUnit.skills, ...standardUnit.safety] : []
  return (
    <>
      {unit && <p>{t(unit.summary)}</p>}
      {learned.length > 0 && (
        <ul className="list-disc ps-5">
          {learned.map(point => (
            <li key={point.en}>{t(point)}</li>
          ))}
        </ul>
      )}
      {unit && unit.lessons.length > 0 && (
        <div>
          <p className="font-semibold">{t(messages.lessons)}</p>
          <ul className="list-disc ps-5">
            {unit.lessons.map(lesson => (
              <li key={lesson.id}>
                {t(lesson.title)}{' '}
                <span className="text-sm text-soft-ink">({t(shared.minutes, { count: lesson.minutes })})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
