import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { editActivity } from '~/courses/authoring/edit-activity.server'
import { saidOf } from '~/courses/authoring/file-problems'
import { exportCourse } from '~/courses/authoring/export-course.server'
import { importCourseFile } from '~/courses/authoring/import-course-file.server'
import { importText } from '~/courses/authoring/import-text.server'
import { messages } from '~/courses/authoring/messages'
import { readCourseDraft, readLessonDraft } from '~/courses/authoring/drafts.server'
import { duplicateCourse } from '~/courses/authoring/duplicate-course.server'
import { editFacts } from '~/courses/authoring/edit-facts.server'
import { readLessonHistory, reviveLesson } from '~/courses/authoring/history.server'
import { readPreview } from '~/courses/authoring/preview.server'
import { readPublication } from '~/courses/authoring/publication.server'
import { publishCourse } from '~/courses/authoring/publish-course.server'
import { conflictOf, saveLesson } from '~/courses/authoring/save-lesson.server'
import { addMedia } from '~/courses/media/add-media.server'
import { lengthOf } from '~/courses/media/length'
import { sendCaptions, sendMedia } from '~/courses/media/media.server'
import { setCaptions } from '~/courses/media/set-captions.server'
import { keepMediaPlace } from '~/courses/lessons/keep-media-place.server'
import { readLessonPage } from '~/courses/lessons/lesson-page.server'
import { findBank, listUnits } from '~/courses/questions/bank/bank.server'
import { makeItemReady } from '~/courses/questions/bank/make-item-ready.server'
import { reviewItem } from '~/courses/questions/bank/review-item.server'
import { findPictureFile, keepPicture, mayReadPicture } from '~/courses/questions/bank/pictures.server'
import { writeItem } from '~/courses/questions/bank/write-item.server'
import { blanks, matching, ordering, type Draft } from '~/courses/questions/exchange/draft'
import { readPlan } from '~/courses/plan/plan.server'
import { setPlan } from '~/courses/plan/set-plan.server'
import { addDays, today, writeDay } from '~/shared/calendar'
import { found, isRefusal } from '~/shared/guard'
import { plainText } from '~/shared/rich-text'
import { MediaView, type MediaFile } from '~/shared/ui/media-view'
import { sql } from '~/shared/sql.server'
import { openArchive } from '~/shared/archive.server'
import { createCentre, createCourse as createShipped, createOffering, createTrainee } from '../factories/courses'
import { createViewer, done } from '../factories/people'
import { zipOf } from '../people/archives'
import { p as line, picture, wordFile } from './word-file'

const given = (name: string, bytes: Buffer | string) => new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
const drawing = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c40' } }).png().toBuffer()
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(4000, 7)])

/** A centre's own course of two lessons and a quiz, in force. */
async function ownCourse() {
  const shipped = await createShipped()
  const centre = await createCentre()
  const { id } = await done(duplicateCourse(centre.trainer, centre.id, { id: randomUUID(), courseId: shipped.id }))
  await done(editFacts(centre.trainer, id, {
    revision: 1, titleFa: 'دوره', titleEn: 'Course', summaryFa: 'خلاصه', summaryEn: 'Summary', outcomesFa: 'یک', outcomesEn: 'one', afterFa: 'بعد',
    afterEn: 'next', hoursTheory: 1, hoursPractice: 2,
  }))
  return { id, centre, publish: async () => publishCourse(centre.trainer, id, (await readPublication(id))!.state) }
}

const write = async (course: Awaited<ReturnType<typeof ownCourse>>, document: unknown, language: 'fa' | 'en' = 'fa') =>
  saveLesson(course.centre.trainer, course.id, 'lesson-1', {
    revision: (await readLessonDraft(course.id, 'lesson-1'))!.revision, language, title: 'درس', summary: 'خلاصه', minutes: 20,
    document: JSON.stringify(document), markdown: undefined, auto: undefined,
  })

