import { unseal } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { faKey, fillTexts, type Text } from '~/shared/text'
import { listProvinces } from '../provinces.server'
import { checkRow, type CheckedRow } from './check-row.server'
import { COLUMNS, isHead, readHead, type Head } from './columns'
import { compareWithDatabase } from './compare-rows.server'
import { messages } from './messages'
import { readSheet, type Format } from './read-sheet.server'

const BATCH = 100

type Line = CheckedRow & { line: number }

/** The dry run: every row gets its verdict, nobody is changed. It may be cut off and begun again. */
export async function checkImport({ importId }: { importId: string }) {
  const [file] = await sql<{ format: Format; sealed: string }[]>`
    select format, sealed from people_import_files join people_imports on people_imports.id = import_id
    where import_id = ${importId} and state = 'checking'`
  if (!file) return
  const sheet = await readSheet(file.format, Buffer.from(unseal(file.sealed), 'base64'), isHead)
  if ('refused' in sheet) return fail(importId, sheet.refused)
  const head = readHead(sheet.headings)
  if (head.missing.length > 0 || head.twice.length > 0) return fail(importId, JSON.stringify(headProblem(head)))
  await sql`
    update people_imports set rows_total = ${sheet.rows.length}, rows_checked = 0 where id = ${importId}
      and state = 'checking'`
  await sql`delete from people_import_rows where import_id = ${importId}`

  const provinces = new Map(
    (await listProvinces()).flatMap(({ id, title }) =>
      [id, title.fa, title.en].map(name => [faKey(name), id] as const),
    ),
  )
  const seen = new Map<string, number>()
  for (let from = 0; from < sheet.rows.length; from += BATCH) {
    const lines = sheet.rows
      .slice(from, from + BATCH)
      .map(({ line, cells }) => ({ line, ...checkRow(cells, head, provinces) }))
    for (const line of lines) markRepeated(line, seen)
    if (!(await keepVerdicts(importId, await compareWithDatabase(lines), from + lines.length))) return
  }
  await tx(async tx => {
    await tx`update people_imports set state = 'checked' where id = ${importId} and state = 'checking'`
    await tx`delete from people_import_files where import_id = ${importId}`
  })
}

async function fail(importId: string, problem: string) {
  await tx(async tx => {
    await tx`
      update people_imports set state = 'failed', problem = ${problem}, finished_at = now() where id = ${importId}
        and state = 'checking'`
    await tx`delete from people_import_files where import_id = ${importId}`
  })
}

function headProblem({ missing, twice }: Head): Text {
  const named = (keys: string[], language: 'fa' | 'en') =>
    COLUMNS.filter(({ key }) => keys.includes(key))
      .map(({ title }) => title[language])
      .join(language === 'fa' ? '، ' : ', ')
  const [message, keys] = missing.length > 0 ? [messages.missingColumns, missing] : [messages.columnsTwice, twice]
  return {
    fa: fillTexts(message, { columns: named(keys, 'fa') }).fa,
    en: fillTexts(message, { columns: named(keys, 'en') }).en,
  }
}

/** The second row with the same document, mobile or address is wrong, and says where the first is. */
function markRepeated({ line, person, problems }: Line, seen: Map<string, number>) {
  if (!person) return
  const keys = [
    ['documentNumber', person.document.numberHash],
    ['mobile', person.mobile],
    ['email', person.email],
  ] as const
  for (const [column, value] of keys) {
    const first = value === undefined ? undefined : seen.get(`${column} ${value}`)
    if (first !== undefined) problems.push({ column, text: fillTexts(messages.twiceInFile, { line: first }) })
    else if (value !== undefined) seen.set(`${column} ${value}`, line)
  }
}

type Judged = Line & { verdict: 'new' | 'known' | 'error'; personId?: string }

/** @returns false when the import was cancelled meanwhile. */
function keepVerdicts(importId: string, lines: Judged[], checked: number) {
  return tx(async tx => {
    const [going] = await tx`
      update people_imports set rows_checked = ${checked} where id = ${importId}
        and state = 'checking' returning 1 as one`
    if (!going) return false
    const rows = lines.map(({ line, name, person, problems, verdict, personId }) => ({
      line, verdict, problems, person_id: personId ?? null, data: { name, person: verdict === 'error' ? null : person },
    }))
    await tx`
      insert into people_import_rows (import_id, line, data, verdict, problems, person_id)
      select ${importId}, line, data, verdict, problems, person_id
      from jsonb_to_recordset(${tx.json(rows as never)})
        as row (line int, data jsonb, verdict text, problems jsonb, person_id uuid)`
    return true
  })
}
