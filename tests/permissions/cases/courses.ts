import { randomUUID } from 'node:crypto'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { addDays, today } from '~/shared/calendar'
import { storeBytes } from '~/shared/files.server'
import { sql } from '~/shared/sql.server'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { createStranger } from '../strangers'
import { at, keptForm, NOBODY } from './forms'

const COURSE = 'building-electrician'
type CourseWorld = World & { offerings: Record<string, string> }

/** «own» is the class that the demo's trainee sits in; «other» one of Badgir, in which another trainee sits. */
export async function casesOfCourses(world: World): Promise<Cases> {
  const made = world as CourseWorld
  return {
    ...(await casesOfCatalogue()),
    ...(await casesOfCentres(made)),
    ...(await casesOfApplications(made)),
    ...(await casesOfClasses(made)),
  }
}

async function casesOfCatalogue(): Promise<Cases> {
  const [figure] = await sql<[{ file: string }]>`select file from course_figures where course_id = ${COURSE} limit 1`
  return {
    'routes/courses._index': { own: at('/courses') },
    'routes/courses.$courseId._index': { own: at(`/courses/${COURSE}`), other: at('/courses/no-such-course') },
    'routes/figures.$courseId.$file': {
      own: at(`/figures/${COURSE}/${figure.file}`),
      other: at(`/figures/${COURSE}/no-such.svg`),
    },
  }
}

const orderOf = (trainerId: string, more: Record<string, string> = {}) => ({
  id: randomUUID(),
  courseId: COURSE,
  startsOn: addDays(today(), 20),
  endsOn: addDays(today(), 80),
  applicationsUntil: addDays(today(), 15),
  seats: '16',
  waitingPlaces: '5',
  decisionDays: '10',
  deliveryMode: 'fixed',
  audience: 'mixed',
  trainerId,
  ...more,
})

async function casesOfCentres({ organisations, people }: CourseWorld): Promise<Cases> {
  const centres = { own: organisations.aftab!, operator: organisations['rah-roshan']!, other: organisations.badgir! }
  const each = (path: (id: string) => string) =>
    Object.fromEntries(Object.entries(centres).map(([place, id]) => [place, at(path(id))]))
  return {
    'routes/centres.$centreId.offerings._index': each(id => `/centres/${id}/offerings`),
    'routes/centres.$centreId.applications': {
      own: at(`/centres/${centres.own}/applications`, { application: NOBODY, decision: 'admitted' }),
      operator: at(`/centres/${centres.operator}/applications`, { application: NOBODY, decision: 'admitted' }),
      other: at(`/centres/${centres.other}/applications`, { application: NOBODY, decision: 'admitted' }),
    },
    'routes/centres.$centreId.offerings.new': {
      own: at(`/centres/${centres.own}/offerings/new`, () => orderOf(people.trainer!)),
      other: at(`/centres/${centres.other}/offerings/new`, () => orderOf(people['other-trainer']!)),
    },
  }
}

async function ask(offeringId: string) {
  return done(applyForOffering(await createStranger(), offeringId, { note: undefined }))
}

async function casesOfApplications({ offerings, organisations, people }: CourseWorld): Promise<Cases> {
  const [own, other] = [await ask(offerings.upcoming!), await ask(offerings['electricians-yazd']!)]
  const deciding = (id: string) => at(`/applications/${id}/decision`, { decision: 'admitted' })
  const applying = (id: string) => at(`/offerings/${id}/applications/new`, { note: 'عصرها آزادم.' })
  const behindWalls = await done(
    openOffering(await viewerOf(people['centre-manager']!), organisations.aftab!, {
      ...orderOf(people.trainer!),
      seats: 16,
      waitingPlaces: 5,
      decisionDays: 10,
      deliveryMode: 'prison',
      audience: 'mixed',
      place: 'زندان نمونه',
      code: undefined,
      slots: [],
    }),
  )
  return {
    'routes/applications.$applicationId.decision': { own: deciding(own.id), other: deciding(other.id) },
    'routes/offerings.$offeringId.applications.new': {
      own: applying(offerings.upcoming!),
      other: applying(offerings['electricians-yazd']!),
      'own, behind walls': applying(behindWalls.id),
    },
  }
}

type Check = { lessonId: string; itemId: string; versionId: string; option: string }

