import { setImmediate as breathe } from 'node:timers/promises'
import { isRefusal } from '~/shared/guard'
import { unseal } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { faKey, type Text } from '~/shared/text'
import type { Use } from '../bank/bank'
import { listUnits } from '../bank/bank.server'
import { keepPicture } from '../bank/pictures.server'
import { verdictOf, type Entry } from '../exchange/draft'
import { draftProblems } from '../exchange/draft-problems'
import { note } from '../exchange/notes'
import type { Format } from './item-import'
import { refusals, type FileRefusal } from './messages'
import { MOST_ITEMS, openFile } from './open-file.server'

const BATCH = 50
const MOST_MILLISECONDS = 5 * 60_000

type Started = { courseId: string; use: Use; format: Format; uploadedBy: string; sealed: string }

/**
 * The dry run: every question of a file gets its verdict; nothing is made of it but pictures, redrawn. A few at a time,
 * so that other work goes on. It may be cut off and begun again, or run twice: the same file gives the same rows.
 */
export async function readItems({ importId }: { importId: string }, now = Date.now) {
  const [started] = await sql<Started[]>`
    select course_id, use, format, uploaded_by, sealed from item_imports join item_import_files on import_id = id
    where id = ${importId} and state = 'reading'`
  if (!started) return
  const end = now() + MOST_MILLISECONDS
  const reading = await openFile(started.format, Buffer.from(unseal(started.sealed), 'base64'))
  if (isRefusal(reading)) return fail(importId, reading.refused as FileRefusal)
  if ('refused' in reading) return
  await sql`update item_imports set items_total = ${reading.total}, items_done = 0 where id = ${importId} and state = 'reading'`
  const units = new Map((await listUnits(started.courseId)).flatMap(({ id, title }) => [id, title.fa, title.en].map(name => [faKey(name), id] as const)))

  let batch: Judged[] = []
  let position = 0
  for (const entry of reading.entries) {
    // What a file says it holds is not always what it holds; the words on its settings and categories don't count.
    if (position > 2 * MOST_ITEMS) return fail(importId, 'too-many-items')
    batch.push(await judge(entry, ++position, units, started))
    if (batch.length < BATCH) continue
    if (!(await keep(importId, batch, position))) return
    batch = []
    await breathe()
    if (now() > end) return fail(importId, 'too-slow')
  }
  if (!(await keep(importId, batch, position))) return
  await tx(async tx => {
    await tx`update item_imports set state = 'read', items_total = ${position} where id = ${importId} and state = 'reading'`
    await tx`delete from item_import_files where import_id = ${importId}`
  })
}

async function fail(importId: string, refused: FileRefusal) {
  await tx(async tx => {
    await tx`
      update item_imports set state = 'failed', problem = ${tx.json(refusals[refused])}, finished_at = clock_timestamp()
      where id = ${importId} and state = 'reading'`
    await tx`delete from item_import_files where import_id = ${importId}`
  })
}

type Judged = { position: number; title: string; verdict: string; notes: Text[]; draft: unknown }

/** The entry with its pictures kept and its unit found, and what then stands against it. */
async function judge(entry: Entry, position: number, units: Map<string, string>, { courseId, use, uploadedBy }: Started): Promise<Judged> {
  const notes = [...entry.notes]
  const { title } = entry
  let draft = entry.draft
  if (!draft) {
    const unit = entry.isAside ? units.get(faKey(title.split('/').at(-1) ?? '')) : undefined
    return { position, title, verdict: verdictOf(entry), notes: unit ? [note('categoryKnown', { name: title.split('/').at(-1)! }), ...notes.slice(1)] : notes, draft: null }
  }
  if (draft.unit !== undefined) {
    const unit = units.get(faKey(draft.unit))
    if (!unit && !entry.isInCategory) notes.push(note('unknownUnit', { name: draft.unit }))
    draft = { ...draft, unit }
  }
  if (draft.code !== undefined && !/^[a-z0-9][a-z0-9-]{1,59}$/.test(draft.code)) {
    const code = draft.code.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60)
    notes.push(note('codeChanged', { name: draft.code }))
    draft = { ...draft, code: code.length > 1 ? code : undefined }
  }
  const problems = draftProblems(draft)
  if (problems.length > 0) return { position, title, verdict: 'left', notes: [...problems, ...notes], draft: null }
  let written = JSON.stringify(draft)
  for (const [i, [address, base64]] of Object.entries(entry.pictures ?? {}).entries()) {
    const kept = await keepPicture({ id: uploadedBy }, courseId, use, Buffer.from(base64, 'base64'))
    if (typeof kept === 'string') written = written.replaceAll(`"${address}"`, `"${kept}"`)
    // A question about a picture that isn't there would be no question.
    else {
      const lost = note(kept.refused === 'image-too-large' ? 'pictureLarge' : 'pictureUnread', { name: entry.pictureNames?.[address] ?? i + 1 })
      return { position, title, verdict: 'left', notes: [lost, ...notes], draft: null }
    }
  }
  return { position, title, verdict: verdictOf({ title, notes, draft }), notes, draft: JSON.parse(written) as unknown }
}

/** @returns false when the import was cancelled meanwhile. */
function keep(importId: string, rows: Judged[], done: number) {
  return tx(async tx => {
    const [going] = await tx`update item_imports set items_done = ${done} where id = ${importId} and state = 'reading' returning 1 as one`
    if (!going) return false
    await tx`
      insert into item_import_rows (import_id, position, title, verdict, notes, draft)
      select ${importId}, position, title, verdict, notes, draft
      from jsonb_to_recordset(${tx.json(rows as never)}) as row (position int, title text, verdict text, notes jsonb, draft jsonb)
      on conflict do nothing`
    return true
  })
}
