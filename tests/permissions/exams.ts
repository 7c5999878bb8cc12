import { randomUUID } from 'node:crypto'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { rightAnswer, type ItemKey } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { done } from '../factories/people'
import { createStrangeStaff, createStranger } from './strangers'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { viewerOf } from '../../db/seed/viewer'
import type { World } from '../../db/seed/world'

/** Who holds an exam at a centre. */
export type Crew = {
  centreId: string
  offeringId: string
  manager: Viewer
  officer: Viewer
  assessors: [Viewer, Viewer]
}
export type ExamWorld = World & Record<'offerings' | 'examSessions', Record<string, string>>

export async function crewOf(world: ExamWorld, which: 'own' | 'other'): Promise<Crew> {
  const at = (key: string) => viewerOf(world.people[key]!)
  if (which === 'own')
    return {
      centreId: world.organisations.aftab!,
      offeringId: world.offerings.upcoming!,
      manager: await at('centre-manager'),
      officer: await at('assessment-officer'),
      assessors: [await at('assessor-1'), await at('assessor-2')],
    }
  const centreId = world.organisations.badgir!
  return {
    centreId,
    offeringId: world.offerings['electricians-yazd']!,
    manager: await at('other-centre-manager'),
    officer: await createStrangeStaff('assessment_officer', centreId),
    assessors: [await createStrangeStaff('assessor', centreId), await createStrangeStaff('assessor', centreId)],
  }
}

/** Somebody new in the class. */
export async function createTrainee({ offeringId, manager }: Crew): Promise<Viewer> {
  const trainee = await createStranger()
  const { id } = await done(applyForOffering(trainee, offeringId, { note: undefined }))
  await done(decideApplication(manager, id, { decision: 'admitted', reason: undefined }))
  return trainee
}

const moment = (days: number, minutes = 0) =>
  new Date(new Date(`${addDays(today(), days)}T09:00:00+03:30`).getTime() + minutes * 60_000)

export async function openExam({ centreId, officer }: Crew, day: number, lateMinutes = 30) {
  const { id } = await done(
    openExamSession(
      officer,
      centreId,
      {
        id: randomUUID(),
        courseId: 'building-electrician',
        kind: 'coordinated',
        audience: 'mixed',
        day: addDays(today(), day),
        time: '09:00',
        lateMinutes,
        minutes: 60,
        seats: 20,
        blueprint: { safety: 10 },
      },
      moment(day - 10),
    ),
  )
  return id
}

/** A written part of twenty days ago that everybody passed, published. @returns their bookings. */
export async function holdWritten(crew: Crew, examSessionId: string, candidates: Viewer[]) {
  const bookings: string[] = []
  for (const candidate of candidates) {
    bookings.push((await done(bookSeat(candidate, examSessionId, candidate.id, moment(-25)))).id)
    const { id } = await done(startSitting(candidate, examSessionId, moment(-20, 3)))
    const paper = await sql<{ item: number; key: ItemKey }[]>`
      select position as item, key from sitting_items join item_versions on item_versions.id = item_version_id
      where sitting_id = ${id}`
    const at = moment(-20, 20)
    const answers = paper.map(({ item, key }) => ({
      id: randomUUID(),
      item,
      seq: item,
      value: rightAnswer(key),
      at: at.toISOString(),
    }))
    await saveAnswers(candidate, id, answers, at)
    await submitSitting(candidate, id, moment(-20, 25))
  }
  await lookThroughSample(crew.officer, examSessionId)
  await done(publishResults(crew.officer, examSessionId, 'written', { now: moment(-19) }))
  return bookings
}

/** Both assessors' marks for each, published. */
export async function holdPractical(crew: Crew, examSessionId: string, bookings: string[]) {
  for (const bookingId of bookings)
    for (const [i, assessor] of crew.assessors.entries())
      await done(
        recordPracticalMark(
          assessor,
          examSessionId,
          { bookingId, marks: i === 0 ? '88' : '86', note: 'کار تمیز و ایمن بود.' },
          moment(-15),
        ),
      )
  await done(publishResults(crew.officer, examSessionId, 'practical', { now: moment(-14) }))
}
