import { randomUUID } from 'node:crypto'
import { lockPass } from '~/assessments/passes.server'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { solarParts, today } from '~/shared/calendar'
import { form } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { randomCode } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import { numberOf, type ApprovalRefusal, type REPLACEMENT_REASONS, type Signatory } from '../certificate'
import { WORDING } from '../document/wording.server'
import { messages } from '../messages'
import { canApprove, mayNotApprove } from '../permissions'
import { appendEvent } from '../register/append-event.server'
import { sealedText } from '../seal'
import { openSigner, type Signer } from '../signer.server'
import { publishKey } from '../signing-keys.server'
import { factsHash, gatherFacts, type Facts } from './facts.server'
import { findProposal } from './proposals.server'

type Locked = {
  id: string
  personId: string
  examSessionId: string
  proposedBy: string
  factsHash: string
  replacesId: string | null
  replacesBecause: (typeof REPLACEMENT_REASONS)[number] | null
  declinedAt: Date | null
  issuedCode: string | null
}

export const approvalForm = form({})

/**
 * The second approval, by another person than the first: the certificate is issued from the newest published results,
 * locked until it stands. Approved twice, it is issued once, and both get the same code.
 */
export async function approveAndIssue(
  manager: Viewer,
  proposalId: string,
  now?: Date,
): Promise<{ code: string } | Refusal<ApprovalRefusal>> {
  const proposal = found(await findProposal(manager, proposalId))
  const centre = { id: proposal.organisationId, provinceId: proposal.provinceId }
  allow(canApprove(manager, centre))
  const why = mayNotApprove(manager, proposal)
  if (why) return { refused: why }
  const signer = await openSigner()

  return tx(async tx => {
    const locked = await lockProposal(tx, proposalId)
    if (locked.issuedCode) return { code: locked.issuedCode }
    if (locked.declinedAt) return { refused: 'declined-already' as const }
    const pass = await lockPass(tx, locked.personId, locked.examSessionId)
    const facts = pass && (await gatherFacts(tx, pass))
    if (!facts) return { refused: 'no-longer-passed' as const }
    if (factsHash(facts) !== locked.factsHash) return { refused: 'changed-since-proposed' as const }

    const id = randomUUID()
    const { replacesId, replacesBecause } = locked
    if (replacesId && replacesBecause) {
      const replaced = await appendEvent(tx, {
        certificateId: replacesId, kind: 'replaced', after: ['issued', 'reinstated', 'suspended'], reason: replacesBecause,
        by: manager.id, replacedById: id,
      })
      if (!replaced) return { refused: 'not-replaceable' as const }
    }
    const { code, number } = await issue(tx, { id, locked, facts, approvedBy: manager.id, signer, now })
    await audit(tx, {
      by: through(manager, 'centre_manager', centre), act: 'certificate-issued', subject: ['certificate', id],
      organisationId: centre.id, after: { number, proposalId, replacesId },
    })
    await notify(tx, locked.personId, { kind: 'certificate-issued', title: messages.noticeIssued, link: '/certificates' })
    return { code }
  })
}

async function lockProposal(tx: Tx, proposalId: string) {
  await tx`select from certificate_proposals where id = ${proposalId} for update`
  const [locked] = await tx<[Locked]>`
    select certificate_proposals.id, certificate_proposals.person_id, exam_session_id, certificate_proposals.proposed_by,
      facts_hash, certificate_proposals.replaces_id, replaces_because, declined_at, certificates.code as issued_code
    from certificate_proposals
    join bookings on bookings.id = booking_id
    left join certificates on proposal_id = certificate_proposals.id
    where certificate_proposals.id = ${proposalId}`
  return locked
}

type Order = { id: string; locked: Locked; facts: Facts; approvedBy: string; signer: Signer; now?: Date }

