import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAiken } from '~/courses/questions/exchange/aiken.server'
import { decode } from '~/courses/questions/exchange/decode.server'
import { verdictOf, type Entry, type Reading } from '~/courses/questions/exchange/draft'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import { readGift } from '~/courses/questions/exchange/gift.server'
import { readMoodle } from '~/courses/questions/exchange/moodle.server'
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodle } from '~/courses/questions/exchange/write-moodle'

const bytes = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url))
const textOf = (file: Buffer) => {
  const decoded = decode(file)
  if ('refused' in decoded) throw new Error(decoded.refused)
  return decoded.text
}
const entries = (reading: Reading | { refused: string }) => {
  if ('refused' in reading) throw new Error(reading.refused)
  const all = [...reading.entries]
  expect(all.length).toBeGreaterThanOrEqual(reading.total)
  return all
}
/** Title, verdict, kind and what is said: one line an entry. */
const told = (all: Entry[]) => all.map(entry => [entry.title, verdictOf(entry), entry.draft?.kind ?? '-', ...entry.notes.map(({ en }) => en)].join(' | '))

describe('other people’s files come in, and what does not is said', () => {
  test('an export of Moodle 4', () => {
    const all = entries(readMoodle(textOf(bytes('moodle-4-export.xml'))))
    expect(told(all)).toMatchInlineSnapshot(`
      [
        "$course$/top/Default for EL-2/Safety // first aid | aside | - | The category “Safety / first aid” is no unit of this course; its questions go to the unit you chose.",
        "RCD current | taken | single",
        "PPE | changed | multiple | Each wrong option now takes a point away. | Tags are not kept: ایمنی | Hints between tries are not kept (1). | The grade 2 is not kept; in an exam every question weighs the same. | Taken out of the text: links",
        "tf | taken | true_false",
        "short | changed | short_text | Answers that earned a part are left out: breaker | Written wrong answers are left out: * | The feedback on “breaker” is not kept. | Capitals no longer make a difference.",
        "num | changed | numeric | Answers that earned a part are left out: 440 ± 10 | Other units with their factors are not kept: kW × 0.001",
        "match | taken | matching",
        "essay | taken | essay",
        "Read this first | left | - | A description, not a question; it is not taken.",
        "Moodle | aside | - | Names of questions are not kept; here each goes by its text. | Settings that have no place here: penalty for further tries, shuffling of choices, numbering of choices, showing the usual instruction, marks for the unit, penalty for a wrong unit, showing the unit, unit at the left, height of the answer box, telling how many are right",
      ]
    `)
    expect(all[1]!.draft!.body.rich!.fa.content!.map(({ type }) => type)).toEqual(['paragraph', 'image'])
    expect(Object.keys(all[1]!.pictures!)).toEqual(['/question-pictures/new-1'])
    expect(all[1]!.draft!.feedback).toEqual({ general: { fa: 'حفاظت انسان با ۳۰ میلی‌آمپر است.' }, options: { b: { fa: 'این برای آتش‌سوزی است.' } } })
    for (const { draft } of all) if (draft) expect(draftProblems(draft)).toEqual([])
  })

  test('embedded answers and the kinds of plug-ins', () => {
    const all = entries(readMoodle(textOf(bytes('moodle-cloze-and-plugins.xml'))))
    expect(told(all)).toMatchInlineSnapshot(`
      [
        "cloze | changed | blanks | Written wrong answers are left out: طهران | The feedback on “تهران” is not kept.",
        "weighted | changed | blanks | The right options now weigh the same.",
        "multiresponse | left | - | There is no kind “MULTIRESPONSE” in this bank.",
        "gapselect | taken | blanks",
        "ddwtos | taken | blanks",
        "ordering | changed | ordering | Part marks of options are not kept.",
        "ddmatch | taken | matching",
        "calculated | left | - | A calculated question makes its numbers anew each time; there is none such here. Write it with fixed numbers.",
        "Random (Safety) | left | - | A place for a random question, not a question; here the plan of an exam draws them.",
        "ddmarker | left | - | Dragging onto a picture does not exist here; write it with regions of a picture, or with pairs.",
        "video and script | changed | single | Part marks of options are not kept. | The attachment “a.mp4” is not kept. | Taken out of the text: film, a script, a picture outside the file (http://elsewhere.example/x.png)",
        "multilang | taken | single",
        "nothing right | left | - | No answer is marked as right.",
        "Moodle | aside | - | Names of questions are not kept; here each goes by its text. | Settings that have no place here: penalty for further tries, layout, how items are selected, how many items are selected, showing the grading details",
      ]
    `)
    expect(all[0]!.draft!.body.stem.fa).toBe('پایتخت ایران [[1]] است و جمعیت آن [[2]] میلیون؛ رود [[3]] نزدیک آن است.')
    for (const { draft } of all) if (draft) expect(draftProblems(draft)).toEqual([])
  })

  test('a GIFT file with categories, comments, escapes, weights and ranges', () => {
    const all = entries(readGift(textOf(bytes('gift-mixed.gift'))))
    expect(told(all)).toMatchInlineSnapshot(`
      [
        "$course$/top/برق ساختمان | aside | - | The category “برق ساختمان” is no unit of this course; its questions go to the unit you chose.",
        "رنگ سیم زمین | changed | single | Tags are not kept: ایمنی",
        "فرار | taken | true_false",
        "کدام دو وسیله؟ | taken | multiple",
        "توان لامپ؟ | taken | numeric",
        "عدد پی؟ | taken | numeric",
        "چند؟ | changed | numeric | Answers that earned a part are left out: 10 ± 3 | The feedback on “10 ± 3” is not kept.",
        "دو به علاوهٔ دو _____ است. | taken | short_text",
        "کلید _____ جریان نشتی را می‌بیند. | taken | single",
        "جور کنید | taken | matching",
        "گام‌ها را شرح دهید. | taken | essay",
        "فقط توضیح است و پرسشی ندارد. | left | - | A description, not a question; it is not taken.",
        "*کدام* درست است؟ | changed | single | Markdown signs stay as they are typed.",
        "پرسشی که {بسته نشد | left | - | It could not be read: the question that begins in line 43 is cut off.",
        "خط‌های خالی | taken | single",
        "a:b | left | - | Several answers are each fully right alone; a question with one choice can’t be so.",
        "GIFT | aside | - | Names of questions are not kept; here each goes by its text.",
      ]
    `)
    expect(all[2]!.draft!.body.stem.fa).toBe('عبارت {x: y=1} و 50% ~ #۱ درست است؟')
    expect(all[5]!.draft!.key).toEqual({ kind: 'numeric', value: '3.1415', tolerance: '0.0005' })
  })

  test('an Aiken file by several hands', () => {
    expect(told(entries(readAiken(textOf(bytes('aiken-plain.txt')))))).toMatchInlineSnapshot(`
      [
        "رنگ سیم زمین کدام است؟ | taken | single",
        "جریان RCD خانگی چند میلی‌آمپر است؟ | taken | single",
        "پرسش بی‌فاصله؟ | taken | single",
        "پاسخی نیست؟ | left | - | It has no answer line, like “ANSWER: A”.",
        "تنها یک گزینه؟ | left | - | At least two options are needed.",
        "پاسخ بیرون است؟ | left | - | No answer is marked as right.",
      ]
    `)
  })

  test('what came in goes out and comes in the same', () => {
    const all = ['moodle-4-export.xml', 'moodle-cloze-and-plugins.xml'].flatMap(name => entries(readMoodle(textOf(bytes(name)))))
    for (const { draft, pictures } of all) {
      if (!draft) continue
      const files = new Map(Object.entries(pictures ?? {}).map(([src, base64], i) => [src, { name: `picture-${i + 1}.png`, bytes: Buffer.from(base64, 'base64') }]))
      const written = writeMoodle(draft, files)
      if ('left' in written) throw new Error(written.left.en)
      const [again] = entries(readMoodle(MOODLE_HEAD + written.text + MOODLE_FOOT))
      expect(again!.draft).toEqual(draft)
      expect(again!.pictures ?? {}).toEqual(pictures ?? {})
    }
  })
})

