import type { ComponentType } from 'react'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { readAdmissionCard } from '~/assessments/exam-day/admission-card.server'
import { listOwnSessions } from '~/assessments/exam-sessions/exam-sessions.server'
import { messages } from '~/assessments/exam-sessions/messages'
import { cancelBooking } from '~/assessments/waiting/cancel-booking.server'
import * as bookings from '~/routes/exam-sessions.$examSessionId.bookings'
import { loader as checkIns } from '~/routes/exam-sessions.$examSessionId.check-ins'
import * as sittings from '~/routes/exam-sessions.$examSessionId.sittings'
import * as waitingList from '~/routes/exam-sessions.$examSessionId.waiting-list'
import type { Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createPerson, done, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

type Load = (args: never) => Promise<unknown>
/** Where this address leads whom it belongs to, or its status. */
async function leadsTo(load: Load, viewer: Viewer, address: string) {
  const request = new Request(address, { headers: { Cookie: (await openSessionOf(viewer.id)).cookie } })
  const answer = await load({ request, params: { examSessionId: address.split('/')[4] }, context: {} } as never).then(() => 200, thrown => thrown as Response)
  return answer instanceof Response ? (answer.headers.get('Location') ?? answer.status) : answer
}

/** What stands on the page for this viewer. */
async function shown(route: { loader: unknown; default: ComponentType }, viewer: Viewer, examSessionId: string) {
  const { cookie } = await openSessionOf(viewer.id)
  const read = () => (route.loader as Load)({ request: new Request('http://localhost/', { headers: { Cookie: cookie } }), params: { examSessionId }, context: {} } as never)
  const html = await (await siteOf({ page: { default: route.default, loader: read } })('/page', { 'Accept-Language': 'fa' })).text()
  return html.split('<main')[1]!.split('</main>')[0]!
}

async function createWeekAhead(more: Parameters<typeof createSession>[1] = {}) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { startsFrom: minutesFrom(new Date(), 7 * 24 * 60), ...more })
  await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
  return { ...centre, examSessionId }
}

describe('the code on an admission card', () => {
  test('leads its officer to the door, and the candidate who tries it to their own place, also after giving the seat back; a stranger finds nothing', async () => {
    const { examSessionId, officer, ...centre } = await createWeekAhead()
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    const { address } = await readAdmissionCard(trainee, examSessionId)
    expect(await leadsTo(checkIns as Load, officer, address)).toBe(200)
    expect(await leadsTo(checkIns as Load, trainee, address)).toBe(`/exam-sessions/${examSessionId}?card=read`)
    await cancelBooking(trainee, examSessionId)
    expect(await leadsTo(checkIns as Load, trainee, address)).toBe(`/exam-sessions/${examSessionId}?card=read`)
    expect(await leadsTo(checkIns as Load, await createTrainee(centre), address)).toBe(404)
    // Without the code it is the officers' page, and no candidate's.
    expect(await leadsTo(checkIns as Load, trainee, `http://localhost/exam-sessions/${examSessionId}/check-ins`)).toBe(404)
  })
})

test('who wrote or reviewed a sealed question of the course gets no seat in its exams', async () => {
  const { examSessionId, officer, courseId, organisationId } = await createWeekAhead({ kind: 'open' })
  const [author, reviewer, other] = [await createPerson({}), await createPerson({}), await createPerson({})]
  await sql`
    insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_id, reviewer_id, reviewed_at)
    select item_id, 2, 'product', checksum, kind, difficulty, body, key, feedback, ${author.id}, ${reviewer.id}, now()
    from item_versions join items on items.id = item_id where course_id = ${courseId} and use = 'sealed' limit 1`
  for (const person of [author, reviewer]) {
    await sql`insert into memberships (organisation_id, person_id) values (${organisationId}, ${person.id})`
    expect(await bookSeat((await viewerOf(person.id))!, examSessionId)).toEqual({ refused: 'knows-questions' })
    expect(await bookSeat(officer, examSessionId, person.id)).toEqual({ refused: 'knows-questions' })
  }
  expect(await bookSeat((await viewerOf(other.id))!, examSessionId)).toHaveProperty('id')
})

describe('whoever works on an exam', () => {
  test('is offered no seat in it, and gets none', async () => {
    const { examSessionId, officer, assessor, ...centre } = await createWeekAhead({ kind: 'open' })
    for (const viewer of [officer, assessor]) {
      for (const page of await Promise.all([bookings, waitingList, sittings].map(route => shown(route, viewer, examSessionId)))) {
        expect(page).toContain(messages.worksHere.fa)
        expect(page).not.toContain('type="submit"')
      }
      expect((await listOwnSessions(viewer)).bookable).toEqual([])
      expect(await bookSeat(viewer, examSessionId)).toEqual({ refused: 'works-here' })
    }
    await sql`insert into memberships (organisation_id, person_id) values (${centre.organisationId}, ${assessor.id}) on conflict do nothing`
    expect(await bookSeat(officer, examSessionId, assessor.id)).toEqual({ refused: 'works-here' })
    const trainee = await createTrainee(centre)
    const [booking, waiting, start] = await Promise.all([bookings, waitingList, sittings].map(route => shown(route, trainee, examSessionId)))
    for (const page of [booking, waiting, start]) expect(page).not.toContain(messages.worksHere.fa)
    for (const page of [booking, start]) expect(page).toContain('type="submit"')
    // Where a seat is free nobody waits: the list leads to it.
    expect(waiting).toContain(`href="/exam-sessions/${examSessionId}/bookings"`)
  })
})
