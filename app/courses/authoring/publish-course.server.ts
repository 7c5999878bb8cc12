import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import { hasProgress } from './change-course.server'
import type { ActivityPlan } from './outline-draft'
import { filledDocuments, filledText, type LessonToPublish, type PublishProblem } from './publication'
import { readPublication, type Publication } from './publication.server'
import { courseOf, throughAuthor } from './save-outline.server'

export const publicationForm = form({
  /** Of everything that the author looked at; if anything has changed since, they look again. */
  state: text(64),
})

type Answer = { lessons: number; outline: boolean } | (Refusal<'stale' | 'nothing-changed'>) | { problems: PublishProblem[] }

/** Makes new versions of what was changed and puts them in force together: a reader sees all of it or none. */
export async function publishCourse(author: Viewer, courseId: string, state: string): Promise<Answer> {
  const course = await courseOf(author, courseId)
  return tx<Answer>(async tx => {
    await tx`select from courses where id = ${courseId} for no key update`
    await tx`select from lessons where course_id = ${courseId} order by id for no key update`
    const publication = found(await readPublication(courseId, tx))
    if (publication.state !== state) return { refused: 'stale' }
    const problems = [...publication.problems, ...(await lostProgress(tx, courseId, publication))]
    if (problems.length > 0) return { problems }
    const changed = publication.lessons.filter(lesson => lesson.isChanged)
    if (changed.length === 0 && !publication.isOutlineChanged) return { refused: 'nothing-changed' }

    for (const lesson of changed) await publishLesson(tx, courseId, author.id, lesson)
    const versionId = publication.isOutlineChanged ? await publishOutline(tx, courseId, author.id, publication) : null
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'course-published',
      subject: ['course', courseId],
      organisationId: course.ownerId,
      after: { lessons: changed.map(({ id }) => id), versionId },
    })
    return { lessons: changed.length, outline: versionId !== null }
  })
}

/** Steps that would leave the course although somebody has made progress in them. */
async function lostProgress(tx: Tx, courseId: string, { left }: Publication) {
  const lost: PublishProblem[] = []
  for (const step of left) if (await hasProgress(tx, courseId, step.id)) lost.push({ problem: 'has-progress', step })
  return lost
}

async function publishLesson(tx: Tx, courseId: string, personId: string, lesson: LessonToPublish) {
  const title = filledText(lesson.title)
  const document = filledDocuments(lesson.document)
  const summary = filledText(lesson.summary, title)
  await tx`
    with made as (
      insert into lesson_versions (course_id, lesson_id, version, source, checksum, title, summary, minutes, document,
        author_id)
      select ${courseId}, ${lesson.id}, coalesce(max(version), 0) + 1, 'product',
        ${sha256(JSON.stringify([title, summary, lesson.minutes, document]))}, ${tx.json(title)}, ${tx.json(summary)},
        ${lesson.minutes}, ${tx.json(document as never)}, ${personId}
      from lesson_versions where course_id = ${courseId} and lesson_id = ${lesson.id}
      returning id
    ), pointed as (
      update lessons set current_version_id = made.id from made
      where lessons.course_id = ${courseId} and lessons.id = ${lesson.id}
    )
    update lesson_drafts set based_on = made.id, is_changed = false from made
    where course_id = ${courseId} and lesson_id = ${lesson.id}`
}

async function publishOutline(tx: Tx, courseId: string, personId: string, { outline }: Publication) {
  const { title, summary, outcomes, after, hoursTheory, hoursPractice } = outline
  const [{ versionId }] = await tx<[{ versionId: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, outcomes, after, hours_theory,
      hours_practice, author_id)
    select ${courseId}, coalesce(max(version), 0) + 1, 'product', ${sha256(JSON.stringify(outline))},
      ${tx.json(filledText(title))}, ${tx.json(filledText(summary))},
      ${tx.json(outcomes.map(outcome => filledText(outcome)))}, ${tx.json(filledText(after))}, ${hoursTheory},
      ${hoursPractice}, ${personId}
    from course_versions where course_id = ${courseId}
    returning id as version_id`
  for (const [position, section] of outline.sections.entries()) {
    const named = filledText(section.title)
    await tx`
      insert into course_units (course_version_id, unit_id, position, title, summary, standard_unit_id)
      values (${versionId}, ${section.id}, ${position}, ${tx.json(named)},
        ${tx.json(filledText(section.summary, named))}, ${section.standardUnitId})`
    await tx`
      insert into course_lessons (course_version_id, unit_id, position, course_id, lesson_id, requires)
      select ${versionId}, ${section.id}, number, ${courseId}, place ->> 'id',
        array(select jsonb_array_elements_text(place -> 'requires'))
      from jsonb_array_elements(${tx.json(section.lessons)}) with ordinality as listed (place, number)`
    for (const [place, activity] of section.activities.entries())
      await publishActivity(tx, courseId, versionId, section.id, place, activity)
  }
  await tx`update courses set current_version_id = ${versionId} where id = ${courseId}`
  await tx`update course_drafts set based_on = ${versionId}, is_changed = false where course_id = ${courseId}`
  return versionId
}

async function publishActivity(
  tx: Tx, courseId: string, versionId: string, sectionId: string, position: number, activity: ActivityPlan,
) {
  const { id, kind, title, passPercent, instructions, accepts, rubric, minutes, tries, counts, requires, items } = activity
  await tx`
    insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent, instructions,
      accepts, rubric, minutes, tries, counts, requires)
    values (${versionId}, ${id}, ${sectionId}, ${position}, ${kind}, ${tx.json(filledText(title))}, ${passPercent},
      ${instructions && tx.json(filledDocuments(instructions) as never)}, ${accepts},
      ${tx.json(rubric.map(one => ({ ...one, title: filledText(one.title) })))}, ${minutes}, ${tries}, ${counts},
      ${requires})`
  await tx`
    insert into activity_items (course_version_id, activity_id, position, item_id)
    select ${versionId}, ${id}, number, items.id
    from unnest(${items}::text[]) with ordinality as listed (code, number)
      join items on items.code = listed.code and course_id = ${courseId}`
}
