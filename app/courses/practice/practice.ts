import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export type PracticeState = 'draft' | 'submitted' | 'signed' | 'returned'
export const MOST_PHOTOS = 4

/** A log as it stands. */
export type PracticeLog = {
  id: string
  enrolmentId: string
  offeringId: string
  courseId: string
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
  /** Of the task in this class. */
  opensOn: Day | null
  dueOn: Day | null
  /** When it was first handed in. */
  handedOn: Day | null
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

/** Work of before the day its task opened, and a log handed in after the task's last day. Both are taken, and said. */
export const isEarly = ({ opensOn, workedOn }: Pick<PracticeLog, 'opensOn' | 'workedOn'>) => opensOn !== null && workedOn < opensOn
export const isLate = ({ dueOn, handedOn }: Pick<PracticeLog, 'dueOn' | 'handedOn'>) => dueOn !== null && handedOn !== null && handedOn > dueOn

/** The trainee may still write: not while the trainer has it, and never after the signature. */
export const isOpen = (state: PracticeState) => state === 'draft' || state === 'returned'

export type SaveReason =
  'not-learning' | 'no-such-task' | 'task-missing' | 'in-future' | 'not-open' | 'too-many-photos' | 'not-an-image' | 'image-too-large' | 'changed-meanwhile'
export type DecideReason = 'nothing-chosen' | 'already-decided' | 'own-log' | 'comment-missing'
