import { randomUUID } from 'node:crypto'
import { STATUSES, type SentMark } from '~/courses/attendance/attendance'
import { listSheet } from '~/courses/attendance/meetings.server'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createClass, createMeeting } from '../factories/courses'
import { done } from '../factories/people'

type Marking = { meetingId: string; offeringId: string; phone: Viewer }
type Send = (marking: Marking, mark: SentMark) => Promise<unknown>

const ours: Send = ({ meetingId, phone }, mark) => done(recordMarks(phone, meetingId, { marks: [mark] }))

/** The control: whatever arrives last stands over the rest. */
const asItArrives: Send = ({ meetingId, offeringId, phone }, mark) => sql`
  insert into attendance_marks (class_meeting_id, id, offering_id, enrolment_id, status, missed, source, client_at, recorded_at, recorded_by)
  values (${meetingId}, ${mark.id}, ${offeringId}, ${mark.enrolment}, ${mark.status}, ${mark.minutes ?? null}, 'phone', ${mark.at},
    clock_timestamp() - interval '1 second', ${phone.id})
  on conflict do nothing`

const TAPS = 20

/** Twenty taps of one trainee on two phones, half of them sent twice, on their way all at once and in no order. */
async function race(send: Send, trials: number) {
  const { offering, enrolments } = await createClass({ trainees: 1 })
  const phones = [offering.centre.trainer, offering.centre.manager]
  const began = Date.now() - 3_600_000
  let wrong = 0
  let lost = 0
  for (let trial = 0; trial < trials; trial++) {
    const { id: meetingId } = await createMeeting(offering, { startsAt: new Date(began - trial * 60_000), minutes: 1 })
    const taps = Array.from({ length: TAPS }, (_, n): SentMark & { phone: Viewer } => {
      const status = STATUSES[(n * 7 + trial) % 4]!
      return {
        id: randomUUID(), enrolment: enrolments[0]!, status, ...(status === 'late' && { minutes: 5 }),
        at: new Date(Date.now() - 60_000 + n * 1000).toISOString(), phone: phones[n % 2]!,
      }
    })
    const onTheWay = [...taps, ...taps.filter((_, n) => n % 2)].map(tap => ({ tap, at: Math.random() })).sort((a, b) => a.at - b.at)
    await Promise.all(onTheWay.map(({ tap: { phone, ...mark } }) => send({ meetingId, offeringId: offering.id, phone }, mark)))
    const [row] = await listSheet(meetingId)
    if (row?.status !== taps.at(-1)!.status) wrong++
    const [{ kept }] = await sql<[{ kept: number }]>`select count(*)::int as kept from attendance_marks where class_meeting_id = ${meetingId}`
    lost += Math.abs(TAPS - kept)
  }
  return { wrong, lost }
}

/** However two phones' marks arrive, each is kept once and the one that was tapped last counts. */
export async function attendanceOutOfOrder(trials: number) {
  const { wrong, lost } = await race(ours, trials)
  const control = await race(asItArrives, Math.min(trials, 20))
  return { name: 'attendance of two phones out of order', trials, parallel: TAPS * 1.5, violations: wrong + lost, 'control caught': control.wrong }
}
