import { expect, test } from 'vitest'
import { inspectSheet, readSheet } from '~/people/imports/read-sheet.server'
import { markFormulas } from '~/people/imports/read-workbook.server'
import { cell, RELATIONS, sheetOf, WORKBOOK, workbookOf, zipOf } from './archives'

const ROW = `<row r="1">${cell('A1', 'نام')}</row><row r="2">${cell('A2', 'زهرا')}</row>`
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 32)
const utf16 = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')])

const hostile: [what: string, bytes: () => Buffer, refused: string][] = [
  ['a bomb of one huge sheet', () => workbookOf('', { name: 'xl/big.xml', text: zeros(40) }), 'too-large-inside'],
  ['a bomb that packs a thousand times', () => workbookOf('', { name: 'xl/big.xml', text: zeros(8) }), 'too-large-inside'],
  ['a bomb in a picture that nobody would read', () => workbookOf('', { name: 'xl/media/a.png', text: zeros(40) }), 'too-large-inside'],
  ['a bomb whose directory claims it is small', () => workbookOf('', { name: 'xl/big.xml', text: zeros(40), claims: 1000 }), 'not-a-workbook'],
  ['ten thousand entries', () => zipOf([WORKBOOK, RELATIONS, ...Array.from({ length: 400 }, (_, i) => ({ name: `xl/${i}.xml`, text: '' }))]), 'too-large-inside'],
  ['a directory that counts more than there is', () => zipOf([WORKBOOK, RELATIONS, sheetOf(ROW)], { count: 150 }), 'not-a-workbook'],
  ['a document type', () => zipOf([WORKBOOK, RELATIONS, sheetOf(ROW, '<?xml version="1.0"?><!DOCTYPE x>')]), 'hostile-xml'],
  ['an entity that laughs a billion times', () => zipOf([WORKBOOK, RELATIONS, sheetOf(ROW, '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')]), 'hostile-xml'],
  ['an entity that reads a file of the server', () => workbookOf(ROW, { name: 'xl/sharedStrings.xml', text: '<!DocType x [<!entity f SYSTEM "file:///etc/passwd">]><sst>&f;</sst>' }), 'hostile-xml'],
  ['a document type hidden in UTF-16', () => zipOf([WORKBOOK, RELATIONS, { ...sheetOf(ROW), text: utf16('<!DOCTYPE x><worksheet/>') }]), 'hostile-xml'],
  ['XML that says it is in another encoding', () => zipOf([WORKBOOK, RELATIONS, sheetOf(ROW, '<?xml version="1.0" encoding="UTF-7"?>')]), 'hostile-xml'],
  ['a cell beyond the end of any sheet', () => workbookOf(`<row r="2">${cell('AAAAAAA2', 'x')}</row>`), 'hostile-xml'],
  ['a row beyond the end of any sheet', () => workbookOf(`<row r="99999999999">${cell('A99999999999', 'x')}</row>`), 'hostile-xml'],
  ['macros', () => workbookOf(ROW, { name: 'xl/vbaProject.bin', text: 'x' }), 'has-macros'],
  ['an encrypted entry', () => zipOf([WORKBOOK, RELATIONS, { ...sheetOf(ROW), flags: 1 }]), 'encrypted'],
  ['the same entry twice', () => zipOf([WORKBOOK, RELATIONS, sheetOf(ROW), sheetOf(ROW)]), 'not-a-workbook'],
  ['a path that climbs out', () => workbookOf(ROW, { name: '../../../etc/cron.d/x.xml', text: 'x' }), 'not-a-workbook'],
  ['an absolute path', () => workbookOf(ROW, { name: '/etc/x.xml', text: 'x' }), 'not-a-workbook'],
  ['a zip that is no workbook', () => zipOf([{ name: 'hello.txt', text: 'x' }]), 'not-a-workbook'],
  ['a zip cut in half', () => workbookOf(ROW).subarray(0, 200), 'not-a-workbook'],
  ['only the first bytes of a zip', () => Buffer.from('PK\x03\x04'), 'not-a-workbook'],
  ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
  ['a web page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'not-text'],
  ['a drawing with a script', () => Buffer.from('  <svg xmlns="x" onload="alert(1)"/>'), 'not-text'],
  ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'not-text'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not-text'],
  ['a list in Windows-1256', () => Buffer.from('e4c7e3 2c e4c7e320cec7e4e6c7cfedd30a e3cde3cf'.replace(/ /g, ''), 'hex'), 'windows-1256'],
]

test.each(hostile)('refused: %s', async (_, bytes, refused) => {
  const file = bytes()
  expect(await inspectSheet(file)).toEqual({ refused })
})

test('an honest workbook passes, so the refusals above are not of everything', async () => {
  expect(await inspectSheet(workbookOf(ROW))).toEqual({ format: 'xlsx' })
  expect(await readSheet('xlsx', workbookOf(ROW))).toEqual({ headings: ['نام'], rows: [{ line: 2, cells: ['زهرا'] }] })
})

test('a bomb is refused without being expanded', async () => {
  const bomb = workbookOf('', { name: 'xl/big.xml', text: zeros(200) })
  const before = process.memoryUsage().arrayBuffers
  expect(await inspectSheet(bomb)).toEqual({ refused: 'too-large-inside' })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
})

test('the name in front of an entry’s bytes counts for nothing: the directory’s does', async () => {
  const file = zipOf([WORKBOOK, RELATIONS, { ...sheetOf(ROW), local: 'xl/worksheets/other.xml' }])
  expect(await readSheet('xlsx', file)).toMatchObject({ rows: [{ cells: ['زهرا'] }] })
})

test.each([
  ['formulas without a cell', '<f>1</f>'.repeat(400_000)],
  ['formulas in a cell that never ends', `<c r="A1">${'<f>'.repeat(400_000)}`],
  ['a formula in each of many cells', Array.from({ length: 100_000 }, (_, i) => `<c r="A${i}"><f>1</f></c>`).join('')],
  ['cells that name no address', '<c s="1"><f>1</f></c>'.repeat(200_000)],
])('%s are looked through in one go', (_, xml) => {
  // Its own CPU, not the clock's: a busy machine is no hang. Looked through again and again it takes minutes.
  const began = process.cpuUsage()
  markFormulas(xml)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1e6).toBeLessThan(15)
})

test('a computed cell is shown as computed, its neighbours as they are', () => {
  const row = '<row><c r="A1"><v>1</v></c><c r="B1" t="str"><f>CMD()</f><v>x</v></c><main:c s="1" r="C1"><main:f/></main:c><c r="D1"><v>2</v></c></row>'
  expect(markFormulas(row)).toBe('<row><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>=formula</t></is></c>' +
    '<main:c r="C1" t="inlineStr"><main:is><main:t>=formula</main:t></main:is></main:c><c r="D1"><v>2</v></c></row>')
})

test('a million empty rows cost nothing but their thread', async () => {
  const far = `${ROW}<row r="1048576">${cell('XFD1048576', 'x')}</row>`
  const answer = await readSheet('xlsx', workbookOf(far))
  expect('refused' in answer || answer.rows.length <= 2).toBe(true)
})
