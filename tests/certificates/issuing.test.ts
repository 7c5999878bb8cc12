import { expect, test } from 'vitest'
import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { declineProposal } from '~/certificates/issuing/decline-proposal.server'
import { listOwed } from '~/certificates/issuing/owed.server'
import { listOpenProposals } from '~/certificates/issuing/proposals.server'
import { proposeCertificates } from '~/certificates/issuing/propose-certificates.server'
import { proposeReplacement } from '~/certificates/issuing/propose-replacement.server'
import { readCertificate } from '~/certificates/certificates.server'
import { viewerOf } from '~/people/viewers.server'
import { solarParts, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCertificate, createExamSession, createPass, createProposal, createRegister, publishMarks } from '../factories/certificates'
import { createStaff, createViewer, done } from '../factories/people'

test('an officer proposes who passed, a manager approves, and the certificate says what was true on its day', async () => {
  const register = await createRegister()
  const { bookingId, holder } = await createPass(register)
  expect(await listOwed(register.organisationId)).toMatchObject([{ bookingId, nameFa: 'ژاله پنداری' }])
  const proposalId = await createProposal(register, bookingId)
  expect(await listOwed(register.organisationId)).toEqual([])
  expect(await listOpenProposals(register.manager, register.organisationId)).toMatchObject([{ id: proposalId, combinedMark: '84.125' }])

  const { code } = await done(approveAndIssue(register.manager, proposalId))
  await sql`update people set name_fa = 'نام دیگر' where id = ${holder.id}`
  const certificate = await readCertificate(code)
  expect(certificate).toMatchObject({
    status: 'valid', holderName: { fa: 'ژاله پنداری', en: 'Zhaleh Pendari' }, trade: { fa: 'برق‌کار ساختمان' }, hoursTheory: 60,
    hoursPractice: 180, combinedMarks: '84.125', standardVersion: 1, centre: { fa: 'مرکز آفتاب' },
    results: [{ part: 'written', marks: '80' }, { part: 'practical', marks: '85.5' }],
    signatories: [
      { role: 'assessment_officer', name: { fa: 'بهروز نمایشی', en: 'Behruz Namayeshi' } },
      { role: 'centre_manager', name: { fa: 'نرگس نمونه‌پور', en: null } },
    ],
  })
  expect(certificate!.number).toMatch(new RegExp(`^S${solarParts(today()).year}-T-[0-9A-F]{6}-00001$`))
  expect(certificate!.code).toMatch(/^[2-9a-hjkmnp-z]{20}$/)
  expect(await sql`select act from audit_events where act like 'certificate-%' order by id`)
    .toEqual([{ act: 'certificate-proposed' }, { act: 'certificate-issued' }])
  expect(await sql`select link from notices where person_id = ${holder.id}`).toEqual([{ link: '/certificates' }])
})

