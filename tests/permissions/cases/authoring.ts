import sharp from 'sharp'
import { randomUUID } from 'node:crypto'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { readCourseDraft, readLessonDraft } from '~/courses/authoring/drafts.server'
import { readPublication } from '~/courses/authoring/publication.server'
import { sql } from '~/shared/sql.server'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import { exportCourse } from '~/courses/authoring/export-course.server'
import { storeBytes } from '~/shared/files.server'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at, upload } from './forms'

type Made = World & { offerings: Record<string, string>; ownCourse: { id: string; lesson: string; activity: string } }
const SHIPPED = 'building-electrician'
const order = (titleEn: string) => ({
  id: randomUUID(), titleFa: 'دورهٔ نمونه', titleEn, standardId: undefined, tradeId: undefined, hoursTheory: 1, hoursPractice: 1,
})

/** «own» is the course that Aftab's trainer writes; «other» one of Badgir; «shipped» the programme's own. */
export async function casesOfAuthoring(world: World): Promise<Cases> {
  const { organisations, people, offerings, ownCourse } = world as Made
  const trainer = await viewerOf(people['other-trainer']!)
  const other = await done(createCourse(trainer, organisations.badgir!, order('Other course')))
  const change = async (act: string, title: string) =>
    (await done(changeCourse(trainer, other.id, { revision: (await readCourseDraft(other.id))!.revision, act, title, language: 'fa', kind: 'quiz', requires: [] }))).id
  const otherCourse = { id: other.id, lesson: await change('add-lesson:section-1', 'درس'), activity: await change('add-activity:section-1', 'آزمون') }
  const [lesson] = await sql<[{ id: string; version: string }]>`
    select id, current_version_id as version from lessons where course_id = ${SHIPPED} and current_version_id is not null order by id limit 1`
  const [quiz] = await sql<[{ id: string }]>`
    select activity_id as id from courses join activities on course_version_id = current_version_id where courses.id = ${SHIPPED} limit 1`
  const courses = { own: ownCourse, other: otherCourse, shipped: { id: SHIPPED, lesson: lesson.id, activity: quiz.id } }
  type Course = (typeof courses)['own']
  const revisions = new Map<string, { course: number; lesson: number; state: string; version: string | null; outline: string }>()
  for (const course of Object.values(courses)) {
    const [version] = await sql<{ id: string }[]>`select current_version_id as id from lessons where course_id = ${course.id} and id = ${course.lesson}`
    revisions.set(course.id, {
      course: (await readCourseDraft(course.id))!.revision,
      lesson: (await readLessonDraft(course.id, course.lesson))!.revision,
      state: (await readPublication(course.id))!.state,
      version: version?.id ?? null,
      outline: (await outlineOf(course.id)).id,
    })
  }
  const each = (path: (course: Course) => string, fields?: (course: Course, now: NonNullable<ReturnType<typeof revisions.get>>) => Record<string, string | string[]>) =>
    Object.fromEntries(Object.entries(courses).map(([place, course]) =>
      [place, at(path(course), fields && (() => fields(course, revisions.get(course.id)!)))]))
  const written = (_: Course, now: { lesson: number }) => ({ revision: String(now.lesson), language: 'fa', title: 'درس', minutes: '20', markdown: 'متن تازه' })
  const moved = (course: Course, now: { course: number }) => ({ revision: String(now.course), act: `archive:lesson:${course.lesson}` })
  const version = randomUUID()
  const centres = { own: organisations.aftab!, operator: organisations['rah-roshan']!, other: organisations.badgir! }
  // Of a small course: that a whole one comes in again is the course files' story.
  const archive = await exportCourse(await viewerOf(people.trainer!), ownCourse.id)
  const eachCentre = (path: string, fields?: () => Record<string, string>) =>
    Object.fromEntries(Object.entries(centres).map(([place, id]) => [place, at(`/centres/${id}/courses${path}`, fields)]))
  const hours = { titleFa: 'دوره', hoursTheory: '1', hoursPractice: '1' }
  return {
    'routes/centres.$centreId.courses._index': eachCentre('', () => ({ id: randomUUID(), courseId: SHIPPED })),
    'routes/centres.$centreId.courses.new': eachCentre('/new', () => ({ id: randomUUID(), ...hours })),
    'routes/centres.$centreId.courses.import': Object.fromEntries(Object.entries(centres).map(([place, id]) =>
      [place, upload(`/centres/${id}/courses/import`, () => ({ id: randomUUID(), file: new File([new Uint8Array(archive)], 'course.zip', { type: 'application/zip' }) }))])),
    'routes/courses.$courseId.editor': each(course => `/courses/${course.id}/editor`, moved),
    'routes/courses.$courseId.steps.$stepId': each(course => `/courses/${course.id}/steps/${course.lesson}`, moved),
    'routes/courses.$courseId.facts': each(course => `/courses/${course.id}/facts`, (_, now) => ({ revision: String(now.course), ...hours })),
    'routes/courses.$courseId.sections.$sectionId.draft': each(
      course => `/courses/${course.id}/sections/${course.id === SHIPPED ? 'safety' : 'section-1'}/draft`,
      (_, now) => ({ revision: String(now.course), titleFa: 'بخش' }),
    ),
    'routes/courses.$courseId.activities.$activityId.draft': each(
      course => `/courses/${course.id}/activities/${course.activity}/draft`,
      (_, now) => ({ revision: String(now.course), titleFa: 'فعالیت' }),
    ),
    'routes/courses.$courseId.publication': each(course => `/courses/${course.id}/publication`, (_, now) => ({ state: now.state })),
    'routes/courses.$courseId.versions': each(course => `/courses/${course.id}/versions`, (_, now) => ({ version: now.outline, revision: String(now.course) })),
    'routes/courses.$courseId.export[.]zip': each(course => `/courses/${course.id}/export.zip`),
    'routes/courses.$courseId.lessons.$lessonId.draft': each(course => `/courses/${course.id}/lessons/${course.lesson}/draft`, written),
    'routes/courses.$courseId.lessons.$lessonId.autosaves': each(course => `/courses/${course.id}/lessons/${course.lesson}/autosaves`, written),
    'routes/courses.$courseId.lessons.$lessonId.copies': each(course => `/courses/${course.id}/lessons/${course.lesson}/copies`, () => ({})),
    'routes/courses.$courseId.lessons.$lessonId.preview': each(course => `/courses/${course.id}/lessons/${course.lesson}/preview`),
    'routes/courses.$courseId.lessons.$lessonId.import': Object.fromEntries(Object.entries(courses).map(([place, course]) =>
      [place, upload(`/courses/${course.id}/lessons/${course.lesson}/import`, () => ({
        revision: String(revisions.get(course.id)!.lesson), language: 'fa', file: new File(['متن تازهٔ درس.'], 'lesson.md', { type: 'text/markdown' }),
      }))])),
    'routes/courses.$courseId.lessons.$lessonId.versions': each(
      course => `/courses/${course.id}/lessons/${course.lesson}/versions`,
      (_, now) => ({ version: now.version ?? version, revision: String(now.lesson) }),
    ),
    ...(await casesOfMedia(ownCourse.id, otherCourse.id)),
    'routes/offerings.$offeringId.plan': Object.fromEntries(Object.entries({
      own: offerings.running!, neighbour: offerings.finished!, other: offerings['electricians-yazd']!,
    }).map(([place, id]) => [place, at(`/offerings/${id}/plan`, {})])),
  }
}

