import { sql, type Fragment } from '~/shared/sql.server'

// Hardly anybody was ever transferred, and `enrolment_line` costs more than to ask.
const cameOver = (enrolment: Fragment) => sql`exists (select from enrolment_events where to_enrolment_id = ${enrolment})`

/** An enrolment with those its trainee was transferred from, as an array. */
export const lineOf = (enrolment: Fragment) => sql`
  case when ${cameOver(enrolment)} then array(select enrolment_line(${enrolment})) else array[${enrolment}] end`

/** The same for all enrolments of which something holds, as rows. Columns: enrolment_id, part. */
export const linesWhere = (condition: Fragment) => sql`
  select enrolments.id as enrolment_id, enrolments.id as part from enrolments where ${condition}
  union select enrolments.id, enrolment_line(enrolments.id) from enrolments where ${condition} and ${cameOver(sql`enrolments.id`)}`