describe('a file of a course', () => {
  test('is a picture drawn anew, once, however often it is sent', async () => {
    const { id, centre } = await ownCourse()
    const file = given('board.png', await drawing())
    const first = await done(addMedia(centre.trainer, id, { file, title: 'تابلو' }))
    expect(first).toMatchObject({ kind: 'image', name: expect.stringMatching(/^board-/) })
    expect(await addMedia(centre.trainer, id, { file, title: 'همان' })).toEqual(first)
    const sent = await sendMedia(new Request('http://x/'), centre.trainer, id, first.name)
    expect(sent.headers.get('Content-Type')).toBe('image/webp')
  })

  test.each([
    ['an SVG with a script', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'svg-with-script'],
    ['a web page', 'x.pdf', '<!doctype html><script>alert(1)</script>', 'web-page'],
    ['a program', 'x.mp4', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'not-accepted'],
    ['a film of an iPhone', 'x.mov', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1'), 'other-film'],
    ['a Matroska film called WebM', 'x.webm', Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska', 'latin1'), 'other-film'],
    ['a broken picture', 'x.png', Buffer.from('\x89PNG\r\n\x1a\n junk', 'latin1'), 'not-an-image'],
    ['a workbook with macros', 'x.xlsx', zipOf([{ name: 'xl/workbook.xml', text: '' }, { name: 'xl/vbaProject.bin', text: 'x' }]), 'has-macros'],
    ['a PDF with a script', 'x.pdf', '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>endobj\n%%EOF', 'active-pdf'],
    ['a PDF that breaks off', 'x.pdf', '%PDF-1.7\n1 0 obj', 'broken-pdf'],
    ['a locked workbook', 'x.xlsx', zipOf([{ name: 'xl/workbook.xml', text: '', flags: 1 }]), 'encrypted'],
    ['an archive of archives', 'x.zip', zipOf([{ name: 'a.txt', text: 'x' }, { name: 'inside/b.ZIP', text: 'x' }]), 'not-accepted'],
    ['an archive that holds a name twice', 'x.zip', zipOf([{ name: 'a.txt', text: 'x' }, { name: 'A.txt', text: 'y' }]), 'not-accepted'],
    ['a zip bomb', 'x.zip', zipOf([{ name: 'a.txt', text: Buffer.alloc(30_000_000) }]), 'too-large-inside'],
  ])('%s is refused with its reason', async (_, name, bytes, refused) => {
    const { id, centre } = await ownCourse()
    expect(await addMedia(centre.trainer, id, { file: given(name, bytes), title: 'چیزی' })).toEqual({ refused })
  })

  test('plays in parts, with what is said in it, for those who read the course and nobody else', async () => {
    const { id, centre, publish } = await ownCourse()
    const { name } = await done(addMedia(centre.trainer, id, { file: given('wiring.mp4', film), title: 'سیم‌کشی' }))
    expect(await setCaptions(centre.trainer, id, name, { language: 'fa', captions: '1\n00:00:01,000 --> 00:00:02,500\n<b>سلام</b>', file: undefined })).toEqual({ cues: 1 })
    expect(await setCaptions(centre.trainer, id, name, { language: 'fa', captions: 'سلام', file: undefined })).toEqual({ refused: 'not-captions' })
    await done(publish())
    const trainee = await createTrainee(await createOffering({ centre, courseId: id }))
    const part = await sendMedia(new Request('http://x/', { headers: { Range: 'bytes=0-99' } }), trainee, id, name)
    expect([part.status, part.headers.get('Content-Range'), (await part.arrayBuffer()).byteLength]).toEqual([206, 'bytes 0-99/4012', 100])
    const asked = async (range: string) => {
      const answer = await sendMedia(new Request('http://x/', { headers: { Range: range } }), trainee, id, name)
      return [answer.status, answer.headers.get('Content-Range'), answer.headers.get('Content-Length'), Buffer.from(await answer.arrayBuffer()).equals(film.subarray(...(/(\d+)-(\d+)/.exec(answer.headers.get('Content-Range') ?? '')?.slice(1).map((n, i) => Number(n) + i) ?? [0, 0])))]
    }
    expect(await asked('bytes=4-9')).toEqual([206, 'bytes 4-9/4012', '6', true])
    expect(await asked('bytes=4000-')).toEqual([206, 'bytes 4000-4011/4012', '12', true])
    expect(await asked('bytes=-10')).toEqual([206, 'bytes 4002-4011/4012', '10', true])
    expect(await asked('bytes=10-999999')).toEqual([206, 'bytes 10-4011/4012', '4002', true])
    expect(await asked('bytes=4012-')).toEqual([416, 'bytes */4012', null, true])
    expect(await (await sendCaptions(trainee, id, name, 'fa')).text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nسلام\n')
    for (const stranger of [await createViewer(), (await createCentre()).trainer])
      await expect(sendMedia(new Request('http://x/'), stranger, id, name)).rejects.toMatchObject({ status: 404 })
  })

  test('takes its captions from a file, an old Persian one too, and refuses one without times', async () => {
    const { id, centre } = await ownCourse()
    const { name } = await done(addMedia(centre.trainer, id, { file: given('wiring.mp4', film), title: 'سیم‌کشی' }))
    const bring = (bytes: Buffer | string, language: 'fa' | 'en' = 'fa') =>
      setCaptions(centre.trainer, id, name, { language, captions: 'what stood in the field', file: given('a.srt', bytes) })
    const old = Buffer.concat([Buffer.from('1\r\n00:00:01,000 --> 00:00:02,500\r\n'), Buffer.from([0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xed, 0x98, 0x0d, 0x0a])])
    expect(await bring(old)).toEqual({ cues: 1 })
    expect(await (await sendCaptions(centre.trainer, id, name, 'fa')).text()).toMatch(/02\.500\nسلام ی/)
    expect(await bring('WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'en')).toEqual({ cues: 1 })
    expect(await bring('only words')).toEqual({ refused: 'not-captions' })
    expect(await (await sendCaptions(centre.trainer, id, name, 'fa')).text()).toContain('سلام')
  })

  test('goes on where a trainee stopped, for them alone', async () => {
    const course = await ownCourse()
    const { id, centre, publish } = course
    const { name } = await done(addMedia(centre.trainer, id, { file: given('wiring.mp4', film), title: 'سیم‌کشی' }))
    await write(course, { type: 'doc', content: [{ type: 'media', attrs: { media: name, kind: 'video', alt: 'سیم‌کشی' } }] })
    await done(publish())
    const offering = await createOffering({ centre, courseId: id })
    const [trainee, classmate] = [await createTrainee(offering), await createTrainee(offering)]
    const placeOf = async (reader: typeof trainee) =>
      (await readLessonPage(reader, offering.id, 'lesson-1', 'fa')).lesson.document!.content![0]!.attrs!.file
    expect(await placeOf(trainee)).toMatchObject({ seconds: 0 })
    await Promise.all(Array.from({ length: 20 }, () => keepMediaPlace(trainee, offering.id, 'lesson-1', { name, seconds: 192 })))
    expect(await placeOf(trainee)).toMatchObject({ name, seconds: 192 })
    expect(await placeOf(classmate)).toMatchObject({ seconds: 0 })
    await keepMediaPlace(trainee, offering.id, 'lesson-1', { name, seconds: 0 })
    expect(await placeOf(trainee)).toMatchObject({ seconds: 0 })
    // What was kept without a network comes late: the place reached last counts.
    const [first, second, third] = [1, 2, 3].map(n => new Date(Date.now() + n * 60_000)) as [Date, Date, Date]
    await keepMediaPlace(trainee, offering.id, 'lesson-1', { name, seconds: 50 }, second)
    expect(await keepMediaPlace(trainee, offering.id, 'lesson-1', { name, seconds: 20 }, first)).toEqual({ name })
    expect(await placeOf(trainee)).toMatchObject({ seconds: 50 })
    await Promise.all([first, third, second].map((at, n) => keepMediaPlace(trainee, offering.id, 'lesson-1', { name, seconds: 100 + n }, at)))
    expect(await placeOf(trainee)).toMatchObject({ seconds: 101 })

    await expect(keepMediaPlace(trainee, offering.id, 'lesson-1', { name: 'no-such-film', seconds: 9 })).rejects.toMatchObject({ status: 404 })
    await expect(keepMediaPlace(centre.trainer, offering.id, 'lesson-1', { name, seconds: 9 })).rejects.toMatchObject({ status: 403 })
    await expect(keepMediaPlace(await createViewer(), offering.id, 'lesson-1', { name, seconds: 9 })).rejects.toMatchObject({ status: 404 })
  })
})

describe('what is wrong in a course’s file', () => {
  test.each([
    ['the file is missing', 'این پرونده در بسته نیست.', 'This file is not in the archive.'],
    ['line 7: there is no practice question volt-9', 'سطر ۷: پرسش تمرینی \u2068volt-9\u2069 پیدا نشد.', 'Line 7: There is no practice question volt-9.'],
    ['units.0.title.fa: Invalid input: expected string, received undefined', '\u2068units.0.title.fa\u2069: نوشته نشده است.', 'units.0.title.fa: It is missing.'],
    ['lesson-2: nothing called lesson-9 comes before it', '\u2068lesson-2\u2069: پیش‌نیازی به نام \u2068lesson-9\u2069 در دوره نیست.', 'lesson-2: There is no step called lesson-9 that could come before it.'],
    ['the whole: the file is missing', 'این پرونده در بسته نیست.', 'This file is not in the archive.'],
    ['documents.steps.fa: unknown-mark', '\u2068documents.steps.fa\u2069: قالبی در آن است که پذیرفته نیست.', 'documents.steps.fa: It holds a format that is not accepted.'],
    ['something new', '\u2068something new\u2069', 'something new'],
  ])('%s is said in both languages, with its place', (problem, fa, en) => expect(saidOf(problem)).toEqual({ fa, en }))
})

describe('how long a film lasts', () => {
  test.each([
    ['an MP4 says in its header', 'mp4', Buffer.concat([film, Buffer.from('mvhd\0\0\0\0', 'latin1'), Buffer.alloc(8), Buffer.from([0, 0, 3, 0xe8, 0, 1, 0x11, 0x70]), Buffer.alloc(20)]), 70],
    ['an MP4 with wide times says in its header', 'mp4', Buffer.concat([film, Buffer.from('mvhd\x01\0\0\0', 'latin1'), Buffer.alloc(16), Buffer.from([0, 0, 3, 0xe8, 0, 0, 0, 0, 0, 1, 0x11, 0x70]), Buffer.alloc(20)]), 70],
    ['a WebM says in its first words', 'webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x44, 0x89, 0x84, 0x47, 0x88, 0xb8, 0x00]), 70],
    ['one that doesn’t say isn’t guessed', 'mp4', film, undefined],
  ])('%s', (_, ending, bytes, seconds) => expect(lengthOf(bytes, ending)).toBe(seconds))
})

describe('a preview', () => {
  test('shows the draft with its film, its formula and its question', async () => {
    const course = await ownCourse()
    const { name } = await done(addMedia(course.centre.trainer, course.id, { file: given('a.mp4', film), title: 'فیلم' }))
    await write(course, { type: 'doc', content: [
      { type: 'media', attrs: { media: name, kind: 'video', alt: 'فیلم' } }, { type: 'formula', attrs: { tex: 'U = R \\cdot I' } },
      { type: 'check', attrs: { item: 'check-1' } },
    ] })
    const { lesson, next } = await readPreview(course.centre.trainer, course.id, 'lesson-1', 'fa')
    expect(lesson.document.content![0]!.attrs!.file).toMatchObject({ src: `/courses/${course.id}/media/${name}` })
    expect(lesson.document.content![1]!.attrs!.math).toMatchObject({ tag: 'math' })
    expect(Object.keys(lesson.checks)).toEqual(['check-1'])
    expect(next).toMatchObject({ id: 'lesson-2' })
  })

  test('of a film shows the picture that its author chose, and of what is no picture its own sign', async () => {
    const course = await ownCourse()
    const { trainer } = course.centre
    const film1 = await done(addMedia(trainer, course.id, { file: given('a.mp4', film), title: 'فیلم' }))
    const still = await done(addMedia(trainer, course.id, { file: given('board.png', await drawing()), title: 'تابلو' }))
    const filmWith = (poster?: string) => ({ type: 'media', attrs: { media: film1.name, kind: 'video', alt: 'فیلم', ...(poster && { poster }) } })
    await write(course, { type: 'doc', content: [filmWith(still.name), filmWith(film1.name), filmWith()] })
    const { lesson } = await readPreview(trainer, course.id, 'lesson-1', 'fa')
    const files = lesson.document.content!.map(({ attrs }) => attrs!.file as MediaFile)
    expect(files.map(({ poster }) => poster)).toEqual([`/courses/${course.id}/media/${still.name}`, undefined, undefined])
    const seen = files.map(file => renderToStaticMarkup(createElement(MediaView, { attrs: { ...filmWith().attrs, file } })))
    expect(seen[0]).toContain(`poster="/courses/${course.id}/media/${still.name}"`)
    expect(seen[2]).toContain('poster="data:image/svg+xml')
    await write(course, { type: 'doc', content: [filmWith('gone')] })
    expect((await readPublication(course.id))!.problems.map(({ problem, what }) => [problem, what])).toEqual([['media-missing', 'gone']])
  })

  test('of a formula that can’t be read, or a file that isn’t there, keeps it from being published', async () => {
    const course = await ownCourse()
    await write(course, { type: 'doc', content: [{ type: 'formula', attrs: { tex: '\\frac{' } }, { type: 'media', attrs: { media: 'gone', kind: 'file', alt: 'برگه' } }] })
    expect((await readPublication(course.id))!.problems.map(({ problem, what }) => [problem, what])).toEqual([['formula-broken', '\\frac{'], ['media-missing', 'gone']])
  })
})

describe('history', () => {
  test('brings an earlier version back as the draft, and changes nothing in force', async () => {
    const course = await ownCourse()
    await done(course.publish())
    await write(course, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'دوم' }] }] })
    await done(course.publish())
    const { versions, lesson } = await readLessonHistory(course.centre.trainer, course.id, 'lesson-1', 'fa', {})
    expect(versions.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([[2, true], [1, false]])
    await done(reviveLesson(course.centre.trainer, course.id, 'lesson-1', { version: versions[1]!.id, revision: lesson.revision }))
    expect(await reviveLesson(course.centre.manager, course.id, 'lesson-1', { version: versions[1]!.id, revision: lesson.revision })).toEqual({ refused: 'stale' })
    expect(await readLessonDraft(course.id, 'lesson-1')).toMatchObject({ isChanged: true, title: { en: 'Lesson 1' } })
  })

  test('and two texts at once are compared as their readers see them: formulas drawn, files at hand', async () => {
    const course = await ownCourse()
    await done(course.publish())
    const { name } = await done(addMedia(course.centre.trainer, course.id, { file: given('a.mp4', film), title: 'فیلم' }))
    const document = (tex: string) => ({ type: 'doc', content: [
      { type: 'formula', attrs: { tex } }, { type: 'media', attrs: { media: name, kind: 'video', alt: 'فیلم' } },
    ] })
    await write(course, document('U = R'))
    const { after, questions } = await readLessonHistory(course.centre.trainer, course.id, 'lesson-1', 'fa', {})
    expect(after.document.content).toMatchObject([{ attrs: { math: { tag: 'math' } } }, { attrs: { file: { name } } }])
    expect(questions).toContainEqual(expect.objectContaining({ code: 'check-1', kind: { fa: 'تک‌گزینه‌ای', en: 'One choice' } }))
    const mine = { revision: 0, language: 'fa' as const, title: 'درس', summary: '', minutes: 20, document: JSON.stringify(document('I = 2')), markdown: undefined, auto: undefined }
    const { shown, mine: sent } = await conflictOf(course.id, mine, (await readLessonDraft(course.id, 'lesson-1'))!)
    for (const side of [shown.theirs, shown.mine]) expect(side.content![0]!.attrs!.math).toMatchObject({ tag: 'math' })
    expect(sent.document.content![0]!.attrs).toEqual({ tex: 'I = 2' })
  })
})

const DOCUMENT = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const TYPES = (main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
const RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const p = (text: string, more = '') => `<w:p><w:pPr>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (body: string, ...more: { name: string; text: string | Buffer }[]) => zipOf([
  { name: '[Content_Types].xml', text: TYPES() }, { name: '_rels/.rels', text: RELS }, { name: 'word/document.xml', text: DOCUMENT(body) }, ...more,
])

describe('a Word document', () => {
  const bring = async (bytes: Buffer | string, name = 'lesson.docx') => {
    const course = await ownCourse()
    const { revision } = (await readLessonDraft(course.id, 'lesson-2'))!
    const answer = await importText(course.centre.trainer, course.id, 'lesson-2', { revision, language: 'fa', file: given(name, bytes) })
    return { answer, document: (await readLessonDraft(course.id, 'lesson-2'))!.document.fa }
  }

  test('becomes a lesson: headings, words, tables', async () => {
    const table = '<w:tbl><w:tr><w:tc>' + p('یک') + '</w:tc><w:tc>' + p('دو') + '</w:tc></w:tr></w:tbl>'
    const { answer, document } = await bring(docx(p('ایمنی', '<w:pStyle w:val="Heading1"/>') + p('برق را قطع کنید.') + table))
    expect(answer).toMatchObject({ left: [] })
    expect(document.content!.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table'])
  })

  test.each([
    ['with macros', () => docx(p('x'), { name: 'word/vbaProject.bin', text: 'x' }), 'has-macros'],
    ['that says it has macros', () => zipOf([{ name: '[Content_Types].xml', text: TYPES('application/vnd.ms-word.document.macroEnabled.main+xml') }, { name: 'word/document.xml', text: DOCUMENT(p('x')) }]), 'has-macros'],
    ['with a document type', () => zipOf([{ name: '[Content_Types].xml', text: TYPES() }, { name: 'word/document.xml', text: `<!DOCTYPE x [<!ENTITY a "b">]>${DOCUMENT(p('&a;'))}` }]), 'has-doctype'],
    ['that is a bomb', () => docx(p('x'), { name: 'word/other.xml', text: Buffer.alloc(70_000_000) }), 'too-large-inside'],
    ['whose directory lies', () => zipOf([{ name: '[Content_Types].xml', text: TYPES() }, { name: 'word/document.xml', text: DOCUMENT(p('x'.repeat(5000))), claims: 10 }]), 'not-an-archive'],
    ['of Word 97', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-word'],
    ['without a word', () => docx(p('')), 'no-words'],
    ['that is a PDF', () => Buffer.from('%PDF-1.7 text'), 'not-a-docx'],
    ['that is a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>سیم</text></svg>'), 'web-page'],
    ['that is a picture', () => zipOf([{ name: 'a.png', text: 'x' }]), 'not-a-docx'],
  ])('%s is refused with its reason', async (_, make, refused) => {
    expect((await bring(make())).answer).toEqual({ refused })
  })

  test('whose pictures nobody described tells after which words, and isn’t published until somebody has', async () => {
    const course = await ownCourse()
    const file = wordFile(line('تابلو را ببینید.') + line(picture('rIdA')) + line('و کلید را.') + line(picture('rIdB', 'کلید روی ۱۶ آمپر')), {
      refers: { rIdA: ['image', 'media/a.png'], rIdB: ['image', 'media/b.png'] }, parts: await Promise.all(['a', 'b'].map(async name => ({ name: `word/media/${name}.png`, text: await drawing() }))),
    })
    const { revision } = (await readLessonDraft(course.id, 'lesson-2'))!
    const answer = await importText(course.centre.trainer, course.id, 'lesson-2', { revision, language: 'fa', file: given('a.docx', file) })
    expect(answer).toEqual({ left: [{ what: 'image-without-words', count: 1, names: [], after: ['تابلو را ببینید.'] }] })
    const unsaid = (await readPublication(course.id))!.problems.filter(({ problem }) => problem === 'picture-unsaid')
    expect(unsaid.map(({ what, step }) => [what, step?.id])).toEqual([['تابلو را ببینید.', 'lesson-2']])

    const draft = (await readLessonDraft(course.id, 'lesson-2'))!
    const described = JSON.stringify(draft.document.fa).replace(messages.pictureToName.fa, 'تابلوی برق')
    await done(saveLesson(course.centre.trainer, course.id, 'lesson-2', { ...draft, title: 'تابلو', summary: undefined, language: 'fa', document: described, markdown: undefined, auto: undefined, overwrite: undefined }) as Promise<object>)
    expect((await readPublication(course.id))!.problems.map(({ problem }) => problem)).not.toContain('picture-unsaid')
  })

  test('runs as its page does, but a paragraph or a list in the other script runs its own way', async () => {
    const { document } = await bring(docx(p('سیم را ببندید.') + p('Wear your gloves.') + p('کلید MCB را بزنید.')))
    expect(document.content!.map(({ attrs }) => attrs?.dir ?? null)).toEqual([null, 'ltr', null])
    const lists = await bring('- Cut\n- Strip\n\n1. کلید MCB\n2. RCD\n\n> Mind the gap.\n\n:::callout{kind=tip}\nنکته\n\nTip\n:::\n', 'lists.md')
    expect(lists.document.content!.map(({ attrs }) => attrs?.dir ?? null)).toEqual(['ltr', null, 'ltr', null])
    expect(lists.document.content![3]!.content!.map(({ attrs }) => attrs?.dir ?? null)).toEqual([null, 'ltr'])
  })

  test('may be Markdown, as it is written here or elsewhere; what has no place here is told', async () => {
    expect((await bring('---\ntitle: ابزار\n---\n## گام‌ها\n\n1. یک\n', 'a.md')).document.content!.map(({ type }) => type)).toEqual(['heading', 'orderedList'])
    const elsewhere = `# ابزار\n\n![x](https://evil.example/a.png)\n\n---\n\n### گام\n\n~~کهنه~~ [اینجا](http://a.example/) [آنجا](javascript:x)<b>!</b>\n\n:::warning\nبرق\n:::\n\n-\n- دو\n`
    const { answer, document } = await bring(elsewhere, 'b.md')
    expect(answer).toEqual({ left: [
      { what: 'image', count: 1, names: ['![x](https://evil.example/a.png)'], after: [] }, { what: 'bad-link', count: 1, names: ['[آنجا](javascript:x)'], after: [] },
      { what: 'struck', count: 1, names: ['~~کهنه~~'], after: [] },
      { what: 'other', count: 2, names: ['<b>', '</b>'], after: [] },
    ] })
    expect(document.content!.map(({ type, attrs }) => [type, attrs?.level ?? attrs?.kind])).toEqual(
      [['heading', 2], ['heading', 4], ['paragraph', undefined], ['callout', 'safety'], ['bulletList', undefined]])
    expect(plainText(document.content![2]!)).toBe('کهنه اینجا آنجا!')
    const notes = await bring('سيم[^1] و کلید[^ب].\n\n- [x] قطع شد\n- [ ] قفل شد\n\n$$ U = R I $$\n\n[^ب]: MCB\n[^1]: مسی\n', 'c.md')
    expect(notes.answer).toEqual({ left: [] })
    expect(notes.document.content!.map(({ type, attrs }) => attrs?.tex ?? type)).toEqual(['paragraph', 'bulletList', 'U = R I', 'orderedList'])
    expect(notes.document.content!.map(plainText)).toEqual(['سیم[1] و کلید[2].', '☑ قطع شد\n☐ قفل شد', 'U = R I', 'مسی\nMCB'])
  })
})

