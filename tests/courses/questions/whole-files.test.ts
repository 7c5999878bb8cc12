import { describe, expect, test } from 'vitest'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import { verdictOf, type Entry, type Reading } from '~/courses/questions/exchange/draft'
import { readAiken, writeAiken } from '~/courses/questions/exchange/aiken.server'
import { blanks, matching, single, type Said } from '~/courses/questions/exchange/draft'
import { readGift } from '~/courses/questions/exchange/gift.server'
import { readMoodle } from '~/courses/questions/exchange/moodle.server'
import { writeRow } from '~/courses/questions/exchange/sheet.server'
import { writeGift } from '~/courses/questions/exchange/write-gift'
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodle } from '~/courses/questions/exchange/write-moodle'

const entriesOf = (reading: Reading | { refused: string }) => {
  if ('refused' in reading) throw new Error(reading.refused)
  return [...reading.entries].filter(({ title }) => title !== 'Moodle' && title !== 'GIFT')
}
const xml = (type: string, inside: string, stem = 'متن') =>
  `<quiz><question type="${type}"><name><text>نام</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext>${inside}</question></quiz>`
const moodle = (...of: Parameters<typeof xml>) => entriesOf(readMoodle(xml(...of)))[0]!
const said = ({ notes }: Entry) => notes.map(({ en }) => en)
const say = (fa: string): Said => ({ words: { fa } })
const answer = (words: string, fraction = 0, more = '') => `<answer fraction="${fraction}"><text><![CDATA[${words}]]></text>${more}</answer>`
const told = (words: string) => `<feedback format="html"><text><![CDATA[${words}]]></text></feedback>`
const textOf = (written: ReturnType<typeof writeMoodle>) => {
  if ('left' in written) throw new Error(written.left.en)
  return written.text
}
const TWO = answer('الف', 100) + answer('ب')
const formula = '<p>چون \\(x^2\\) است.</p>'

describe('nothing of a file falls away in silence', () => {
  test('feedback on the steps of an order', () =>
    expect(said(moodle('ordering', answer('یک', 1) + answer('دو', 2, told('آخرین است'))))).toEqual(['The feedback on “دو” is not kept.']))

  test('what another program put into a question', () =>
    expect(moodle('truefalse', `${answer('true', 100)}${answer('false')}<generalFeedBack>چرا</generalFeedBack><empty/><units><unitname>متر</unitname></units>`).notes[0])
      .toEqual({ fa: 'این بخش‌های پرسش شناخته نیست و خوانده نشد: \u2066<generalFeedBack>\u2069،\u200f \u2066<unitname>\u2069', en: 'These parts of the question are not known, and were not read: \u2066<generalFeedBack>\u2069, \u2066<unitname>\u2069' }))

  test('that a question was hidden', () => expect(said(moodle('multichoice', `${TWO}<hidden>1</hidden>`))).toEqual([expect.stringMatching(/hidden/)]))

  test('choices of a group that no gap asks for', () => {
    const box = (words: string, group: number) => `<dragbox><text>${words}</text><group>${group}</group></dragbox>`
    const { draft, notes } = moodle('ddwtos', box('فاز', 1) + box('نول', 1) + box('کلید', 2), 'سیم قهوه‌ای [[1]] است.')
    expect(draft!.body.blanks![0]!.options).toHaveLength(2)
    expect(notes.map(({ fa }) => fa)).toEqual(['واژه‌هایی که به هیچ جای خالی نمی‌رسد کنار رفت: کلید'])
  })

  test('layout of a feedback, in GIFT as in XML; a picture there costs nobody the question', () => {
    const picture = '<img src="@@PLUGINFILE@@/a.svg" alt="نقشه">'
    const [fromXml, fromGift] = [
      moodle('multichoice', `${TWO}<generalfeedback format="html"><text><![CDATA[${formula}${picture}]]></text><file name="a.svg" encoding="base64">PHN2Zz4=</file></generalfeedback>`),
      entriesOf(readGift('[html]کدام؟ {=الف ~ب ####<p>چون \\\\(x^2\\\\) است.</p>}'))[0]!,
    ]
    for (const entry of [fromXml, fromGift]) expect(said(entry)).toEqual(['Of the feedback only plain words are kept; tables, pictures, formulas and layout have no place in it.'])
    expect(fromXml.draft!.feedback.general!.fa).toBe('چون x^2 است.')
    expect(fromXml.pictures).toBeUndefined()
  })

  test('formulas among the choices of a gap', () =>
    expect(said(moodle('cloze', '', 'مساحت {1:MC:=\\\\(a^2\\\\)~۲a} است.'))).toEqual(['Taken out of the text: tables, pictures, formulas and layout']))

  test('what was meant as a gap and can’t be read as one', () => {
    const { draft, notes } = moodle('cloze', '', 'زمین {1:SA:=سبز} است و ولتاژ {2:NUMERICAL=230:1} است.')
    expect(draft!.body.stem.fa).toBe('زمین [[1]] است و ولتاژ {2:NUMERICAL=230:1} است.')
    expect(notes.map(({ fa }) => fa)).toEqual(['چیزی مانند جای خالی خوانده نشد و همان‌گونه در متن ماند: {2:NUMERICAL=230:1}'])
  })

  test('underlining stays marked; colour is told, but not that of plain ink', () => {
    const { draft, notes } = moodle('multichoice', TWO, '<p>واژهٔ <u>سیم</u> و <span style="color: #ff0000">فاز</span> و <span style="font-size:12px; color: rgb(33, 37, 41)">نول</span></p>')
    expect(draft!.body.rich!.fa.content![0]!.content![1]).toEqual({ type: 'text', text: 'سیم', marks: [{ type: 'bold' }] })
    expect(notes.map(({ fa }) => fa)).toEqual(['از متن برداشته شد: زیرخط (پررنگ شد)، رنگ نوشته'])
  })

  test('the title of a table', () =>
    expect(moodle('multichoice', TWO, '<table><caption>مشخصات</caption><tr><td>فاز</td></tr></table>').draft!.body.rich!.fa.content!.map(({ type }) => type)).toEqual(['paragraph', 'table']))

  test('the picture that Moodle 1.9 kept beside a question', () => {
    const { draft, pictures, pictureNames } = moodle('multichoice', `<image>panel.png</image><image_base64>\nR0lG\nODlh\n</image_base64>${TWO}`)
    expect(draft!.body.rich!.fa.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'متن' }] }, { type: 'image', attrs: { src: '/question-pictures/new-1', alt: '' } }])
    expect([pictures, pictureNames]).toEqual([{ '/question-pictures/new-1': 'R0lGODlh' }, { '/question-pictures/new-1': 'panel.png' }])
    expect(said(moodle('multichoice', `<image>panel.png</image>${TWO}`))).toEqual(['Taken out of the text: a picture outside the file (panel.png)'])
  })

  test('a number that takes anything is told by its star', () =>
    expect(said(entriesOf(readGift('چند؟ {#\n=6:1\n~#نه\n}'))[0]!)).toEqual(['Written wrong answers are left out: *', 'The feedback on “*” is not kept.']))

  test('a list of names has the commas of its reader', () => {
    const { notes } = moodle('multichoice', `${TWO}<tags><tag><text>ایمنی</text></tag><tag><text>برق</text></tag></tags>`)
    expect(notes).toEqual([{ fa: 'برچسب‌ها نگه داشته نشد: ایمنی،\u200f برق', en: 'Tags are not kept: ایمنی, برق' }])
  })
})

