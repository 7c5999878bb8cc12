import type { Text } from '~/shared/text'

export type PracticeState = 'draft' | 'submitted' | 'signed' | 'returned'
export const MOST_PHOTOS = 4

/** A log as it stands. */
export type PracticeLog = {
  id: string
  enrolmentId: string
  offeringId: string
  courseTitle: Text
  organisationId: string
  provinceId: string
  personId: string
  nameFa: string
  nameEn: string | null
  isMinor: boolean
  /** A practice activity of the course, or null for a task of their own. */
  activityId: string | null
  activityTitle: Text | null
  /** The course still has it. */
  isTaskThere: boolean
  seq: number
  state: PracticeState
  changedAt: Date
  task: string | null
  minutes: number
  workedOn: string
  words: string | null
  photos: number[]
  comment: string | null
  isTrainer: boolean
}

export type PracticeEvent = {
  seq: number
  kind: PracticeState
  minutes: number | null
  words: string | null
  comment: string | null
  nameFa: string
  nameEn: string | null
  at: Date
}

/** The task's name: the course's own, or what the trainee called it. */
export const titleOf = ({ activityTitle, task }: Pick<PracticeLog, 'activityTitle' | 'task'>): Text =>
  activityTitle ?? { fa: task ?? '', en: task ?? '' }

/** The trainee may still write: not while the trainer has it, and never after the signature. */
export const isOpen = (state: PracticeState) => state === 'draft' || state === 'returned'

export type SaveReason =
  'not-learning' | 'no-such-task' | 'task-missing' | 'in-future' | 'not-open' | 'too-many-photos' | 'not-an-image' | 'image-too-large' | 'changed-meanwhile'
export type DecideReason = 'nothing-chosen' | 'already-decided' | 'own-log' | 'comment-missing'
