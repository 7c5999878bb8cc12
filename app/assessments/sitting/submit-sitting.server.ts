import { randomUUID } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { together } from '~/people/session.server'
import type { Viewer } from '~/people/viewer'
import { audited } from '~/shared/audit.server'
import { found, type Asked } from '~/shared/guard'
import { randomCode } from '~/shared/secrets.server'
import { sql, tx, type Fragment, type Tx } from '~/shared/sql.server'
import { requireExamBrowser } from '../exam-browser/exam-browser.server'
import { deviceOf, isActiveDevice } from '../exam-day/device.server'
import { HELD } from '../exam-day/held'
import { appended } from '../results/append-revision.server'
import { endAtOnce } from './end-at-once.server'
import { markRead, readAnswered } from './mark-paper.server'
import { findOwnSitting } from './sittings.server'

export type Receipt = { receipt: string; submittedAt: Date }
/** Whose sitting may be closed: one's own (an id, or who has this session), on its device alone where `device` is its hash; null: any that is overdue. */
type By = { person: string | Fragment; device?: string | null } | null

/**
 * Ends one's own sitting and marks it, in one transaction; however many tabs ask, one of them does it and all get the
 * same receipt. Asked after the time was over, it ends with the time.
 */
export async function submitSitting(viewer: Viewer, sittingId: string, now?: Date): Promise<Receipt> {
  const closed = await tx(tx => closeSitting(tx, sittingId, { person: viewer.id }, now))
  if (closed) return closed
  const [earlier] = await sql<Receipt[]>`
    select receipt, submitted_at from sittings where id = ${sittingId} and person_id = ${viewer.id}
      and submitted_at is not null`
  return found(earlier)
}

/**
 * The same from a browser: the sitting must run on this device and, where its session admits an exam browser only, in
 * one. One that has ended stays as it is.
 * @throws to the page that says what is missing.
 */
export async function submitFrom(asked: Asked, viewer: Viewer, sittingId: string) {
  // The plain case, which nothing needs to be asked for.
  if (await closeHere(asked, viewer.id, sittingId)) return
  const sitting = found(await findOwnSitting(viewer, sittingId))
  if (sitting.submittedAt) return
  await requireExamBrowser(asked, sitting.examSessionId)
  if (!isActiveDevice(sitting, asked)) throw redirect(`/sittings/${sittingId}/device`)
  await submitSitting(viewer, sittingId)
}

/** The same for who has this session (its hash) and no role, in the plain case. @returns whether it has ended. */
export async function submitOf(asked: Asked, session: string, sittingId: string) {
  const person = together.member(session)
  if (await closeHere(asked, person, sittingId)) return true
  const [ended] = await sql`select from sittings where id = ${sittingId} and person_id = ${person} and submitted_at is not null`
  return ended !== undefined
}

async function closeHere(asked: Asked, person: string | Fragment, sittingId: string) {
  const by = { person, device: deviceOf(asked) ?? null }
  return ((await endAtOnce(sittingId, by)) ?? (await tx(tx => closeSitting(tx, sittingId, by)))) !== undefined
}

/**
 * Ends every sitting whose time and grace are over, with the deadline as its end. May run twice, or in two processes.
 */
export async function closeOverdueSittings(now?: Date) {
  const overdue = await sql<{ id: string }[]>`
    select id from sittings
    where submitted_at is null and due_at + ${patience()} < coalesce(${now ?? null}, clock_timestamp())
    order by due_at limit 1000`
  let closed = 0
  for (const { id } of overdue) if (await tx(tx => closeSitting(tx, id, null, now))) closed++
  return closed
}

/** So long after its end a sitting is closed unasked: whom an officer holds has a day to be let go on. */
const patience = () => sql`
  case when device_hash is not distinct from ${HELD} then interval '1 day' else make_interval(secs => grace_seconds) end`

async function closeSitting(tx: Tx, sittingId: string, by: By, now?: Date): Promise<Receipt | undefined> {
  const ending = tx<(Receipt & { id: string; bookingId: string; personId: string; organisationId: string; closedHow: string })[]>`
    update sittings set submitted_at = least(moment, due_at), receipt = ${randomCode(10)},
      closed_how = case when moment <= due_at then 'candidate' else 'time' end
    from exam_sessions, (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
    where sittings.id = ${sittingId} and submitted_at is null and exam_sessions.id = exam_session_id
      and ${by ? sql`person_id = ${by.person}` : sql`due_at + ${patience()} < moment`}
      ${by?.device === undefined ? sql`` : sql`and (device_hash is null or device_hash = ${by.device})
        and cardinality(browser_config_keys) + cardinality(browser_exam_keys) = 0`}
    returning sittings.id, booking_id, person_id, organisation_id, submitted_at, receipt, closed_how`
  // One behind the other on the way: what was saved while the end waited for it is read too.
  const [[sitting], paper] = await Promise.all([ending, readAnswered(tx, sittingId)])
  if (!sitting) return undefined
  const { id, bookingId, personId, organisationId, receipt, submittedAt, closedHow } = sitting
  const marked = await markRead(tx, { id, bookingId }, paper)
  const revision = marked && { ...marked, id: randomUUID() }
  const happening = audited({
    by: by && { id: personId },
    act: by ? 'sitting-submitted' : 'sitting-closed',
    subject: ['sitting', id],
    organisationId,
    after: { closedHow, submittedAt, revisionId: revision?.id },
  })
  // Nobody else makes a revision of a paper whose row is held.
  await tx`with ${revision ? sql`${appended(revision)},` : sql``} ${happening} select`
  return { receipt, submittedAt }
}
