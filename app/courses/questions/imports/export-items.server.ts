import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { readStored } from '~/shared/files.server'
import { allow, found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import { actingRoles, canReadItems, type Use } from '../bank/bank'
import { findBank } from '../bank/bank.server'
import { writeAiken } from '../exchange/aiken.server'
import type { Draft } from '../exchange/draft'
import { writeItemSheet, writeRow } from '../exchange/sheet.server'
import { writeGift } from '../exchange/write-gift'
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodle, type Pictures } from '../exchange/write-moodle'
import type { Format } from './item-import'

type Row = Draft & { code: string; unit: string; difficulty: number }

const readDrafts = (courseId: string, use: Use) => sql<Row[]>`
  select code, items.unit_id as unit, kind, difficulty, body, key, feedback
  from items join lateral (select * from item_versions where item_id = items.id order by version desc limit 1) newest on true
  where course_id = ${courseId} and use = ${use} and retired_at is null order by items.unit_id, code`

export type Loss = { code: string; isLeft: boolean; notes: Text[] }
export type Outlook = { format: Format; whole: number; losses: Loss[] }

const write = (format: Format, draft: Row, pictures?: Pictures) =>
  format === 'gift' ? writeGift(draft) : format === 'aiken' ? writeAiken(draft) : format === 'moodle' ? writeMoodle(draft, pictures) : writeRow(draft)

/** What each format could take of the bank's questions, and what it could not. Codes and reasons only: no question is shown. */
export async function foreseeExport(viewer: Viewer, courseId: string, use: Use) {
  const bank = found(await findBank(viewer, courseId))
  allow(canReadItems(viewer, bank, use))
  const drafts = await readDrafts(courseId, use)
  const pictures = await picturesOf(courseId, use, false)
  const outlooks = (['moodle', 'gift', 'aiken', 'xlsx'] as const).map((format): Outlook => {
    const losses = drafts.flatMap(draft => {
      const written = write(format, draft, pictures)
      if ('left' in written) return [{ code: draft.code, isLeft: true, notes: [written.left] }]
      return written.notes.length > 0 ? [{ code: draft.code, isLeft: false, notes: written.notes }] : []
    })
    return { format, whole: drafts.length - losses.length, losses }
  })
  return { bank, use, total: drafts.length, outlooks }
}

/** The bank's questions as one file. Of sealed ones the trail says which went out, and with whom. */
export async function exportItems(viewer: Viewer, courseId: string, { use, format, language }: { use: Use; format: Format; language: Language }): Promise<string | Buffer> {
  const bank = found(await findBank(viewer, courseId))
  allow(canReadItems(viewer, bank, use))
  const drafts = await readDrafts(courseId, use)
  if (use === 'sealed')
    await tx(tx => audit(tx, {
      by: through(viewer, actingRoles(use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'sealed-items-exported',
      subject: ['course', courseId],
      organisationId: bank.organisationId,
      after: { format, items: drafts.map(({ code }) => code) },
    }))
  const pictures = format === 'moodle' ? await picturesOf(courseId, use, true) : undefined
  const written = drafts.map(draft => write(format, draft, pictures))
  if (format === 'xlsx') return writeItemSheet(written.flatMap(one => ('row' in one ? [one.row] : [])), language)
  const texts = written.flatMap(one => ('text' in one ? [one.text] : []))
  return format === 'moodle' ? MOODLE_HEAD + texts.join('') + MOODLE_FOOT : texts.join('\n')
}

/** The bank's pictures; their bytes only where they go along. */
async function picturesOf(courseId: string, use: Use, withBytes: boolean): Promise<Pictures> {
  const files = await sql<{ id: string; sha256: string }[]>`
    select item_pictures.id, sha256 from item_pictures join files on files.id = file_id where course_id = ${courseId} and use = ${use}`
  const pictures: Pictures = new Map()
  for (const { id, sha256 } of files)
    pictures.set(`/question-pictures/${id}`, { name: `${id}.webp`, bytes: withBytes ? await readStored(sha256) : Buffer.alloc(0) })
  return pictures
}
