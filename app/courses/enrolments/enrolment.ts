export type Ending = 'completed' | 'withdrawn' | 'expelled' | 'transferred'
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
