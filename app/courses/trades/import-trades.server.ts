import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { file, form, idField } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { canKeepStandards } from '../standards/permissions'
import { messages } from './messages'
import { readTrades, type Known, type ReadTrade } from './read-trades.server'
import { keysOf, sameText, type ImportRow } from './trade'

export const tradeFileForm = form({ id: idField(), file: file(5) })

/** The dry run: says of each row what it would do, and does nothing. The same form sent twice is one import. */
export async function checkTrades(
  keeper: Viewer, { id, file }: { id: string; file: File },
): Promise<{ id: string } | Refusal> {
  allow(canKeepStandards(keeper))
  const known = await sql<Known[]>`select id, title, also_called, isco08, summary from trades`
  const read = await readTrades(Buffer.from(await file.arrayBuffer()), known)
  if ('refused' in read) return read
  const rows = judge(read, known)
  return tx(async tx => {
    const [made] = await tx`
      insert into trade_imports (id, file_name, uploaded_by) values (${id}, ${file.name.slice(0, 200) || 'file'}, ${keeper.id})
      on conflict do nothing returning id`
    if (!made) return { id }
    await tx`
      insert into trade_import_rows (import_id, line, verdict, data, problems)
      select ${id}, line, verdict, data, problems
      from jsonb_to_recordset(${tx.json(rows as never)}) as row (line int, verdict text, data jsonb, problems jsonb)`
    await audit(tx, { by: keeper, act: 'trades-uploaded', subject: ['trade-import', id], after: { rows: rows.length } })
    return { id }
  })
}

function judge(read: readonly ReadTrade[], known: readonly Known[]): ImportRow[] {
  const byId = new Map(known.map(({ id, ...text }) => [id, text]))
  const titles = new Map<string, string>()
  for (const { id, title } of known) for (const key of keysOf(title)) titles.set(key, id)
  return read.map(({ line, id, text, problems }) => {
    const before = byId.get(id) ?? null
    const owner = text && keysOf(text.title).map(key => titles.get(key)).find(other => other !== undefined && other !== id)
    const wrong = owner ? [...problems, messages.titleOfOther] : problems
    const verdict = !text || wrong.length > 0 ? 'wrong' : !before ? 'new' : sameText(before, text) ? 'same' : 'changed'
    if (text && verdict !== 'wrong') for (const key of keysOf(text.title)) titles.set(key, id)
    return { line, verdict, data: { id, text, before }, problems: wrong }
  })
}

export async function findTradeImport(importId: string) {
  const [found] = await sql<{ id: string; fileName: string; uploadedAt: Date; committedAt: Date | null }[]>`
    select id, file_name, uploaded_at, committed_at from trade_imports where id = ${importId}`
  return found
}

export const listTradeImportRows = (importId: string) => sql<ImportRow[]>`
  select line, verdict, data, problems from trade_import_rows where import_id = ${importId}
  order by array_position(array['wrong', 'changed', 'new', 'same'], verdict), line`

/**
 * Does what the dry run said, once. A trade that somebody has edited since is left as they left it.
 * @returns how many rows were taken over and how many were left.
 */
export async function commitTrades(keeper: Viewer, importId: string): Promise<{ taken: number; left: number } | Refusal<'already-committed'>> {
  allow(canKeepStandards(keeper))
  return tx(async tx => {
    const [committed] = await tx`
      update trade_imports set committed_by = ${keeper.id}, committed_at = clock_timestamp()
      where id = ${importId} and committed_at is null returning id`
    if (!committed) return { refused: 'already-committed' as const }
    const changed = await takeChanged(tx, keeper, importId)
    const added = await takeNew(tx, keeper, importId)
    const [{ meant }] = await tx<[{ meant: number }]>`
      select count(*)::int as meant from trade_import_rows where import_id = ${importId} and verdict in ('new', 'changed')`
    const taken = changed.length + added.length
    await audit(tx, {
      by: keeper, act: 'trades-imported', subject: ['trade-import', importId],
      after: { added: added.map(({ id }) => id as string), changed: changed.map(({ id }) => id as string), left: meant - taken },
    })
    return { taken, left: meant - taken }
  })
}

const takeChanged = (tx: Tx, keeper: Viewer, importId: string) => tx`
  update trades set title = data -> 'text' -> 'title', also_called = data -> 'text' -> 'alsoCalled', isco08 = data #>> '{text,isco08}',
    summary = data -> 'text' -> 'summary', edited_at = clock_timestamp(), edited_by = ${keeper.id}
  from trade_import_rows
  where import_id = ${importId} and verdict = 'changed' and trades.id = data ->> 'id'
    and title = data -> 'before' -> 'title' and also_called = data -> 'before' -> 'alsoCalled' and summary = data -> 'before' -> 'summary'
    and isco08 is not distinct from data #>> '{before,isco08}'
  returning trades.id`

const takeNew = (tx: Tx, keeper: Viewer, importId: string) => tx`
  insert into trades (id, title, also_called, isco08, summary, edited_at, edited_by)
  select data ->> 'id', data -> 'text' -> 'title', data -> 'text' -> 'alsoCalled', data #>> '{text,isco08}',
    data -> 'text' -> 'summary', clock_timestamp(), ${keeper.id}
  from trade_import_rows where import_id = ${importId} and verdict = 'new'
  on conflict do nothing returning id`
