import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { listItems } from '~/courses/questions/bank/bank.server'
import { openItem } from '~/courses/questions/bank/item.server'
import { cancelItems } from '~/courses/questions/imports/cancel-items.server'
import { commitItems, makeDrafts } from '~/courses/questions/imports/commit-items.server'
import { exportItems, foreseeExport } from '~/courses/questions/imports/export-items.server'
import { countRows, countTwins, findItemImport, listRows } from '~/courses/questions/imports/imports.server'
import type { Format } from '~/courses/questions/imports/item-import'
import { readItems } from '~/courses/questions/imports/read-items.server'
import { uploadItems } from '~/courses/questions/imports/upload-items.server'
import { writeItemSheet } from '~/courses/questions/exchange/sheet.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse } from '../../factories/courses'
import { createStaff, done } from '../../factories/people'

let courseId: string
let author: Viewer
let trainer: Viewer
beforeEach(async () => {
  const centre = await createCentre()
  courseId = (await createCourse({ owner: centre.id })).id
  author = await createStaff('item_author', centre.id)
  trainer = centre.trainer
})

const bytes = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url))
const send = (file: Buffer | string, format: Format, use: 'practice' | 'sealed' = 'practice', by = author) =>
  uploadItems(by, courseId, { file: new File([typeof file === 'string' ? file : new Uint8Array(file)], 'file'), format, use, unitId: 'safety', difficulty: 2 })
async function read(file: Buffer | string, format: Format, use: 'practice' | 'sealed' = 'practice') {
  const { id } = await done(send(file, format, use))
  await readItems({ importId: id })
  return (await findItemImport(author, id))!.found
}
async function commit(id: string) {
  await done(commitItems(author, id))
  await makeDrafts({ importId: id })
}

