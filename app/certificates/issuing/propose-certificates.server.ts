import { lockPass } from '~/assessments/passes.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { ProposalRefusal } from '../certificate'
import { canPropose } from '../permissions'
import { factsHash, gatherFacts } from './facts.server'
import { findCentre, type Centre } from './owed.server'

export const proposalForm = form({ booking: many(idField()) })

/** The most that one form proposes: what is chosen is locked and read in one transaction. */
export const MOST_AT_ONCE = 50

/**
 * The first approval of skill certificates: the officer proposes people who passed. One who is proposed or certified
 * already is left as they are, so the same form may be sent twice. All or none.
 */
export async function proposeCertificates(
  officer: Viewer,
  centreId: string,
  bookingIds: string[],
): Promise<{ proposed: string[] } | Refusal<ProposalRefusal>> {
  const centre = found(await findCentre(officer, centreId))
  allow(canPropose(officer, centre))
  const chosen = [...new Set(bookingIds)].sort()
  if (chosen.length === 0) return { refused: 'nobody-chosen' }
  if (chosen.length > MOST_AT_ONCE) return { refused: 'too-many' }
  return tx(async tx => {
    const passes = await passesOf(tx, centre, chosen)
    if (passes.length < chosen.length) return { refused: 'not-owed' as const }
    if (passes.some(({ personId }) => personId === officer.id)) return { refused: 'own-certificate' as const }
    const proposed: string[] = []
    for (const facts of passes) {
      const [proposal] = await tx<{ id: string }[]>`
        insert into certificate_proposals (kind, organisation_id, person_id, booking_id, facts_hash, proposed_by, proposed_as)
        values ('skill', ${centreId}, ${facts.personId}, ${facts.bookingId}, ${factsHash(facts)}, ${officer.id},
          'assessment_officer')
        on conflict do nothing returning id`
      if (!proposal) continue
      proposed.push(proposal.id)
      await audit(tx, {
        by: through(officer, 'assessment_officer', centre), act: 'certificate-proposed',
        subject: ['certificate_proposal', proposal.id], organisationId: centreId, after: facts,
      })
    }
    return { proposed }
  })
}

/** The facts of each chosen booking of the centre that is a pass now, its results locked. */
async function passesOf(tx: Tx, centre: Centre, bookingIds: string[]) {
  const bookings = await tx<{ personId: string; examSessionId: string }[]>`
    select person_id, exam_session_id from bookings join exam_sessions on exam_sessions.id = exam_session_id
    where bookings.id = any (${bookingIds}::uuid[]) and organisation_id = ${centre.id} and bookings.cancelled_at is null
    order by bookings.id`
  const all = []
  for (const { personId, examSessionId } of bookings) {
    const pass = await lockPass(tx, personId, examSessionId)
    const facts = pass && (await gatherFacts(tx, pass))
    if (facts) all.push(facts)
  }
  return all
}
