import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readDocx } from '~/courses/authoring/docx.server'
import { documentOfHtml } from '~/courses/authoring/html-document.server'
import { texOf } from '~/courses/authoring/omml'
import { isRefusal } from '~/shared/guard'
import { plainText, type RichNode } from '~/shared/rich-text'
import { richTextProblems } from '~/shared/rich-text-problems'
import { zipOf } from '../people/archives'
import { chart, diagram, heading, item, math, mergedTable, numberedHeading, numbering, oldFormula, p, part, picture, r, shape, styles, wordFile } from './word-file'

const { block, fenced, fraction, func, line, matrix, mr, root, square, sum, under, words } = math

async function read(body: string, more: Parameters<typeof wordFile>[1] = {}, language: 'fa' | 'en' = 'fa') {
  const word = await readDocx(wordFile(body, { ...more, refers: { rIdStyles: ['styles', 'styles.xml'], rIdNumbers: ['numbering', 'numbering.xml'], ...more?.refers }, parts: [styles, numbering, ...(more?.parts ?? [])] }))
  if (isRefusal(word)) throw new Error(word.refused)
  const document = documentOfHtml(word.html, {
    language, marks: word.marks, losses: word.losses,
    image: n => (word.images[n]!.bytes ? { type: 'media', attrs: { media: `picture-${n}`, kind: 'image', alt: word.images[n]!.alt } } : ['image-kind', { name: word.images[n]!.kind }]),
  })
  expect(richTextProblems(document)).toEqual([])
  return { blocks: document.content!, left: word.losses.all }
}
const told = (blocks: RichNode[]) => blocks.map(({ type, attrs, content }) => [type, attrs?.level ?? attrs?.tex ?? attrs?.media, plainText({ type: 'paragraph', content })].filter(one => one !== undefined && one !== ''))

