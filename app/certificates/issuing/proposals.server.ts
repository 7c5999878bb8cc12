import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { REPLACEMENT_REASONS } from '../certificate'
import { REGISTRARS } from '../permissions'

export type Proposal = {
  id: string
  organisationId: string
  centre: Text
  provinceId: string
  personId: string
  nameFa: string
  nameEn: string | null
  trade: Text
  level: Text
  standard: Text
  writtenMark: string | null
  practicalMark: string | null
  combinedMark: string | null
  proposedBy: string
  proposerFa: string
  proposerEn: string | null
  proposedAt: Date
  replacesCode: string | null
  replacesNumber: string | null
  replacesName: string | null
  replacesBecause: (typeof REPLACEMENT_REASONS)[number] | null
  issuedCode: string | null
  declinedBecause: string | null
}

const columns = sql`
  certificate_proposals.id, certificate_proposals.organisation_id, organisations.name as centre, organisations.province_id,
  certificate_proposals.person_id, people.name_fa, people.name_en, trades.title as trade, standard_versions.level,
  standard_versions.title as standard,
  verdicts.written_marks::text as written_mark, verdicts.practical_marks::text as practical_mark,
  verdicts.combined_marks::text as combined_mark, certificate_proposals.proposed_by, proposer.name_fa as proposer_fa,
  proposer.name_en as proposer_en, proposed_at, older.code as replaces_code, older.number as replaces_number,
  older.holder_name ->> 'fa' as replaces_name, replaces_because, issued.code as issued_code, declined_because`

const tables = sql`
  certificate_proposals
  join organisations on organisations.id = certificate_proposals.organisation_id
  join people on people.id = certificate_proposals.person_id
  join people proposer on proposer.id = certificate_proposals.proposed_by
  join verdicts on verdicts.booking_id = certificate_proposals.booking_id
  join standard_versions on standard_versions.id = verdicts.standard_version_id
  join standards on standards.id = standard_id
  join trades on trades.id = trade_id
  left join certificates older on older.id = certificate_proposals.replaces_id
  left join certificates issued on issued.proposal_id = certificate_proposals.id`

const reached = (viewer: Viewer) => sql`reaches(${viewer.id}, ${[...REGISTRARS]}, certificate_proposals.organisation_id)`

/** A proposal with what would be issued, as things stand now. */
export async function findProposal(viewer: Viewer, id: string) {
  const [proposal] = await sql<Proposal[]>`
    select ${columns} from ${tables} where certificate_proposals.id = ${id} and ${reached(viewer)}`
  return proposal
}

/** What waits for the second person, the oldest first. */
export const listOpenProposals = (viewer: Viewer, centreId: string, limit = 200) => sql<Proposal[]>`
  select ${columns} from ${tables}
  where certificate_proposals.organisation_id = ${centreId} and ${reached(viewer)}
    and declined_at is null and issued.id is null
  order by proposed_at limit ${limit}`
