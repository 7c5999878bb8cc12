import type { Pass } from '~/assessments/passes.server'
import { sha256 } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { HolderName, PartResult } from '../certificate'

/** What a certificate will say of somebody: what both approvals are about. */
export type Facts = {
  personId: string
  bookingId: string
  organisationId: string
  holderName: HolderName
  trade: Text
  standard: Text
  standardVersionId: string
  standardVersion: number
  level: Text
  hoursTheory: number
  hoursPractice: number
  policy: Text
  results: PartResult[]
  combinedMarks: string
  assessedOn: string
  centre: Text
  province: Text
}

type OfPass = 'personId' | 'bookingId' | 'organisationId' | 'holderName' | 'combinedMarks' | 'assessedOn'

/** Gathers them from a locked pass, as they stand now. Undefined for a course without a standard: it certifies nothing. */
export async function gatherFacts(tx: Tx, pass: Pass): Promise<Facts | undefined> {
  const [found] = await tx<Omit<Facts, OfPass>[]>`
    select trades.title as trade, standard_versions.title as standard, standard_versions.id as standard_version_id,
      standard_versions.version as standard_version, level, hours_theory,
      hours_practice + hours_internship + hours_project as hours_practice,
      assessment_policies.title as policy, organisations.name as centre, provinces.title as province,
      (select jsonb_agg(jsonb_build_object('part', part, 'revisionId', id, 'marks', marks::text) order by part desc)
        from result_revisions where id = any (${pass.resultRevisionIds}::uuid[])) as results
    from standard_versions
    join standards on standards.id = standard_id
    join trades on trades.id = trade_id
    cross join assessment_policies
    cross join organisations join provinces on provinces.id = province_id
    where standard_versions.id = ${pass.standardVersionId} and assessment_policies.id = ${pass.policyId}
      and organisations.id = ${pass.organisationId}`
  if (!found) return undefined
  const { personId, bookingId, organisationId, nameFa, nameEn, combinedMark, assessedOn } = pass
  return {
    personId, bookingId, organisationId, holderName: { fa: nameFa, en: nameEn }, combinedMarks: combinedMark, assessedOn,
    ...found,
  }
}

/** The second person approves what the first approved, or nothing. */
export const factsHash = (facts: Facts) => sha256(JSON.stringify(facts))