describe('other people’s shapes are read', () => {
  test('a text with gaps and large pictures in it', () => {
    const { draft, pictures } = moodle('cloze', '', `<p>این {1:SA:=کنتاکتور} است.<img src="data:image/png;base64,${'A'.repeat(250_000)}"></p>`)
    expect(draft!.kind).toBe('blanks')
    expect(Object.keys(pictures!)).toHaveLength(1)
  })

  test('a gap whose choices are pictures has a reason to stay', () =>
    expect(said(moodle('cloze', '', `<p>کدام؟ {1:MC:<img src="data:image/png;base64,${'A'.repeat(9000)}">~=<img src="data:image/png;base64,${'B'.repeat(9000)}">}</p>`))).toEqual([expect.stringMatching(/choices of a gap are pictures/)]))

  test('a question within another program’s question is part of it', () => {
    const one = (...of: Parameters<typeof xml>) => xml(...of).slice(6, -7)
    const [number, part] = ['<gapsettings><question>2</question></gapsettings>', `<subquestions>${one('multichoice', TWO)}</subquestions>`]
    const all = entriesOf(readMoodle(`<quiz>${one('gapfill', number)}${one('combined', part)}${one('multichoice', TWO)}</quiz>`))
    expect(all.map(entry => [verdictOf(entry), ...said(entry)])).toEqual([['left', 'There is no kind “gapfill” in this bank.'], ['left', 'There is no kind “combined” in this bank.'], ['taken']])
  })

  test('the empty formula that wakes MathJax is nothing to read', () => expect(moodle('multichoice', TWO, '<p>\\(\\)کدام رسانا است؟</p>').draft!.body.stem.fa).toBe('کدام رسانا است؟'))

  test('what is escaped in a pair of GIFT is what it stands for, in other people’s files and ours', () => {
    const draft = matching({ stem: say('جور کنید') }, [[say('std::in'), say('std::ios::in')], [say('a = b'), say('{a=b} ~ #1')]])
    const file = 'جور کنید {\n=std\\:\\:in -> std\\:\\:ios\\:\\:in\n=a \\= b -> \\{a\\=b\\} \\~ \\#1\n}'
    const written = writeGift(draft)
    for (const text of [file, 'text' in written ? written.text : '']) expect(entriesOf(readGift(text))[0]).toMatchObject({ notes: [], draft })
  })

  test('a short answer of GIFT is what is typed, also beside a text of HTML', () =>
    expect(entriesOf(readGift('[html]<p>کدام سطر؟</p> {=#include <vector> =<b>}'.replace('#', '\\#')))[0]!.draft!.key).toEqual({ kind: 'short_text', accepted: ['#include <vector>', '<b>'] }))

  test('a quiz that holds numbers of questions, or kinds nobody has, says so and ends', () => {
    const all = entriesOf(readMoodle('<quiz id="5"><question>3</question><question type="constructor"><name><text>ن</text></name></question></quiz>'))
    expect(all.map(entry => [verdictOf(entry), ...said(entry)])).toEqual([['left', 'It does not say which kind of question it is.'], ['left', 'There is no kind “constructor” in this bank.']])
  })
})

