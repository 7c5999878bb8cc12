import { randomUUID } from 'node:crypto'
import { audited } from '~/shared/audit.server'
import { randomCode } from '~/shared/secrets.server'
import { sql, type Fragment } from '~/shared/sql.server'
import { appended } from '../results/append-revision.server'
import { answeredOf, resultOf, type Counted } from './mark-paper.server'

type Head = { bookingId: string; personId: string; organisationId: string; dueAt: string; endsAt: string; closedHow: 'candidate' | 'time' }
type Row = Counted & { /** With the first item alone. Instants to the microsecond. */ head: Head | null }

/**
 * Ends and marks a paper that machines mark in two statements, outside a transaction: it is read and marked, and then one
 * statement ends it, keeps the result and the trail, if under the sitting's lock just as many answers are there, until
 * the same deadline, as were read. A question is corrected or taken out only once nobody sits the paper.
 * @param by who may end it: an id or who has this session, and the hash of their device.
 * @returns undefined where it is not so plain: the transaction decides.
 */
export async function endAtOnce(sittingId: string, { person, device }: { person: string | Fragment; device: string | null }) {
  const onDevice = sql`submitted_at is null and (device_hash is null or device_hash = ${device})`
  const paper = await sql<Row[]>`
    with ending as materialized (
      select booking_id, person_id, organisation_id, due_at, clock_timestamp() as moment
      from sittings join exam_sessions on exam_sessions.id = exam_session_id
      where sittings.id = ${sittingId} and person_id = ${person} and ${onDevice}
        and cardinality(browser_config_keys) + cardinality(browser_exam_keys) = 0
    )
    select paper.*, case when position = 1 then jsonb_build_object('bookingId', booking_id, 'personId', person_id,
      'organisationId', organisation_id, 'dueAt', due_at, 'endsAt', least(moment, due_at),
      'closedHow', case when moment <= due_at then 'candidate' else 'time' end) end as head
    from ending cross join (${answeredOf(sittingId, true)}) paper`
  const head = paper.find(item => item.head)?.head
  if (!head || paper.some(({ key }) => 'points' in key)) return undefined
  const result = resultOf({ id: sittingId, bookingId: head.bookingId }, paper)
  if (!result) return undefined
  const { personId, organisationId, dueAt, endsAt, closedHow } = head
  const [id, receipt, submittedAt] = [randomUUID(), randomCode(10), new Date(endsAt)]
  const isEnded = sql`exists (select from ended)`
  const [ended] = await sql`
    with held as materialized (
      select id from sittings where id = ${sittingId} and ${onDevice}
        -- No index: a hall may well end at one moment.
        and due_at is not distinct from ${dueAt}::text::timestamptz for no key update
    ), counted as materialized (
      select id, answers_that_count(id) as answers from held
    ), ended as (
      update sittings set submitted_at = ${endsAt}::text::timestamptz, receipt = ${receipt}, closed_how = ${closedHow}
      from counted where sittings.id = counted.id and answers = ${paper[0]!.answers}
      returning sittings.id
    ), ${appended({ ...result, id }, isEnded)}, ${audited({
      by: { id: personId }, act: 'sitting-submitted', subject: ['sitting', sittingId], organisationId, after: { closedHow, submittedAt, revisionId: id },
    }, isEnded)}
    select id from ended`
  return ended && { receipt, submittedAt }
}
