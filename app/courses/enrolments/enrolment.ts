export type Ending = 'completed' | 'withdrawn' | 'expelled' | 'transferred'
/** The seat was given up or taken away; who completed the course keeps theirs. */
export const hasLeft = (ending: Ending | null): ending is Exclude<Ending, 'completed'> => ending !== null && ending !== 'completed'
export type EnrolmentReason =
  | 'already-ended'
  | 'not-ended'
  | 'no-seat-left'
  | 'offering-over'
  | 'other-course'
  | 'same-offering'
  | 'was-there-before'
  | 'wrong-audience'
  | 'went-on'
  | 'reason-missing'
export type EnrolmentEvent = {
  kind: 'withdrawn' | 'expelled' | 'transferred' | 'readmitted'
  because: string | null
  doneAt: Date
  doneByFa: string
  doneByEn: string | null
  toOfferingId: string | null
  toCode: string | null
}