describe('what goes out comes in the same', () => {
  const again = (text: string) => entriesOf(readMoodle(MOODLE_HEAD + text + MOODLE_FOOT))[0]!
  test('lines of a formatted text that begin further in', () => {
    const line = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] }) as never
    const stem: Said = { words: { fa: 'for:\n    if x:\n  پایان' }, rich: { fa: line({ type: 'text', text: 'for', marks: [{ type: 'bold' }] }, { type: 'text', text: ':' }, { type: 'hardBreak' }, { type: 'text', text: '    if x:' }, { type: 'hardBreak' }, { type: 'text', text: '  پایان' }) } }
    const draft = single({ stem }, [say('الف'), say('ب')], 0)
    expect(again(textOf(writeMoodle(draft))).draft).toEqual(draft)
    expect(entriesOf(readGift(textOf(writeGift(draft))))[0]!.draft).toEqual(draft)
  })

  test('gaps whose choices begin like marks of Moodle', () => {
    const draft = blanks({ stem: say('x [[1]] 3 و [[2]]') }, [{ kind: 'choice', options: [say('='), say('<<'), say('%50%')], right: 1 }, { kind: 'choice', options: [say('='), say('~'), say('}')], right: 0 }])
    expect(again(textOf(writeMoodle(draft)))).toMatchObject({ notes: [], draft })
  })

  test('signs of HTML that are to be typed, beside a formatted text', () => {
    const stem: Said = { words: { fa: 'کدام سطر؟' }, rich: { fa: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'کدام سطر؟', marks: [{ type: 'bold' }] }] }] } } }
    const draft = { kind: 'short_text' as const, body: { stem: stem.words, rich: stem.rich }, key: { kind: 'short_text' as const, accepted: ['#include <vector>', 'a &amp; b'] }, feedback: {} }
    expect(entriesOf(readGift(textOf(writeGift(draft))))[0]).toMatchObject({ notes: [], draft })
  })

  test('what a sheet or Aiken has no place for is said before it goes', () => {
    const picture: Said = { words: { fa: 'نقشه' }, rich: { fa: { type: 'doc', content: [{ type: 'image', attrs: { src: '/question-pictures/new-1', alt: 'نقشه' } }] } } }
    const pairs = matching({ stem: say('جور کنید') }, [[picture, say('فاز')], [say('ب'), say('نول')]])
    for (const written of [writeRow(pairs), writeGift(pairs)]) expect('notes' in written && written.notes.map(({ en }) => en)).toEqual(['Tables, pictures and layout have no place in this format.'])
    const code = single({ stem: say('خروجی؟') }, [say('P\nQ'), say('P Q')], 0)
    expect(writeAiken(code)).toHaveProperty('left')
    expect(entriesOf(readAiken('خروجی؟\nA. P\nB. Q\nANSWER: A\n'))).toHaveLength(1)
  })
})

