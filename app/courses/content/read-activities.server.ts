import type { RichDocument } from '~/shared/rich-text'
import { checksIn } from '../lessons/lesson'
import { instructionsHead, type ActivityFile, type Least } from './activity-formats.server'
import type { CourseFile } from './formats.server'
import { LANGUAGES, type Both, type Reading } from './reading.server'

/** An activity as its author wrote it; whatever is no quiz has instructions in both languages. */
export type ActivityContent = ActivityFile & { instructions?: Both<RichDocument> }
type CourseUnit = CourseFile['units'][number]
export type UnitContent = Omit<CourseUnit, 'activities'> & { activities: ActivityContent[] }

/** The units with their activities' instructions, once each is found whole and in its place. */
export function readActivities(
  reading: Reading,
  place: string,
  course: CourseFile,
  { practice, figure }: {
    practice: ReadonlySet<string>
    figure: (language: 'fa' | 'en', name: string) => string | undefined
  },
): UnitContent[] {
  const say = (problem: string) => reading.say(`${place}/course.json`, problem)
  checkOrder(course, reading.least, say)
  const activities = course.units.flatMap(unit => unit.activities)
  for (const activity of activities)
    if (activity.kind === 'quiz' && reading.least > 0)
      for (const item of activity.items)
        if (!practice.has(item)) say(`${activity.id}: there is no practice question ${item}`)
  const written = activities.filter(({ kind }) => kind !== 'quiz').map(({ id }) => id)
  for (const name of reading.list(`${place}/activities`))
    if (!written.includes(name.replace(/\.(?:fa|en)\.(?:md|json)$/, '')))
      reading.say(`${place}/activities/${name}`, 'no assignment and no practice task has these instructions')

  const readInstructions = (id: string) => {
    const path = `${place}/activities/${id}`
    const both = reading.bilingual(path, instructionsHead, language => ({
      figure: name => figure(language, name), hasCheck: () => true,
    }))
    if (!both) return undefined
    for (const language of LANGUAGES) {
      if (both[language].head.id !== id) reading.say(`${path}.${language}.md`, `its id and ${id} differ`)
      if (checksIn(both[language].document).length > 0)
        reading.say(`${path}.${language}.md`, 'a check stands in a lesson only')
    }
    return { fa: both.fa.document, en: both.en.document }
  }
  return course.units.map(unit => ({
    ...unit,
    activities: unit.activities.map(activity =>
      activity.kind === 'quiz' ? activity : { ...activity, instructions: readInstructions(activity.id) }),
  }))
}

/** Each step's name is its own, and what it requires comes before it, so that nobody waits for ever; of a draft, stands in it. */
function checkOrder(course: CourseFile, least: Least, say: (problem: string) => void) {
  const all = new Set(course.units.flatMap(unit => [...unit.lessons, ...unit.activities].map(({ id }) => id)))
  const before = new Set<string>()
  for (const unit of course.units) {
    if (least > 0 && unit.lessons.length === 0 && unit.activities.length === 0 && !unit.standardUnit)
      say(`the unit ${unit.id} has no lesson, no activity and no unit of the standard`)
    for (const [what, steps] of [['lesson', unit.lessons], ['activity', unit.activities]] as const)
      for (const { id, requires } of steps) {
        if (before.has(id)) say(`the ${what} ${id} stands twice`)
        for (const step of requires) if (!(least > 0 ? before : all).has(step)) say(`${id}: nothing called ${step} comes before it`)
        before.add(id)
      }
  }
}
