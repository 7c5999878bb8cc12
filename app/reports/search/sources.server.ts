import { searchExamSessions } from '~/assessments/search.server'
import { searchRegister } from '~/certificates/search.server'
import { searchClubs } from '~/clubs/search.server'
import { searchCourses, searchLessons, searchOfferings, searchTrainees } from '~/courses/search.server'
import { searchOrganisations } from '~/people/search/search-organisations.server'
import { searchPeople } from '~/people/search/search-people.server'
import type { Viewer } from '~/people/viewer'
import { LONG_LIST, queryOf, type Found, type Query } from '~/shared/search'
import { SOURCES, type SourceName } from './sources'

/** One function for each kind of thing; each finds only what its own page would show to this viewer. */
export const sources: Record<SourceName, (viewer: Viewer | undefined, query: Query) => Promise<Found>> = {
  courses: searchCourses,
  classes: searchOfferings,
  lessons: searchLessons,
  trainees: searchTrainees,
  exams: searchExamSessions,
  people: searchPeople,
  organisations: searchOrganisations,
  certificates: searchRegister,
  clubs: searchClubs,
}

/** A few of each kind, or many of one. */
export async function searchEverywhere(viewer: Viewer | undefined, typed: string, only?: SourceName) {
  const query = queryOf(typed, only ? LONG_LIST : undefined)
  if (!query) return []
  const found = await Promise.all((only ? [only] : SOURCES).map(async name => ({ name, ...(await sources[name](viewer, query)) })))
  return found.filter(({ hits }) => hits.length > 0)
}