describe('what another program says is taken at its word, or told', () => {
  test('true and false in words nobody here knows cost the question, not its key', () => {
    expect(moodle('truefalse', answer('Vrai', 100) + answer('Faux'))).toMatchObject({ notes: [{ en: 'The two answers “Vrai, Faux” are not known as true and false.' }] })
    expect(moodle('truefalse', answer('صح', 100) + answer('خطأ')).draft!.key).toEqual({ kind: 'true_false', right: true })
    expect(said(moodle('truefalse', answer('true', 100) + answer('false', 100)))).toEqual([expect.stringMatching(/^Several answers/)])
  })

  test('a star that is typed is a star, in and out; one that takes anything has no place', () => {
    const typed = moodle('shortanswer', answer('3\\*4', 100))
    expect([typed.notes, typed.draft!.key]).toEqual([[], { kind: 'short_text', accepted: ['3*4'] }])
    expect(draftProblems(typed.draft!)).toEqual([])
    const [moodleAgain, giftAgain] = [entriesOf(readMoodle(MOODLE_HEAD + textOf(writeMoodle(typed.draft!)) + MOODLE_FOOT)), entriesOf(readGift(textOf(writeGift(typed.draft!))))]
    for (const [again] of [moodleAgain, giftAgain]) expect(again).toMatchObject({ notes: [], draft: typed.draft })
    const gap = moodle('cloze', '', 'حاصل {1:SA:=3\\\\*4} است.').draft!
    expect(entriesOf(readMoodle(MOODLE_HEAD + textOf(writeMoodle(gap)) + MOODLE_FOOT))[0]!.draft).toEqual(gap)
    for (const entry of [moodle('shortanswer', answer('*کنتاکتور*', 100)), moodle('cloze', '', 'این {1:SA:=*کنتاکتور*} است.'), entriesOf(readGift('این چیست؟ {=*کنتاکتور*}'))[0]!])
      expect(said(entry)[0]).toBe('The answer “*کنتاکتور*” takes any text by its star; there is no such answer here.')
  })

  test('why a gap can’t be read', () => {
    const why = (gap: string) => said(moodle('cloze', '', `پاسخ ${gap} است.`))
    expect(why('{1:NM:=5:0~=6:0}')).toEqual([expect.stringMatching(/several right numbers/)])
    expect(why('{1:NM:=3,5:0}')).toEqual(['“3,5:0” is no number that can be read here.'])
    expect(why('{1:MC:=الف~=ب}')).toEqual([expect.stringMatching(/^Several answers/)])
  })

  test('a difficulty that is no level here, points that are not whole', () => {
    const marked = moodle('multichoice', `${TWO}<tags><tag><text>difficulty:hard</text></tag></tags>`)
    expect([marked.draft!.difficulty, marked.notes]).toEqual([3, []])
    expect(said(moodle('multichoice', `${TWO}<tags><tag><text>difficulty:7</text></tag></tags>`))).toEqual(['The difficulty “7” is not known; it takes the one you chose.'])
    const [essay] = entriesOf(readGift('// [tag:points:500] [tag:difficulty:7]\nشرح دهید. {}'))
    expect(essay!.draft!.key).toEqual({ kind: 'essay', points: 100 })
    expect(said(essay!)).toHaveLength(2)
  })

  test('names of questions and what is said of a category', () => {
    const all = (reading: Reading | { refused: string }) => ('refused' in reading ? [] : [...reading.entries].map(({ notes }) => notes.map(({ en }) => en)))
    expect(all(readMoodle(xml('multichoice', TWO)))).toEqual([[], ['Names of questions are not kept; here each goes by its text.']])
    expect(all(readGift('::نام::متن {=الف ~ب}'))).toEqual([[], ['Names of questions are not kept; here each goes by its text.']])
    expect(all(readGift('::متن::متن {=الف ~ب}'))).toEqual([[]])
    expect(all(readMoodle('<quiz><question type="category"><category><text>الف/ب</text></category><info format="html"><text>شرح</text></info></question></quiz>'))[0]![1]).toBe('What is said of this category is not kept: شرح')
  })

  test('a table within a list, a list that is not numbered from 1', () => {
    const list = (html: string) => said(moodle('multichoice', TWO, html))
    expect(list('<ul><li>الف<table><tr><td>۱</td></tr></table></li></ul>')).toEqual(['Taken out of the text: a table within a list'])
    for (const how of ['type="a"', 'start="3"']) expect(list(`<ol ${how}><li>الف</li></ol>`)).toEqual(['Taken out of the text: a list’s own numbering (it is numbered from 1)'])
    expect(list('<ol type="1"><li>الف</li></ol>')).toEqual([])
  })
})

test('a picture alone goes out by its words, or the question stays: nothing empty is written', () => {
  const picture = (alt: string): Said => ({ words: { fa: alt || '▢' }, rich: { fa: { type: 'doc', content: [{ type: 'image', attrs: { src: `/question-pictures/${alt}`, alt } }] } } })
  const options = (...alts: [string, string]) => single({ stem: say('کدام نماد فیوز است؟') }, [picture(alts[0]), picture(alts[1])], 0)
  const told = writeGift(options('خط با مستطیل', 'دایره'))
  expect('text' in told && entriesOf(readGift(told.text))[0]!.draft!.body.options!.map(({ text }) => text.fa)).toEqual(['خط با مستطیل', 'دایره'])
  for (const written of [writeGift, writeAiken, writeRow].map(write => write(options('', 'دایره')))) expect(written).toEqual({ left: expect.objectContaining({ en: 'Its text or one of its options is a picture alone, and this format has no pictures.' }) })
})
