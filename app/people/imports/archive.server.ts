import { openArchive as open, type ArchiveNo, type Entries } from '~/shared/archive.server'
import { isRefusal, type Refusal } from '~/shared/guard'

export { packArchive, type Entries } from '~/shared/archive.server'
type No = Exclude<ArchiveNo, 'not-an-archive'> | 'not-a-workbook'

/** The XML entries of a workbook, by name. The XML of a sheet packs 20 to 40 times; a bomb hundreds. */
export async function openArchive(bytes: Buffer): Promise<Entries | Refusal<No>> {
  let isWorkbook = false
  let hasBinary = false
  const entries = await open(bytes, {
    entries: 200, bytes: 32 * 1024 * 1024, ratio: 150,
    wanted: name => {
      isWorkbook ||= name.toLowerCase() === 'xl/workbook.xml'
      hasBinary ||= /\.bin$/i.test(name) && !/printersettings/i.test(name)
      return /\.(xml|rels)$/i.test(name)
    },
  })
  if (isRefusal(entries)) return entries.refused === 'not-an-archive' ? { refused: 'not-a-workbook' } : (entries as Refusal<No>)
  if (hasBinary) return { refused: 'has-macros' }
  return isWorkbook ? entries : { refused: 'not-a-workbook' }
}
