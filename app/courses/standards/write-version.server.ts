import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import { canKeepStandards } from './permissions'
import type { StandardText } from './standard-text'

type Written = { id: string; note?: string; standard: StandardText }

/**
 * The next version of a standard. It is in force for nobody until that is said; those before it never change. The same
 * form sent twice is one version.
 */
export async function writeVersion(keeper: Viewer, standardId: string, written: Written) {
  allow(canKeepStandards(keeper))
  return tx(async tx => {
    const [standard] = await tx`select id from standards where id = ${standardId} for update`
    found(standard)
    return insertVersion(tx, keeper, standardId, written)
  })
}

/** A standard that nobody had, with its first version. */
export async function addStandard(
  keeper: Viewer, { standardId, tradeId, ...written }: Written & { standardId: string; tradeId: string },
): Promise<{ version: number } | Refusal<'id-taken' | 'no-such-trade'>> {
  allow(canKeepStandards(keeper))
  return tx(async tx => {
    const [trade] = await tx`select from trades where id = ${tradeId}`
    if (!trade) return { refused: 'no-such-trade' as const }
    const [added] = await tx`insert into standards (id, trade_id) values (${standardId}, ${tradeId}) on conflict do nothing returning id`
    const [same] = await tx`select from standard_versions where id = ${written.id} and standard_id = ${standardId}`
    if (!added && !same) return { refused: 'id-taken' as const }
    return insertVersion(tx, keeper, standardId, written)
  })
}

async function insertVersion(tx: Tx, keeper: Viewer, standardId: string, { id, note, standard }: Written) {
  const { title, level, code, hours, entry, tools, policyName, units } = standard
  const [made] = await tx<{ version: number }[]>`
    insert into standard_versions (id, standard_id, version, source, checksum, title, level, code, hours_theory,
      hours_practice, hours_internship, hours_project, entry, tools, policy_name, note, author_id)
    select ${id}, ${standardId}, coalesce(max(version), 0) + 1, 'product', ${sha256(JSON.stringify(standard))},
      ${tx.json(title)}, ${tx.json(level)}, ${code}, ${hours.theory}, ${hours.practice}, ${hours.internship},
      ${hours.project}, ${tx.json(entry)}, ${tx.json(tools)}, ${policyName}, ${note ?? null}, ${keeper.id}
    from standard_versions where standard_id = ${standardId}
    on conflict (id) do nothing returning version`
  if (!made) {
    const [same] = await tx<{ version: number }[]>`
      select version from standard_versions where id = ${id} and standard_id = ${standardId}`
    return found(same)
  }
  for (const [position, unit] of units.entries())
    await tx`
      insert into standard_units (standard_version_id, unit_id, position, title, hours_theory, hours_practice, knowledge,
        skills, attitude, safety)
      values (${id}, ${unit.unitId}, ${position}, ${tx.json(unit.title)}, ${unit.theory}, ${unit.practice},
        ${tx.json(unit.knowledge)}, ${tx.json(unit.skills)}, ${tx.json(unit.attitude)}, ${tx.json(unit.safety)})`
  await audit(tx, {
    by: keeper, act: 'standard-written', subject: ['standard', standardId], after: { version: made.version, units: units.length }, why: note,
  })
  return made
}