test('an essay’s files and limits are not dropped in silence, and an empty question says so instead of cutting the file off', () => {
  const essay = (format: string, more: string) => `<question type="essay"><name><text>${format}</text></name>
    <questiontext format="html"><text>شرح دهید.</text></questiontext><responseformat>${format}</responseformat>${more}</question>`
  const xml = `<?xml version="1.0" encoding="UTF-8"?><quiz>
    <question type="truefalse"/>
    ${essay('editor', '<attachments>-1</attachments><minwordlimit>50</minwordlimit><maxwordlimit></maxwordlimit><maxbytes>0</maxbytes>')}
    ${essay('noinline', '<attachments>3</attachments><filetypeslist>.pdf</filetypeslist>')}
    ${essay('plain', '<attachments>0</attachments>')}
    ${essay('noinline', '<attachments>1</attachments>')}</quiz>`
  expect(told(entries(readMoodle(xml)))).toEqual([
    '— | left | - | No answer is marked as right.',
    'editor | changed | essay | Files beside the answer are not taken; an answer here is words or a file. | Settings that have no place here: fewest words',
    'noinline | changed | file | An answer here is one file. | Settings that have no place here: file types',
    'plain | taken | essay',
    'noinline | taken | file',
    'Moodle | aside | - | Names of questions are not kept; here each goes by its text.',
  ])
})

