import { describe, expect, test } from 'vitest'
import { middle, plainDecimal } from '~/courses/questions/exchange/answers'
import { readAiken, writeAiken } from '~/courses/questions/exchange/aiken.server'
import { blanks, matching, multiple, ordering, single, type Draft, type Entry, type Said } from '~/courses/questions/exchange/draft'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import type { RichNode } from '~/shared/rich-text'
import { readGift } from '~/courses/questions/exchange/gift.server'
import { readMoodle } from '~/courses/questions/exchange/moodle.server'
import { writeGift } from '~/courses/questions/exchange/write-gift'
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodle } from '~/courses/questions/exchange/write-moodle'

const say = (fa: string, en?: string): Said => ({ words: en ? { fa, en } : { fa } })
const stem = say('جریان «نشتی» چند میلی‌آمپر است؟ {a=b} ~ 50% #1: x < y & z')
const feedback = { general: { fa: 'چون RCD: 30 mA' } }
const marks = { code: 'rcd-1', unit: 'safety', difficulty: 2 }
const paragraph = (text: string, ...more: RichNode[]) => ({ type: 'paragraph', content: [{ type: 'text', text }, ...more] })
const rich: Said = {
  words: { fa: 'جدول را ببینید:\nفاز\nقهوه‌ای' },
  rich: {
    fa: {
      type: 'doc',
      content: [
        paragraph('جدول را ', { type: 'text', text: 'ببینید', marks: [{ type: 'bold' }] }, { type: 'text', text: ':' }),
        { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('فاز')] }, { type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph('قهوه‌ای')] }] }] },
      ],
    },
  },
}

export const EVERY: Record<string, Draft> = {
  single: { ...single({ stem, feedback: { ...feedback, options: { b: { fa: 'نه؛ این اتصال کوتاه است.' } } } }, [say('۳۰'), say('۳۰۰'), say('=سه')], 0), ...marks },
  'single in two languages': { ...single({ stem: say('رنگ سیم زمین؟', 'Colour of earth?') }, [say('سبز و زرد', 'Green and yellow'), say('آبی', 'Blue')], 0), ...marks },
  'multiple, all or nothing': { ...multiple({ stem, feedback }, [say('الف'), say('ب'), say('پ')], [0, 2]), ...marks },
  'multiple with part marks': { ...multiple({ stem, feedback }, [say('الف'), say('ب'), say('پ'), say('ت')], [0, 1, 3], 'partial'), ...marks },
  'true or false': { kind: 'true_false', body: { stem: stem.words }, key: { kind: 'true_false', right: false }, feedback: { options: { true: { fa: 'نادرست بود' }, false: { fa: 'آفرین' } } }, ...marks },
  numeric: { kind: 'numeric', body: { stem: stem.words }, key: { kind: 'numeric', value: '-30.25', tolerance: '0.5', also: [{ value: '7', tolerance: '0' }] }, feedback, ...marks },
  'short text': { kind: 'short_text', body: { stem: stem.words }, key: { kind: 'short_text', accepted: ['فیوز', 'MCB = 1 {x}'] }, feedback, ...marks },
  matching: { ...matching({ stem, feedback }, [[say('فاز'), say('قهوه‌ای')], [say('نول'), say('آبی')], [say('برگشت'), say('آبی')]], [say('سرخ')]), ...marks },
  essay: { kind: 'essay', body: { stem: stem.words }, key: { kind: 'essay', points: 5 }, feedback, ...marks },
  'a text of two paragraphs': { ...single({ stem: say('خط یک\nخط دو') }, [say('الف'), say('ب')], 1), ...marks },
  'spaces in a row and a line left free': { ...single({ stem: say('ولتاژ  ۲۳۰\n\nو جریان   ۱۶') }, [say('الف  ب'), say('پ')], 1), ...marks },
  'lines that begin further in': { ...single({ stem: say('چه می‌نویسد؟\nfor i in x:\n    if i:\n        print(i)\n پایان') }, [say('الف'), say('ب')], 1), ...marks },
  'signs of HTML in plain words': { ...single({ stem: say('برچسب <b class="x"> و &amp; چیست؟') }, [say('<p>'), say('a & b')], 0), ...marks },
  'a heading, code and words of another': {
    ...single({
      stem: {
        words: { fa: 'برنامه\nif x < 1:\n    stop()\nچنین گفت' },
        rich: {
          fa: {
            type: 'doc',
            content: [
              { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'برنامه' }] },
              { type: 'codeBlock', content: [{ type: 'text', text: 'if x < 1:\n    stop()' }] },
              { type: 'blockquote', content: [paragraph('چنین گفت')] },
            ],
          },
        },
      },
    }, [say('الف'), say('ب')], 1), ...marks,
  },
  'a table': { ...single({ stem: rich }, [say('الف'), say('ب')], 1), ...marks },
}
export const ONLY_XML: Record<string, Draft> = {
  'numeric with a unit': { kind: 'numeric', body: { stem: stem.words, unit: { fa: 'میلی‌آمپر', en: 'mA' } }, key: { kind: 'numeric', value: '30', tolerance: '0' }, feedback, ...marks },
  ordering: { ...ordering({ stem, feedback }, [say('قطع'), say('قفل'), say('آزمایش')]), ...marks },
  'ordering by neighbours': { ...ordering({ stem }, [say('پ'), say('الف'), say('ب')], 'neighbours'), ...marks },
  blanks: {
    ...blanks({ stem: say('ولتاژ [[1]] را با [[2]] می‌سنجند و از [[3]] آغاز می‌کنند.'), feedback }, [
      { kind: 'number', value: '230', tolerance: '10' }, { kind: 'text', accepted: ['ولت‌متر', 'آزمایشگر ~ 1#'] }, { kind: 'choice', options: [say('فاز'), say('نول'), say('زمین')], right: 2 },
    ]), ...marks,
  },
  file: { kind: 'file', body: { stem: stem.words }, key: { kind: 'file', points: 10, guide: { fa: 'نقشه خوانا باشد' } }, feedback, ...marks },
}

