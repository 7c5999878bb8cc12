import { expect, test } from 'vitest'
import { homeCards } from '~/certificates/home.server'
import { readCertificate } from '~/certificates/certificates.server'
import { jobs } from '~/certificates/jobs.server'
import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { proposeReplacement } from '~/certificates/issuing/propose-replacement.server'
import { findRegistered, listRegister, listRegisteredEvents, listToReissue } from '~/certificates/register/register.server'
import { reinstateCertificate } from '~/certificates/register/reinstate-certificate.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { suspendCertificate } from '~/certificates/register/suspend-certificate.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { sql } from '~/shared/sql.server'
import { createCertificate, createRegister, publishMarks } from '../factories/certificates'
import { createAdministrator, done } from '../factories/people'

const compare = jobs['certificates-compare-with-results']
const revocation = { reason: 'issued-in-error', note: 'به نام شخص دیگری بود' } as const
const suspension = { reason: 'under-review', note: 'گزارش رسید' } as const

test('suspended, reinstated, revoked: each step is kept with its reason, and the end is the end', async () => {
  const { code, manager, officer, certificate } = await createCertificate()
  await done(suspendCertificate(officer, code, suspension))
  expect(await readCertificate(code)).toMatchObject({ status: 'suspended', reason: 'under-review' })
  await done(reinstateCertificate(manager, code, { note: 'درست بود' }))
  expect(await readCertificate(code)).toMatchObject({ status: 'valid' })
  await done(revokeCertificate(manager, code, revocation))
  for (const act of [revokeCertificate(manager, code, revocation), suspendCertificate(manager, code, suspension), reinstateCertificate(manager, code, { note: 'نه' + ' نه' })]) {
    expect(await act).toEqual({ refused: 'not-in-this-state' })
  }
  expect((await listRegisteredEvents(certificate.id)).map(({ kind, note }) => [kind, note])).toEqual([
    ['issued', null], ['suspended', 'گزارش رسید'], ['reinstated', 'درست بود'], ['revoked', 'به نام شخص دیگری بود'],
  ])
  expect(await sql`select act from audit_events where subject_kind = 'certificate' order by id`).toHaveLength(4)
})

test('twenty revoke at once: it is revoked once', async () => {
  const { code, manager } = await createCertificate()
  const answers = await Promise.all(Array.from({ length: 20 }, () => revokeCertificate(manager, code, revocation)))
  expect(answers.filter(answer => 'code' in answer)).toHaveLength(1)
  expect(await sql`select from certificate_events where kind = 'revoked'`).toHaveLength(1)
})

test('revoked while its replacement is being approved: one of the two happens, never both', async () => {
  for (let round = 0; round < 5; round++) {
    const { code, manager, officer } = await createCertificate()
    const { proposalId } = await done(proposeReplacement(officer, code, { reason: 'data-corrected' }))
    const [issued, revoked] = await Promise.all([approveAndIssue(manager, proposalId), revokeCertificate(manager, code, revocation)])
    expect(['code' in issued, 'code' in revoked].filter(Boolean)).toHaveLength(1)
    expect((await readCertificate(code))!.status).toBe('code' in issued ? 'replaced' : 'revoked')
  }
})

test('a changed result: still a pass is listed for re-issue, no longer a pass is suspended within the job’s next run', async () => {
  const register = await createRegister()
  const better = await createCertificate(register)
  const lost = await createCertificate(register)
  const untouched = await createCertificate(register)
  await compare()
  await publishMarks(register.officer, better.bookingId, 'practical', '90')
  await publishMarks(register.officer, lost.bookingId, 'practical', '69.99')
  await compare()
  await compare()
  expect(await readCertificate(better.code)).toMatchObject({ status: 'valid' })
  expect(await readCertificate(lost.code)).toMatchObject({ status: 'suspended', reason: 'result-changed' })
  expect(await readCertificate(untouched.code)).toMatchObject({ status: 'valid' })
  expect((await listToReissue(register.organisationId)).map(({ code }) => code)).toEqual([better.code])
  expect(await listRegisteredEvents(lost.certificate.id)).toMatchObject([{ kind: 'issued' }, { kind: 'suspended', by: null }])

  expect((await homeCards(register.manager)).find(card => card.kind === 'certificates-shaken')).toMatchObject({
    title: { en: expect.stringMatching(/: 1$/) }, link: `/centres/${register.organisationId}/certificates?status=suspended`,
  })
  expect((await homeCards(register.officer)).some(card => card.kind === 'certificates-shaken')).toBe(false)

  const { proposalId } = await done(proposeReplacement(register.officer, better.code, { reason: 'result-changed' }))
  const { code } = await done(approveAndIssue(register.manager, proposalId))
  expect(await readCertificate(code)).toMatchObject({ combinedMarks: '87.5', status: 'valid' })
  expect(await listToReissue(register.organisationId)).toEqual([])
})