describe('encodings', () => {
  const plain = bytes('aiken-plain.txt')
  const first = (file: Buffer) => entries(readAiken(textOf(file)))[0]!.draft!.body.stem.fa
  test('with a byte order mark, with Windows’ line ends, in UTF-16', () => {
    const windows = Buffer.from(`\uFEFF${plain.toString().replaceAll('\n', '\r\n')}`)
    expect(entries(readAiken(textOf(windows)))).toEqual(entries(readAiken(textOf(plain))))
    expect(first(Buffer.from(`\uFEFF${plain.toString()}`, 'utf16le'))).toBe('رنگ سیم زمین کدام است؟')
  })

  test('XML is read in the encoding it names', () =>
    expect(textOf(Buffer.from('<?xml version="1.0" encoding="windows-1252"?><quiz>\u0093é\u0094</quiz>', 'latin1'))).toContain('“é”'))

  test('in Windows-1256, and said to be so', () => {
    const letters = new Map(Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1256').decode(Uint8Array.of(i + 128)), i + 128]))
    const old = Buffer.from([...'رنگ سيم زمين كدام است؟\nA. آبي\nB. سبز و زرد\nANSWER: B\n'].map(letter => letters.get(letter) ?? letter.charCodeAt(0)))
    expect(decode(old)).toMatchObject({ isOldPersian: true })
    expect(first(old)).toBe('رنگ سیم زمین کدام است؟')
  })

  test('from an Arabic keyboard, in Persian letters; a picture with such a name is found', () => {
    expect(first(Buffer.from('رنگ سيم زمين كدام است؟\nA. آبي\nB. سبز و زرد\nANSWER: B\n'))).toBe('رنگ سیم زمین کدام است؟')
    const picture = Buffer.from('GIF89a').toString('base64')
    const xml = `<?xml version="1.0" encoding="UTF-8"?><quiz><question type="truefalse"><name><text>سيم</text></name>
      <questiontext format="html"><text><![CDATA[<p>سيم <img src="@@PLUGINFILE@@/${encodeURIComponent('سيم.png')}" alt="سيم"></p>]]></text>
      <file name="سيم.png" path="/" encoding="base64">${picture}</file></questiontext>
      <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`
    const [entry] = entries(readMoodle(textOf(Buffer.from(xml))))
    expect(entry).toMatchObject({ title: 'سیم', pictures: { '/question-pictures/new-1': picture } })
    expect(JSON.stringify(entry)).not.toMatch(/[يك]/)
  })

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-text'],
    ['Latin-1 prose', Buffer.from('é è à ü ö ß ç ñ ô î', 'latin1'), 'unknown-encoding'],
    ['XML in an encoding nobody knows', Buffer.from('<?xml version="1.0" encoding="x-nobody"?><quiz></quiz>'), 'unknown-encoding'],
    ['XML that says UTF-8 and is not', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><quiz>'), Buffer.from([0xc7, 0xe1])]), 'unknown-encoding'],
  ])('%s is refused', (_, file, refused) => expect(decode(file)).toEqual({ refused }))
})