describe('a course in one file', () => {
  test('comes back the same: outline, texts, files, captions', async () => {
    const course = await ownCourse()
    const { trainer } = course.centre
    const { name } = await done(addMedia(trainer, course.id, { file: given('board.png', await drawing()), title: 'تابلو' }))
    const sound = await done(addMedia(trainer, course.id, { file: given('a.mp4', film), title: 'فیلم' }))
    await done(setCaptions(trainer, course.id, sound.name, { language: 'fa', captions: '00:01.000 --> 00:02.000\nسلام', file: undefined }))
    await write(course, { type: 'doc', content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'ایمنی' }] },
      { type: 'callout', attrs: { kind: 'safety', title: 'برق' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'قطع کنید: ', marks: [{ type: 'bold' }] }, { type: 'text', text: 'ساعت ۱۲:کلاس' }] }] },
      { type: 'media', attrs: { media: name, kind: 'image', alt: 'تابلوی «برق»', caption: 'نگاه کنید' } },
      { type: 'media', attrs: { media: sound.name, kind: 'video', alt: 'فیلم', poster: name } },
      { type: 'formula', attrs: { tex: 'U = R \\cdot I' } },
      { type: 'paragraph', content: [{ type: 'text', text: 'یعنی ' }, { type: 'math', attrs: { tex: 'a^2' } }, { type: 'text', text: '.' }] },
      { type: 'check', attrs: { item: 'check-1' } },
    ] })
    await write(course, { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'rtl' }, content: [{ type: 'text', text: 'Turned' }] }] }, 'en')
    await done(course.publish())
    const zip = await exportCourse(trainer, course.id)
    const other = await createCentre()
    const same = { id: randomUUID(), file: given('course.zip', zip) }
    const answers = await Promise.all([importCourseFile(other.trainer, other.id, same), importCourseFile(other.trainer, other.id, same)])
    const [imported] = answers
    if (!imported || isRefusal(imported) || 'unread' in imported) throw new Error(JSON.stringify(imported))
    expect(answers[1]).toEqual(imported)

    const [before, after] = [(await readCourseDraft(course.id))!.outline, (await readCourseDraft(imported.id))!.outline]
    expect(after).toEqual(before)
    for (const lesson of ['lesson-1', 'lesson-2']) {
      const [a, b] = [(await readLessonDraft(course.id, lesson))!, (await readLessonDraft(imported.id, lesson))!]
      expect([b.title, b.summary, b.minutes, b.document]).toEqual([a.title, a.summary, a.minutes, a.document])
    }
    // Its questions wait for a second person's review; until then it can't be published.
    expect((await readPublication(imported.id))!.problems.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['check-unknown', 'item-unknown']))
    const entries = await openArchive(zip, { entries: 100, bytes: 1e8, ratio: 150, wanted: () => true })
    expect(isRefusal(entries) ? [] : [...entries.keys()].sort()).toEqual([
      'course.json', 'lessons/lesson-1.en.json', 'lessons/lesson-1.fa.md', 'lessons/lesson-2.en.md', 'lessons/lesson-2.fa.md', `media/${name}.webp`,
      `media/${sound.name}.fa.vtt`, `media/${sound.name}.mp4`, 'media.json', 'questions/safety.json',
    ].sort())
  })

  test('keeps questions of every kind, also those that are written in one language alone', async () => {
    const course = await ownCourse()
    const { trainer } = course.centre
    const say = (fa: string, en?: string) => ({ words: en ? { fa, en } : { fa } })
    const drafts: Record<string, Draft> = {
      'match-colours': matching({ stem: say('هر سیم چه رنگی دارد؟', 'Which colour?') }, [[say('نول'), say('آبی')], [say('حفاظتی'), say('سبز و زرد')]]),
      'order-dead': ordering({ stem: say('به ترتیب بچینید.') }, [say('قطع'), say('قفل'), say('آزمون')], 'neighbours'),
      'gaps-rcd': blanks({ stem: say('با [[1]] میلی‌آمپر؛ دکمهٔ [[2]].') }, [
        { kind: 'number', value: '30', tolerance: '0' }, { kind: 'choice', options: [say('آزمون'), say('خاموش')], right: 0 }]),
      'short-mcb': { kind: 'short_text', body: { stem: { fa: 'سه حرف؟' } }, key: { kind: 'short_text', accepted: ['MCB'] }, feedback: { general: { fa: 'کلید مینیاتوری' } } },
    }
    await done(course.publish())
    for (const [code, draft] of Object.entries(drafts))
      await done(writeItem(trainer, course.id, { id: randomUUID(), use: 'practice', unitId: 'safety', difficulty: 2, code, draft }))
    const zip = await exportCourse(trainer, course.id)
    const other = await createCentre()
    const bring = (bytes: Buffer) => importCourseFile(other.trainer, other.id, { id: randomUUID(), file: given('a.zip', bytes) })
    const imported = await bring(zip)
    if (isRefusal(imported) || 'unread' in imported) throw new Error(JSON.stringify(imported))
    const questions = (courseId: string) => sql`
      select code, use, unit_id, difficulty, kind, body, key, feedback from items join item_versions on item_id = items.id
      where course_id = ${courseId} order by code`
    expect([...(await questions(imported.id))]).toEqual([...(await questions(course.id))])

    // A second person of the centre makes them ready; only then is the course published.
    const bank = found(await findBank(other.trainer, imported.id))
    expect(await findBank(course.centre.trainer, imported.id)).toBeUndefined()
    expect((await listUnits(bank.courseId)).map(({ id }) => id)).toEqual(['safety'])
    for (const { id, version } of await sql<{ id: string; version: string }[]>`
      select items.id, item_versions.id as version from items join item_versions on item_id = items.id where course_id = ${imported.id}`) {
      await done(reviewItem(other.manager, id, { version, verdict: 'approved', words: undefined }))
      await done(makeItemReady(other.manager, id))
    }
    const { problems, state } = (await readPublication(imported.id))!
    expect(problems).toEqual([])
    await done(publishCourse(other.trainer, imported.id, state))

    const entries = await openArchive(zip, { entries: 100, bytes: 1e8, ratio: 150, wanted: () => true })
    if (isRefusal(entries)) throw new Error('not opened')
    const spoilt = entries.get('kept-questions.json')!.toString().replace('"pairs": [', '"pairs": ["zz",')
    const answer = await bring(zipOf([...entries].map(([name, bytes]) => ({ name, text: name === 'kept-questions.json' ? spoilt : bytes }))))
    expect(answer).toMatchObject({ unread: [{ problem: expect.stringContaining('match-colours') }] })
  })

  /** A question that shows where to press, on a picture of its own; ready. */
  async function withPicture(course: Awaited<ReturnType<typeof ownCourse>>) {
    const { centre, id } = course
    const src = await keepPicture(centre.trainer, id, 'practice', await drawing())
    if (isRefusal(src)) throw new Error(src.refused)
    const region = (id: string, x: number) => ({ id, text: { fa: id }, shape: { kind: 'circle' as const, x, y: 50, radius: 10 } })
    const draft: Draft = {
      kind: 'hotspot', key: { kind: 'hotspot', right: 'a' }, feedback: {},
      body: { stem: { fa: 'کلید کجاست؟' }, figure: { src: { fa: src }, alt: { fa: 'تابلو' } }, regions: [region('a', 20), region('b', 80)] },
    }
    const item = { id: randomUUID(), use: 'practice' as const, unitId: 'safety', difficulty: 2 as const, code: 'press-here', draft }
    await done(writeItem(centre.trainer, id, item))
    const [row] = await sql<{ id: string; version: string }[]>`
      select items.id, item_versions.id as version from items join item_versions on item_id = items.id where course_id = ${id} and code = 'press-here'`
    await done(reviewItem(centre.manager, row!.id, { version: row!.version, verdict: 'approved', words: undefined }))
    await done(makeItemReady(centre.manager, row!.id))
    return src.split('/').at(-1)!
  }
  const pictureIn = async (courseId: string) => {
    const [row] = await sql<{ src: string }[]>`
      select body #>> '{figure,src,fa}' as src from items join item_versions on item_id = items.id where course_id = ${courseId} and code = 'press-here'`
    return (await findPictureFile(row!.src.split('/').at(-1)!))!
  }

  test('takes the pictures of its questions along, which belong to the course that they come to', async () => {
    const course = await ownCourse()
    const id = await withPicture(course)
    await done(course.publish())
    const zip = await exportCourse(course.centre.trainer, course.id)
    const other = await createCentre()
    const bring = (bytes: Buffer) => importCourseFile(other.trainer, other.id, { id: randomUUID(), file: given('a.zip', bytes) })
    const imported = await bring(zip)
    if (isRefusal(imported) || 'unread' in imported) throw new Error(JSON.stringify(imported))
    const [before, after] = [await pictureIn(course.id), await pictureIn(imported.id)]
    expect([before.id, before.courseId, after.courseId, after.use]).toEqual([id, course.id, imported.id, 'practice'])
    expect(after.sha256).toBe(before.sha256)
    expect([await mayReadPicture(other.trainer, after), await mayReadPicture(course.centre.trainer, after)]).toEqual([true, false])

    const entries = await openArchive(zip, { entries: 100, bytes: 1e8, ratio: 150, wanted: () => true })
    if (isRefusal(entries)) throw new Error('not opened')
    const without = await bring(zipOf([...entries].filter(([name]) => !name.startsWith('question-pictures/')).map(([name, text]) => ({ name, text }))))
    expect(without).toMatchObject({ unread: [{ problem: 'the file is missing' }] })
    const spoilt = await bring(zipOf([...entries].map(([name, text]) => ({ name, text: name.endsWith('.webp') ? Buffer.from('not a picture') : text }))))
    expect(spoilt).toEqual({ refused: 'not-an-image' })
  })

  test('gives them to a copy as well, whose trainees see them', async () => {
    const course = await ownCourse()
    await withPicture(course)
    await done(course.publish())
    const { centre } = course
    const copy = await done(duplicateCourse(centre.trainer, centre.id, { id: randomUUID(), courseId: course.id }))
    await done(publishCourse(centre.trainer, copy.id, (await readPublication(copy.id))!.state))
    const trainee = await createTrainee(await createOffering({ centre, courseId: copy.id }))
    const picture = await pictureIn(copy.id)
    expect(picture.courseId).toBe(copy.id)
    expect(await mayReadPicture(trainee, picture)).toBe(true)
  })

  test('goes out and comes in as a draft too, with all that it still lacks', async () => {
    const centre = await createCentre()
    const { trainer } = centre
    const { id } = await done(createCourse(trainer, centre.id, {
      id: randomUUID(), titleFa: 'جوشکاری', titleEn: undefined, standardId: undefined, tradeId: undefined, hoursTheory: 1, hoursPractice: 2,
    }))
    const change = async (act: string, more: object = {}) => done(changeCourse(trainer, id, {
      revision: (await readCourseDraft(id))!.revision, act, title: undefined, language: 'fa', kind: undefined, requires: [], ...more,
    }))
    const lesson = await change('add-lesson:section-1', { title: 'آغاز' })
    const quiz = await change('add-activity:section-1', { title: 'آزمونک', kind: 'quiz' })
    const task = await change('add-activity:section-1', { title: 'کار', kind: 'practice' })
    await change('add-activity:section-1', { title: 'برگه', kind: 'assignment' })
    await change(`require:lesson:${lesson.id}`, { requires: [quiz.id] })
    await change('add-section', { title: 'تهی' })
    await done(editActivity(trainer, id, task.id, {
      revision: (await readCourseDraft(id))!.revision, titleFa: 'کار', titleEn: undefined, items: ['gone-question'], passPercent: undefined, tries: undefined,
      counts: 'best', minutes: 30, accepts: [], instructionsFa: 'بزنید.', instructionsEn: undefined, rubricFa: '', rubricEn: undefined,
    }))
    const other = await createCentre()
    const imported = await importCourseFile(other.trainer, other.id, { id: randomUUID(), file: given('a.zip', await exportCourse(trainer, id)) })
    if (isRefusal(imported) || 'unread' in imported) throw new Error(JSON.stringify(imported))
    expect((await readCourseDraft(imported.id))!.outline).toEqual((await readCourseDraft(id))!.outline)
    const [a, b] = [(await readLessonDraft(id, lesson.id))!, (await readLessonDraft(imported.id, lesson.id))!]
    expect([b.title, b.summary, b.minutes, b.document]).toEqual([a.title, a.summary, a.minutes, a.document])
  })

  test.each([
    ['that is no archive', () => Buffer.from('PK not'), 'not-an-archive'],
    ['that is a bomb', () => zipOf([{ name: 'course.json', text: '{}' }, { name: 'media/a.txt', text: Buffer.alloc(130_000_000) }]), 'too-large-inside'],
  ])('%s is refused', async (_, make, refused) => {
    const centre = await createCentre()
    expect(await importCourseFile(centre.trainer, centre.id, { id: randomUUID(), file: given('a.zip', make()) })).toEqual({ refused })
  })

  test('with anything wrong in it stays out whole, and says what', async () => {
    const centre = await createCentre()
    const answer = await importCourseFile(centre.trainer, centre.id, { id: randomUUID(), file: given('a.zip', zipOf([{ name: 'x/course.json', text: '{"id":"a-course"}' }])) })
    expect('unread' in answer && answer.unread.length).toBeGreaterThan(0)
  })
})