describe('a teacher’s Word file becomes a lesson', () => {
  test('with its title, headings, nested lists, merged cells and emphasis, in Persian letters', async () => {
    const { blocks, left } = await read(p('ايمنی برق', '<w:pStyle w:val="Title"/>') + heading(2, 'كارگاه') + item(0, 'کلید را قطع کنید') + item(1, 'با قفل') +
      mergedTable() + p(r('مهم', '<w:u w:val="single"/>') + r(' و ') + r('زرد', '<w:highlight w:val="yellow"/>')) + p('<w:r><w:br w:type="page"/></w:r>'))
    expect(left).toEqual([])
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'heading', 'orderedList', 'table', 'paragraph'])
    expect(plainText(blocks[0]!)).toBe('ایمنی برق')
    expect(plainText(blocks[1]!)).toBe('کارگاه')
    expect(blocks[2]!.content![0]!.content!.map(({ type }) => type)).toEqual(['paragraph', 'bulletList'])
    const cells = blocks[3]!.content!.map(row => row.content!.map(({ type, attrs }) => [type, attrs!.colspan, attrs!.rowspan]))
    expect(cells).toEqual([
      [['tableHeader', 2, 1], ['tableHeader', 1, 1]], [['tableCell', 1, 2], ['tableCell', 1, 1], ['tableCell', 1, 1]], [['tableCell', 1, 1], ['tableCell', 1, 1]],
    ])
    expect(blocks[4]!.content!.filter(({ marks }) => marks?.[0]?.type === 'bold').map(({ text }) => text)).toEqual(['مهم', 'زرد'])
  })

  describe('and its numbers go on as Word counts them', () => {
    /** Each block: a list as its first number and its items, the rest as its words. */
    const numbered = (nodes: readonly RichNode[] = []): unknown[] => nodes.map(({ type, attrs, content = [] }) =>
      type === 'orderedList' ? [attrs?.start ?? 1, ...content.flatMap(one => numbered(one.content))]
      : type === 'bulletList' ? ['•', ...content.flatMap(one => numbered(one.content))] : plainText({ type: 'paragraph', content }))

    test.each([
      ['after a paragraph between', item(0, 'الف') + item(0, 'ب') + p('میان') + item(0, 'پ'), [[1, 'الف', 'ب'], 'میان', [3, 'پ']]],
      ['where a list starts anew, also right after another', item(0, 'الف') + item(0, 'ب') + item(0, 'پ', 2) + item(0, 'ت', 2), [[1, 'الف', 'ب'], [1, 'پ', 'ت']]],
      ['from the number it begins with', item(0, 'الف', 3) + p('میان') + item(0, 'ب', 3), [[5, 'الف'], 'میان', [6, 'ب']]],
      ['in a list inside a list, anew under each', item(0, 'الف', 3) + item(1, 'یک', 3) + item(1, 'دو', 3) + item(0, 'ب', 3) + item(1, 'یک', 3), [[5, 'الف', [1, 'یک', 'دو'], 'ب', [1, 'یک']]]],
      ['in the inner list too, when a paragraph parts it', item(0, 'الف', 3) + item(1, 'یک', 3) + p('میان') + item(1, 'دو', 3) + item(0, 'ب', 3), [[5, 'الف', [1, 'یک']], 'میان', [2, 'دو'], [6, 'ب']]],
      ['in a list of a numbering style', item(0, 'الف', 4) + p('میان') + item(0, 'ب', 4), [[5, 'الف'], 'میان', [6, 'ب']]],
      ['in paragraphs numbered by their style', p('الف', '<w:pStyle w:val="Step"/>') + p('میان') + p('ب', '<w:pStyle w:val="Step"/>'), [[1, 'الف'], 'میان', [2, 'ب']]],
      ['with dots left as dots', item(0, 'الف') + item(1, 'نقطه') + p('میان') + item(1, 'نقطه'), [[1, 'الف', ['•', 'نقطه']], 'میان', ['•', 'نقطه']]],
    ])('%s', async (_, body, lists) => {
      expect(numbered((await read(body)).blocks)).toEqual(lists)
    })
  })

  test('with the numbers of its headings, which no word of theirs holds', async () => {
    const body = numberedHeading(1, 'ایمنی') + numberedHeading(2, 'برق') + numberedHeading(2, 'آتش') + p('متن') + numberedHeading(1, 'ابزار') + numberedHeading(2, 'انبر') + numberedHeading(3, 'دسته') +
      p('بی‌شماره', '<w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="0"/></w:numPr>')
    const { blocks, left } = await read(body)
    expect(blocks.map(plainText)).toEqual(['فصل ۱: ایمنی', '۱-۱ برق', '۱-۲ آتش', 'متن', 'فصل ۲: ابزار', '۲-۱ انبر', 'I. دسته', 'بی‌شماره'])
    expect(left).toEqual([])
    expect((await read(numberedHeading(2, 'Fire') + item(0, 'one') + numberedHeading(2, 'Tools'), {}, 'en')).blocks.map(plainText)).toEqual(['1-1 Fire', 'one', '1-2 Tools'])
  })

  test('and a list counted by letters, which comes with digits, is told with its first letter and words', async () => {
    const { blocks, left } = await read(item(0, 'کلید', 7) + item(0, 'فیوز', 7) + item(1, 'تند', 7) + p('میان') + item(0, 'سیم', 7))
    expect(blocks.map(({ type }) => type)).toEqual(['orderedList', 'paragraph', 'orderedList'])
    expect(left).toEqual([{ what: 'list-letters', count: 3, names: ['i', 'الف', 'ت'], after: ['تند', 'کلید', 'سیم'] }])
  })

  test('and a list counted in parts, or by a word, which comes with its own numbers alone, is told with what Word writes', async () => {
    const body = item(0, 'کلید', 8) + item(1, 'تک‌پل', 8) + item(1, 'دوپل', 8) + item(0, 'فیوز', 8) + item(1, 'تند', 8) + item(2, 'باز کنید', 8)
    const { blocks, left } = await read(body)
    expect(blocks.map(({ type }) => type)).toEqual(['orderedList'])
    expect(left).toEqual([{ what: 'list-labels', count: 3, names: ['۱.۱', 'گام ۱', '۲.۱'], after: ['تک‌پل', 'باز کنید', 'تند'] }])
    expect((await read(item(0, 'one', 8) + item(0, 'two', 8), {}, 'en')).left).toEqual([])
  })

  test('with its equations as formulas, in a line and by themselves', async () => {
    const { blocks, left } = await read(p(r('توان برابر ') + line(mr('P=') + fraction(square(mr('U')), mr('R'))) + r(' است.')) + p(block(root(under(mr('R'), '1')))) +
      p(line(mr('\u{1D458}\u{1D467}'))))
    expect(left).toEqual([])
    expect(blocks[0]!.content!.map(({ type, attrs }) => attrs?.tex ?? type)).toEqual(['text', 'P=\\frac{{U}^{2}}{R}', 'text'])
    expect(blocks[1]).toEqual({ type: 'formula', attrs: { tex: '\\sqrt{{R}_{1}}' } })
    expect(plainText(blocks[2]!)).toBe('kz')
  })

  test.each([
    ['a sum', sum(under(mr('x'), 'i')), '\\sum_{i=1}^{n}{{x}_{i}}'],
    ['brackets of its own', fenced(mr('a+b')), '\\left[ a+b \\right]'],
    ['a function', func('sin', mr('φ')), '\\sin {φ}'],
    ['a matrix', matrix([['1', '0'], ['0', '1']]), '\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}'],
    ['words in it', words('power') + mr('=5%'), '\\text{power}=5\\%'],
    ['Persian words among its letters', mr('P = توان کل'), 'P = \\text{توان کل}'],
  ])('an equation with %s', async (_, inside, tex) => {
    const { blocks, left } = await read(p(block(inside)))
    expect([told(blocks), left]).toEqual([[['formula', tex]], []])
  })

  test('with its footnotes, their numbers where they stood', async () => {
    const notes = part('footnotes', 'footnotes', `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('استاندارد ۱۹۳۷')}</w:footnote>`)
    const { blocks, left } = await read(p(r('سیم افشان') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), { refers: { rIdNotes: ['footnotes', 'footnotes.xml'] }, parts: [notes] })
    expect(left).toEqual([])
    expect(blocks.map(plainText)).toEqual(['سیم افشان[۱]', 'پانویس‌ها', 'استاندارد ۱۹۳۷'])
  })

  test('with raised signs as signs, so that 2.5 mm² stays what it is; other raised words are told', async () => {
    const up = '<w:vertAlign w:val="superscript"/>'
    const { blocks, left } = await read(p(r('سیم 2.5 mm') + r('2', up) + r(' و H') + r('2', '<w:vertAlign w:val="subscript"/>') + r('O')) + p(r('نخست') + r('آ', up)))
    expect(blocks.map(plainText)).toEqual(['سیم 2.5 mm² و H₂O', 'نخستآ'])
    expect(left).toEqual([{ what: 'raised-text', count: 1, names: ['آ'], after: ['نخستآ'] }])
  })

  test('with the words of text boxes, of fields and of a line that was turned around; a tick box is a sign', async () => {
    const box = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>'
    const { blocks, left } = await read(p(r('پیش ') + shape('درون کادر') + '<w:fldSimple w:instr=" SEQ شکل "><w:r><w:t>۱</w:t></w:r></w:fldSimple>') +
      p(`<w:dir w:val="rtl">${r('برگشته')}</w:dir>`) + p(box + r('عینک')))
    expect(blocks.map(plainText)).toEqual(['پیش ۱', 'درون کادر', 'برگشته', '☑ عینک'])
    expect(left).toEqual([{ what: 'text-box', count: 1, names: [], after: ['پیش ۱'] }])
  })

  test('and what can’t come is told one by one, with the words before it', async () => {
    const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c40' } }).png().toBuffer()
    const { blocks, left } = await read(
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('ایمنی ۳')}</w:sdtContent></w:sdt>` +
      heading(1, 'ایمنی') + p(picture('rIdPng', 'تابلو')) + p(picture('rIdEmf')) + p('نقشهٔ کارگاه') + p(chart()) + p(diagram()) + p(shape()) +
      p(r('فرمول کهنه') + oldFormula()) + p(r('بد', '<w:strike/>')) + p(`<w:hyperlink r:id="rIdBad">${r('اینجا')}</w:hyperlink><w:hyperlink w:anchor="top">${r(' و آنجا')}</w:hyperlink>`) +
      p(`<w:ins w:id="1" w:author="a">${r('افزوده')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>زدوده</w:delText></w:r></w:del><w:r><w:commentReference w:id="1"/></w:r>`) + p('\uF0B7 نشان'), {
        refers: { rIdPng: ['image', 'media/image1.png'], rIdEmf: ['image', 'media/image2.emf'], rIdWmf: ['image', 'media/image3.wmf'], rIdBad: ['hyperlink', 'file:///C:/x.doc', true] },
        parts: [{ name: 'word/media/image1.png', text: png }, { name: 'word/media/image2.emf', text: 'x' }, { name: 'word/media/image3.wmf', text: 'x' }, part('header1', 'hdr', p('مرکز نمونه'))],
      })
    expect(blocks.map(plainText)).toEqual(['ایمنی', 'تابلو', 'نقشهٔ کارگاه', 'فرمول کهنه', 'بد', 'اینجا و آنجا', 'افزوده', 'نشان'])
    const lost = (what: string, after: string, name?: string) => ({ what, count: 1, names: name ? [name] : [], after: after ? [after] : [] })
    expect(left).toEqual([
      lost('image-kind', 'ایمنی', 'EMF'), lost('bad-link', 'اینجا و آنجا', 'file:///C:/x.doc'), lost('struck', 'بد'), lost('old-formula', 'فرمول کهنه'),
      lost('shape', 'نقشهٔ کارگاه'), lost('chart', 'نقشهٔ کارگاه'), lost('diagram', 'نقشهٔ کارگاه'), lost('contents', ''), lost('margins', ''), lost('comments', ''),
      lost('changes', ''), lost('symbol', 'نشان'),
    ])
  })

  test('a formula that can’t be drawn comes as its signs, and is told', async () => {
    const tex = (xml: string) => texOf({ type: 'tag', name: 'm:r', children: [{ type: 'tag', name: 'm:t', children: [{ type: 'text', data: xml }] }] })
    expect(tex('a_b{c}')).toBe('a\\_b\\{c\\}')
    const { blocks, left } = await read(p(r('ببینید: ') + line(fraction(mr('x'.repeat(600)), mr('y')))))
    expect(plainText(blocks[0]!)).toBe(`ببینید: ${'x'.repeat(600)}y`)
    expect(left).toMatchObject([{ what: 'formula', count: 1 }])
  })

  test.each([
    ['of Word 97', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-word'],
    ['with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(80), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['nested a thousand deep', wordFile('<w:p>'.repeat(1000) + '</w:p>'.repeat(1000)), 'too-large-inside'],
    ['that is a sheet', zipOf([{ name: 'xl/workbook.xml', text: '<x/>' }]), 'not-a-docx'],
  ])('a file %s is refused with its reason', async (_, bytes, refused) => {
    expect(await readDocx(bytes)).toEqual({ refused })
  })
})
