import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { readCourseDraft } from './drafts.server'
import { readPublication } from './publication.server'
import { courseOf } from './save-outline.server'

/** What a page needs to edit the course's facts. */
export async function readFacts(author: Viewer, courseId: string) {
  const course = await courseOf(author, courseId)
  const { outline, revision } = found(await readCourseDraft(courseId))
  return { course, revision, facts: outline }
}

/** One section, with the units of the course's standard. */
export async function readSection(author: Viewer, courseId: string, sectionId: string) {
  const course = await courseOf(author, courseId)
  const { outline, revision } = found(await readCourseDraft(courseId))
  const units = await sql<{ id: string; title: Text }[]>`
    select unit_id as id, title from standards join standard_units on standard_version_id = current_version_id
    where standards.id = ${course.standardId} order by position`
  return { course, revision, units, section: found(outline.sections.find(({ id }) => id === sectionId)) }
}

export async function readPublicationPage(author: Viewer, courseId: string) {
  const course = await courseOf(author, courseId)
  const { lessons, problems, leaving, state, isOutlineChanged } = found(await readPublication(courseId))
  const changed = lessons.filter(lesson => lesson.isChanged).map(({ id, title, isNew }) => ({ id, title, isNew }))
  return { course, changed, leaving, problems, state, isOutlineChanged }
}
