import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listScripts, readMarkingPage } from '~/assessments/marking/marking.server'
import { endGrant } from '~/people/grants/end-grant.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { action } from '~/routes/exam-sessions.$examSessionId.marking.$scriptId._index'
import { loader } from '~/routes/exam-sessions.$examSessionId.marking._index'
import { createMarked, give } from '../factories/marking'
import { createStaff, done, openSessionOf } from '../factories/people'

type World = Awaited<ReturnType<typeof createMarked>>
const lacking = async ({ officer, examSessionId }: World) => (await readMarkingPage(officer, examSessionId)).progress!.lacking
const leaves = async (world: World, who: Viewer) =>
  done(endGrant(await createStaff('centre_manager', world.organisationId), who.grants[0]!.id, { reason: 'دیگر تصحیح نمی‌کند' }))

test('the desk reads that two marks lie too far apart, until a third is given or one is corrected', async () => {
  const world = await createMarked({ markers: 2, markingLimit: 20 })
  const [one, two, three] = world.markers
  await done(give(world, one, '2'))
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
  const apart = async () => Promise.all([one, two, three].map(async who => (await listScripts(who, world.examSessionId))[0]?.isDisputed))
  expect(await apart()).toEqual([false, false, false])
  await done(give(world, two, '9'))
  expect(await lacking(world)).toEqual({ thirds: 1, markers: 0 })
  // Both read so on their list; the third learns it with the answer.
  expect(await apart()).toEqual([true, true, false])
  await done(give(world, two, '3', { intent: 'correct', note: 'جمع را اشتباه زده بودم' }))
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
  await done(give(world, two, '9', { intent: 'correct', note: 'همان نه درست بود' }))
  await done(give(world, three, '8'))
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
})

test('the desk reads that too few markers are left: nobody for a third mark, or one for two', async () => {
  const world = await createMarked({ markers: 2, markingLimit: 20 })
  const [one, two, three] = world.markers
  await leaves(world, three)
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
  await done(give(world, one, '2'))
  await leaves(world, one)
  // What was given stays; one more is needed, and one is left.
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
  await done(give(world, two, '9'))
  expect(await lacking(world)).toEqual({ thirds: 1, markers: 1 })
  const guest = await createStaff('marker', world.examSessionId)
  expect(await lacking(world)).toEqual({ thirds: 1, markers: 0 })
  await done(give(world, guest, '8'))
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
})

test('whoever taught the candidate is no marker of theirs', async () => {
  const world = await createMarked({ markers: 2 })
  for (const who of world.markers.slice(1)) await leaves(world, who)
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 1 })
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${world.trainer.id}, 'marker', ${world.organisationId}, today() - 1, today() + 9, 'آزمون')`
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 1 })
  await createStaff('marker', world.organisationId)
  expect(await lacking(world)).toEqual({ thirds: 0, markers: 0 })
})

test('who comes too late with a mark, without a script too, reads on the list that none is needed any more', async () => {
  const world = await createMarked()
  await done(give(world, world.markers[0], '7'))
  const { cookie } = await openSessionOf(world.markers[1].id)
  const { examSessionId, scriptId } = world
  const ask = (path: string, init?: RequestInit) => ({ request: new Request(`http://localhost${path}`, { headers: { Cookie: cookie }, ...init }), params: { examSessionId, scriptId }, context: {} }) as never
  const list = `/exam-sessions/${examSessionId}/marking`
  const answer = (await action(ask(`${list}/${scriptId}`, { method: 'POST', body: new URLSearchParams({ intent: 'mark', id: randomUUID(), points: '5', note: '' }) }))) as Response
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${list}?refused=enough-marks`])
  expect(await loader(ask(answer.headers.get('Location')!))).toMatchObject({ isLate: true })
  expect(await loader(ask(list))).toMatchObject({ isLate: false })
})
