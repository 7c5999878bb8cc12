import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import type { ArchiveNo } from '~/shared/archive.server'
import { audit } from '~/shared/audit.server'
import { storeBytes } from '~/shared/files.server'
import { file, form, idField } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { findCentre } from '../centres.server'
import { bodyOf, feedbackOf, keyOf } from '../content/import-items.server'
import type { ContentProblem } from '../content/reading.server'
import { readCaptions } from '../media/captions'
import { insertMedia, prepareMedia, type Prepared } from '../media/add-media.server'
import { MOST_MEGABYTES, type MediaReason } from '../media/media'
import { tidyDocument } from '../content/same-document'
import { readCourseFile, type CourseArchive } from './course-file.server'
import { insertLesson } from './insert-lesson.server'
import { slugOf } from './new-id.server'
import type { ActivityPlan, OutlineDraft } from './outline-draft'
import { insertPictures, storePictures, withPictures } from './question-pictures.server'
import { AUTHORS, canMakeCourses } from './permissions'

export const courseFileForm = form({ id: idField(), file: file(MOST_MEGABYTES) })

type Ready = { name: string; title: string; prepared: Prepared; vtt: Partial<Record<'fa' | 'en', string>> }

/**
 * A course from an archive as a draft of the centre. Its questions come in as drafts too: a second person reviews them
 * here before they are asked.
 */
export async function importCourseFile(
  author: Viewer, centreId: string, { id, file }: z.output<typeof courseFileForm>,
): Promise<{ id: string } | { unread: ContentProblem[] } | Refusal<ArchiveNo | MediaReason | 'centre-inactive'>> {
  const centre = found(await findCentre(author, centreId))
  allow(canMakeCourses(author, centre))
  if (!centre.isActive) return { refused: 'centre-inactive' }
  const read = await readCourseFile(Buffer.from(await file.arrayBuffer()), name => `${slugOf(name, 45) ?? 'course'}-${id.slice(0, 8)}`)
  if (isRefusal(read) || 'unread' in read) return read
  const pictures = await storePictures(read.pictures)
  if (isRefusal(pictures)) return pictures
  const media: (Ready & { stored: { sha256: string; bytes: number } })[] = []
  for (const { name, title, bytes, vtt } of read.media) {
    const prepared = await preparedOf(bytes)
    if (isRefusal(prepared)) return prepared
    media.push({ name, title, prepared, vtt, stored: await storeBytes(prepared.bytes) })
  }
  return tx(async tx => {
    const { course } = read
    const [made] = await tx`
      insert into courses (id, trade_id, standard_id, owner_organisation_id)
      values (${course.id}, ${course.trade}, ${course.standard}, ${centreId}) on conflict do nothing returning id`
    if (!made) return { id: course.id }
    const addresses = await insertPictures(tx, course.id, author.id, pictures)
    await insertContent(tx, { ...read, kept: withPictures(read.kept, addresses) }, author.id)
    for (const { prepared, vtt, ...one } of media) {
      await insertMedia(tx, course.id, author.id, { ...prepared, ...one })
      for (const [language, text] of Object.entries(vtt)) {
        const captions = readCaptions(text)
        if (captions)
          await tx`insert into course_captions (course_id, name, language, vtt) values (${course.id}, ${one.name}, ${language}, ${captions.vtt})`
      }
    }
    await audit(tx, {
      by: through(author, AUTHORS, centre),
      act: 'course-imported',
      subject: ['course', course.id],
      organisationId: centreId,
      after: { lessons: read.lessons.length, files: media.length, questions: read.items.length + read.kept.length },
    })
    return { id: course.id }
  })
}

/** A picture that we have drawn before is taken as it is; all else is looked at anew. */
async function preparedOf(bytes: Buffer): Promise<Prepared | Refusal<MediaReason>> {
  const [known] = await sql<{ width: number; height: number }[]>`
    select width, height from course_media join files on files.id = file_id
    where sha256 = ${sha256(bytes)} and kind = 'image' and media_type = 'image/webp' limit 1`
  return known ? { kind: 'image', mediaType: 'image/webp', ending: 'webp', bytes, ...known } : prepareMedia(bytes)
}

async function insertContent(tx: Tx, { course, lessons, figures, items, kept }: CourseArchive, personId: string) {
  await tx`
    insert into course_drafts (course_id, revision, outline, is_changed, saved_by)
    values (${course.id}, 1, ${tx.json(outlineOf(course) as never)}, true, ${personId})`
  for (const { file, svg, checksum } of figures)
    await tx`insert into course_figures (course_id, file, svg, checksum) values (${course.id}, ${file}, ${svg}, ${checksum})`
  for (const { id, title, summary, minutes, document } of lessons) {
    const tidied = { fa: tidyDocument(document.fa), en: tidyDocument(document.en) }
    await insertLesson(tx, { courseId: course.id, lessonId: id, authorId: personId, title, summary, minutes, document: tidied })
  }
  const written = items.filter(one => one.use === 'practice').map(item => ({ ...item, body: bodyOf(item), key: keyOf(item), feedback: feedbackOf(item) }))
  for (const item of [...written, ...kept]) {
    const [{ id }] = await tx<[{ id: string }]>`
      insert into items (course_id, code, unit_id, use) values (${course.id}, ${item.id}, ${item.unit}, 'practice') returning id`
    await tx`
      insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_id)
      values (${id}, 1, 'product', ${sha256(JSON.stringify(item))}, ${item.kind}, ${item.difficulty},
        ${tx.json(item.body as never)}, ${tx.json(item.key as never)}, ${tx.json(item.feedback as never)}, ${personId})`
  }
}

function outlineOf(course: CourseArchive['course']): OutlineDraft {
  const { title, summary, outcomes, after, hours, units } = course
  return {
    title,
    summary,
    outcomes,
    after,
    hoursTheory: hours.theory,
    hoursPractice: hours.practice,
    sections: units.map(unit => ({
      id: unit.id,
      title: unit.title,
      summary: unit.summary,
      standardUnitId: unit.standardUnit,
      lessons: unit.lessons,
      activities: unit.activities.map(planOf),
    })),
    archived: { lessons: [], activities: [] },
  }
}

const planOf = (activity: CourseArchive['course']['units'][number]['activities'][number]): ActivityPlan => ({
  id: activity.id,
  kind: activity.kind,
  title: activity.title,
  tries: activity.tries,
  counts: activity.counts,
  requires: activity.requires,
  items: activity.kind === 'quiz' ? activity.items : [],
  passPercent: activity.kind === 'quiz' ? activity.passPercent : null,
  accepts: activity.kind === 'assignment' ? activity.accepts : [],
  rubric: activity.kind === 'quiz' ? [] : activity.rubric,
  minutes: activity.kind === 'quiz' ? null : activity.minutes,
  instructions: activity.instructions ? { fa: tidyDocument(activity.instructions.fa), en: tidyDocument(activity.instructions.en) } : null,
})
