import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isActivePdf } from '~/shared/active-pdf.server'

const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...parts, '\ntrailer<</Root 1 0 R>>\n%%EOF'].map(part => Buffer.from(part as string, 'latin1')))
const stream = (dictionary: string, data: string | Buffer) =>
  Buffer.concat([Buffer.from(`7 0 obj <<${dictionary}>>\nstream\n`), Buffer.from(data as string, 'latin1'), Buffer.from('\nendstream endobj\n')])
const packed = (objects: string) => stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(objects))
/** Bytes of no meaning, like those of a scanned page. */
const noise = (n: number) => Buffer.from(Array.from({ length: n }, (_, i) => 128 + ((i * 37) % 128)))

describe('a PDF', () => {
  test.each([
    ['whose page’s packed bytes hold a short name by chance', pdf(stream('/Filter /DCTDecode', Buffer.concat([noise(60), Buffer.from('/JS\x01'), noise(60), Buffer.from('/Launch '), noise(9)])))],
    ['with packed objects of pages and fonts', pdf(packed('5 0 <</Type /Page /Contents 7 0 R /JSX 1>>'))],
    ['that speaks of upstream and JS in its words', pdf('<< /Title (The upstream JS course) >>')],
  ])('is harmless %s', (_, bytes) => expect(isActivePdf(bytes)).toBe(false))

  test.each([
    ['in its own words', pdf('1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >> endobj')],
    ['behind #', pdf('1 0 obj <</S /J#61vaScript /J#53 (x)>> endobj')],
    ['in packed objects', pdf(packed('5 0 <</S /JavaScript /JS (app.alert(1))>>'))],
    ['in packed objects called otherwise', pdf(stream('/Type /Obj#53tm /Filter /FlateDecode', deflateSync('5 0 <</S /Launch /F (a.exe)>>')))],
    ['in packed objects whose dictionary says more', pdf(stream('/Type /ObjStm /X (obj) /Filter /FlateDecode', deflateSync('5 0 <</S /Launch>>')))],
    ['in packed objects that can’t be unpacked', pdf(stream('/Type /ObjStm /Filter /LZWDecode', noise(40)))],
    ['after a packed page', pdf(stream('/Filter /FlateDecode', deflateSync('page')), '1 0 obj <</S /JavaScript>> endobj')],
    ['as an object within what pretends to be a page', pdf(stream('/Filter /DCTDecode', '9 0 obj <</Type /Action /S /JavaScript /JS (x)>> endobj'))],
    ['behind a word that only sounds like a page', pdf('1 0 obj <</A (up stream\n) /S /JavaScript /JS (x)>> endobj', stream('', 'page'))],
  ])('runs something %s', (_, bytes) => expect(isActivePdf(bytes)).toBe(true))

  test('that unpacks without end is taken for hiding something, soon and in little room', () => {
    const bomb = packed('0'.repeat(40 * 1_048_576))
    const began = process.memoryUsage().rss
    expect(isActivePdf(pdf(bomb))).toBe(true)
    expect(process.memoryUsage().rss - began).toBeLessThan(50 * 1_048_576)
  })
})