test('a publication that is taken back suspends what rests on it', async () => {
  const { code, officer, bookingId, examSessionId } = await createCertificate()
  const [first] = await sql<[{ id: string }]>`select id from publications where exam_session_id = ${examSessionId} and part = 'practical'`
  await publishMarks(officer, bookingId, 'practical', '88')
  await compare()
  expect(await readCertificate(code)).toMatchObject({ status: 'valid' })
  // What corrected it since goes with it.
  await unpublishResults(officer, examSessionId, first.id, 'جمع نمره‌ها اشتباه بود')
  await compare()
  expect(await readCertificate(code)).toMatchObject({ status: 'suspended' })
})

test('a register is searched by name, number and code, and is read only within its reach', async () => {
  const { organisationId, manager, code, certificate, holder, ...register } = await createCertificate()
  await createCertificate({ organisationId, manager, ...register }, { nameFa: 'یونس نمایشی', nameEn: 'Yunes Namayeshi' })
  const found = async (q: string) => (await listRegister(manager, organisationId, { q, page: 1 })).rows.map(row => row.code)
  expect(await found('')).toHaveLength(2)
  for (const q of ['پنداري', 'pendari', certificate.number, code]) expect(await found(q)).toEqual([code])
  expect(await found('هیچ‌کس')).toEqual([])
  const other = await createRegister()
  expect((await listRegister(other.manager, organisationId, { page: 1 })).total).toBe(0)
  expect(await findRegistered(other.manager, code)).toBeUndefined()
  expect(await findRegistered(holder, code)).toBeUndefined()
  expect(await findRegistered(await createAdministrator(), code)).toMatchObject({ code })
  await expect(revokeCertificate(other.manager, code, revocation)).rejects.toMatchObject({ status: 404 })
  await expect(revokeCertificate(register.officer, code, revocation)).rejects.toMatchObject({ status: 403 })
  await expect(reinstateCertificate(register.officer, code, { note: 'نه خیر' })).rejects.toMatchObject({ status: 403 })
})

test('the app’s role can change no certificate, no event and no choice', async () => {
  const { certificate } = await createCertificate()
  const changes = [
    sql`update certificates set holder_name = '{"fa": "کس دیگر"}' where id = ${certificate.id}`,
    sql`delete from certificates where id = ${certificate.id}`,
    sql`update certificate_events set kind = 'issued'`,
    sql`delete from certificate_events`,
    sql`update certificate_results set marks = 100`,
    sql`delete from name_choices`,
    sql`delete from signing_keys`,
    sql`update signing_keys set id = id`,
    sql`update certificate_proposals set proposed_by = person_id`,
  ]
  for (const change of changes) await expect(change).rejects.toThrow(/permission denied/)
})

test('no unlawful step stands in a history', async () => {
  const { certificate, manager } = await createCertificate()
  const step = (position: number, kind: string, after: string) => sql`
    insert into certificate_events (certificate_id, position, kind, after_kind, reason, made_by)
    values (${certificate.id}, ${position}, ${kind}, ${after}, 'under-review', ${manager.id})`
  await expect(step(2, 'reinstated', 'issued')).rejects.toMatchObject({ constraint_name: 'lawful_step' })
  await expect(step(3, 'revoked', 'issued')).rejects.toThrow(/foreign key/)
  await expect(step(2, 'reinstated', 'suspended')).rejects.toThrow(/foreign key/)
  await step(2, 'revoked', 'issued')
  await expect(step(3, 'suspended', 'revoked')).rejects.toMatchObject({ constraint_name: 'lawful_step' })
})
