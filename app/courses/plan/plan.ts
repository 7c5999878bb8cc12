import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

/** A lesson or activity of a class, from when it is open and until when it is due. */
export type PlannedStep = { kind: 'lesson' | 'activity'; id: string; title: Text; opensOn: Day | null; dueOn: Day | null }
export type PlannedUnit = { id: string; title: Text; steps: PlannedStep[] }

export const opensField = ({ kind, id }: Pick<PlannedStep, 'kind' | 'id'>) => `opens-${kind}-${id}`
export const dueField = ({ kind, id }: Pick<PlannedStep, 'kind' | 'id'>) => `due-${kind}-${id}`
