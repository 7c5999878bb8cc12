import { sql } from '~/shared/sql.server'

/** Of a row of `people`: by what they can be reached. A young club member gets neither mail nor SMS, whatever stands there. */
export const reachableBy = () => sql`
  coalesce(username is not null and mobile is null and (born_on is null or born_on > today() - interval '18 years'), false)
    as is_member,
  email is not null as has_mail, mobile is not null as has_sms`
