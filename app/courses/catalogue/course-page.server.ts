import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { whyNot } from '../applications/application'
import { readAsker } from '../applications/obstacles.server'
import { listOpenOfferings, OFFERINGS_A_PAGE } from '../catalogue.server'
import { findCourseToWrite } from '../authoring/own-courses.server'
import { canWriteCourse } from '../authoring/permissions'
import { findCourse, readOutline } from '../outline.server'
import { findStandardOf, listStandardUnits } from '../standards.server'
import { pathOf } from './catalogue'

/** Where the viewer stands with this course's offerings: an enrolment or an unanswered or answered application. */
const listOwnStates = (viewer: Viewer, courseId: string) => sql<{ offeringId: string; isEnrolled: boolean }[]>`
  select offering_id, bool_or(is_enrolled) as is_enrolled from (
    select offering_id, false as is_enrolled from applications where person_id = ${viewer.id} and withdrawn_at is null
    union all select offering_id, coalesce(ended_as, 'completed') = 'completed' from enrolments where person_id = ${viewer.id}
  ) own join offerings on offerings.id = offering_id where course_id = ${courseId} group by offering_id`

const listStandardLinks = (versionId: string) => sql<{ unitId: string; standardUnitId: string | null }[]>`
  select unit_id, standard_unit_id from course_units where course_version_id = ${versionId}`

export async function readCoursePage(
  courseId: string,
  viewer: Viewer | undefined,
  asked: { provinceId?: string; page: number },
) {
  const day = today()
  const course = found(await findCourse(courseId))
  const [standard, units, links, { offerings, total }, own, asker, toWrite] = await Promise.all([
    findStandardOf(courseId),
    readOutline(courseId),
    listStandardLinks(course.versionId),
    listOpenOfferings(courseId, asked),
    viewer ? listOwnStates(viewer, courseId) : [],
    viewer && readAsker(viewer.id, day),
    viewer && viewer.grants.length > 0 ? findCourseToWrite(viewer, courseId) : undefined,
  ])
  const standardUnits = standard ? await listStandardUnits(standard.versionId) : []
  const linked = units.map(unit => ({
    unit,
    standardUnitId: links.find(({ unitId }) => unitId === unit.id)?.standardUnitId ?? null,
  }))
  return {
    course,
    standard: standard ?? null,
    path: pathOf(linked, standardUnits),
    offerings: offerings.map(offering => ({
      ...offering,
      obstacle: whyNot({ ...offering, hasApplied: own.some(({ offeringId }) => offeringId === offering.id) }, asker, day) ?? null,
    })),
    total,
    size: OFFERINGS_A_PAGE,
    own: [...own],
    canWrite: viewer !== undefined && toWrite !== undefined && canWriteCourse(viewer, toWrite),
  }
}
