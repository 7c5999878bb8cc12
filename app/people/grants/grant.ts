import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import type { Role } from '../viewer'

export type Grant = {
  id: string
  personId: string
  nameFa: string
  nameEn: string | null
  role: Role
  startsOn: Day
  endsOn: Day
  reason: string
  givenByFa: string | null
  givenByEn: string | null
  endedAt: Date | null
  endedBecause: string | null
  isInForce: boolean
  /** Where it is held at one exam alone. */
  examId: string | null
}

/** How an exam is called; this pillar is told, since exams stand to its right. */
export type GrantedExam = { course: Text; number: number; day: Day }

/** Roles that may be held at one exam alone. */
export const EXAM_ROLES: readonly Role[] = ['marker', 'assessor', 'moderator', 'jury']
export const isAtExam = (role: Role) => EXAM_ROLES.includes(role)

/** No role is held for more than five years at a time. */
export const LONGEST_GRANT_DAYS = 1826
