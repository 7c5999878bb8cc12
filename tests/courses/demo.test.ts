import { expect, test, vi } from 'vitest'
import { homeCards } from '~/courses/home.server'
import { searchCatalogue } from '~/courses/catalogue.server'
import { viewerOf } from '~/people/viewers.server'
import { sql } from '~/shared/sql.server'
import { today } from '~/shared/calendar'
import { seedClassLife } from '../../db/seed/demo/class-life'
import { seedCourses } from '../../db/seed/demo/courses'
import { seedCoursework } from '../../db/seed/demo/coursework'
import { seedPeople } from '../../db/seed/demo/people'
import { happenedOn, type World } from '../../db/seed/world'

test(
  'the demo world has a course that runs, one that is over, and applications to answer',
  { timeout: 60_000 },
  async () => {
    const world: World = { seededOn: today(), people: {}, organisations: {} }
    await seedPeople(world)
    await seedCourses(world)
    const cards = async (key: string) => homeCards(await viewerOf(world.people[key]!))
    expect((await cards('trainee')).map(({ kind }) => kind)).toEqual(['course-next', 'next-meeting'])
    expect((await cards('trainer')).map(({ kind }) => kind)).toEqual(['today', 'class', 'class', 'courses-written'])
    expect(await cards('centre-manager')).toContainEqual(
      expect.objectContaining({ kind: 'applications-to-answer', urgency: 'now' }),
    )
    expect((await searchCatalogue({ q: 'برق كار', page: 1 })).courses[0]).toMatchObject({
      id: 'building-electrician',
      offerings: 3,
    })
    expect(await sql`select ended_as from enrolments where person_id = ${world.people['trainee-failed']!}`).toEqual([
      { endedAs: 'completed' },
    ])
    expect((await searchCatalogue({ page: 1 })).courses.filter(course => course.offerings > 0)).toHaveLength(5)
  },
)

test.each(Array.from({ length: 24 }, (_, hour) => hour))('what happened on the day itself is over when the world is planted at %i o’clock', hour => {
  const world = { seededOn: '2026-11-29' }
  const now = new Date(new Date('2026-11-29T00:01:00+03:30').getTime() + hour * 3_600_000)
  const [early, late] = [happenedOn(world, 0, 8, now), happenedOn(world, 0, 18, now)]
  expect([today(early), early < late, late < now]).toEqual(['2026-11-29', true, true])
  expect(happenedOn(world, -1, 18, now)).toEqual(new Date('2026-11-28T18:00:00+03:30'))
})

// What lies ahead by its nature: when something begins, ends or is due.
const PLANNED = ['starts_at', 'ends_at', 'due_at', 'expires_at']

test('planted soon after midnight, the demo’s class has nothing behind it that is still to come', { timeout: 120_000 }, async () => {
  const world: World = { seededOn: today(), people: {}, organisations: {} }
  const midnight = new Date(`${world.seededOn}T00:00:00+03:30`).getTime()
  // The world's clock stands at twenty past midnight; the database's goes on, and what it dates by itself is of its own time.
  const [{ real }] = await sql<[{ real: Date }]>`select min(applied_at) as real from migrations`
  const night = new Date(Math.min(midnight + 20 * 60_000, real.getTime()))
  vi.useFakeTimers({ toFake: ['Date'], now: night })
  try {
    await seedPeople(world)
    await seedCourses(world)
    await seedClassLife(world)
    await seedCoursework(world)
  } finally {
    vi.useRealTimers()
  }
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone' and column_name <> all (${PLANNED})`
  const tooLate: string[] = []
  for (const { table, column } of columns) {
    const [wrong] = await sql`
      select from ${sql(table)} where (${sql(column)} > ${night} and ${sql(column)} < ${real}) or ${sql(column)} > clock_timestamp() limit 1`
    if (wrong) tooLate.push(`${table}.${column}`)
  }
  expect(tooLate).toEqual([])
  expect(columns.length).toBeGreaterThan(100)
})
