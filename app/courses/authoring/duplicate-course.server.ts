import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findCentre } from '../centres.server'
import { readVersionOutline } from './drafts.server'
import { messages } from './messages'
import { slugOf } from './new-id.server'
import { copyPictures } from './question-pictures.server'
import { AUTHORS, canMakeCourses } from './permissions'

export const duplicateForm = form({
  /** Made with the page: sent twice, it makes one duplicate. */
  id: idField(),
  courseId: text(60),
})
type Source = { id: string; tradeId: string | null; standardId: string | null; versionId: string }

/**
 * Takes a course that is in force, the programme's or the centre's own, as the beginning of a new one of the centre: its
 * lessons, drawings, files and practice questions. Sealed questions stay where they are.
 */
export async function duplicateCourse(
  author: Viewer, centreId: string, { id, courseId }: z.output<typeof duplicateForm>,
): Promise<{ id: string } | Refusal<'centre-inactive' | 'no-such-course'>> {
  const centre = found(await findCentre(author, centreId))
  allow(canMakeCourses(author, centre))
  if (!centre.isActive) return { refused: 'centre-inactive' }
  return tx(async tx => {
    const [source] = await tx<Source[]>`
      select id, trade_id, standard_id, current_version_id as version_id from courses
      where id = ${courseId} and current_version_id is not null and withdrawn_at is null
        and (owner_organisation_id is null or owner_organisation_id = ${centreId})`
    if (!source) return { refused: 'no-such-course' as const }
    const copy = `${slugOf(courseId, 45) ?? 'course'}-${id.slice(0, 8)}`
    const [made] = await tx`
      insert into courses (id, trade_id, standard_id, owner_organisation_id)
      values (${copy}, ${source.tradeId}, ${source.standardId}, ${centreId}) on conflict do nothing returning id`
    if (!made) return { id: copy }
    await copyCourse(tx, source, copy, author.id)
    await audit(tx, {
      by: through(author, AUTHORS, centre),
      act: 'course-duplicated',
      subject: ['course', copy],
      organisationId: centreId,
      after: { from: courseId },
    })
    return { id: copy }
  })
}

async function copyCourse(tx: Tx, source: Source, copy: string, personId: string) {
  const outline = found(await readVersionOutline(source.versionId, tx))
  const title = fillTexts(messages.copyOf, { title: outline.title })
  await tx`
    insert into course_drafts (course_id, revision, outline, is_changed, saved_by)
    values (${copy}, 1, ${tx.json({ ...outline, title } as never)}, true, ${personId})`
  // A drawing's address names its course.
  const [from, to] = [`/figures/${source.id}/`, `/figures/${copy}/`]
  await tx`
    insert into course_figures (course_id, file, svg, checksum)
    select ${copy}, file, svg, checksum from course_figures where course_id = ${source.id}`
  await tx`
    insert into course_media (course_id, name, kind, file_id, title, width, height, length_seconds, added_by)
    select ${copy}, name, kind, file_id, title, width, height, length_seconds, ${personId} from course_media where course_id = ${source.id}`
  await tx`
    insert into course_captions (course_id, name, language, vtt)
    select ${copy}, name, language, vtt from course_captions where course_id = ${source.id}`
  await tx`
    insert into lessons (course_id, id)
    select ${copy}, lesson_id from course_lessons where course_version_id = ${source.versionId}`
  await tx`
    insert into lesson_drafts (course_id, lesson_id, revision, title, summary, minutes, document, is_changed, saved_by)
    select ${copy}, lesson_versions.lesson_id, 1, title, summary, minutes,
      replace(document::text, ${from}, ${to})::jsonb, true, ${personId}
    from course_lessons join lessons on lessons.course_id = course_lessons.course_id and lessons.id = lesson_id
      join lesson_versions on lesson_versions.id = current_version_id
    where course_version_id = ${source.versionId}`
  await copyQuestions(tx, source.id, copy, personId, from, to)
}

/** Practice questions that are ready, with who wrote and who reviewed them. */
async function copyQuestions(tx: Tx, source: string, copy: string, personId: string, from: string, to: string) {
  const withPictures = await copyPictures(tx, source, copy, personId)
  await tx`
    insert into items (course_id, code, unit_id, use)
    select ${copy}, code, unit_id, use from items join item_versions on item_versions.id = current_version_id
    where course_id = ${source} and use = 'practice' and retired_at is null and ready_at is not null`
  await tx`
    insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_id,
      author_name, reviewer_id, reviewer_name, reviewed_at, ready_at)
    select copied.id, 1, 'product', checksum, kind, difficulty, 
      replace(coalesce(${tx.json(withPictures as never)}::jsonb -> copied.code, body)::text, ${from}, ${to})::jsonb, key, feedback,
      author_id, author_name, reviewer_id, reviewer_name, reviewed_at, ready_at
    from items copied join items original on original.course_id = ${source} and original.code = copied.code
      join item_versions on item_versions.id = original.current_version_id
    where copied.course_id = ${copy}`
  await tx`
    update items set current_version_id = item_versions.id from item_versions
    where item_versions.item_id = items.id and items.course_id = ${copy}`
}
