import { expect, test } from 'vitest'
import { homeCards } from '~/courses/home.server'
import { searchCatalogue } from '~/courses/catalogue.server'
import { viewerOf } from '~/people/viewers.server'
import { sql } from '~/shared/sql.server'
import { today } from '~/shared/calendar'
import { seedCourses } from '../../db/seed/demo/courses'
import { seedPeople } from '../../db/seed/demo/people'
import type { World } from '../../db/seed/world'

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
