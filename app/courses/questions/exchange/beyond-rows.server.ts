import { DomUtils, parseDocument } from 'htmlparser2'
import { inspectWorkbook } from '~/people/imports/read-workbook.server'
import { isRefusal } from '~/shared/guard'
import type { Text } from '~/shared/text'
import { listOf, note } from './notes'

/** What a workbook holds beside the rows that are read: further sheets with something in them, pictures. */
export async function beyondRows(bytes: Buffer): Promise<Text[]> {
  const parts = await inspectWorkbook(bytes)
  if (isRefusal(parts)) return []
  const tags = (part: string, name: string) =>
    DomUtils.getElementsByTagName(name, parseDocument(parts.get(part)?.toString('utf8') ?? '', { xmlMode: true })).map(({ attribs }) => attribs)
  const files = new Map(tags('xl/_rels/workbook.xml.rels', 'Relationship').map(({ Id, Target = '' }) => [Id, Target.replace(/^\/?(?:xl\/)?/, '')]))
  const [, ...others] = tags('xl/workbook.xml', 'sheet')
  const filled = others.filter(sheet => /<(?:v|t|f)[\s>]/.test(parts.get(`xl/${files.get(sheet['r:id'])}`)?.toString('utf8') ?? ''))
  const hasPictures = [...parts].some(([name, part]) => /^xl\/drawings\/[^/]+\.xml$/i.test(name) && part.includes('<xdr:pic'))
  return [
    ...(filled.length > 0 ? [note('otherSheets', { name: listOf(filled.map(({ name = '' }) => name)) })] : []),
    ...(hasPictures ? [note('sheetPictures')] : []),
  ]
}
