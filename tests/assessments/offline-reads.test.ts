import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readScriptPage } from '~/assessments/marking/script.server'
import { action } from '~/routes/exam-sessions.$examSessionId.marking.$scriptId.reads'
import { sql } from '~/shared/sql.server'
import { createMarked, type MarkedWorld } from '../factories/marking'
import { createPerson, openSessionOf } from '../factories/people'

type Sent = { body: unknown; as: string; by?: string }
async function hand(world: MarkedWorld, { body, as, by = as }: Sent) {
  const { cookie } = await openSessionOf(as)
  const { examSessionId, scriptId } = world
  const request = new Request(`http://localhost:3000/exam-sessions/${examSessionId}/marking/${scriptId}/reads?by=${by}`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', Cookie: cookie },
  })
  const answer = await Promise.resolve(action({ request, params: { examSessionId, scriptId }, context: {} as never })).catch((thrown: unknown) => {
    if (!(thrown instanceof Response)) throw thrown
    return thrown
  })
  return [answer.status, answer.status === 200 ? await answer.json() : undefined]
}
const readNow = () => ({ id: randomUUID(), at: new Date().toISOString() })
const traces = () => sql<{ personId: string; role: string; after: Record<string, unknown> }[]>`
  select person_id, role, details -> 'after' as after from audit_events join audit_details on event_id = audit_events.id
  where act = 'sealed-item-read-offline' order by audit_events.id`
const childReads = (who: string) => sql`
  select from audit_events join audit_details on event_id = audit_events.id
  where act = 'child-record-read' and subject_id = ${who} and details -> 'after' ->> 'isOffline' = 'true'`

async function createOpened() {
  const world = await createMarked()
  await readScriptPage(world.markers[0], world.examSessionId, world.scriptId)
  return { ...world, marker: world.markers[0] }
}

test('a script read without a network is in the trail once, however often its device sends it', async () => {
  const world = await createOpened()
  const [first, second] = [readNow(), readNow()]
  for (const reads of [[first], [first, second], [second]])
    expect(await hand(world, { body: { reads }, as: world.marker.id })).toEqual([200, { acknowledged: reads.map(({ id }) => id) }])
  const events = await traces()
  expect(events).toHaveLength(2)
  expect(events[0]).toMatchObject({ personId: world.marker.id, role: 'marker', after: { code: 'essay-1', isOffline: true, saidAt: first.at, isTimeDoubtful: false } })
  expect(await childReads(world.trainee.id)).toHaveLength(0)
})

test('a minor’s answer leaves its trace in the minor’s record too', async () => {
  const world = await createOpened()
  await sql`update people set born_on = today() - interval '16 years' where id = ${world.trainee.id}`
  await hand(world, { body: { reads: [readNow()] }, as: world.marker.id })
  expect(await childReads(world.trainee.id)).toHaveLength(1)
})

test('a device whose clock is ahead is not believed, nor one that read when no copy could be there', async () => {
  const world = await createOpened()
  const at = (hours: number) => ({ id: randomUUID(), at: new Date(Date.now() + hours * 3_600_000).toISOString() })
  await hand(world, { body: { reads: [at(5), at(-30), at(0)] }, as: world.marker.id })
  expect((await traces()).map(({ after }) => after.isTimeDoubtful).sort()).toEqual([false, true, true])
  expect(await sql`select from offline_reads where read_at > received_at`).toHaveLength(0)
})

test('who never opened it, another’s device, and what else is sent along are refused', async () => {
  const world = await createOpened()
  const [reads, marker] = [[readNow()], world.marker.id]
  const stranger = (await createPerson()).id
  for (const as of [world.markers[1].id, world.officer.id, stranger]) expect((await hand(world, { body: { reads }, as }))[0]).toBe(404)
  expect((await hand(world, { body: { reads }, as: world.markers[1].id, by: marker }))[0]).toBe(401)
  for (const body of [{ reads, person: marker }, { reads: [{ ...readNow(), name: 'x' }] }, { reads: [{ id: 'x', at: 'y' }] }, {}])
    expect((await hand(world, { body, as: marker }))[0]).toBe(400)
  expect(await traces()).toHaveLength(0)
})

test('who is no marker any more still hands in what they read as one', async () => {
  const world = await createOpened()
  await sql`update grants set ended_at = now(), ended_because = 'رفت' where person_id = ${world.marker.id}`
  expect((await hand(world, { body: { reads: [readNow()] }, as: world.marker.id }))[0]).toBe(200)
  expect(await traces()).toMatchObject([{ personId: world.marker.id }])
})
