import postgres from 'postgres'
import { placeOf, readSecrets, urlOf } from '../../app/server/postgres/place'
import { signIn } from './server'

type Sql = postgres.Sql

/** The demo's embedded database as its owner, for what no page can do or tell. */
export async function inDemoDatabase<T>(dataDir: string, work: (sql: Sql) => Promise<T>) {
  const sql = postgres(urlOf(readSecrets(placeOf(dataDir)), 'owner'), { max: 1, onnotice() {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

export type Places = Awaited<ReturnType<typeof findPlaces>>

/** The demo world's things by name: ids, and codes of certificates. */
export const findPlaces = (dataDir: string) => inDemoDatabase(dataDir, async sql => {
  const people = byKey(await sql<Row[]>`select key, person_id as id from demo_people`)
  const organisations = byKey(await sql<Row[]>`select code as key, id from organisations where code is not null`)
  const offerings = byKey(await sql<Row[]>`select code as key, id from offerings`)
  const groups = byKey(await sql<Row[]>`select name ->> 'en' as key, id from groups`)
  const clubs = byKey(await sql<Row[]>`select name ->> 'en' as key, id from clubs`)
  const aftab = organisations('NM-TEH-01')
  const sun = groups('Sun Group')
  const one = async (query: postgres.PendingQuery<{ id: string }[]>) => {
    const [row] = await query
    if (!row) throw new Error('the demo world lacks something')
    return row.id
  }
  const session = (kind: string, isOver: boolean) => one(sql`
    select id from exam_sessions where organisation_id = ${aftab} and kind = ${kind} and (starts_until < now()) = ${isOver}
    order by starts_from limit 1`)
  const certificate = (last: string) => one(sql`
    select code as id from certificates where ${last} = (
      select kind from certificate_events where certificate_id = certificates.id order by position desc limit 1)`)
  return {
    people, centre: aftab, otherCentre: organisations('NM-YZD-01'), operator: organisations('NM-OPR-TEH'),
    offering: { finished: offerings('NM-1404-017'), running: offerings('NM-1405-001'), upcoming: offerings('NM-1405-009') },
    examSession: { earlier: await session('coordinated', true), open: await session('coordinated', false), resit: await session('resit', false), planned: await one(sql`select exam_session_id as id from exam_waits limit 1`), lent: await one(sql`select exam_session_id as id from exam_rooms join exam_sessions on exam_sessions.id = exam_session_id where exam_rooms.organisation_id <> exam_sessions.organisation_id limit 1`), essays: await one(sql`select exam_session_id as id from scripts limit 1`), supervised: await session('open', false) },
    script: await one(sql`
      select id from scripts where not exists (select from script_markers where script_id = scripts.id) order by number limit 1`),
    certificate: { valid: await certificate('issued'), revoked: await certificate('revoked') },
    ownCourse: {
      id: await one(sql`select id from courses where owner_organisation_id = ${aftab} order by id limit 1`),
      lesson: await one(sql`
        select lessons.id from lessons join courses on courses.id = course_id
        where owner_organisation_id = ${aftab} and lessons.current_version_id is not null limit 1`),
      activity: await one(sql`
        select activity_id as id from activities join courses on current_version_id = course_version_id
        where owner_organisation_id = ${aftab} limit 1`),
    },
    proposal: await one(sql`
      select id from certificate_proposals where declined_at is null
        and not exists (select from certificates where proposal_id = certificate_proposals.id)`),
    marked: await one(sql`
      select item_version_id as id from sitting_items join sittings on sittings.id = sitting_id
      where exam_session_id = ${await session('coordinated', true)} order by item_version_id limit 1`),
    paper: await one(sql`
      select booking_id as id from sittings where exam_session_id = ${await session('coordinated', true)}
        and exists (select from published_result(booking_id, 'written')) order by booking_id limit 1`),
    receipt: await one(sql`select id from sittings where person_id = ${people('trainee-passed')} limit 1`),
    application: await one(sql`select id from applications where offering_id = ${offerings('NM-1405-009')} and decision is null limit 1`),
    meeting: await one(sql`
      select id from class_meetings where offering_id = ${offerings('NM-1405-001')} and ends_at < now() and cancelled_at is null
      order by starts_at desc limit 1`),
    practiceLog: await one(sql`
      select practice_states.id from practice_states where person_id = ${people('trainee')} and state = 'submitted' limit 1`),
    practiceDraft: await one(sql`select id from practice_states where person_id = ${people('trainee')} and state = 'returned' limit 1`),
    centreSide: {
      evening: offerings('NM-1405-012'),
      waiting: await one(sql`select id from applications where offering_id = ${offerings('NM-1405-012')} and person_id = ${people('mentor-applicant')}`),
      admitted: await one(sql`select id from applications where offering_id = ${offerings('NM-1405-001')} and person_id = ${people('trainee')}`),
      enrolment: await one(sql`select id from enrolments where offering_id = ${offerings('NM-1405-001')} and person_id = ${people('trainee')}`),
      left: await one(sql`select id from enrolments where offering_id = ${offerings('NM-1405-012')} and ended_as = 'withdrawn' limit 1`),
      meeting: await one(sql`
        select id from class_meetings where offering_id = ${offerings('NM-1405-001')} and starts_at > now() + interval '1 day' order by starts_at limit 1`),
    },
    request: {
      own: await one(sql`select id from organisation_applications where organisation_id = ${aftab} and closed_on is null`),
      other: await one(sql`select id from organisation_applications where organisation_id = ${organisations('NM-YZD-01')} and closed_on is null`),
    },
    licence: await one(sql`select id from organisation_licences where organisation_id = ${aftab} and ended_at is null`),
    permit: await one(sql`select id from trade_permits where organisation_id = ${aftab} and trade_id = 'building-electrician'`),
    submission: await one(sql`
      select id from submissions where not exists (select from submission_marks where submission_id = submissions.id) order by submitted_at limit 1`),
    gradeRow: await one(sql`select enrolment_id as id from grade_entries order by entered_at limit 1`),
    announcement: await one(sql`select id from announcements where withdrawn_at is null limit 1`),
    thread: await one(sql`select id from discussion_threads order by started_at limit 1`),
    club: clubs('Simorgh Demonstration Club'),
    cohort: await one(sql`select cohort_id as id from groups where id = ${sun}`),
    group: { sun, rain: groups('Rain Group') },
    concern: await one(sql`select id from concerns limit 1`),
    grant: await one(sql`
      select id from grants where scope_id = ${aftab} and role = 'trainer' and ended_at is null order by given_at desc limit 1`),
    guardianship: await one(sql`select id from guardianships where child_id = ${people('member')}`),
    question: await one(sql`select id from items where code = 'gaps-rcd'`),
    orderingQuestion: await one(sql`select id from items where code = 'order-dead'`),
    auditEvent: await one(sql`select max(id)::text as id from audit_events`),
  }
})

type Row = { key: string; id: string }
const byKey = (rows: Row[]) => {
  const found = new Map(rows.map(({ key, id }) => [key, id]))
  return (key: string) => {
    const id = found.get(key)
    if (!id) throw new Error(`the demo world has no ${key}`)
    return id
  }
}

/** Addresses that are measured; a course of fifty activities is made for it, once. */
export async function paths(dataDir: string) {
  const places = await findPlaces(dataDir)
  await inDemoDatabase(dataDir, makeBigCourse)
  return {
    course: '/courses/building-electrician',
    bigCourse: `/courses/${BIG}`,
    lesson: `/offerings/${places.offering.running}/lessons/safe-isolation`,
    examSession: `/exam-sessions/${places.examSession.open}`,
    certificate: `/verify/${places.certificate.valid}`,
  }
}

const BIG = 'fifty-activities'

/** Five units of eight lessons and two quizzes each; the words are those of real lessons. */
async function makeBigCourse(sql: Sql) {
  const [there] = await sql`select from courses where id = ${BIG}`
  if (there) return
  await sql.begin(async tx => {
    await tx`insert into courses (id, trade_id) values (${BIG}, 'building-electrician')`
    const [version] = await tx<[{ id: string }]>`
      insert into course_versions (course_id, version, source, checksum, title, summary, outcomes, after, hours_theory, hours_practice)
      select ${BIG}, 1, 'product', '', title, summary, outcomes, after, hours_theory, hours_practice
      from courses join course_versions on course_versions.id = current_version_id where courses.id = 'building-electrician'
      returning id`
    await tx`update courses set current_version_id = ${version.id} where id = ${BIG}`
    const [quiz] = await tx<[{ title: postgres.JSONValue }]>`select title from activities limit 1`
    const lessons = await tx<{ title: postgres.JSONValue; summary: postgres.JSONValue; document: postgres.JSONValue }[]>`
      select title, summary, document from lesson_versions where course_id = 'building-electrician' order by lesson_id limit 8`
    for (let unit = 1; unit <= 5; unit++) {
      const unitId = `unit-${unit}`
      await tx`
        insert into course_units (course_version_id, unit_id, position, title, summary)
        values (${version.id}, ${unitId}, ${unit}, ${tx.json(lessons[unit]!.title)}, ${tx.json(lessons[unit]!.summary)})`
      for (const [i, lesson] of lessons.entries()) {
        const lessonId = `lesson-${unit}-${i + 1}`
        await tx`insert into lessons (course_id, id) values (${BIG}, ${lessonId})`
        await tx`
          with made as (
            insert into lesson_versions (course_id, lesson_id, version, source, checksum, title, summary, minutes, document)
            values (${BIG}, ${lessonId}, 1, 'product', '', ${tx.json(lesson.title)}, ${tx.json(lesson.summary)}, 20, ${tx.json(lesson.document)})
            returning id)
          update lessons set current_version_id = (select id from made) where course_id = ${BIG} and id = ${lessonId}`
        await tx`
          insert into course_lessons (course_version_id, unit_id, position, course_id, lesson_id)
          values (${version.id}, ${unitId}, ${i + 1}, ${BIG}, ${lessonId})`
      }
      for (const n of [1, 2]) {
        await tx`
          insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent)
          values (${version.id}, ${`quiz-${unit}-${n}`}, ${unitId}, ${n}, 'quiz', ${tx.json(quiz.title)}, 70)`
      }
    }
  })
}

/** Starts the demo candidate's paper, or finds it again. @returns its address. */
export async function openSitting(url: string, person: string) {
  const headers = { cookie: await signIn(url, person) }
  const list = await fetch(`${url}/exam-sessions`, { headers }).then(answer => answer.text())
  for (const [, session] of list.matchAll(/href="(\/exam-sessions\/[0-9a-f-]{36})"/g)) {
    const started = await fetch(`${url}${session}/sittings`, { method: 'POST', headers, redirect: 'manual' })
    const sitting = started.headers.get('Location')
    if (started.status === 303 && sitting) return sitting
  }
  throw new Error(`${person} has no exam to start`)
}