const one = (reading: { entries: Iterable<Entry> }) => [...reading.entries]
const moodle = (xml: string) => {
  const reading = readMoodle(xml)
  if ('refused' in reading) throw new Error(reading.refused)
  return one(reading)
}
const textOf = (written: ReturnType<typeof writeGift>) => {
  if ('left' in written) throw new Error(written.left.en)
  expect(written.notes).toEqual([])
  return written.text
}

describe('what goes out comes in the same', () => {
  test.each(Object.entries({ ...EVERY, ...ONLY_XML }))('through Moodle XML: %s', (_, draft) => {
    const [entry] = moodle(MOODLE_HEAD + textOf(writeMoodle(draft)) + MOODLE_FOOT)
    expect(entry).toMatchObject({ notes: [], draft })
    expect(entry!.draft).toEqual(draft)
    expect(draftProblems(draft)).toEqual([])
  })

  test.each(Object.entries(EVERY))('through GIFT: %s', (_, draft) => {
    const [entry] = one(readGift(textOf(writeGift(draft))))
    expect(entry).toMatchObject({ notes: [], draft })
    expect(entry!.draft).toEqual(draft)
  })

  test('through Aiken: a single choice', () => {
    const draft = single({ stem: say('رنگ سیم زمین؟') }, [say('سبز و زرد'), say('آبی')], 0)
    expect(one(readAiken(textOf(writeAiken(draft))))).toEqual([{ title: 'رنگ سیم زمین؟', notes: [], draft }])
  })

  test('a hotspot takes its picture and its places along', () => {
    const draft: Draft = {
      kind: 'hotspot',
      body: {
        stem: { fa: 'کلید نجات کجاست؟' }, figure: { src: { fa: '/question-pictures/new-1' }, alt: { fa: 'تابلوی برق' } },
        regions: [
          { id: 'a', text: { fa: 'ناحیهٔ بالا' }, shape: { kind: 'rect', x: 10, y: 5.5, width: 20, height: 30 } },
          { id: 'b', text: { fa: 'ناحیهٔ پایین' }, shape: { kind: 'circle', x: 50, y: 80, radius: 12 } },
        ],
      },
      key: { kind: 'hotspot', right: 'b' }, feedback, ...marks,
    }
    const written = textOf(writeMoodle(draft, new Map([['/question-pictures/new-1', { name: 'panel.webp', bytes: Buffer.from('picture') }]])))
    const [entry] = moodle(MOODLE_HEAD + written + MOODLE_FOOT)
    expect(entry!.draft).toEqual(draft)
    expect(entry!.pictures).toEqual({ '/question-pictures/new-1': Buffer.from('picture').toString('base64') })
  })

  test('a picture in a text with gaps goes along', () => {
    const image = { type: 'image', attrs: { src: '/question-pictures/new-1', alt: 'تابلو' } }
    const draft = blanks({ stem: { words: { fa: 'این [[1]] است.' }, rich: { fa: { type: 'doc', content: [image, paragraph('این [[1]] است.')] } } } }, [{ kind: 'text', accepted: ['کنتاکتور'] }])
    const written = textOf(writeMoodle(draft, new Map([['/question-pictures/new-1', { name: 'panel.webp', bytes: Buffer.from('picture') }]])))
    const [entry] = moodle(MOODLE_HEAD + written + MOODLE_FOOT)
    expect(entry).toMatchObject({ notes: [], draft, pictures: { '/question-pictures/new-1': Buffer.from('picture').toString('base64') } })
    expect(writeMoodle(draft)).toMatchObject({ notes: [{ en: expect.stringContaining('/question-pictures/new-1') }] })
  })

  test('what a format has no place for is said, not lost', () => {
    expect(writeGift(ONLY_XML.ordering!)).toMatchObject({ left: { en: 'This kind has no place in this format.' } })
    expect(writeAiken(EVERY.numeric!)).toMatchObject({ left: expect.anything() })
    const bilingual = writeAiken(EVERY['single in two languages']!)
    expect('notes' in bilingual && bilingual.notes.map(({ en }) => en)).toEqual(['The English text has no place in this format.'])
  })
})

