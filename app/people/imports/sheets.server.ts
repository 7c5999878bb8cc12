import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import type { Language } from '~/shared/text'
import { COLUMNS } from './columns'
import { listWrongRows } from './imports.server'
import { messages } from './messages'

// Without the mark Excel takes UTF-8 for Windows-1256.
export const asCsv = (rows: (string | number)[][]) =>
  `\uFEFF${stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })}`

const headings = (language: Language) => COLUMNS.map(({ title }) => title[language])
const example = COLUMNS.map(column => column.example)

export const csvTemplate = (language: Language) => asCsv([headings(language), example])

/** As text cells: a phone or an ID typed into them keeps its leading zero. */
export function xlsxTemplate(language: Language): Promise<Buffer> {
  const asText = (value: string, fontWeight?: 'bold') => ({ value, type: String, format: '@', fontWeight })
  const rows = [headings(language).map(value => asText(value, 'bold')), example.map(value => asText(value))]
  const columns = COLUMNS.map(() => ({ width: 20 }))
  return writeXlsxFile(rows, { columns, rightToLeft: language === 'fa', sheet: messages.title[language] }).toBuffer()
}

/** The rows that were found wrong, with their line in the file and what is wrong, for whoever mends the file. */
export async function problemsCsv(importId: string, language: Language) {
  const titleOf = (key: string) => COLUMNS.find(column => column.key === key)?.title[language] ?? ''
  const rows = await listWrongRows(importId)
  const head = [messages.line, messages.name, messages.problems].map(text => text[language])
  return asCsv([
    head,
    ...rows.map(({ line, name, problems }) => [
      line,
      name,
      problems.map(({ column, text }) => [titleOf(column), text[language]].filter(Boolean).join(': ')).join(' | '),
    ]),
  ])
}

export const download = (body: string | Buffer, name: string, mediaType: string) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