describe('a file of questions', () => {
  test('is first only read, question by question, and then becomes drafts', async () => {
    const imported = await read(bytes('moodle-4-export.xml'), 'moodle')
    expect(imported.state).toBe('read')
    expect(await countRows(imported.id)).toEqual({ taken: 3, changed: 4, left: 1, aside: 2, done: 0 })
    const before = (await listItems(courseId, 'practice', { page: 1 })).total
    await commit(imported.id)
    expect((await findItemImport(author, imported.id))!.found.state).toBe('done')
    const { items, total } = await listItems(courseId, 'practice', { page: 1, state: 'draft' })
    expect((await listItems(courseId, 'practice', { page: 1 })).total).toBe(before + 7)
    expect(total).toBe(7)
    const withPicture = items.find(({ code }) => code === 'el2-014')!
    const { versions } = await openItem(author, withPicture.id)
    const [image] = versions[0]!.body.rich!.fa.content!.filter(({ type }) => type === 'image')
    const [picture] = await sql<{ mediaType: string }[]>`
      select media_type from item_pictures join files on files.id = file_id where '/question-pictures/' || item_pictures.id = ${String(image!.attrs!.src)}`
    expect(picture!.mediaType).toBe('image/webp')
    expect(await sql`select from item_import_files where import_id = ${imported.id}`).toHaveLength(0)
  })

  test('cut off and begun again, or committed twice, is one', async () => {
    const { id } = await done(send(bytes('gift-mixed.gift'), 'gift'))
    await Promise.all([readItems({ importId: id }), readItems({ importId: id })])
    await readItems({ importId: id })
    const counts = await countRows(id)
    expect(counts).toMatchObject({ taken: 9, changed: 3, left: 3, aside: 2 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => commitItems(author, id)))
    expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
    await Promise.all([makeDrafts({ importId: id }), makeDrafts({ importId: id })])
    expect((await listItems(courseId, 'practice', { page: 1, state: 'draft' })).total).toBe(12)
  })

  test('cancelled leaves nothing to commit', async () => {
    const imported = await read(bytes('aiken-plain.txt'), 'aiken')
    await done(cancelItems(author, imported.id))
    expect(await cancelItems(author, imported.id)).toEqual({ refused: 'already-over' })
    expect(await commitItems(author, imported.id)).toEqual({ refused: 'not-ready' })
  })

  test('with a unit of its own in the category goes there', async () => {
    const imported = await read('$CATEGORY: top/Safety\n\nپرسش؟ {T}\n', 'gift')
    const { rows } = await listRows(imported, { page: 1 })
    expect(rows[0]!.notes[0]!.en).toMatch(/is a unit of this course/)
  })

  test('with a code that is taken gets another, and says so', async () => {
    const imported = await read('// [id:check-1]\nپرسش تازه؟ {T}\n', 'gift')
    await commit(imported.id)
    const { rows } = await listRows(imported, { page: 1 })
    expect(rows[0]).toMatchObject({ verdict: 'done', notes: [{ en: expect.stringContaining('check-1') }] })
  })

  test('with questions that the bank has in the same words says which, before anything is made twice', async () => {
    const file = '::الف::چراغ با کليد تبدیل از دو جا خاموش می‌شود. {T}\n\n::ب::کدام رسانا است؟ {=مس ~چوب}\n'
    const first = await read(file, 'gift')
    expect([await countTwins(first), (await listRows(first, { page: 1 })).rows.map(({ twin }) => twin)]).toEqual([0, [null, null, null]])
    await commit(first.id)
    const again = await read(`${file}\n::پ::تازه است؟ {T}\n`, 'gift')
    const { rows } = await listRows(again, { page: 1 })
    const { items } = await listItems(courseId, 'practice', { page: 1, state: 'draft' })
    expect(await countTwins(again)).toBe(2)
    expect(rows.map(({ twin }) => items.find(({ code }) => code === twin)?.id ?? null)).toEqual([expect.any(String), expect.any(String), null, null])
    expect(JSON.stringify(rows)).not.toContain('draft')
  })

  test('of which more come than it says stops, with a word on it', async () => {
    expect(await read('پرسش بی‌گزینه\n\n'.repeat(21_000), 'aiken')).toMatchObject({ state: 'failed', problem: { en: expect.stringContaining('10,000') } })
  }, 60_000)

  test('a unit that the course does not have is told by whatever name it has', async () => {
    const { rows } = await listRows(await read('// [tag:unit:ایمنی در ارتفاع]\nکلاه لازم است. {T}\n', 'gift'), { page: 1 })
    expect(rows[0]!.notes.map(({ fa }) => fa)).toEqual(['واحد «ایمنی در ارتفاع» در این دوره نیست؛ به واحدی می‌رود که برگزیده‌اید.'])
  })

  test('among practice questions says nothing of sealed ones', async () => {
    await commit((await read('پرسش مهرشدهٔ آزمون؟ {T}\n', 'gift', 'sealed')).id)
    expect(await countTwins(await read('پرسش مهرشدهٔ آزمون؟ {T}\n', 'gift'))).toBe(0)
    expect(await countTwins(await read('پرسش مهرشدهٔ آزمون؟ {T}\n', 'gift', 'sealed'))).toBe(1)
  })

  test('with a picture that is none leaves that question out and says why', async () => {
    const xml = bytes('moodle-4-export.xml').toString().replace(/iVBOR[^<]+/, 'PHN2Zz48L3N2Zz4=')
    const { rows } = await listRows(await read(xml, 'moodle'), { page: 1, verdict: 'left' })
    expect(rows.map(({ notes }) => notes[0]!.en)).toContainEqual(expect.stringMatching(/picture/))
  })

  test.each([
    ['a DOCTYPE', '<!DOCTYPE quiz><quiz></quiz>', 'moodle', 'has-doctype'],
    ['no quiz', '<html></html>', 'moodle', 'no-quiz'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'gift', 'other-format'],
    ['a PDF', '%PDF-1.7\n%%EOF', 'aiken', 'other-format'],
    ['Moodle XML', '<?xml version="1.0"?>\n<quiz></quiz>', 'gift', 'other-format'],
    ['Aiken', 'کدام؟\r\nA. یک\r\nB. دو\r\nANSWER: B\r\n', 'gift', 'looks-aiken'],
    ['GIFT', 'کدام؟ {=یک ~دو}\n', 'aiken', 'looks-gift'],
    ['no text', Buffer.from([0, 1, 2]), 'gift', 'not-text'],
    ['no workbook', 'hello', 'xlsx', 'not-a-workbook'],
  ] as const)('is refused at once when it holds %s', async (_, file, format, refused) =>
    expect(await send(file, format)).toEqual({ refused }))

  test.each([
    ['<quiz><question type="essay">', 'moodle', /not closed/],
    ['   \n', 'gift', /no question/],
    ['پرسش؟ {T}\n\n'.repeat(10_001), 'gift', /more than 10,000/],
  ] as const)('fails with a sentence', async (file, format, why) => {
    const imported = await read(file, format)
    expect([imported.state, imported.problem!.en]).toEqual(['failed', expect.stringMatching(why)])
  })

  test('that takes too long stops with a sentence', async () => {
    const { id } = await done(send('پرسش؟ {T}\n\n'.repeat(120), 'gift'))
    let clock = 0
    await readItems({ importId: id }, () => (clock += 200_000))
    expect((await findItemImport(author, id))!.found.problem!.en).toMatch(/five minutes/)
  })

  test('is its sender’s alone, and a trainer sends no sealed ones', async () => {
    const { id } = await read(bytes('aiken-plain.txt'), 'aiken', 'sealed')
    expect(await findItemImport(trainer, id)).toBeUndefined()
    await expect(send('x', 'gift', 'sealed', trainer)).rejects.toMatchObject({ status: 403 })
  })
})

