import { expect, test } from 'vitest'
import { listDemoPeople } from '~/people/demo/demo.server'
import { sql } from '~/shared/sql.server'
import { seedPeople } from '../../db/seed/demo/people'
import type { World } from '../../db/seed/world'
import demo from './demonstration-data.json'

const KEYS = [
  'trainee', 'trainee-passed', 'trainee-failed', 'candidate-4', 'trainer', 'centre-manager', 'assessment-officer', 'assessor-1', 'assessor-2', 'marker', 'marker-2',
  'member', 'guardian', 'guardian-10', 'mentor', 'mentor-applicant', 'operator-manager', 'judge', 'programme-admin', 'item-author', 'item-reviewer',
  'other-centre-manager', 'lending-officer', 'other-mentor',
]

test('the demo world has everybody one may look around as, invented by construction', async () => {
  const world: World = { seededOn: '2026-11-23', people: {}, organisations: {} }
  await seedPeople(world)
  expect((await listDemoPeople()).map(({ key }) => key)).toEqual(KEYS)
  const people = await sql<
    { nameFa: string; nameEn: string; mobile: string | null; email: string | null; username: string | null }[]
  >`
    select name_fa, name_en, mobile, email, username from people`
  for (const { mobile, email, username } of people) {
    expect(mobile ?? '+98970').toMatch(/^\+98970/)
    expect(email ?? '.example').toMatch(/\.example$/)
    expect(mobile ?? username).toBeTruthy()
  }
  for (const { nameFa, nameEn, mobile } of demo)
    expect(people.find(person => person.mobile === mobile)).toMatchObject({ nameFa, nameEn })
  expect(await sql`select from guardianships where verified_at is null`).toHaveLength(0)
  expect(world.people['member']).toBeDefined()
})
