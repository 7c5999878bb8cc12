import { through, type Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { writeChildRead } from '../guardians.server'
import { findOffering } from '../offerings.server'
import { canMarkWork, canSeeClass, placeOf } from '../permissions'
import { packCells } from './grade'
import { listColumns, listEntries, readGrades } from './gradebook.server'

/** The class's gradebook, for its trainers and those who run the centre; without a page, the whole of it. */
export async function readGradebook(viewer: Viewer, offeringId: string, page?: number) {
  const offering = found(await findOffering(viewer, offeringId))
  allow(canSeeClass(viewer, offering))
  const columns = await listColumns(offering.courseId)
  const { rows, total } = await readGrades(offeringId, columns, { page })
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle, code: offering.code },
    columns, rows, total, page: page ?? 1, canWrite: canMarkWork(viewer, offering),
  }
}

/** One page of it as the sheet shows it. */
export async function readSheet(viewer: Viewer, offeringId: string, page: number) {
  const { rows, columns, ...book } = await readGradebook(viewer, offeringId, page)
  return {
    ...book, columns: columns.map(({ id, title }) => ({ id, title })),
    rows: rows.map(({ enrolmentId, nameFa, nameEn, cells }) => ({ enrolmentId, nameFa, nameEn, packed: packCells(cells) })),
  }
}

type Owner = { personId: string; isMinor: boolean; isWard: boolean; courseId: string; courseTitle: Text }

/** One trainee's row with its history: for the class's trainer and the centre, the trainee, a minor's guardian. */
export async function readGradeRow(viewer: Viewer, offeringId: string, enrolmentId: string) {
  const [owner] = await sql<Owner[]>`
    select person_id, coalesce(born_on > today() - interval '18 years', false) as is_minor,
      guards(${viewer.id}, person_id) as is_ward, courses.id as course_id, title as course_title
    from enrolments join people on people.id = person_id join offerings on offerings.id = offering_id
      join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    where enrolments.id = ${enrolmentId} and offering_id = ${offeringId}`
  const { personId, isMinor, isWard, courseId, courseTitle } = found(owner)
  const offering = await findOffering(viewer, offeringId)
  const isClass = offering !== undefined && canSeeClass(viewer, offering)
  const seenAs = isClass ? ('class' as const) : personId === viewer.id ? ('self' as const) : ('guardian' as const)
  found(seenAs !== 'guardian' || isWard || undefined)
  if (isMinor && seenAs !== 'self') {
    const by = offering ? through(viewer, ['trainer', 'centre_manager', 'assessment_officer', 'programme_admin'], placeOf(offering)) : viewer
    await writeChildRead(by, personId, offering?.organisationId ?? null)
  }
  const columns = await listColumns(courseId)
  const [{ rows }, entries] = await Promise.all([readGrades(offeringId, columns, { enrolmentId }), listEntries(enrolmentId)])
  return {
    offering: { id: offeringId, courseTitle },
    columns, row: found(rows[0]), entries: [...entries], seenAs,
    canWrite: offering !== undefined && canMarkWork(viewer, offering) && personId !== viewer.id,
  }
}