describe('the dates of a class', () => {
  test('are set by its trainer, in order, and are nobody else’s', async () => {
    const offering = await createOffering()
    const { trainer } = offering.centre
    const form = (opens: string, due: string) => {
      const data = new FormData()
      data.set('opens-lesson-lesson-1', opens)
      data.set('due-lesson-lesson-1', due)
      return data
    }
    const [first, later] = [writeDay(today(), 'en'), writeDay(addDays(today(), 7), 'en')]
    expect(await setPlan(trainer, offering.id, form(first, later))).toEqual({ steps: 1 })
    expect((await readPlan(trainer, offering.id)).plan[0]!.steps[0]).toMatchObject({ opensOn: today(), dueOn: addDays(today(), 7) })
    expect(await setPlan(trainer, offering.id, form(later, first))).toMatchObject({ errors: { 'due-lesson-lesson-1': {} } })
    await Promise.all(Array.from({ length: 20 }, () => setPlan(trainer, offering.id, form('', later))))
    expect((await readPlan(trainer, offering.id)).plan[0]!.steps[0]).toMatchObject({ opensOn: null })
    await expect(readPlan(await createTrainee(offering), offering.id)).rejects.toMatchObject({ status: 403 })
    await expect(readPlan((await createCentre()).trainer, offering.id)).rejects.toMatchObject({ status: 404 })
  })
})
