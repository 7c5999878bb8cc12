import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

/** The way to a group, in this order and no other. */
export const STEPS = [
  'applied', 'documents', 'interview', 'references', 'preparation', 'teach_back', 'code_of_conduct', 'active',
] as const
export type Step = (typeof STEPS)[number]
/** Done by the mentor; every other step is decided by somebody else. */
export const OWN_STEPS: readonly Step[] = ['applied', 'code_of_conduct']

export type Clearance = {
  id: string
  organisationId: string
  operator: Text
  provinceId: string
  personId: string
  name: Text
  workRecord: string
  validUntil: Day | null
  activeAt: Date | null
  suspendedAt: Date | null
  endedAt: Date | null
  stepsDone: number
}

export type DecidedStep = {
  step: Step
  happenedOn: Day
  note: string
  decidedAt: Date
  decidedBy: Text
}

export type Turn = { turn: 'suspended' | 'resumed' | 'ended'; because: string; decidedAt: Date; decidedBy: Text }

export type ClearanceState = 'ended' | 'suspended' | 'expired' | 'active' | 'on_the_way'

export function stateOf({ endedAt, suspendedAt, activeAt, validUntil }: Clearance, day: Day): ClearanceState {
  if (endedAt) return 'ended'
  if (suspendedAt) return 'suspended'
  if (!activeAt) return 'on_the_way'
  return validUntil && validUntil < day ? 'expired' : 'active'
}

/** The step that comes next, or undefined at the end of the way. */
export const nextStep = ({ stepsDone, endedAt }: Pick<Clearance, 'stepsDone' | 'endedAt'>): Step | undefined =>
  endedAt ? undefined : STEPS[stepsDone]
