import type { RichNode } from '~/shared/rich-text'
import type { Language, Text } from '~/shared/text'
import { hasCircle, type ActivityPlan, type Documents, type OutlineDraft, type SectionDraft } from './outline-draft'
import { isBlank } from '../content/same-document'
import { unsaidPictures } from './unsaid-pictures'

export const PUBLISH_PROBLEMS = [
  'course-title', 'course-summary', 'course-outcomes', 'course-after', 'no-lessons', 'section-title', 'lesson-title',
  'lesson-empty', 'check-unknown', 'media-missing', 'picture-unsaid', 'formula-broken', 'activity-title', 'quiz-empty', 'item-unknown',
  'instructions-missing', 'accepts-missing', 'rubric-missing', 'minutes-missing', 'section-empty', 'requires-later', 'circle',
  'has-progress',
] as const
/** What stands in the way of publishing, and in which step. */
export type PublishProblem = {
  problem: (typeof PUBLISH_PROBLEMS)[number]
  step?: { kind: 'section' | 'lesson' | 'activity'; id: string; title: Text }
  /** The question, file or formula that is meant; of a picture, the words it stands by. */
  what?: string
}

export type LessonToPublish = { id: string; title: Text; summary: Text; minutes: number; document: Documents; isChanged: boolean }
/** What a course has: the codes of its ready practice questions, the names of its media, which formulas can be read; and what stands for a picture's missing words. */
export type Known = { items: ReadonlySet<string>; media: ReadonlySet<string>; unsaid: ReadonlySet<string>; isFormula: (tex: string) => boolean }

const isEmpty = (text: Text) => !text.fa.trim() && !text.en.trim()
export const isBlankIn = (documents: Documents) => isBlank(documents.fa) && isBlank(documents.en)

/** Everything that must be put right before readers see it. */
export function publishProblems(outline: OutlineDraft, lessons: ReadonlyMap<string, LessonToPublish>, known: Known): PublishProblem[] {
  const all: PublishProblem[] = []
  if (isEmpty(outline.title)) all.push({ problem: 'course-title' })
  if (isEmpty(outline.summary)) all.push({ problem: 'course-summary' })
  if (outline.outcomes.length === 0) all.push({ problem: 'course-outcomes' })
  if (isEmpty(outline.after)) all.push({ problem: 'course-after' })
  if (outline.sections.every(section => section.lessons.length === 0)) all.push({ problem: 'no-lessons' })
  if (hasCircle(outline)) all.push({ problem: 'circle' })
  const before = new Set<string>()
  for (const section of outline.sections) {
    const { id, title } = section
    if (section.lessons.length + section.activities.length === 0 && !section.standardUnitId)
      all.push({ problem: 'section-empty', step: { kind: 'section', id, title } })
    for (const [kind, steps] of [['lesson', section.lessons], ['activity', section.activities]] as const)
      for (const { id, requires } of steps) {
        const named = kind === 'lesson' ? lessons.get(id)!.title : section.activities.find(one => one.id === id)!.title
        if (requires.some(one => !before.has(one))) all.push({ problem: 'requires-later', step: { kind, id, title: named } })
        before.add(id)
      }
    if (isEmpty(title)) all.push({ problem: 'section-title', step: { kind: 'section', id, title } })
    for (const { id } of section.lessons) all.push(...lessonProblems(lessons.get(id)!, known))
    for (const activity of section.activities) all.push(...activityProblems(activity, known))
  }
  return all
}

function lessonProblems({ id, title, document }: LessonToPublish, known: Known): PublishProblem[] {
  const step = { kind: 'lesson' as const, id, title }
  return [
    ...(isEmpty(title) ? [{ problem: 'lesson-title' as const, step }] : []),
    ...(isBlankIn(document) ? [{ problem: 'lesson-empty' as const, step }] : []),
    ...documentProblems(document, known).map(problem => ({ ...problem, step })),
  ]
}

function activityProblems(activity: ActivityPlan, known: Known): PublishProblem[] {
  const { id, kind, title, items, accepts, instructions } = activity
  const step = { kind: 'activity' as const, id, title }
  const say = (problem: PublishProblem['problem'], what?: string): PublishProblem => ({ problem, step, what })
  return [
    ...(isEmpty(title) ? [say('activity-title')] : []),
    ...(kind === 'quiz' && items.length === 0 ? [say('quiz-empty')] : []),
    ...items.filter(code => !known.items.has(code)).map(code => say('item-unknown', code)),
    ...(kind === 'assignment' && accepts.length === 0 ? [say('accepts-missing')] : []),
    ...(kind !== 'quiz' && activity.rubric.length === 0 ? [say('rubric-missing')] : []),
    ...(kind === 'practice' && activity.minutes === null ? [say('minutes-missing')] : []),
    ...(instructions && isBlankIn(instructions) ? [say('instructions-missing')] : []),
    ...(instructions ? documentProblems(instructions, known).map(problem => ({ ...problem, step })) : []),
  ]
}

/** Each thing once, though both languages name it. */
function documentProblems({ fa, en }: Documents, known: Known): Pick<PublishProblem, 'problem' | 'what'>[] {
  const all = [...nodesIn(fa), ...nodesIn(en)].flatMap<Pick<PublishProblem, 'problem' | 'what'>>(({ type, attrs }) => {
    if (type === 'check' && !known.items.has(String(attrs?.item))) return [{ problem: 'check-unknown', what: String(attrs?.item) }]
    const missing = type === 'media' ? [attrs?.media, attrs?.poster ?? undefined].find(name => name !== undefined && !known.media.has(String(name))) : undefined
    if (missing !== undefined) return [{ problem: 'media-missing', what: String(missing) }]
    if ((type === 'formula' || type === 'math') && !known.isFormula(String(attrs?.tex))) return [{ problem: 'formula-broken', what: String(attrs?.tex) }]
    return []
  })
  all.push(...[fa, en].flatMap(text => unsaidPictures(text, known.unsaid)).map(what => ({ problem: 'picture-unsaid' as const, what })))
  return all.filter((one, i) => all.findIndex(other => other.problem === one.problem && other.what === one.what) === i)
}

export const nodesIn = (node: RichNode): RichNode[] => [node, ...(node.content ?? []).flatMap(nodesIn)]

/** Each step of a course by what it is called in messages. */
export const stepsIn = (sections: readonly SectionDraft[]) =>
  sections.flatMap(({ lessons, activities }) => [...lessons.map(({ id }) => id), ...activities.map(({ id }) => id)])

/** Where one language is not written, its readers get the other: better than nothing, and never an empty page. */
export const filledText = ({ fa, en }: Text, otherwise?: Text): Text => {
  const given = fa.trim() || en.trim() ? { fa, en } : (otherwise ?? { fa, en })
  return { fa: given.fa.trim() || given.en.trim(), en: given.en.trim() || given.fa.trim() }
}

export function filledDocuments({ fa, en }: Documents): Documents {
  if (isBlank(en)) return { fa, en: directed(fa, 'fa') }
  return isBlank(fa) ? { fa: directed(en, 'en'), en } : { fa, en }
}

// A text that is read in a page of the other language says which way it runs.
function directed(document: Documents['fa'], language: Language): Documents['fa'] {
  const dir = language === 'fa' ? 'rtl' : 'ltr'
  const bears = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'callout', 'table']
  const turn = (node: RichNode): RichNode => ({
    ...node,
    ...(bears.includes(node.type) && { attrs: { ...node.attrs, dir: node.attrs?.dir ?? dir } }),
    ...(node.content && { content: node.content.map(turn) }),
  })
  return turn(document) as Documents['fa']
}
