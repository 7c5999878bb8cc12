import type { RichDocument } from '~/shared/rich-text'
import type { Text } from '~/shared/text'

// A draft's texts may lack a language, and its documents may be empty; publishing asks for more.
export type Documents = { fa: RichDocument; en: RichDocument }
export type Criterion = { id: string; title: Text; points: number }
export const ACTIVITY_KINDS = ['quiz', 'assignment', 'practice'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export const ACCEPTED = ['text', 'photo', 'file'] as const
export type Accepted = (typeof ACCEPTED)[number]

export type ActivityPlan = {
  id: string
  kind: ActivityKind
  title: Text
  /** Codes of practice questions, of a quiz. */
  items: string[]
  passPercent: number | null
  instructions: Documents | null
  accepts: Accepted[]
  rubric: Criterion[]
  minutes: number | null
  /** How often it may be tried; null is as often as one likes. */
  tries: number | null
  counts: 'best' | 'last'
  requires: string[]
}
export type LessonPlace = { id: string; requires: string[] }
export type SectionDraft = {
  id: string
  title: Text
  summary: Text
  standardUnitId: string | null
  lessons: LessonPlace[]
  activities: ActivityPlan[]
}
export type Facts = {
  title: Text
  summary: Text
  outcomes: Text[]
  after: Text
  hoursTheory: number
  hoursPractice: number
}
export type OutlineDraft = Facts & {
  sections: SectionDraft[]
  /** Out of the course, with the progress that was made in them kept. */
  archived: { lessons: string[]; activities: ActivityPlan[] }
}

export const EMPTY: Text = { fa: '', en: '' }
export const emptyDocument = (): RichDocument => ({ type: 'doc', content: [{ type: 'paragraph' }] })

export const newActivity = (id: string, kind: ActivityKind, title: Text): ActivityPlan => ({
  id,
  kind,
  title,
  items: [],
  passPercent: kind === 'quiz' ? 70 : null,
  instructions: kind === 'quiz' ? null : { fa: emptyDocument(), en: emptyDocument() },
  accepts: kind === 'assignment' ? ['text', 'photo', 'file'] : [],
  rubric: [],
  minutes: kind === 'practice' ? 60 : null,
  tries: null,
  counts: 'best',
  requires: [],
})

export const STEP_KINDS = ['section', 'lesson', 'activity'] as const
export type StepKind = (typeof STEP_KINDS)[number]
export type OutlineChange =
  | { change: 'up' | 'down' | 'remove' | 'archive'; step: StepKind; id: string }
  | { change: 'restore'; step: 'lesson' | 'activity'; id: string; section: string }
  | { change: 'place'; step: StepKind; id: string; section: string | undefined; index: number }
  | { change: 'add-section'; section: SectionDraft }
  | { change: 'add-lesson'; section: string; id: string }
  | { change: 'add-activity'; section: string; activity: ActivityPlan }
  | { change: 'require'; id: string; requires: string[] }
export type ChangeReason = 'no-such-step' | 'last-section' | 'section-not-empty' | 'circle' | 'too-many'

export const idsOf = (outline: OutlineDraft) =>
  outline.sections.flatMap(({ lessons, activities }) => [...lessons, ...activities].map(({ id }) => id))

/** What each step asks for first, by its id. */
export const requirementsOf = (outline: OutlineDraft) =>
  new Map(outline.sections.flatMap(({ lessons, activities }) =>
    [...lessons, ...activities].map(({ id, requires }) => [id, requires] as const)))

/** Does one come back to where one began by going from a step to what it asks for? */
export function hasCircle(outline: OutlineDraft) {
  const asks = requirementsOf(outline)
  const state = new Map<string, 'open' | 'clear'>()
  const visit = (id: string): boolean => {
    if (state.has(id)) return state.get(id) === 'open'
    state.set(id, 'open')
    const found = (asks.get(id) ?? []).some(visit)
    state.set(id, 'clear')
    return found
  }
  return [...asks.keys()].some(visit)
}
