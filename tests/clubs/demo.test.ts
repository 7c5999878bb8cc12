import { expect, test } from 'vitest'
import { seedClubs } from '../../db/seed/demo/clubs'
import { seedPeople } from '../../db/seed/demo/people'
import type { World } from '../../db/seed/world'
import { exportOwn } from '~/clubs/export.server'
import { readGroup } from '~/clubs/group-views.server'
import { findGroup } from '~/clubs/groups.server'
import { homeCards } from '~/clubs/home.server'
import { findClearance } from '~/clubs/mentors/clearances.server'
import { viewerOf } from '~/people/viewers.server'
import { today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'

test('the demo stands: a group of seven in its second week, a mentor half-way, another operator apart', async () => {
  const world: World = { seededOn: today(), people: {}, organisations: {} }
  await seedPeople(world)
  await seedClubs(world)
  const who = (key: string) => viewerOf(world.people[key]!)
  const { sun, horse } = world.groups as { sun: string; horse: string }
  const [mentor, member, guardian, manager, applicant, otherMentor] = await Promise.all(
    ['mentor', 'member', 'guardian', 'operator-manager', 'mentor-applicant', 'other-mentor'].map(who))

  const view = await readGroup(mentor!, (await findGroup(mentor!, sun))!)
  expect(view).toMatchObject({ as: 'mentor', week: 2, weeks: 16, inHand: { key: 'w02-core' }, leftBehind: [] })
  if (view.as !== 'mentor') throw new Error('not the mentor’s view')
  expect(view.seats).toHaveLength(7)
  expect(view.seats.filter(seat => !seat.stands.take_part)).toHaveLength(0)
  expect(view.seats.filter(seat => !seat.stands.photo).map(seat => seat.name.en)).toEqual(['Raha Namadpour'])
  expect(view.guide?.materials.length).toBeGreaterThan(0)
  expect(await findClearance(manager!, applicant!.id)).toMatchObject({ stepsDone: 3, activeAt: null })
  expect(await findGroup(otherMentor!, sun)).toBeUndefined()
  expect((await findGroup(otherMentor!, horse))?.seenAs).toBe('mentor')

  const ofMember = await readGroup(member!, (await findGroup(member!, sun))!)
  expect(JSON.stringify(ofMember)).not.toContain('Namadpour')
  expect(ofMember).toMatchObject({ as: 'member', attendance: [{ status: 'present' }] })
  const ofGuardian = await readGroup(guardian!, (await findGroup(guardian!, sun))!)
  expect(JSON.stringify(ofGuardian)).not.toContain('Namadpour')

  const kinds = async (viewer: typeof mentor) => (await homeCards(viewer!)).map(card => card.kind)
  expect(await kinds(mentor)).toEqual(['meeting-in-hand'])
  expect(await kinds(member)).toEqual(['own-group'])
  expect(await kinds(guardian)).toEqual(['child-group', 'consents'])
  expect(await kinds(applicant)).toEqual(['mentors-gate'])
  expect(await kinds(manager)).toEqual(['concerns', 'consents-missing', 'own-club'])
  const own = await exportOwn(member!.id)
  expect(own.memberships).toHaveLength(1)
  expect(own.readings!.length).toBeGreaterThan(0)
  expect((await sql`select from audit_events where act = 'meeting-recorded'`).count).toBe(2)
})