async function issue(tx: Tx, { id, locked, facts, approvedBy, signer, now }: Order) {
  await publishKey(signer.id, tx)
  const [{ issuedAt, auditHead }] = await tx<[{ issuedAt: Date; auditHead: string | null }]>`
    select date_trunc('milliseconds', coalesce(${now ?? null}, clock_timestamp())) as issued_at,
      (select hash from audit_seals order by id desc limit 1) as audit_head`
  const issuedOn = today(issuedAt)
  const { number, solarYear, running } = await nextNumber(tx, facts.organisationId, issuedOn)
  const certificate = {
    ...facts, kind: 'skill' as const, number, code: randomCode(20), issuedAt, issuedOn, expiresOn: null, auditHead,
    wording: WORDING, signatories: await signatoriesOf(tx, locked.proposedBy, approvedBy),
  }
  const seal = signer.sign(Buffer.from(sealedText(certificate))).toString('base64url')
  await tx`
    insert into certificates (id, proposal_id, kind, organisation_id, person_id, booking_id, replaces_id, solar_year,
      running_number, number, code, holder_name, trade, standard, standard_version_id, standard_version, level, hours_theory,
      hours_practice, policy, combined_marks, assessed_on, centre, province, signatories, wording, issued_at, issued_on,
      audit_head, proposed_by, approved_by, approved_as, signing_key_id, seal)
    values (${id}, ${locked.id}, 'skill', ${facts.organisationId}, ${facts.personId}, ${facts.bookingId}, ${locked.replacesId},
      ${solarYear}, ${running}, ${number}, ${certificate.code}, ${tx.json(facts.holderName)}, ${tx.json(facts.trade)},
      ${tx.json(facts.standard)}, ${facts.standardVersionId}, ${facts.standardVersion}, ${tx.json(facts.level)},
      ${facts.hoursTheory}, ${facts.hoursPractice}, ${tx.json(facts.policy)}, ${facts.combinedMarks}, ${facts.assessedOn}, ${tx.json(facts.centre)},
      ${tx.json(facts.province)}, ${tx.json(certificate.signatories)}, ${WORDING}, ${issuedAt}, ${issuedOn}, ${auditHead},
      ${locked.proposedBy}, ${approvedBy}, 'centre_manager', ${signer.id}, ${seal})`
  for (const { part, revisionId, marks } of facts.results) {
    await tx`
      insert into certificate_results (certificate_id, part, revision_id, marks)
      values (${id}, ${part}, ${revisionId}, ${marks})`
  }
  await tx`
    insert into certificate_events (certificate_id, position, kind, made_by, made_at)
    values (${id}, 1, 'issued', ${approvedBy}, ${issuedAt})`
  return { code: certificate.code, number }
}

/** The series' row stays locked until the transaction ends: numbers come without gaps, in the order of issue. */
async function nextNumber(tx: Tx, organisationId: string, issuedOn: string) {
  const solarYear = solarParts(issuedOn).year
  const [{ running, letter, centreCode }] = await tx<[{ running: number; letter: string; centreCode: string }]>`
    with next as (
      insert into number_series (kind, organisation_id, solar_year, last_number)
      values ('skill', ${organisationId}, ${solarYear}, 1)
      on conflict (kind, organisation_id, solar_year) do update set last_number = number_series.last_number + 1
      returning last_number, kind, organisation_id)
    select last_number as running, letter, coalesce(code, upper(left(organisations.id::text, 8))) as centre_code
    from next join certificate_kinds on certificate_kinds.id = next.kind
    join organisations on organisations.id = next.organisation_id`
  return { number: numberOf(letter, solarYear, centreCode, running), solarYear, running }
}

async function signatoriesOf(tx: Tx, first: string, second: string): Promise<Signatory[]> {
  const people = await tx<{ id: string; nameFa: string; nameEn: string | null }[]>`
    select id, name_fa, name_en from people where id in (${first}, ${second})`
  const signatory = (id: string, role: string) => {
    const person = people.find(person => person.id === id)!
    return { role, name: { fa: person.nameFa, en: person.nameEn } }
  }
  return [signatory(first, 'assessment_officer'), signatory(second, 'centre_manager')]
}