describe('what goes out', () => {
  test.each(['moodle', 'gift', 'xlsx'] as const)('as %s comes back the same', async format => {
    const imported = await read(bytes('gift-mixed.gift'), 'gift')
    await commit(imported.id)
    const shape = async () => (await sql<{ body: unknown; key: unknown; feedback: unknown; difficulty: number }[]>`
      select body, key, feedback, difficulty from items join item_versions on item_id = items.id
      where course_id = ${courseId} and source = 'product' and retired_at is null order by body -> 'stem' ->> 'fa', items.code limit 11`).map(row => ({ ...row }))
    const before = await shape()
    // The factory's own questions have English; only what came in is compared.
    const file = await exportItems(author, courseId, { use: 'practice', format, language: 'fa' })
    await sql`update items set retired_at = now() where course_id = ${courseId}`
    const again = await read(typeof file === 'string' ? file : Buffer.from(file), format)
    await commit(again.id)
    const stems = new Set(before.map(({ body }) => (body as { stem: { fa: string } }).stem.fa))
    const after = (await sql<{ body: { stem: { fa: string } }; key: unknown; feedback: unknown; difficulty: number }[]>`
      select body, key, feedback, difficulty from items join item_versions on item_id = items.id
      where course_id = ${courseId} and source = 'product' and retired_at is null order by body -> 'stem' ->> 'fa', items.code`)
      .filter(({ body }) => stems.has(body.stem.fa)).map(row => ({ ...row }))
    // A sheet has no place for layout and for the feedback of single choices, and its forecast says so.
    const comparable = (rows: { feedback: unknown; body: unknown }[]) =>
      format === 'xlsx' ? rows.map(({ body, ...row }) => ({ ...row, body: { ...(body as object), rich: undefined }, feedback: undefined })) : rows
    expect(comparable(after)).toEqual(comparable(before))
  })

  test('of sealed ones the trail says which, and a forecast shows codes alone', async () => {
    const imported = await read(bytes('aiken-plain.txt'), 'aiken', 'sealed')
    await commit(imported.id)
    const forecast = await foreseeExport(author, courseId, 'sealed')
    expect(forecast.total).toBe(3)
    expect(JSON.stringify(forecast.outlooks)).not.toContain('رنگ سیم')
    const trail = () => sql<{ details: { after: { items: string[] } } }[]>`
      select details from audit_events join audit_details on event_id = id where act = 'sealed-items-exported' and subject_id = ${courseId}`
    expect(await trail()).toHaveLength(0)
    await exportItems(author, courseId, { use: 'sealed', format: 'aiken', language: 'fa' })
    expect((await trail())[0]!.details.after.items).toHaveLength(3)
    await expect(exportItems(trainer, courseId, { use: 'sealed', format: 'gift', language: 'fa' })).rejects.toMatchObject({ status: 403 })
  })

  test('cells are text: a formula is neither written nor read', async () => {
    const sheet = await writeItemSheet([{ kind: 'short_text', stemFa: '=1+1', option1: '=HYPERLINK("x")' }], 'fa')
    const imported = await read(sheet, 'xlsx')
    const { rows } = await listRows(imported, { page: 1 })
    expect(rows[0]).toMatchObject({ title: '=1+1', verdict: 'taken' })
  })
})
