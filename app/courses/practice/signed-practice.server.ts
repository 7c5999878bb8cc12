import { sql, type Fragment } from '~/shared/sql.server'

/** The practice tasks of an enrolment that its trainer has signed: for what is done, and what may follow. */
export const signedPractice = (enrolment: Fragment): Fragment => sql`
  select activity_id from practice_states
  where enrolment_id in (select enrolment_line(${enrolment})) and state = 'signed' and activity_id is not null`

/** For the gradebook: a signed practice task is 100 percent. Columns: enrolment_id, activity_id, percent. */
export const practiceGrades = (enrolments: Fragment): Fragment => sql`
  select distinct enrolment_id, activity_id, 100::numeric as percent from practice_states
  where enrolment_id in (${enrolments}) and state = 'signed' and activity_id is not null`
