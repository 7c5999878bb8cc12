import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { readClassPart } from '../attendance/class-part.server'
import type { Unit } from '../course'
import { findMissingHours } from '../meetings/missing-hours.server'
import { listMeetings, listSkippedDays } from '../meetings/meetings.server'
import { findOffering, listOfferingTrainers, listRoster, listSlots } from '../offerings.server'
import { readOutline, readProgress } from '../outline.server'
import { countWaitingWork } from '../assignments/submissions.server'
import { readOwnReasons, readRisks } from '../at-risk/risks.server'
import { canCompleteCourse, canLearn, canRunOffering, canSeeClass } from '../permissions'
import { readStations } from './stations.server'

const hasAssignment = ({ activities }: Unit) => activities.some(({ kind }) => kind === 'assignment')

/** An offering from inside: for its trainee with own progress, for its trainer and centre with the class list. */
export async function readClassPage(viewer: Viewer, offeringId: string, page = 1, justOpened = false, q = '') {
  const offering = found(await findOffering(viewer, offeringId))
  const [units, trainers, slots, made, roster, meetingsPart] = await Promise.all([
    readOutline(offering.courseId, sql, offeringId), listOfferingTrainers(offeringId), listSlots(offeringId),
    offering.enrolmentId ? readProgress(offering.enrolmentId) : null,
    canSeeClass(viewer, offering) ? listRoster(offeringId, page, q) : null,
    readClassPart(viewer, offering),
  ])
  const day = today()
  const [stations, risks, own, work, missing] = await Promise.all([
    made ? readStations(offering.courseId, units, made) : null,
    roster ? readRisks(offering, units, roster.rows.map(({ enrolmentId }) => enrolmentId)) : null,
    made && canLearn(offering) ? readOwnReasons(offering, units, made) : [],
    roster && units.some(hasAssignment) ? countWaitingWork(offeringId) : null,
    roster ? findMissingHours(offering) : null,
  ])
  const canRun = canRunOffering(viewer, offering)
  const opened = canRun && justOpened ? { meetings: (await listMeetings(offeringId)).length, skipped: await listSkippedDays(offering) } : null
  return {
    offering,
    opened,
    units,
    trainers,
    slots,
    made,
    roster: roster?.rows ?? null,
    enrolled: roster?.total ?? 0,
    page,
    q,
    stations,
    risks,
    own,
    work,
    meetingsPart,
    missing,
    today: day,
    isLearning: canLearn(offering),
    canRun,
    canComplete: canCompleteCourse(viewer, offering),
  }
}
