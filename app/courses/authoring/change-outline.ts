import type { Refusal } from '~/shared/guard'
import {
  hasCircle, idsOf, type ChangeReason, type OutlineChange, type OutlineDraft, type SectionDraft, type StepKind,
} from './outline-draft'

const MOST_STEPS = 600
const MOST_SECTIONS = 60

type Listed = { id: string }
type Answer = OutlineDraft | Refusal<ChangeReason>
const NO_STEP: Refusal<ChangeReason> = { refused: 'no-such-step' }

const without = <T extends Listed>(list: readonly T[], id: string) => list.filter(one => one.id !== id)
const put = <T>(list: readonly T[], index: number, one: T) => [...list.slice(0, index), one, ...list.slice(index)]
const partOf = (step: Exclude<StepKind, 'section'>) => (step === 'lesson' ? 'lessons' : 'activities')

/** The outline after one change, or why it can't be made. Pure: the same change to the same outline gives the same. */
export function changeOutline(outline: OutlineDraft, asked: OutlineChange): Answer {
  switch (asked.change) {
    case 'up':
    case 'down':
      return shift(outline, asked.step, asked.id, asked.change === 'up' ? -1 : 1)
    case 'place':
      return place(outline, asked.step, asked.id, asked.section, asked.index)
    case 'add-section':
      return outline.sections.length >= MOST_SECTIONS
        ? { refused: 'too-many' }
        : { ...outline, sections: [...outline.sections, asked.section] }
    case 'add-lesson':
      return room(outline) ?? within(outline, asked.section, section =>
        ({ ...section, lessons: [...section.lessons, { id: asked.id, requires: [] }] }))
    case 'add-activity':
      return room(outline) ?? within(outline, asked.section, section =>
        ({ ...section, activities: [...section.activities, asked.activity] }))
    case 'remove':
      return remove(outline, asked.step, asked.id)
    case 'archive':
      return archive(outline, asked.step, asked.id)
    case 'restore':
      return restore(outline, asked)
    case 'require':
      return require(outline, asked.id, asked.requires)
  }
}

const room = (outline: OutlineDraft): Refusal<ChangeReason> | undefined =>
  idsOf(outline).length >= MOST_STEPS ? { refused: 'too-many' } : undefined

function within(outline: OutlineDraft, id: string, change: (section: SectionDraft) => SectionDraft): Answer {
  if (!outline.sections.some(section => section.id === id)) return NO_STEP
  return { ...outline, sections: outline.sections.map(section => (section.id === id ? change(section) : section)) }
}

function shift(outline: OutlineDraft, step: StepKind, id: string, by: 1 | -1): Answer {
  const { sections } = outline
  if (step === 'section') {
    const at = sections.findIndex(section => section.id === id)
    return at === -1 ? NO_STEP : place(outline, step, id, undefined, Math.max(0, at + by))
  }
  const part = partOf(step)
  const s = sections.findIndex(section => section[part].some(one => one.id === id))
  if (s === -1) return NO_STEP
  const at = sections[s]![part].findIndex(one => one.id === id)
  const [target, inside] = [at + by, sections[s]![part].length]
  if (target >= 0 && target < inside) return place(outline, step, id, sections[s]!.id, target)
  // Beyond its section's edge it goes over into the neighbour.
  const neighbour = sections[s + by]
  return neighbour ? place(outline, step, id, neighbour.id, by === 1 ? 0 : neighbour[part].length) : outline
}

function place(outline: OutlineDraft, step: StepKind, id: string, target: string | undefined, index: number): Answer {
  if (step === 'section') {
    const section = outline.sections.find(one => one.id === id)
    return section ? { ...outline, sections: put(without(outline.sections, id), index, section) } : NO_STEP
  }
  const part = partOf(step)
  const moved = outline.sections.flatMap<Listed>(section => section[part]).find(one => one.id === id)
  if (!moved) return NO_STEP
  const cleared = outline.sections.map(section => ({ ...section, [part]: without<Listed>(section[part], id) }))
  return within({ ...outline, sections: cleared as SectionDraft[] }, target ?? '', section =>
    ({ ...section, [part]: put<Listed>(section[part], index, moved) }))
}

/** Takes a step out, and out of what others ask for. */
function take(outline: OutlineDraft, id: string): OutlineDraft {
  const free = <T extends Listed & { requires: string[] }>(list: readonly T[]) =>
    without(list, id).map(one => (one.requires.includes(id) ? { ...one, requires: one.requires.filter(r => r !== id) } : one))
  const sections = outline.sections.map(section =>
    ({ ...section, lessons: free(section.lessons), activities: free(section.activities) }))
  return { ...outline, sections }
}

function remove(outline: OutlineDraft, step: StepKind, id: string): Answer {
  if (step !== 'section') return idsOf(outline).includes(id) ? take(outline, id) : NO_STEP
  const section = outline.sections.find(one => one.id === id)
  if (!section) return NO_STEP
  if (outline.sections.length === 1) return { refused: 'last-section' }
  if (section.lessons.length + section.activities.length > 0) return { refused: 'section-not-empty' }
  return { ...outline, sections: without(outline.sections, id) }
}

function archive(outline: OutlineDraft, step: StepKind, id: string): Answer {
  if (step === 'section' || !idsOf(outline).includes(id)) return NO_STEP
  const activity = outline.sections.flatMap(section => section.activities).find(one => one.id === id)
  const { lessons, activities } = outline.archived
  return {
    ...take(outline, id),
    archived: activity
      ? { lessons, activities: [...activities, { ...activity, requires: [] }] }
      : { lessons: [...lessons, id], activities },
  }
}

function restore(outline: OutlineDraft, { step, id, section }: OutlineChange & { change: 'restore' }): Answer {
  const { lessons, activities } = outline.archived
  if (step === 'lesson') {
    if (!lessons.includes(id)) return NO_STEP
    const archived = { lessons: lessons.filter(one => one !== id), activities }
    return within({ ...outline, archived }, section, one => ({ ...one, lessons: [...one.lessons, { id, requires: [] }] }))
  }
  const activity = activities.find(one => one.id === id)
  if (!activity) return NO_STEP
  const archived = { lessons, activities: without(activities, id) }
  return within({ ...outline, archived }, section, one => ({ ...one, activities: [...one.activities, activity] }))
}

function require(outline: OutlineDraft, id: string, requires: string[]): Answer {
  const known = idsOf(outline)
  if (!known.includes(id) || requires.some(one => !known.includes(one))) return NO_STEP
  const change = <T extends Listed & { requires: string[] }>(list: readonly T[]) =>
    list.map(one => (one.id === id ? { ...one, requires } : one))
  const changed = {
    ...outline,
    sections: outline.sections.map(section =>
      ({ ...section, lessons: change(section.lessons), activities: change(section.activities) })),
  }
  return hasCircle(changed) ? { refused: 'circle' } : changed
}
