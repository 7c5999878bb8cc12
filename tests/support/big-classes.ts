import type postgres from 'postgres'

const BOOK = 'forty-activities'

/**
 * A class of 200 whose gradebook has 40 columns, half of its cells tried and a tenth written by the trainer, and a class
 * of 500; both of the demo's trainer. Made once. @returns the offerings' ids.
 */
export async function makeBigClasses(sql: postgres.Sql) {
  const [there] = await sql`select from courses where id = ${BOOK}`
  if (!there) await sql.begin(makeBoth)
  const rows = await sql<{ code: string; id: string }[]>`select code, id from offerings where course_id = ${BOOK}`
  const idOf = (code: string) => rows.find(row => row.code === code)!.id
  return { book: idOf('BIG-200'), class: idOf('BIG-500') }
}

async function makeBoth(tx: postgres.TransactionSql) {
  await tx`insert into courses (id, trade_id) values (${BOOK}, 'building-electrician')`
  const [version] = await tx<[{ id: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, outcomes, after, hours_theory, hours_practice)
    select ${BOOK}, 1, 'product', '', title, summary, outcomes, after, hours_theory, hours_practice
    from courses join course_versions on course_versions.id = current_version_id where courses.id = 'building-electrician'
    returning id`
  await tx`
    insert into course_units (course_version_id, unit_id, position, title, summary)
    select ${version.id}, 'unit-' || n, n, title, summary from generate_series(1, 5) n,
      (select title, summary from course_units limit 1) unit`
  await tx`
    insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent)
    select ${version.id}, 'quiz-' || n, 'unit-' || 1 + n / 8, n, 'quiz', title, 70
    from generate_series(0, 39) n, (select title from activities where kind = 'quiz' limit 1) quiz`
  await tx`update courses set current_version_id = ${version.id} where id = ${BOOK}`
  for (const seats of [200, 500]) await fillClass(tx, seats)
  await tx`
    insert into quiz_attempts (id, enrolment_id, activity_id, number, answers, right_answers, questions, pass_percent)
    select gen_random_uuid(), enrolments.id, 'quiz-' || n, 1, '[]', (n + seat_number) % 11, 10, 70
    from enrolments join offerings on offerings.id = offering_id, generate_series(0, 39) n
    where code = 'BIG-200' and (n + seat_number) % 2 = 0`
  await tx`
    insert into grade_entries (id, enrolment_id, activity_id, number, percent, reason, entered_by)
    select gen_random_uuid(), enrolments.id, 'quiz-' || n, 1, (n * seat_number) % 101, 'شفاهی', trainer.person_id
    from enrolments join offerings on offerings.id = offering_id, generate_series(0, 39) n,
      (select person_id from demo_people where key = 'trainer') trainer
    where code = 'BIG-200' and (n + seat_number) % 10 = 1`
}

async function fillClass(tx: postgres.TransactionSql, seats: number) {
  const [offering] = await tx<[{ id: string }]>`
    insert into offerings (course_id, organisation_id, code, trade_id, needs_permit, starts_on, ends_on, applications_until,
      seats, waiting_places, decision_days, delivery_mode, audience)
    select ${BOOK}, id, ${`BIG-${seats}`}, 'building-electrician', false, today() - 10, today() + 60, today() - 10, ${seats}, 0, 5,
      'fixed', 'mixed'
    from organisations where code = 'NM-TEH-01' returning id`
  await tx`
    insert into offering_trainers (offering_id, person_id) select ${offering.id}, person_id from demo_people where key = 'trainer'`
  const family = `کارآموز${seats}`
  await tx`
    insert into people (name_fa, born_on) select ${family} || ' ' || n, date '2000-01-01' from generate_series(1, ${seats}) n`
  await tx`
    insert into enrolments (offering_id, person_id, seats, seat_number)
    select ${offering.id}, id, ${seats}, row_number() over (order by id) from people where name_fa like ${`${family} %`}`
}
