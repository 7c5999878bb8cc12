import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, integer, many, oneOf, optional, text } from '~/shared/form.server'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import { parseDocument } from './documents'
import type { LessonProblems } from './lesson-problems'
import { readLessonMarkdown } from './lesson-markdown.server'
import { ACCEPTED, type ActivityPlan, type Criterion, type Documents } from './outline-draft'
import { saveOutline } from './save-outline.server'

const words = (max: number) => optional(text(max))
export const activityForm = form({
  revision: integer(0, 2_000_000_000),
  titleFa: words(200),
  titleEn: words(200),
  items: many(text(60)),
  passPercent: optional(integer(1, 100)),
  instructionsFa: words(600_000),
  instructionsEn: words(600_000),
  accepts: many(oneOf(ACCEPTED)),
  minutes: optional(integer(1, 6000)),
  /** A line each: what is judged = its points. */
  rubricFa: words(4000),
  rubricEn: words(4000),
  tries: optional(integer(1, 20)),
  counts: optional(oneOf(['best', 'last'])),
})
type Asked = z.output<typeof activityForm>
type Reason = 'stale' | 'rubric-unread'

/** What an activity asks, of whom it takes what, and how it is judged. */
export async function editActivity(
  author: Viewer, courseId: string, activityId: string, asked: Asked,
): Promise<{ revision: number } | LessonProblems | Refusal<Reason>> {
  const instructions = instructionsOf(asked)
  if (instructions && 'problems' in instructions) return instructions
  const rubric = rubricOf(asked)
  if (!rubric) return { refused: 'rubric-unread' }
  return saveOutline<Reason>(author, courseId, asked.revision, { change: 'activity', id: activityId }, outline => {
    found(outline.sections.flatMap(section => section.activities).find(({ id }) => id === activityId))
    const sections = outline.sections.map(section => ({
      ...section,
      activities: section.activities.map(one => (one.id === activityId ? changed(one, asked, instructions, rubric) : one)),
    }))
    return { ...outline, sections }
  }).then(saved => (isRefusal(saved) ? (saved as Refusal<Reason>) : saved))
}

function changed(activity: ActivityPlan, asked: Asked, instructions: Documents | undefined, rubric: Criterion[]): ActivityPlan {
  const isQuiz = activity.kind === 'quiz'
  return {
    ...activity,
    title: { fa: asked.titleFa ?? '', en: asked.titleEn ?? '' },
    items: isQuiz ? [...new Set(asked.items)] : [],
    passPercent: isQuiz ? (asked.passPercent ?? 70) : null,
    tries: asked.tries ?? null,
    counts: asked.counts ?? 'best',
    minutes: activity.kind === 'practice' ? (asked.minutes ?? null) : activity.minutes,
    accepts: activity.kind === 'assignment' ? [...new Set(asked.accepts)] : [],
    instructions: isQuiz ? null : (instructions ?? activity.instructions),
    rubric: isQuiz ? [] : rubric,
  }
}

// The editor's JSON, or plain Markdown where no script runs.
function instructionsOf({ instructionsFa, instructionsEn }: Asked): Documents | LessonProblems | undefined {
  if (instructionsFa === undefined && instructionsEn === undefined) return undefined
  const read = (source = '') => (source.startsWith('{') ? parseDocument(source) : readLessonMarkdown(source))
  const [fa, en] = [read(instructionsFa), read(instructionsEn)]
  if ('problems' in fa) return fa
  return 'problems' in en ? en : { fa, en }
}

const LINE = /^(.{1,200}?)\s*[=:|]\s*([0-9]{1,3})$/

/** «ایمنی = ۲۰», a criterion a line; the languages run side by side. */
function rubricOf({ rubricFa = '', rubricEn = '' }: Asked): Criterion[] | undefined {
  const [fa, en] = [rubricFa, rubricEn].map(text => text.split('\n').map(line => latin(line.trim())).filter(Boolean).map(line => LINE.exec(line)))
  if ([...fa!, ...en!].some(match => !match)) return undefined
  return Array.from({ length: Math.max(fa!.length, en!.length) }, (_, i) => ({
    id: `c${i + 1}`,
    title: { fa: fa![i]?.[1] ?? '', en: en![i]?.[1] ?? '' },
    points: Number((fa![i] ?? en![i])![2]),
  })).slice(0, 20)
}

// Digits of the points alone; the words keep theirs.
const latin = (line: string) => line.replace(/[۰-۹]+$/, digits => digits.replace(/[۰-۹]/g, digit => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))))
