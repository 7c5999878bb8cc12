import { randomUUID } from 'node:crypto'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import type { Draft } from '../exchange/draft'
import { actingRoles, canWriteItems, type Use } from './bank'
import { findBank } from './bank.server'

export type NewItem = { id: string; use: Use; unitId: string; difficulty: number; code?: string; draft: Draft }

/** Writes a new question as a draft for a second person to look at. The form carries its id: sent twice it is one. */
export async function writeItem(author: Viewer, courseId: string, { id, use, unitId, difficulty, code, draft }: NewItem): Promise<{ id: string } | Refusal<'code-taken'>> {
  const bank = found(await findBank(author, courseId))
  allow(canWriteItems(author, bank, use))
  return tx(async tx => {
    const made = await insertItem(tx, courseId, { id, use, unitId, code })
    if (made === 'there-already') return { id }
    if (made === 'code-taken') return { refused: 'code-taken' }
    await insertVersion(tx, { itemId: id, version: 1, authorId: author.id, difficulty, draft })
    await audit(tx, {
      by: through(author, actingRoles(use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'item-written',
      subject: ['item', id],
      organisationId: bank.organisationId,
      after: { code: made, use, unitId, kind: draft.kind },
    })
    return { id }
  })
}

/** @returns the code under which it stands. */
export async function insertItem(tx: Tx, courseId: string, { id, use, unitId, code }: Pick<NewItem, 'id' | 'use' | 'unitId' | 'code'>) {
  const [item] = await tx<{ code: string }[]>`
    insert into items (id, course_id, code, unit_id, use)
    values (${id}, ${courseId}, ${code ?? `q-${randomUUID().slice(0, 8)}`}, ${unitId}, ${use})
    on conflict do nothing returning code`
  if (item) return item.code
  const [there] = await tx`select from items where id = ${id} and course_id = ${courseId} and use = ${use}`
  return there ? 'there-already' : 'code-taken'
}

type NewVersion = { itemId: string; version: number; authorId: string; difficulty: number; draft: Draft }

export const insertVersion = (tx: Tx, { itemId, version, authorId, difficulty, draft: { kind, body, key, feedback } }: NewVersion) => tx`
  insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_id)
  values (${itemId}, ${version}, 'product', ${sha256(JSON.stringify({ kind, difficulty, body, key, feedback }))}, ${kind}, ${difficulty},
    ${tx.json(body as never)}, ${tx.json(key as never)}, ${tx.json(feedback as never)}, ${authorId})`
