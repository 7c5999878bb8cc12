import { audit } from '~/shared/audit.server'
import { sha256 } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import type { StandardFile, Trade } from './formats.server'
import { nextVersion, type Known } from './versions'

/** A trade that was edited in the product keeps its text; what content/ says otherwise is offered beside it. */
export async function importTrades(tx: Tx, trades: readonly Trade[]) {
  for (const { id, title, alsoCalled, isco08, summary } of trades) {
    await tx`
      insert into trades (id, title, also_called, isco08, summary)
      values (${id}, ${tx.json(title)}, ${tx.json(alsoCalled)}, ${isco08}, ${tx.json(summary)})
      on conflict (id) do update set title = excluded.title, also_called = excluded.also_called, isco08 = excluded.isco08,
        summary = excluded.summary
      where trades.edited_at is null and (trades.title, trades.also_called, trades.isco08, trades.summary) is distinct from
        (excluded.title, excluded.also_called, excluded.isco08, excluded.summary)`
    await tx`
      update trades set offered = case
        when (title, also_called, isco08, summary) is distinct from
          (${tx.json(title)}::jsonb, ${tx.json(alsoCalled)}::jsonb, ${isco08}::text, ${tx.json(summary)}::jsonb)
        then ${tx.json({ title, alsoCalled, isco08, summary })}::jsonb end
      where id = ${id} and edited_at is not null`
  }
}

export async function importStandard(tx: Tx, standard: StandardFile) {
  const { id, trade, title, level, code, hours, entry, tools, units } = standard
  const checksum = sha256(JSON.stringify(standard))
  await tx`insert into standards (id, trade_id) values (${id}, ${trade}) on conflict do nothing`
  const known = await tx<Known[]>`
    select version, source, checksum, current_version_id is not distinct from standard_versions.id as is_current
    from standards join standard_versions on standard_id = standards.id where standards.id = ${id}`
  const next = nextVersion(known, checksum)
  if (!next) return false

  const [{ versionId }] = await tx<[{ versionId: string }]>`
    insert into standard_versions (standard_id, version, source, checksum, title, level, code, hours_theory,
      hours_practice, hours_internship, hours_project, entry, tools)
    values (${id}, ${next.version}, 'content', ${checksum}, ${tx.json(title)}, ${tx.json(level)}, ${code},
      ${hours.theory}, ${hours.practice}, ${hours.internship}, ${hours.project}, ${tx.json(entry)}, ${tx.json(tools)})
    returning id as version_id`
  for (const [position, unit] of units.entries()) {
    await tx`
      insert into standard_units (standard_version_id, unit_id, position, title, hours_theory, hours_practice,
        knowledge, skills, attitude, safety)
      values (${versionId}, ${unit.id}, ${position}, ${tx.json(unit.title)}, ${unit.hours.theory},
        ${unit.hours.practice},
        ${tx.json(unit.knowledge)}, ${tx.json(unit.skill)}, ${tx.json(unit.attitude)}, ${tx.json(unit.safety)})`
  }
  if (next.takesForce) await tx`update standards set current_version_id = ${versionId} where id = ${id}`
  await audit(tx, { by: null, act: 'content-imported', subject: ['standard', id], after: next })
  return true
}
