import { sql, type Fragment } from '~/shared/sql.server'

/** Practice tasks that the trainer has signed, each 100 percent. Columns: enrolment_id, activity_id, percent. */
export const practiceGrades = (enrolments: Fragment): Fragment => sql`
  select distinct enrolment_id, activity_id, 100::numeric as percent from practice_states
  where enrolment_id in (${enrolments}) and state = 'signed' and activity_id is not null`
