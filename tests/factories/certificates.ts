import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { proposeCertificates } from '~/certificates/issuing/propose-certificates.server'
import { readCertificate } from '~/certificates/certificates.server'
import { makeSigningKey } from '~/certificates/signer.server'
import type { Viewer } from '~/people/viewer'
import { environment } from '~/shared/environment.server'
import { sql } from '~/shared/sql.server'
import { createOrganisation, createStaff, createViewer, done } from './people'

/** The installation's signing key, as a first start makes it; workers of a run share one. */
export function ensureSigningKey() {
  const file = environment().signingKeyFile
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) return
  try {
    writeFileSync(file, makeSigningKey(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
}

const text = (fa: string, en: string) => sql.json({ fa, en })

/** A centre with its two who approve, and a standard that people are assessed by. */
export async function createRegister() {
  ensureSigningKey()
  const { id: organisationId } = await createOrganisation({ nameFa: 'مرکز آفتاب' })
  await sql`update organisations set code = ${`T-${randomUUID().slice(0, 6).toUpperCase()}`} where id = ${organisationId}`
  const [officer, manager] = await Promise.all([
    createStaff('assessment_officer', organisationId, { nameFa: 'بهروز نمایشی', nameEn: 'Behruz Namayeshi' }),
    createStaff('centre_manager', organisationId, { nameFa: 'نرگس نمونه‌پور' }),
  ])
  const key = randomUUID().slice(0, 8)
  const tradeId = `trade-${key}`
  await sql`insert into trades (id, title, summary) values (${tradeId}, ${text('برق‌کار ساختمان', 'Building electrician')}, ${text('برق', 'Power')})`
  await sql`insert into standards (id, trade_id) values (${`standard-${key}`}, ${tradeId})`
  const [{ id: standardVersionId }] = await sql<[{ id: string }]>`
    insert into standard_versions (standard_id, version, source, checksum, title, level, hours_theory, hours_practice, entry)
    values (${`standard-${key}`}, 1, 'content', 'x', ${text('برق‌کار ساختمان، درجهٔ ۲', 'Building electrician, level 2')},
      ${text('درجهٔ ۲', 'Level 2')}, 60, 180, ${text('سواد', 'Literacy')})
    returning id`
  await sql`insert into courses (id, trade_id, standard_id) values (${`course-${key}`}, ${tradeId}, ${`standard-${key}`})`
  const [{ id: courseVersionId }] = await sql<[{ id: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, after, hours_theory, hours_practice)
    values (${`course-${key}`}, 1, 'content', 'x', ${text('برق ساختمان', 'Wiring')}, ${text('برق', 'Power')}, ${text('کار', 'Work')}, 60, 180)
    returning id`
  await sql`update courses set current_version_id = ${courseVersionId} where id = ${`course-${key}`}`
  return { organisationId, officer, manager, standardVersionId, courseId: `course-${key}` }
}
export type Register = Awaited<ReturnType<typeof createRegister>>

/** An exam session at the centre, as its table keeps it. */
export async function createExamSession({ organisationId, officer, standardVersionId, courseId }: Register) {
  const [{ id }] = await sql<[{ id: string }]>`
    insert into scopes (kind, organisation_id) values ('exam_session', ${organisationId}) returning id`
  await sql`
    insert into exam_sessions (id, organisation_id, course_id, standard_version_id, policy_id, kind, audience, seats, starts_from,
      starts_until, minutes, ends_by, registration_opens_at, registration_closes_at, opened_by)
    select ${id}, ${organisationId}, ${courseId}, ${standardVersionId}, assessment_policies.id, 'coordinated', 'mixed', 100,
      now() - interval '5 days', now() - interval '4 days', 30, now() - interval '3 days', now() - interval '9 days',
      now() - interval '6 days', ${officer.id}
    from assessment_policies where name = 'skill' order by version desc limit 1`
  return id
}

let seat = 0

/** Somebody with published results: a pass unless other marks are given. */
export async function createPass(
  register: Register,
  { written = '80', practical = '85.5', nameFa = 'ژاله پنداری', nameEn = 'Zhaleh Pendari', examSessionId, enrolmentId }: {
    written?: string; practical?: string; nameFa?: string; nameEn?: string; examSessionId?: string; enrolmentId?: string
  } = {},
) {
  const sessionId = examSessionId ?? (await createExamSession(register))
  const holder = await createViewer({ nameFa, nameEn })
  const [{ id: bookingId }] = await sql<[{ id: string }]>`
    insert into bookings (exam_session_id, person_id, enrolment_id, seats, seat_number, during, booked_by)
    values (${sessionId}, ${holder.id}, ${enrolmentId ?? null}, 100, ${(seat++ % 100) + 1}, tstzrange(now() - interval '5 days', now() - interval '3 days'), ${holder.id})
    returning id`
  await publishMarks(register.officer, bookingId, 'written', written)
  await publishMarks(register.officer, bookingId, 'practical', practical)
  return { bookingId, holder, examSessionId: sessionId }
}

/** Adds the next revision of a part and publishes it. */
export async function publishMarks(officer: Viewer, bookingId: string, part: string, marks: string) {
  const [revision] = await sql<[{ id: string; examSessionId: string }]>`
    insert into result_revisions (booking_id, exam_session_id, person_id, part, revision, marks, passed, policy_id, computed_from, reason)
    select bookings.id, exam_session_id, person_id, ${part},
      (select coalesce(max(revision), 0) + 1 from result_revisions where booking_id = bookings.id and part = ${part}),
      ${marks}, ${marks}::numeric >= part_minimum(policy, ${part}), policy.id, '{}', 'آزمون'
    from bookings join exam_sessions on exam_sessions.id = exam_session_id join assessment_policies policy on policy.id = policy_id
    where bookings.id = ${bookingId}
    returning id, exam_session_id`
  const [publication] = await sql<[{ id: string }]>`
    insert into publications (exam_session_id, part, approved_by, published_by)
    values (${revision.examSessionId}, ${part}, ${officer.id}, ${officer.id}) returning id`
  await sql`insert into published_results (publication_id, revision_id) values (${publication.id}, ${revision.id})`
  return publication.id
}

/** Proposes a pass; the proposal's id. */
export async function createProposal(register: Register, bookingId: string) {
  const { proposed } = await done(proposeCertificates(register.officer, register.organisationId, [bookingId]))
  return proposed[0]!
}

/** A certificate, proposed by the officer and issued by the manager. */
export async function createCertificate(register?: Register, wanted: Parameters<typeof createPass>[1] = {}, now?: Date) {
  const at = register ?? (await createRegister())
  const pass = await createPass(at, wanted)
  const { code } = await done(approveAndIssue(at.manager, await createProposal(at, pass.bookingId), now))
  return { ...at, ...pass, code, certificate: (await readCertificate(code))! }
}
