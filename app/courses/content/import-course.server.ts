import { audit } from '~/shared/audit.server'
import { sha256 } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import { importItems } from './import-items.server'
import type { CourseContent, Figure, LessonContent, OutlineContent } from './read-course.server'
import { nextVersion, type Known } from './versions'

/** What the files ask that can't be done to a course already known. */
export async function findConflicts(tx: Tx, { course, items }: CourseContent) {
  const [known] = await tx<{ tradeId: string | null; standardId: string | null }[]>`
    select trade_id, standard_id from courses where id = ${course.id}`
  const uses = await tx<{ code: string; use: string }[]>`select code, use from items where course_id = ${course.id}`
  const moved = known && (known.tradeId !== course.trade || known.standardId !== course.standard)
  return [
    ...(moved ? ['its trade and standard are for ever; another standard is another course'] : []),
    ...uses.filter(({ code, use }) => items.some(item => item.id === code && item.use !== use))
      .map(({ code }) => `${code}: a practice question never becomes a sealed one, nor the other way`),
  ]
}

export async function importCourse(tx: Tx, { course, figures, lessons, items }: CourseContent) {
  await tx`
    insert into courses (id, trade_id, standard_id) values (${course.id}, ${course.trade}, ${course.standard})
    on conflict do nothing`
  await importFigures(tx, course.id, figures)
  const changedItems = await importItems(tx, course.id, items)
  const changedLessons = await importLessons(tx, course.id, lessons)
  const changedOutline = await importOutline(tx, course)
  const changed = changedItems + changedLessons + changedOutline
  if (changed > 0) {
    const after = { lessons: changedLessons, items: changedItems, outline: changedOutline }
    await audit(tx, { by: null, act: 'content-imported', subject: ['course', course.id], after })
  }
  return changed
}

async function importFigures(tx: Tx, courseId: string, figures: readonly Figure[]) {
  for (const { file, svg, checksum } of figures) {
    await tx`
      insert into course_figures (course_id, file, svg, checksum) values (${courseId}, ${file}, ${svg}, ${checksum})
      on conflict (course_id, file) do update set svg = excluded.svg, checksum = excluded.checksum
      where course_figures.checksum <> excluded.checksum`
  }
}

async function importLessons(tx: Tx, courseId: string, lessons: readonly LessonContent[]) {
  const known = await tx<(Known & { lessonId: string })[]>`
    select lesson_id, version, source, checksum,
      current_version_id is not distinct from lesson_versions.id as is_current
    from lessons join lesson_versions on lesson_versions.course_id = lessons.course_id and lesson_id = lessons.id
    where lessons.course_id = ${courseId}`
  let changed = 0
  for (const lesson of lessons) {
    const { id, title, summary, minutes, document } = lesson
    const checksum = sha256(JSON.stringify(lesson))
    const next = nextVersion(known.filter(version => version.lessonId === id), checksum)
    if (!next) continue
    changed++
    await tx`insert into lessons (course_id, id) values (${courseId}, ${id}) on conflict do nothing`
    const [{ versionId }] = await tx<[{ versionId: string }]>`
      insert into lesson_versions (course_id, lesson_id, version, source, checksum, title, summary, minutes, document)
      values (${courseId}, ${id}, ${next.version}, 'content', ${checksum}, ${tx.json(title)}, ${tx.json(summary)},
        ${minutes}, ${tx.json(document as never)})
      returning id as version_id`
    if (next.takesForce)
      await tx`update lessons set current_version_id = ${versionId} where course_id = ${courseId} and id = ${id}`
  }
  return changed
}

async function importOutline(tx: Tx, course: OutlineContent) {
  const { id, title, summary, outcomes, after, hours } = course
  const checksum = sha256(JSON.stringify(course))
  const known = await tx<Known[]>`
    select version, source, checksum, current_version_id is not distinct from course_versions.id as is_current
    from courses join course_versions on course_id = courses.id where courses.id = ${id}`
  const next = nextVersion(known, checksum)
  if (!next) return 0
  const [{ versionId }] = await tx<[{ versionId: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, outcomes, after, hours_theory,
      hours_practice)
    values (${id}, ${next.version}, 'content', ${checksum}, ${tx.json(title)}, ${tx.json(summary)},
      ${tx.json(outcomes)}, ${tx.json(after)}, ${hours.theory}, ${hours.practice})
    returning id as version_id`
  for (const [position, unit] of course.units.entries()) await importUnit(tx, id, versionId, position, unit)
  if (next.takesForce) await tx`update courses set current_version_id = ${versionId} where id = ${id}`
  return 1
}

async function importUnit(
  tx: Tx,
  courseId: string,
  versionId: string,
  position: number,
  unit: OutlineContent['units'][number],
) {
  await tx`
    insert into course_units (course_version_id, unit_id, position, title, summary, standard_unit_id)
    values (${versionId}, ${unit.id}, ${position}, ${tx.json(unit.title)}, ${tx.json(unit.summary)},
      ${unit.standardUnit})`
  for (const [place, { id, requires }] of unit.lessons.entries())
    await tx`
      insert into course_lessons (course_version_id, unit_id, position, course_id, lesson_id, requires)
      values (${versionId}, ${unit.id}, ${place}, ${courseId}, ${id}, ${requires})`
  for (const [place, activity] of unit.activities.entries()) {
    const { id, kind, title, tries, counts, requires } = activity
    const [passPercent, items] = activity.kind === 'quiz' ? [activity.passPercent, activity.items] : [null, []]
    const [rubric, minutes] = activity.kind === 'quiz' ? [[], null] : [activity.rubric, activity.minutes]
    const accepts = activity.kind === 'assignment' ? activity.accepts : []
    const instructions = activity.instructions ? tx.json(activity.instructions as never) : null
    await tx`
      insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent,
        instructions, accepts, rubric, minutes, tries, counts, requires)
      values (${versionId}, ${id}, ${unit.id}, ${place}, ${kind}, ${tx.json(title)}, ${passPercent},
        ${instructions}, ${accepts}, ${tx.json(rubric)}, ${minutes}, ${tries}, ${counts}, ${requires})`
    await tx`
      insert into activity_items (course_version_id, activity_id, position, item_id)
      select ${versionId}, ${id}, number, items.id
      from unnest(${items}::text[]) with ordinality as listed (code, number)
        join items on items.code = listed.code and course_id = ${courseId}`
  }
}