describe('a file as a Persian author writes it', () => {
  const made = (entries: Entry[]) => entries.map(({ draft, notes }) => draft?.key ?? notes.map(({ fa }) => fa).join())
  const abc = ['یک', 'دو', 'سه']
  const aiken = (labels: string[], answer: string) => `نام سیم زمین چیست؟\r\n${labels.map((label, i) => `${label} ${abc[i]}\r\n`).join('')}${answer}\r\n\r\n`

  test.each([
    [['الف)', 'ب)', 'ج)'], 'پاسخ: ب'], [['الف-', 'ب-', 'پ-'], 'جواب: ب'], [['۱.', '۲.', '۳.'], 'پاسخ: ۲'], [['a)', 'b)', 'c)'], 'answer: b'], [['A.', 'B.', 'C.'], 'ANSWER: B'],
  ])('Aiken with options %s', (labels, answer) => {
    const [entry, ...more] = one(readAiken(aiken(labels, answer)))
    expect(entry!.draft).toEqual(single({ stem: say('نام سیم زمین چیست؟') }, abc.map(words => say(words)), 1))
    expect(more).toEqual([])
  })

  test('what has no options or no answer is told by itself, and does not run into the next question', () => {
    const entries = one(readAiken(`پرسش بی‌گزینه\n\n${aiken(['A.', 'B.', 'C.'], '')}${aiken(['A.', 'B.', 'C.'], 'ANSWER: C')}`))
    expect(made(entries)).toEqual(['دست‌کم دو گزینه لازم است.', 'سطر پاسخ ندارد: «ANSWER: A» یا «پاسخ: الف».', { kind: 'single', right: 'c' }])
    expect(made(one(readAiken('فقط چند واژه')))).toEqual(['دست‌کم دو گزینه لازم است.'])
  })

  test('GIFT with numbers in Persian digits, and true or false in Persian; words keep theirs', () => {
    const reading = readGift('چند؟ {#۳۰٫۵:۰٫۵}\n\nچند تا چند؟ {#۱..۵}\n\nچند؟ {#\n=%100%۲۳۰:۱۰\n}\n\nدرست است؟ {نادرست#بله ۲ بار}\n\nکدام؟ {=۲ ~۳}')
    const entries = one(reading)
    expect(made(entries)).toEqual([
      { kind: 'numeric', value: '30.5', tolerance: '0.5' }, { kind: 'numeric', value: '3', tolerance: '2' }, { kind: 'numeric', value: '230', tolerance: '10' },
      { kind: 'true_false', right: false }, { kind: 'single', right: 'a' }])
    expect(entries[4]!.draft!.body.options!.map(({ text }) => text.fa)).toEqual(['۲', '۳'])
    expect(entries[3]!.draft!.feedback).toEqual({ options: { true: { fa: 'بله ۲ بار' } } })
  })

  test('GIFT as people and programs type it, without the escapes that Moodle doesn’t need either', () => {
    const file = [
      '::نسبت 1:2::کدام نسبت = درست است: {=1:2#آفرین: همین ~3:4\n####چون: 1 از 2}',
      'Would you like {~=some ~a few} rice?',
      'ولتاژ شبکه؟ {#230:10#آفرین: همین}',
      'زمین سبز است {TRUE####}',
      'برق {1:SA:=خطر دارد~=خطرناک است} و سیم زمین {1:MC:~=سبز و زرد~آبی} است.',
    ].join('\n\n')
    const [ratio, missing, volts, truth, embedded] = one(readGift(file))
    expect(ratio).toMatchObject({ notes: [], draft: { body: { stem: { fa: 'کدام نسبت = درست است:' }, options: [{ text: { fa: '1:2' } }, { text: { fa: '3:4' } }] }, key: { right: 'a' }, feedback: { general: { fa: 'چون: 1 از 2' } } } })
    expect(missing).toMatchObject({ notes: [], draft: { kind: 'single', body: { options: [{ text: { fa: 'some' } }, { text: { fa: 'a few' } }] }, key: { right: 'a' } } })
    expect(volts).toMatchObject({ draft: { key: { value: '230', tolerance: '10' } }, notes: [{ en: expect.stringContaining('feedback') }] })
    expect(truth).toMatchObject({ notes: [], draft: { key: { right: true } } })
    expect(embedded).toMatchObject({
      notes: [], draft: { kind: 'blanks', body: { stem: { fa: 'برق [[1]] و سیم زمین [[2]] است.' } }, key: { blanks: [{ kind: 'text', accepted: ['خطر دارد', 'خطرناک است'] }, { kind: 'choice' }] } },
    })
  })

  test('a brace that GIFT misses costs its own question, not the next', () => {
    const entries = [...readGift('::الف::بی‌پایان {=درست ~غلط\n\n::ب::پس از آن {T}\n\n::پ::خالی در میان {\n=یک\n\n~دو}\n').entries].filter(({ isAside }) => !isAside)
    expect(entries.map(({ title, draft }) => [title, draft?.kind])).toEqual([['الف', undefined], ['ب', 'true_false'], ['پ', 'single']])
    expect(entries[0]!.notes.map(({ en }) => en)).toEqual([expect.stringMatching(/cut off|end/i)])
  })

  test('what GIFT can’t read is told in words, with its line', () => {
    expect(made(one(readGift('یک {T}\n\nکسر {#1/2}\n\nباز {=الف')))).toEqual([
      { kind: 'true_false', right: true }, 'خوانده نشد: در سطر ۳ نویسهٔ «/» در جای خود نیست.', 'خوانده نشد: پرسشی که از سطر ۵ آغاز می‌شود ناتمام است.'])
  })

  test('an essay’s points that are no whole number are rounded, and that is said', () => {
    const [entry] = moodle('<quiz><question type="essay"><name><text>ش</text></name><questiontext format="html"><text>شرح دهید</text></questiontext><defaultgrade>5.5</defaultgrade></question></quiz>')
    expect(entry).toMatchObject({ draft: { key: { points: 6 } }, notes: [{ fa: expect.stringContaining('بارم ۵٫۵ به ۶ گرد شد') }] })
  })
})

describe('numbers of other programs', () => {
  test.each([['1e-3', '0.001'], ['1.5E2', '150'], ['.5', '0.5'], ['3.', '3'], ['', '0'], ['1,5', undefined]])('%s is %s', (typed, number) =>
    expect(plainDecimal(typed)).toBe(number))
  test('a number as a program prints it is kept to nine digits after the point, and that is said', () => {
    const [entry] = one(readGift('پی {#=-3.1415926535897:0.01}'))
    expect(entry).toMatchObject({ draft: { key: { value: '-3.141592654', tolerance: '0.01' } }, notes: [{ fa: expect.stringContaining('گرد شد') }] })
  })
  test.each([['1', '5', '3', '2'], ['3.141', '3.142', '3.1415', '0.0005'], ['-1', '2', '0.5', '1.5'], ['-3', '-1', '-2', '1']])('%s to %s is %s ± %s', (low, high, value, tolerance) =>
    expect(middle(low, high)).toEqual({ value, tolerance }))
})

