import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { single, verdictOf, type Draft, type Said } from '~/courses/questions/exchange/draft'
import { openArchive } from '~/people/imports/archive.server'
import { readItemSheet, writeItemSheet, writeRow } from '~/courses/questions/exchange/sheet.server'

import { zipOf } from '../../people/archives'

type Cell = string | number | boolean | undefined
const workbook = (...sheets: Cell[][][]) => {
  const cells = (rows: Cell[][]) => rows.map(row => row.map(value => (value === undefined ? null : { value, type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String })))
  return (sheets.length === 1 ? writeXlsxFile(cells(sheets[0]!) as never) : writeXlsxFile(sheets.map((rows, i) => ({ data: cells(rows), sheet: `برگه ${i + 1}` })) as never)).toBuffer()
}
const entriesOf = async (bytes: Buffer) => {
  const reading = await readItemSheet(bytes)
  if ('refused' in reading) throw new Error(reading.refused)
  return [...reading.entries]
}
const HEAD = ['نوع', 'متن پرسش', 'درست', 'خطای پذیرفته', 'نمرهٔ بخشی', 'دشواری', 'گزینهٔ ۱', 'گزینهٔ ۲', 'گزینهٔ ۳', 'گزینهٔ ۴']
const row = async (...cells: Cell[]) => (await entriesOf(await workbook([HEAD, cells])))[0]!
const said = async (...cells: Cell[]) => {
  const entry = await row(...cells)
  return [verdictOf(entry), ...entry.notes.map(({ fa }) => fa)]
}
const say = (fa: string): Said => ({ words: { fa } })

describe('a sheet as a teacher makes it', () => {
  test('columns in another order under a title, lines with nothing, Persian digits', async () => {
    const all = await entriesOf(await workbook([['بانک پرسش برق'], [], ['گزینه ۲', 'درست', 'متن پرسش', 'نوع', 'گزینه ۱'], [], ['آبی', '۲', 'نول کدام است؟', 'چهارگزینه‌ای', 'قهوه‌ای']]))
    expect(all.map(({ draft, notes }) => [draft?.key, draft?.body.options?.map(({ text }) => text.fa), notes])).toEqual([[{ kind: 'single', right: 'b' }, ['قهوه‌ای', 'آبی'], []]])
  })

  test('the number of the right option is that over its column, also where one before it is empty', async () => {
    const { draft } = await row('تک‌گزینه‌ای', 'نول کدام است؟', 3, '', '', '', 'قهوه‌ای', '', 'آبی', 'سیاه')
    expect(draft!.body.options!.find(({ id }) => id === (draft!.key as { right: string }).right)!.text.fa).toBe('آبی')
  })

  test('the right option by its own words; one that is not there is told', async () => {
    expect((await row('تک‌گزینه‌ای', 'نول کدام است؟', 'آبی', '', '', '', 'قهوه‌ای', 'آبی')).draft!.key).toEqual({ kind: 'single', right: 'b' })
    expect(await said('تک‌گزینه‌ای', 'نول؟', 'سبز', '', '', '', 'قهوه‌ای', 'آبی')).toEqual(['left', expect.stringMatching(/«سبز»/)])
    expect(await said('چندگزینه‌ای', 'کدام‌ها؟', '1, 7', '', '', '', 'قهوه‌ای', 'آبی')).toEqual(['left', expect.stringMatching(/«7»/)])
    expect(await said('تک‌گزینه‌ای', 'کدام؟', '1، 2', '', '', '', 'قهوه‌ای', 'آبی')).toEqual(['left', expect.stringMatching(/چند پاسخ/)])
  })

  test('صحیح and غلط, and a cell that says TRUE', async () => {
    for (const [right, value] of [['صحیح', true], ['غلط', false], [true, true]] as const)
      expect((await row('صحیح/غلط', 'نول آبی است.', right)).draft!.key).toEqual({ kind: 'true_false', right: value })
  })

  test('no part marks where the cell says so', async () => {
    for (const no of ['خیر', '0', 'ندارد']) expect((await row('چندگزینه‌ای', 'کدام‌ها؟', '1,2', '', no, '', 'الف', 'ب', 'ج')).draft!.key).toEqual({ kind: 'multiple', right: ['a', 'b'] })
    expect((await row('چندگزینه‌ای', 'کدام‌ها؟', '1,2', '', 'بله', '', 'الف', 'ب', 'ج')).draft!.key).toMatchObject({ credit: 'partial' })
  })

  test('a short answer under «درست»', async () => expect((await row('پاسخ کوتاه', 'رنگ نول؟', 'آبی')).draft!.key).toEqual({ kind: 'short_text', accepted: ['آبی'] }))

  test('difficulty in words, and one that nobody knows', async () => {
    expect((await row('درست یا نادرست', 'نول آبی است.', 'درست', '', '', 'سخت')).draft!.difficulty).toBe(3)
    expect(await said('درست یا نادرست', 'نول آبی است.', 'درست', '', '', 5)).toEqual(['changed', expect.stringMatching(/دشواری «5»/)])
  })

  test('points of an essay are whole', async () => {
    expect((await row('تشریحی', 'شرح دهید.', 2.5)).draft!.key).toEqual({ kind: 'essay', points: 3 })
    expect(await said('تشریحی', 'شرح دهید.', 2.5)).toEqual(['changed', expect.stringMatching(/بارم/)])
    expect(await said('تشریحی', 'شرح دهید.', 'زیاد')).toEqual(['left', expect.stringMatching(/«زیاد»/)])
  })
})