describe('hostile and huge files', () => {
  test.each([
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', 'has-doctype'],
    ['<?xml version="1.0"?>\n<!doctype quiz SYSTEM "file:///etc/passwd"><quiz/>', 'has-doctype'],
    ['<html><body>hello</body></html>', 'no-quiz'],
    ['<quiz><question type="multichoice"><name><text>x</text></name>', 'broken-xml'],
    ['<quiz><question type="essay"><text><![CDATA[ open', 'broken-xml'],
  ])('%s is refused', (xml, refused) => expect(readMoodle(xml)).toEqual({ refused }))

  test('a file that breaks off gives its whole questions, and says which one is cut', () => {
    const whole = '<question type="essay"><name><text>خوب</text></name><questiontext format="html"><text>شرح دهید</text></questiontext></question>'
    const told = (xml: string) => entries(readMoodle(xml)).filter(({ isAside }) => !isAside).map(entry => [verdictOf(entry), entry.title, entry.draft ? '' : entry.notes[0]!.en])
    const cut = ['left', 'بریده', 'It could not be read: the question that begins in line 2 is cut off.']
    expect(told(`<quiz>${whole}\n<question type="essay"><name><text>بریده</text></name><questiontext><text><![CDATA[و`)).toEqual([['taken', 'خوب', ''], cut])
    expect(told(`<quiz>\n<question type="essay"><name><text>بریده</text></name>${whole}</quiz>`)).toEqual([cut, ['taken', 'خوب', '']])
  })

  test('one broken question leaves the others', () => {
    const good = '<question type="essay"><name><text>خوب</text></name><questiontext format="html"><text>شرح دهید</text></questiontext></question>'
    const all = entries(readMoodle(`<quiz>\n${good}\n<question type="essay"><name><text>بد</name></question>\n${good}</quiz>`))
    expect(all.map(verdictOf)).toEqual(['taken', 'left', 'taken', 'aside'])
    expect(all[1]!.notes[0]!.en).toMatch(/line 3/)
  })

  const within = (seconds: number, work: () => unknown) => {
    // Its own work, whoever else is at the machine.
    const began = process.cpuUsage()
    work()
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(seconds)
  }
  const stem = (words: string) => `<quiz><question type="essay"><questiontext format="html"><text>${words}</text></questiontext></question></quiz>`
  test.each([
    ['a question of eleven megabytes', stem('الف '.repeat(2_500_000))],
    ['a million open tags', stem('&lt;b&gt;'.repeat(400_000))],
    ['a million ampersands', stem('&amp;'.repeat(700_000))],
    ['a million signs of a tag', stem('&lt;'.repeat(900_000))],
    ['gaps that never close', `<quiz><question type="cloze"><questiontext><text>${'{1:SA:'.repeat(400_000)}</text></questiontext></question></quiz>`],
    ['four hundred thousand questions in one line that never close', `<quiz>${'<question type="essay">'.repeat(400_000)}</quiz>`],
    ['forty thousand pairs', `<quiz><question type="matching"><questiontext><text>x</text></questiontext>${Array.from({ length: 40_000 }, (_, i) => `<subquestion><text>a${i}</text><answer><text>b${i}</text></answer></subquestion>`).join('')}</question></quiz>`],
    ['five thousand gaps of five thousand words', `<quiz><question type="ddwtos"><questiontext><text>${'[[1]] '.repeat(5000)}</text></questiontext>${Array.from({ length: 5000 }, (_, i) => `<dragbox><text>b${i}</text></dragbox>`).join('')}</question></quiz>`],
    ['comments that never close', `<quiz>${'<!--'.repeat(500_000)}</quiz>`],
  ])('%s does not hang', (_, xml) => within(8, () => {
    const reading = readMoodle(xml)
    if (!('refused' in reading)) for (const { draft } of reading.entries) if (draft) draftProblems(draft)
  }), 60_000)
  test.each([
    ['braces', '{'.repeat(1_000_000)],
    ['equals', `پ {${'='.repeat(59_000)}}`],
    ['a block of a megabyte', `پ {${'~گزینه\n'.repeat(100_000)}=درست}`],
    ['percent signs', `پ {${'~%50%'.repeat(9000)}`],
    ['backslashes', `پ {${'\\'.repeat(50_000)}}`],
  ])('GIFT of %s does not hang', (_, gift) => within(8, () => [...readGift(gift).entries]))

  test.each([
    ['an option of a million lines', `پ\n${'A. گزینه\n'.repeat(1_000_000)}ANSWER: A`],
    ['a million blank lines', `پ\n${'\n'.repeat(1_000_000)}A. x\nB. y\nANSWER: A`],
  ])('Aiken of %s does not hang', (_, aiken) => within(8, () => [...readAiken(aiken).entries]))

  test('ten thousand questions are read in seconds', () => {
    const one = textOf(bytes('moodle-4-export.xml')).split(/<!-- question: \d+ {2}-->/)[2]!
    within(30, () => expect(entries(readMoodle(`<quiz>${one.repeat(10_000)}</quiz>`))).toHaveLength(10_001))
    within(30, () => expect(entries(readGift('پرسش؟ {=الف ~ب ~پ}\n\n'.repeat(10_000)))).toHaveLength(10_000))
    within(10, () => expect(entries(readAiken('پرسش؟\nA. الف\nB. ب\nANSWER: A\n\n'.repeat(10_000)))).toHaveLength(10_000))
  }, 240_000)
})