test('the first person can’t be the second', async () => {
  const register = await createRegister()
  const { bookingId } = await createPass(register)
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${register.officer.id}, 'centre_manager', ${register.organisationId}, today(), today() + 9, 'آزمون')`
  const both = await viewerOf(register.officer.id)
  const proposalId = await createProposal(register, bookingId)
  expect(await approveAndIssue(both, proposalId)).toEqual({ refused: 'own-proposal' })
  expect(await sql`select from certificates`).toHaveLength(0)
})

test('the database itself refuses one person for both approvals, a wrong role, one’s own certificate and a second one for a pass', async () => {
  const { certificate, officer, holder } = await createCertificate()
  const columns = sql`
    proposal_id, kind, organisation_id, person_id, booking_id, replaces_id, solar_year, running_number, number, code, holder_name,
    trade, standard, standard_version_id, standard_version, level, hours_theory, hours_practice, policy, combined_marks, assessed_on,
    centre, province, signatories, wording, issued_at, issued_on, proposed_by, approved_as, signing_key_id, seal`
  const copy = (approvedBy: string) => sql`
    insert into certificates (id, approved_by, ${columns})
    select gen_random_uuid(), ${approvedBy}, ${columns} from certificates where id = ${certificate.id}`
  await expect(copy(officer.id)).rejects.toMatchObject({ constraint_name: 'two_people' })
  await expect(copy(holder.id)).rejects.toMatchObject({ constraint_name: 'not_for_oneself' })
  await expect(copy((await createViewer()).id)).rejects.toThrow(/duplicate key/)

  const propose = (by: string, role: string) => sql`
    insert into certificate_proposals (kind, organisation_id, person_id, booking_id, facts_hash, proposed_by, proposed_as,
      declined_by, declined_at, declined_because)
    select kind, organisation_id, person_id, booking_id, 'x', ${by}, ${role}, ${officer.id}, now(), 'آزمون'
    from certificate_proposals where person_id = ${holder.id}`
  await expect(propose(officer.id, 'centre_manager')).rejects.toThrow(/foreign key/)
  await expect(propose(holder.id, 'assessment_officer')).rejects.toMatchObject({ constraint_name: 'not_for_oneself' })
})

test('a pass is certified once, however many approve at once', async () => {
  const register = await createRegister()
  const { bookingId } = await createPass(register)
  const managers = await Promise.all(Array.from({ length: 20 }, () => createStaff('centre_manager', register.organisationId)))
  const proposalId = await createProposal(register, bookingId)
  const answers = await Promise.all(managers.map(manager => approveAndIssue(manager, proposalId)))
  const codes = answers.map(answer => ('code' in answer ? answer.code : answer.refused))
  expect(new Set(codes).size).toBe(1)
  expect(await sql`select code from certificates`).toEqual([{ code: codes[0] }])
})

test('a pass is proposed once, however many propose at once; the form may be sent twice', async () => {
  const register = await createRegister()
  const { bookingId } = await createPass(register)
  const officers = await Promise.all(Array.from({ length: 20 }, () => createStaff('assessment_officer', register.organisationId)))
  const answers = await Promise.all(officers.map(officer => proposeCertificates(officer, register.organisationId, [bookingId])))
  expect(answers.flatMap(answer => ('proposed' in answer ? answer.proposed : []))).toHaveLength(1)
  expect(await proposeCertificates(register.officer, register.organisationId, [bookingId])).toEqual({ proposed: [] })
})

test('twenty certificates at once get the numbers one to twenty', async () => {
  const register = await createRegister()
  const examSessionId = await createExamSession(register)
  const passes = []
  for (let i = 0; i < 20; i++) passes.push(await createPass(register, { examSessionId }))
  const { proposed } = await done(proposeCertificates(register.officer, register.organisationId, passes.map(({ bookingId }) => bookingId)))
  await Promise.all(proposed.map(id => done(approveAndIssue(register.manager, id))))
  const rows = await sql<{ runningNumber: number }[]>`select running_number from certificates order by 1`
  expect(rows.map(({ runningNumber }) => runningNumber)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('only a published pass is certified: not a fail, not an exact 70 missed by a hundredth, not somebody of another centre', async () => {
  const register = await createRegister()
  const failed = await createPass(register, { written: '50', practical: '76.66' })
  const passed = await createPass(register, { written: '50', practical: '76.67' })
  const elsewhere = await createPass(await createRegister())
  expect((await listOwed(register.organisationId)).map(owed => owed.bookingId)).toEqual([passed.bookingId])
  for (const { bookingId } of [failed, elsewhere]) {
    expect(await proposeCertificates(register.officer, register.organisationId, [passed.bookingId, bookingId])).toEqual({ refused: 'not-owed' })
  }
  expect(await proposeCertificates(register.officer, register.organisationId, [])).toEqual({ refused: 'nobody-chosen' })
  expect(await sql`select from certificate_proposals`).toHaveLength(0)
})

test('what has changed since the proposal is not issued', async () => {
  const register = await createRegister()
  const { bookingId, holder } = await createPass(register)
  const proposalId = await createProposal(register, bookingId)
  await sql`update people set name_fa = 'ژاله پندار' where id = ${holder.id}`
  expect(await approveAndIssue(register.manager, proposalId)).toEqual({ refused: 'changed-since-proposed' })
  await done(declineProposal(register.manager, proposalId, 'نام اصلاح شد'))
  expect(await approveAndIssue(register.manager, proposalId)).toEqual({ refused: 'declined-already' })
  const { code } = await done(approveAndIssue(register.manager, await createProposal(register, bookingId)))
  expect(await readCertificate(code)).toMatchObject({ holderName: { fa: 'ژاله پندار' } })
})

test('a result that was lost to an appeal meanwhile is not certified', async () => {
  const register = await createRegister()
  const { bookingId } = await createPass(register)
  const proposalId = await createProposal(register, bookingId)
  await publishMarks(register.officer, bookingId, 'practical', '60')
  expect(await approveAndIssue(register.manager, proposalId)).toEqual({ refused: 'no-longer-passed' })
})

test('a corrected name is re-issued by two people; the old one links to the new and can’t be replaced again', async () => {
  const { holder, officer, manager, code, ...register } = await createCertificate()
  await sql`update people set name_fa = 'ژاله پنداری‌نیا' where id = ${holder.id}`
  const { proposalId } = await done(proposeReplacement(officer, code, { reason: 'name-corrected' }))
  expect(await proposeReplacement(officer, code, { reason: 'name-corrected' })).toEqual({ refused: 'proposed-already' })
  expect(await readCertificate(code)).toMatchObject({ status: 'valid' })
  const issued = await done(approveAndIssue(manager, proposalId))
  expect(await readCertificate(code)).toMatchObject({ status: 'replaced', reason: 'name-corrected', replacedByCode: issued.code })
  expect(await readCertificate(issued.code)).toMatchObject({ status: 'valid', holderName: { fa: 'ژاله پنداری‌نیا' }, replacesCode: code })
  expect(await proposeReplacement(officer, code, { reason: 'name-corrected' })).toEqual({ refused: 'not-replaceable' })
  expect(await listOwed(register.organisationId)).toEqual([])
})

test('a stranger finds no centre and no proposal; who lacks the rank is refused', async () => {
  const register = await createRegister()
  const other = await createRegister()
  const { bookingId, holder } = await createPass(register)
  const proposalId = await createProposal(register, bookingId)
  for (const stranger of [holder, other.manager, other.officer]) {
    await expect(proposeCertificates(stranger, register.organisationId, [bookingId])).rejects.toMatchObject({ status: 404 })
    await expect(approveAndIssue(stranger, proposalId)).rejects.toMatchObject({ status: 404 })
    await expect(declineProposal(stranger, proposalId, 'دلیل')).rejects.toMatchObject({ status: 404 })
  }
  await expect(proposeCertificates(register.manager, register.organisationId, [bookingId])).rejects.toMatchObject({ status: 403 })
  await expect(approveAndIssue(register.officer, proposalId)).rejects.toMatchObject({ status: 403 })
})
