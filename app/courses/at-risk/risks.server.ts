import { today } from '~/shared/calendar'
import { sql, type Sql } from '~/shared/sql.server'
import { stepsOf, type CourseStep, type ProgressMade, type Unit } from '../course'
import type { Offering } from '../offerings/offering'
import { readOutline, readProgressOfClass } from '../outline.server'
import { reasonsOf, type Reason, type RiskPolicy } from './risk'
import { readMissed } from './missed.server'

export async function readRiskPolicy(tx: Sql = sql) {
  const [policy] = await tx<[RiskPolicy]>`
    select missed_meetings, of_meetings, overdue_steps, failed_tries from risk_policies order by version desc limit 1`
  return policy
}

/** The same for one's own eyes. */
export async function readOwnReasons(
  { id, enrolmentId }: Pick<Offering, 'id' | 'enrolmentId'>, units: readonly Unit[], made: ProgressMade, now?: Date,
): Promise<Reason[]> {
  const policy = await readRiskPolicy()
  const missed = await readMissed(id, policy.ofMeetings, enrolmentId ? [enrolmentId] : [], now)
  return reasonsOf(policy, stepsOf(units), made, missed[enrolmentId ?? ''] ?? 0, today(now))
}

/** Who in a class, or `among` some of it, is at risk, by enrolment, and why. */
export async function readRisks(
  { id, courseId }: { id: string; courseId: string }, units?: readonly Unit[], among?: readonly string[], now?: Date,
): Promise<Record<string, Reason[]>> {
  const [policy, outline, made] = await Promise.all([
    readRiskPolicy(), units ?? readOutline(courseId, sql, id), readProgressOfClass(id, among),
  ])
  const missed = await readMissed(id, policy.ofMeetings, among, now)
  const steps: CourseStep[] = stepsOf(outline)
  const day = today(now)
  const entries = made.map(one => [one.enrolmentId, reasonsOf(policy, steps, one, missed[one.enrolmentId] ?? 0, day)] as const)
  return Object.fromEntries(entries.filter(([, reasons]) => reasons.length > 0))
}