test('a question whose XML is broken is told by its name, what is wrong and in which line of the file', () => {
  const question = (name: string, text: string) => `<question type="truefalse">\n<name><text>${name}</text></name>\n<questiontext><text>${text}</text></questiontext>\n</question>\n`
  const xml = `<quiz>\n${question('نخست', 'آب & برق')}${question('دوم', '<b>آب')}${question('سوم', 'آب</b>')}${question('چهارم', '<b x=1>آب</b>')}</quiz>`
  const all = entries(readMoodle(xml))
  expect(told(all)).toEqual([
    'نخست | left | - | It could not be read: in line 4 the sign “&” is out of place; & and < are written &amp; and &lt; in a text.',
    'دوم | left | - | It could not be read: the tag <b> opened in line 8 is not closed.',
    'سوم | left | - | It could not be read: the tag <text> opened in line 12 is not closed.',
    'چهارم | left | - | It could not be read: the attributes of a tag in line 16 are not rightly written.',
  ])
  expect(all[1]!.notes[0]!.fa).toBe('خوانده نشد: برچسب <b> که در سطر ۸ باز شده بسته نشده است.')
})

test('another program’s settings and what was taken out of a text are told in the reader’s words', () => {
  const [one, settings] = entries(readMoodle(`<quiz><question type="essay"><name><text>تشریحی</text></name><questiontext format="html"><text><![CDATA[<h1>گام</h1><a href="https://a.example">اینجا</a><img src="x.png"><iframe></iframe>]]></text></questiontext><penalty>0</penalty></question></quiz>`))
  expect(one!.notes.at(-1)!.fa).toBe('از متن برداشته شد: اندازهٔ تیتر، پیوند، تصویری بیرون از پرونده (\u2066x.png\u2069)، صفحهٔ جاسازی‌شده')
  expect(settings!.notes.at(-1)).toEqual({ fa: 'تنظیم‌هایی که اینجا جایی ندارد: کاهش نمره در تلاش دوباره', en: 'Settings that have no place here: penalty for further tries' })
})