/** What is in force of a course; an empty outline where nothing was ever published. */
async function outlineOf(courseId: string) {
  const [outline] = await sql<[{ id: string }]>`
    with made as (
      insert into course_versions (course_id, version, source, checksum, title, summary, after, hours_theory, hours_practice)
      select ${courseId}, 1, 'product', 'none', title, summary, after, 1, 1 from courses join course_versions on course_versions.id = current_version_id
      where courses.id = ${SHIPPED} and not exists (select from course_versions where course_id = ${courseId}) returning id)
    select id from made union all (select id from course_versions where course_id = ${courseId} order by version desc limit 1)`
  return outline
}

/** A film in each of two courses, put there by hand. */
async function casesOfMedia(own: string, other: string): Promise<Cases> {
  const courses = { own, other }
  const film = await storeBytes(Buffer.from('film film film'))
  for (const id of Object.values(courses)) {
    const [file] = await sql<[{ id: string }]>`
      insert into files (sha256, bytes, media_type, name) values (${film.sha256}, ${film.bytes}, 'video/mp4', 'film.mp4') returning id`
    await sql`insert into course_media (course_id, name, kind, file_id, title) values (${id}, 'film', 'video', ${file.id}, 'فیلم')`
    await sql`insert into course_captions (course_id, name, language, vtt) values (${id}, 'film', 'fa', 'WEBVTT')`
  }
  const each = (path: string, fields?: Record<string, string>) =>
    Object.fromEntries(Object.entries(courses).map(([place, id]) => [place, at(`/courses/${id}/media${path}`, fields)]))
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } }).png().toBuffer()
  const eachFile = (path: string) => Object.fromEntries(Object.entries(courses).map(([place, id]) =>
    [place, upload(`/courses/${id}/media${path}`, () => ({ title: 'تصویر', file: new File([new Uint8Array(picture)], 'picture.png', { type: 'image/png' }) }))]))
  return {
    'routes/courses.$courseId.media._index': eachFile(''),
    'routes/courses.$courseId.media.uploads': eachFile('/uploads'),
    'routes/courses.$courseId.media.$name._index': { other: at(`/courses/${other}/media/no-such-film`), own: at(`/courses/${own}/media/film`) },
    'routes/courses.$courseId.media.$name.captions._index': each('/film/captions', { language: 'fa', captions: '00:01.000 --> 00:02.000\nسلام' }),
    'routes/courses.$courseId.media.$name.captions.$language': each('/film/captions/fa'),
  }
}
