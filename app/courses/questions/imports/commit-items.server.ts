import { randomUUID } from 'node:crypto'
import { through, type Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { sql, tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { actingRoles, canWriteItems, type Use } from '../bank/bank'
import { findBank } from '../bank/bank.server'
import { insertItem, insertVersion } from '../bank/write-item.server'
import type { Draft } from '../exchange/draft'
import { findItemImport } from './imports.server'
import { messages } from './messages'

const BATCH = 50

/** Says that the questions read are to become drafts; a job does it. */
export async function commitItems(author: Viewer, importId: string): Promise<{ id: string } | Refusal<'not-ready' | 'nothing-to-commit'>> {
  const { found: { id, use }, bank } = found(await findItemImport(author, importId))
  allow(canWriteItems(author, bank, use))
  return tx(async tx => {
    const [row] = await tx`select from item_import_rows where import_id = ${id} and verdict in ('taken', 'changed') limit 1`
    if (!row) return { refused: 'nothing-to-commit' }
    const [going] = await tx`
      update item_imports set state = 'committing', committed_by = ${author.id}, items_done = 0 where id = ${id} and state = 'read' returning 1 as one`
    if (!going) return { refused: 'not-ready' }
    await audit(tx, {
      by: through(author, actingRoles(use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'item-import-committed',
      subject: ['item-import', id],
      organisationId: bank.organisationId,
    })
    await enqueue(tx, 'courses-commit-items', { importId: id })
    return { id }
  })
}

type Started = { courseId: string; use: Use; unitId: string; difficulty: number; committedBy: string }
type Row = { position: number; draft: Draft }

/** Makes drafts of the rows, a batch a transaction. It may be cut off and begun again. */
export async function makeDrafts({ importId }: { importId: string }) {
  const [started] = await sql<Started[]>`
    select course_id, use, unit_id, difficulty, committed_by from item_imports where id = ${importId} and state = 'committing'`
  if (!started) return
  const author = await viewerOf(started.committedBy)
  const organisationId = (await findBank(author, started.courseId))?.organisationId
  while (await makeBatch(importId, started, organisationId)) continue
}

function makeBatch(importId: string, { courseId, use, unitId, difficulty, committedBy }: Started, organisationId?: string) {
  return tx(async tx => {
    const [going] = await tx`select from item_imports where id = ${importId} and state = 'committing' for update`
    if (!going) return false
    const rows = await tx<Row[]>`
      select position, draft from item_import_rows where import_id = ${importId} and verdict in ('taken', 'changed') order by position limit ${BATCH}`
    if (rows.length === 0) {
      await tx`update item_imports set state = 'done', finished_at = clock_timestamp() where id = ${importId}`
      return false
    }
    const made: string[] = []
    for (const { position, draft } of rows) {
      const id = randomUUID()
      const where = { id, use, unitId: draft.unit ?? unitId }
      const isTaken = (await insertItem(tx, courseId, { ...where, code: draft.code })) === 'code-taken'
      if (isTaken) await insertItem(tx, courseId, where)
      await insertVersion(tx, { itemId: id, version: 1, authorId: committedBy, difficulty: draft.difficulty ?? difficulty, draft })
      const taken = isTaken ? [fillTexts(messages.codeTaken, { code: draft.code! })] : []
      await tx`
        update item_import_rows set verdict = 'done', item_id = ${id}, draft = null, notes = notes || ${tx.json(taken)}
        where import_id = ${importId} and position = ${position}`
      made.push(id)
    }
    await tx`update item_imports set items_done = items_done + ${made.length} where id = ${importId}`
    await audit(tx, { by: { id: committedBy }, act: 'items-imported', subject: ['item-import', importId], organisationId, after: { items: made } })
    return true
  })
}