describe('what of a sheet has no place is told', () => {
  test('cells that its kind does not ask for', async () =>
    expect(await said('عددی', 'ولتاژ؟', 230, 5, '', '', 'ولت')).toEqual(['changed', 'این خانه‌ها در چنین پرسشی جا ندارد و خوانده نشد: گزینهٔ ۱']))

  test('a pair without its other half, or with three', async () => {
    for (const pair of ['فاز', 'فاز -> قهوه‌ای -> سیاه']) expect(await said('جورکردنی', 'جور کنید', '', '', '', '', 'نول -> آبی', 'زمین → سبز', pair)).toEqual(['left', expect.stringContaining(`«${pair}»`)])
  })

  test('which of two numbers can’t be read', async () => expect(await said('عددی', 'ولتاژ؟', 230, 'کم')).toEqual(['left', expect.stringMatching(/«کم»/)]))

  test('two stars in a gap', async () => expect(await said('جای خالی', 'سیم [[1]]', '', '', '', '', '*آبی | *سبز')).toEqual(['left', expect.stringMatching(/چند پاسخ/)]))

  test('other sheets, pictures aside, columns without a name and of a name that was there', async () => {
    const line = ['تک‌گزینه‌ای', 'نول؟', '1', 'آبی', 'سبز', 'چرا؟', 'یادداشت']
    const all = await entriesOf(await workbook([['نوع', 'متن پرسش', 'درست', 'گزینه ۱', 'گزینه ۲', 'درست'], line], [['نوع', 'متن پرسش'], ['تشریحی', 'شرح دهید.']]))
    expect(all.map(({ notes, isAside }) => [Boolean(isAside), ...notes.map(({ fa }) => fa)])).toEqual([
      [true, 'این ستون‌ها شناخته نیست و خوانده نشد: درست'], [true, 'ستونی که سرستون ندارد خوانده نشد.'],
      [true, 'تنها برگهٔ نخست خوانده شد؛ این برگه‌ها خوانده نشد: برگه 2'], [false],
    ])
  })

  test('a row that names no kind, as under a merged cell', async () => expect(await said(undefined, 'نول؟', '1', '', '', '', 'آبی', 'سبز')).toEqual(['left', 'نوع پرسش گفته نشده است.']))
})

describe('what goes out as a sheet comes in the same', () => {
  test('in the words of who reads it', async () => {
    const { draft } = await row('درست یا نادرست', 'نول آبی است.', 'درست')
    const written = writeRow(draft!)
    if (!('row' in written)) throw new Error(written.left.en)
    const { readSheet } = await import('read-excel-file/node')
    const [, line] = await readSheet(await writeItemSheet([written.row], 'fa')) as unknown[][]
    expect(line!.filter(Boolean)).toEqual(['درست یا نادرست', 'نول آبی است.', 'درست'])
    for (const language of ['fa', 'en'] as const) expect((await entriesOf(await writeItemSheet([written.row], language)))[0]!.draft).toEqual(draft)
  })

  test('or is not written: a comment in a program would become its English', () => {
    const draft: Draft = single({ stem: say('خروجی؟') }, [say('x = 1 // یک'), say('x = 2')], 0)
    expect(writeRow(draft)).toEqual({ left: expect.objectContaining({ fa: 'در آن نشانه‌ای هست که در این قالب معنای دیگری دارد.' }) })
  })
})

test('pictures on a sheet are told, whatever stands in its rows', async () => {
  const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', '[Content_Types].xml', '_rels/.rels', 'xl/styles.xml', 'xl/sharedStrings.xml']
  const entries = await openArchive(await workbook([HEAD, ['تشریحی', 'شرح دهید.']]))
  if ('refused' in entries) throw new Error(String(entries.refused))
  const parts = [...entries].filter(([name]) => names.includes(name)).map(([name, text]) => ({ name, text }))
  const all = await entriesOf(zipOf([...parts, { name: 'xl/drawings/drawing1.xml', text: '<xdr:wsDr><xdr:pic/></xdr:wsDr>' }]))
  expect(all[0]!.notes.map(({ fa }) => fa)).toEqual(['تصویرهای کارپوشه گرفته نشد؛ آن‌ها را در فرم هر پرسش بیفزایید.'])
  expect(all[1]!.draft!.kind).toBe('essay')
})
