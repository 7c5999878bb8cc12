import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { nameIn } from '~/people/person'
import type { Language, Text } from '~/shared/text'
import { gradeOf, type GradeColumn, type GradeRow } from './grade'
import { messages } from './messages'

type Book = { columns: GradeColumn[]; rows: GradeRow[] }

const head = ({ columns }: Book, language: Language) => [messages.trainee, ...columns.map(({ title }) => title)].map((text: Text) => text[language])

/** With the mark that Excel needs to read UTF-8; what would be a formula is only text. */
export const gradebookCsv = (book: Book, language: Language) =>
  `\uFEFF${stringify([
    head(book, language),
    ...book.rows.map(row => [nameIn(row, language), ...row.cells.map(cell => gradeOf(cell) ?? '')]),
  ], { escape_formulas: true, record_delimiter: 'windows' })}`

/** Names as text cells, marks as numbers: nothing in it is ever a formula. */
export function gradebookXlsx(book: Book, language: Language): Promise<Buffer> {
  const asText = (value: string, fontWeight?: 'bold') => ({ value, type: String, format: '@', fontWeight })
  const rows = book.rows.map(row => [
    asText(nameIn(row, language)),
    ...row.cells.map(cell => {
      const grade = gradeOf(cell)
      return grade === null ? null : { value: grade, type: Number }
    }),
  ])
  const columns = [{ width: 28 }, ...book.columns.map(() => ({ width: 14 }))]
  return writeXlsxFile([head(book, language).map(title => asText(title, 'bold')), ...rows], {
    columns, rightToLeft: language === 'fa', sheet: messages.title[language], stickyRowsCount: 1, stickyColumnsCount: 1,
  }).toBuffer()
}