async function findCheck(): Promise<Check> {
  const [check] = await sql<Check[]>`
    select lessons.id as lesson_id, items.id as item_id, items.current_version_id as version_id,
      body -> 'options' -> 0 ->> 'id' as option
    from lessons join lesson_versions on lesson_versions.id = lessons.current_version_id
      join items on items.course_id = lessons.course_id and document::text like '%"' || code || '"%'
      join item_versions on item_versions.id = items.current_version_id
    where lessons.course_id = ${COURSE} and use = 'practice' and item_versions.kind = 'single' limit 1`
  return check!
}

async function casesOfClasses(world: CourseWorld): Promise<Cases> {
  const { offerings, people } = world
  await admitOtherTrainee(world)
  const check = await findCheck()
  const [quiz] = await sql<[{ activityId: string; versions: string[] }]>`
    select activity_items.activity_id, array_agg(items.current_version_id) as versions
    from courses join activity_items on course_version_id = current_version_id join items on items.id = item_id
    where courses.id = ${COURSE} group by activity_items.activity_id limit 1`
  const enrolmentIn = async (offering: string, key: string) => {
    const [enrolment] = await sql<
      [{ id: string }]
    >`select id from enrolments where offering_id = ${offering} and person_id = ${people[key]!}`
    return enrolment.id
  }
  const [running, yazd] = [offerings.running!, offerings['electricians-yazd']!]
  const completing = async (offering: string, key: string) =>
    at(`/offerings/${offering}/completions`, { enrolment: await enrolmentIn(offering, key) })
  const keeping = (cases: Record<string, Case>, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(cases).map(([place, one]) => [place, { ...one, body: () => keptForm(fields) }]))
  const each = (
    path: string,
    fields?: Record<string, string | string[]> | (() => Record<string, string | string[]>),
  ) => ({
    own: at(`/offerings/${running}${path}`, fields),
    neighbour: at(`/offerings/${offerings.finished!}${path}`, fields),
    other: at(`/offerings/${yazd}${path}`, fields),
  })
  return {
    'routes/offerings.$offeringId._index': each(''),
    'routes/offerings.$offeringId.completions': {
      own: await completing(running, 'trainee'),
      neighbour: await completing(offerings.finished!, 'class-1'),
      other: await completing(yazd, 'other-trainee'),
    },
    'routes/offerings.$offeringId.lessons.$lessonId._index': each(`/lessons/${check.lessonId}`),
    'routes/offerings.$offeringId.lessons.$lessonId.progress': each(`/lessons/${check.lessonId}/progress`, {}),
    'routes/offerings.$offeringId.lessons.$lessonId.media-places': keeping(each(`/lessons/${check.lessonId}/media-places`), { name: await putFilm(), seconds: '90' }),
    'routes/offerings.$offeringId.lessons.$lessonId.checks.$itemId': {
      ...each(`/lessons/${check.lessonId}/checks/${check.itemId}`, { version: check.versionId, answer: check.option }),
      'own, no such question': at(`/offerings/${running}/lessons/${check.lessonId}/checks/${NOBODY}`, {
        version: check.versionId,
        answer: check.option,
      }),
    },
    'routes/offerings.$offeringId.quizzes.$activityId': each(`/quizzes/${quiz.activityId}`, () => ({
      attempt: randomUUID(),
      version: quiz.versions,
    })),
  }
}

async function admitOtherTrainee({ offerings, people }: CourseWorld) {
  const [application] = await sql<[{ id: string }]>`
    select id from applications where offering_id = ${offerings['electricians-yazd']!} and person_id = ${people[
    'other-trainee'
  ]!}`
  await done(
    decideApplication(await viewerOf(people['other-centre-manager']!), application.id, {
      decision: 'admitted',
      reason: undefined,
    }),
  )
}

/** A film in the course, put there by hand. */
async function putFilm() {
  const name = 'where-one-stopped'
  const { sha256, bytes } = await storeBytes(Buffer.from('film'))
  const [file] = await sql<[{ id: string }]>`
    insert into files (sha256, bytes, media_type, name) values (${sha256}, ${bytes}, 'video/mp4', 'film.mp4') returning id`
  await sql`insert into course_media (course_id, name, kind, file_id, title) values (${COURSE}, ${name}, 'video', ${file.id}, 'فیلم')`
  return name
}
