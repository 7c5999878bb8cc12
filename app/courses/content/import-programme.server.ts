import { audit } from '~/shared/audit.server'
import { sha256 } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import type { ProgrammeContent } from './read-programme.server'
import { nextVersion, type Known } from './versions'

/** A programme and its meetings are one version: a cohort goes on with the one it began with. */
export async function importProgramme(tx: Tx, { programme, meetings }: ProgrammeContent) {
  const { id, title, summary, skills, soft, weeks } = programme
  const checksum = sha256(JSON.stringify([programme, meetings]))
  await tx`insert into programmes (id) values (${id}) on conflict do nothing`
  const known = await tx<Known[]>`
    select version, source, checksum, version is not distinct from current_version as is_current
    from programmes join programme_versions on programme_id = programmes.id where programmes.id = ${id}`
  const next = nextVersion(known, checksum)
  if (!next) return false
  await tx`
    insert into programme_versions (programme_id, version, source, checksum, title, summary, skills, soft, weeks)
    values (${id}, ${next.version}, 'content', ${checksum}, ${tx.json(title)}, ${tx.json(summary)},
      ${tx.json(skills as never)}, ${tx.json(soft as never)}, ${tx.json(weeks as never)})`
  for (const [position, { key, week, kind, title, text }] of meetings.entries()) {
    await tx`
      insert into programme_meetings (programme_id, version, key, week, position, kind, title, minutes, materials,
        document)
      values (${id}, ${next.version}, ${key}, ${week}, ${position}, ${kind}, ${tx.json(title)},
        ${text?.minutes ?? null},
        ${text ? tx.json(text.materials) : null}, ${text ? tx.json(text.document as never) : null})`
  }
  if (next.takesForce) await tx`update programmes set current_version = ${next.version} where id = ${id}`
  await audit(tx, { by: null, act: 'content-imported', subject: ['programme', id], after: next })
  return true
}
