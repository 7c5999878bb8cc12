import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { bankCards } from '~/courses/questions/bank/cards.server'
import { findBank, listItems } from '~/courses/questions/bank/bank.server'
import { BANKS_A_PAGE, listBanks, listWaitingBanks } from '~/courses/questions/bank/banks.server'
import { keepUnshown } from '~/courses/questions/bank/keep-unshown'
import { fieldsOf } from '~/courses/questions/bank/item-fields'
import { openItem } from '~/courses/questions/bank/item.server'
import { makeItemReady } from '~/courses/questions/bank/make-item-ready.server'
import { retireItem } from '~/courses/questions/bank/retire-item.server'
import { reviewItem } from '~/courses/questions/bank/review-item.server'
import { saveItem } from '~/courses/questions/bank/save-item.server'
import { findSimilar } from '~/courses/questions/bank/similar-items.server'
import { writeItem } from '~/courses/questions/bank/write-item.server'
import { single, type Draft } from '~/courses/questions/exchange/draft'
import { drawItems } from '~/courses/questions/draw-items.server'
import { readItemVersions } from '~/courses/questions/items.server'
import type { ItemBody, ItemKey } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering } from '../../factories/courses'
import { createAdministrator, createStaff, createViewer, done } from '../../factories/people'

const say = (fa: string) => ({ words: { fa } })
const draftOf = (stem: string): Draft => single({ stem: say(stem) }, [say('الف'), say('ب')], 0)

async function createBank() {
  const centre = await createCentre()
  const course = await createCourse({ owner: centre.id })
  const [author, colleague, moderator] = await Promise.all([
    createStaff('item_author', centre.id, { nameFa: 'پریسا نویسنده' }), createStaff('item_author', centre.id), createStaff('moderator', centre.id),
  ])
  return { centre, courseId: course.id, author, colleague, moderator }
}
const write = (author: Viewer, courseId: string, stem = 'رنگ سیم زمین کدام است؟', use: 'practice' | 'sealed' = 'sealed') =>
  done(writeItem(author, courseId, { id: randomUUID(), use, unitId: 'safety', difficulty: 2, draft: draftOf(stem) }))
const versionOf = async (itemId: string) => (await sql<[{ id: string }]>`select id from item_versions where item_id = ${itemId} order by version desc limit 1`)[0].id
const approve = async (reviewer: Viewer, itemId: string) =>
  reviewItem(reviewer, itemId, { version: await versionOf(itemId), verdict: 'approved', words: undefined })
const reads = (itemId: string) => sql`select from audit_events where act = 'sealed-item-read' and subject_id = ${itemId}`.then(rows => rows.length)
const status = (act: Promise<unknown>) => act.then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)))
const formOf = (fields: Record<string, string | string[]>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** What a form shows, as a browser sends it. */
const stringsOf = (shown: ReturnType<typeof fieldsOf>) => Object.fromEntries(Object.entries(shown).flatMap(([name, value]) =>
  value === undefined || value === false ? [] : [[name, Array.isArray(value) ? value : value === true ? 'on' : String(value)] as const]))

test('the home of who reviews for many banks says of up to three which they are, of more how many', async () => {
  const { centre, courseId, author, colleague } = await createBank()
  await write(author, courseId)
  const cards = async () => (await bankCards(colleague)).filter(({ kind }) => kind === 'items-waiting').map(({ link }) => link)
  for (let i = 0; i < 2; i++) await write(author, (await createCourse({ owner: centre.id })).id)
  expect(await cards()).toHaveLength(3)
  expect(await cards()).toContain(`/courses/${courseId}/questions?state=draft`)
  await write(author, (await createCourse({ owner: centre.id })).id)
  const [card, ...others] = await bankCards(colleague)
  expect(card).toMatchObject({ title: { en: 'Questions waiting for your review: 4' }, detail: { fa: 'در ۴ بانک پرسش' }, link: '/questions' })
  expect(others).toMatchObject([{ kind: 'question-banks' }])
})

describe('a question', () => {
  test('is a draft until a second person approves it, and only then made ready and drawn', async () => {
    const { courseId, author, colleague } = await createBank()
    const { id } = await write(author, courseId)
    const draw = () => tx(tx => drawItems(tx, { courseId, rows: [{ unitId: 'safety', items: 1 }], use: 'sealed' }))
    expect(await draw()).toEqual({ refused: 'too-few-items' })
    expect(await makeItemReady(colleague, id)).toEqual({ refused: 'not-reviewed' })
    expect(await approve(author, id)).toEqual({ refused: 'own-question' })
    await done(approve(colleague, id))
    expect(await draw()).toEqual({ refused: 'too-few-items' })
    await done(makeItemReady(author, id))
    await done(makeItemReady(author, id))
    expect(await draw()).toHaveLength(1)
    const acts = await sql<{ act: string }[]>`select act from audit_events where subject_id = ${id} order by id`
    expect(acts.map(({ act }) => act)).toEqual(['item-written', 'item-approved', 'item-made-ready'])
  })

  test('the database itself refuses its author as reviewer', async () => {
    const { courseId, author } = await createBank()
    const { id } = await write(author, courseId)
    await expect(sql`insert into item_reviews (item_version_id, reviewer_id, verdict) values (${await versionOf(id)}, ${author.id}, 'approved')`)
      .rejects.toThrow(/second_person|own question/)
  })

  test('is sent back with words, never without, and the author’s next version waits anew', async () => {
    const { courseId, author, moderator } = await createBank()
    const { id } = await write(author, courseId)
    const version = await versionOf(id)
    expect(await reviewItem(moderator, id, { version, verdict: 'sent_back', words: undefined })).toEqual({ refused: 'words-needed' })
    await done(reviewItem(moderator, id, { version, verdict: 'sent_back', words: 'گزینهٔ ب هم درست است.' }))
    expect(await approve(moderator, id)).toEqual({ refused: 'not-waiting' })
    const { item, versions } = await openItem(author, id)
    expect([item.state, versions[0]!.words]).toEqual(['sent_back', 'گزینهٔ ب هم درست است.'])
    // Each in the reader's language, as far as they have such a name.
    await sql`update people set name_en = 'Sara Karimi' where id = ${author.id}`
    await sql`update people set name_en = null where id = ${moderator.id}`
    expect((await openItem(author, id)).versions[0]).toMatchObject({
      authorName: { fa: author.nameFa, en: 'Sara Karimi' }, reviewerName: { fa: moderator.nameFa, en: moderator.nameFa },
    })
    const fields = { id, base: '1', kind: 'single', use: 'sealed', unitId: 'safety', difficulty: '1', stemFa: 'رنگ سیم زمین؟', optionFa: ['سبز و زرد', 'آبی'], right: '0' }
    await saveItem(author, formOf(fields), { itemId: id })
    expect((await openItem(author, id)).item).toMatchObject({ state: 'draft', version: 2 })
    expect(await saveItem(author, formOf(fields), { itemId: id })).toMatchObject({ refused: 'changed-meanwhile' })
  })

  test('twenty reviews at once are one', async () => {
    const { courseId, author, moderator, colleague } = await createBank()
    const { id } = await write(author, courseId)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => approve(i % 2 ? moderator : colleague, id)))
    expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(1)
  })

  test('retired is drawn no more, and papers that hold it keep it', async () => {
    const { courseId, author, colleague } = await createBank()
    const { id } = await write(author, courseId)
    await done(approve(colleague, id))
    await done(makeItemReady(colleague, id))
    const version = await versionOf(id)
    await retireItem(author, id, { reason: 'کهنه شده است' })
    await retireItem(author, id, { reason: 'کهنه شده است' })
    expect(await tx(tx => drawItems(tx, { courseId, rows: [{ unitId: 'safety', items: 1 }], use: 'sealed' }))).toEqual({ refused: 'too-few-items' })
    expect(await readItemVersions([version])).toHaveLength(1)
    expect(await sql`select from audit_events where act = 'item-retired' and subject_id = ${id}`).toHaveLength(1)
  })

  test('that only a person can mark is drawn by no blueprint', async () => {
    const { courseId, author, colleague } = await createBank()
    const { id } = await done(writeItem(author, courseId, {
      id: randomUUID(), use: 'sealed', unitId: 'safety', difficulty: 1,
      draft: { kind: 'essay', body: { stem: { fa: 'شرح دهید' } }, key: { kind: 'essay', points: 5 }, feedback: {} },
    }))
    await done(approve(colleague, id))
    await done(makeItemReady(colleague, id))
    expect(await tx(tx => drawItems(tx, { courseId, rows: [{ unitId: 'safety', items: 1 }], use: 'sealed' }))).toEqual({ refused: 'too-few-items' })
  })
})

describe('who reads what', () => {
  test('every opening of a sealed question leaves a trace, the list of codes none', async () => {
    const { courseId, author, moderator } = await createBank()
    const { id } = await write(author, courseId)
    const { items } = await listItems(courseId, 'sealed', { page: 1 })
    expect(items).toMatchObject([{ id, stem: null }])
    expect((await listItems(courseId, 'sealed', { page: 1, q: 'رنگ سیم' })).items).toEqual([])
    expect(await reads(id)).toBe(0)
    await openItem(moderator, id)
    await openItem(author, id)
    expect(await reads(id)).toBe(2)
  })

  test('a trainer and a manager read practice questions and no sealed ones; a stranger finds no bank', async () => {
    const { courseId, centre, author } = await createBank()
    const [sealed, practice] = [await write(author, courseId), await write(author, courseId, 'پرسش تمرینی دیگر', 'practice')]
    const stranger = await createViewer()
    const elsewhere = await createStaff('item_author', (await createCentre()).id)
    for (const viewer of [centre.trainer, centre.manager]) {
      expect(await status(openItem(viewer, practice.id))).toBe(200)
      expect(await status(openItem(viewer, sealed.id))).toBe(403)
    }
    for (const viewer of [stranger, elsewhere]) {
      expect(await status(openItem(viewer, practice.id))).toBe(404)
      expect(await findBank(viewer, courseId)).toBeUndefined()
    }
    expect(await status(writeItem(centre.trainer, courseId, { id: randomUUID(), use: 'sealed', unitId: 'safety', difficulty: 1, draft: draftOf('پ') }))).toBe(403)
    expect(await reads(sealed.id)).toBe(0)
  })

  test('an author who teaches the course does not read its sealed questions, not even as an author', async () => {
    const { courseId, centre, author } = await createBank()
    const { id } = await write(author, courseId)
    const teacher = await createStaff('item_author', centre.id)
    await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason) values (${teacher.id}, 'trainer', ${centre.id}, today(), today() + 300, 'آزمون')`
    expect(await status(openItem(teacher, id))).toBe(200)
    const offering = await createOffering({ centre, courseId })
    await sql`insert into offering_trainers (offering_id, person_id) values (${offering.id}, ${teacher.id})`
    expect(await status(openItem(teacher, id))).toBe(403)
  })

  test('a course of the programme is the authority’s', async () => {
    const { author } = await createBank()
    const course = await createCourse()
    expect(await findBank(author, course.id)).toBeUndefined()
  })

  test('the list of banks says what waits for me, not what I wrote', async () => {
    const { courseId, author, colleague } = await createBank()
    await write(author, courseId)
    const waiting = async (viewer: Viewer) => (await listBanks(viewer)).banks.find(bank => bank.courseId === courseId)?.waiting
    expect([await waiting(author), await waiting(colleague)]).toEqual([0, 1])
  })

  test('whoever reaches more banks than a page holds finds those first in which something waits, the others by page or by name', async () => {
    const { courseId, author, centre } = await createBank()
    await write(author, courseId)
    const national = await createAdministrator()
    for (let i = 0; i < BANKS_A_PAGE; i++) await createCourse({ owner: centre.id, lessons: 0, title: { fa: `آبكاري ${i}`, en: `Plating ${i}` } })
    const [first, second] = await Promise.all([1, 2].map(page => listBanks(national, { page })))
    expect([first!.banks[0], first!.banks.length]).toMatchObject([{ courseId, waiting: 1 }, BANKS_A_PAGE])
    expect(first!.total).toBe(second!.total)
    expect(first!.banks.length + second!.banks.length).toBe(first!.total)
    expect((await listBanks(national, { q: 'آبکاری 49' })).banks.map(({ courseTitle }) => courseTitle.en)).toEqual(['Plating 49'])
    expect(await listWaitingBanks(national, 3)).toMatchObject({ waiting: [{ courseId, waiting: 1 }], banks: 1, total: 1 })
  })
})

describe('writing', () => {
  const fields = (more: Record<string, string | string[]> = {}) => ({
    id: randomUUID(), kind: 'single', use: 'practice', unitId: 'safety', difficulty: '1', stemFa: 'کدام وسیله جریان نشتی را می‌بیند؟',
    optionFa: ['کلید RCD', 'فیوز', ''], optionEn: ['', '', ''], right: '0', ...more,
  })

  test('a form sent twice is one question, and one much like it is shown before it is kept', async () => {
    const { courseId, centre } = await createBank()
    const form = fields()
    const saved = await saveItem(centre.trainer, formOf(form), { courseId })
    expect(saved).toEqual({ id: form.id })
    const again = fields({ stemFa: 'کدام وسیله جريان نشتی را مي‌بیند' })
    const answer = await saveItem(centre.trainer, formOf(again), { courseId })
    expect(answer).toMatchObject({ similar: [{ id: form.id }], errors: { similarSeen: expect.anything() } })
    expect(await saveItem(centre.trainer, formOf({ ...again, similarSeen: 'on' }), { courseId })).toEqual({ id: again.id })
    expect(await saveItem(centre.trainer, formOf({ ...form, similarSeen: 'on' }), { courseId })).toEqual({ id: form.id })
    expect((await listItems(courseId, 'practice', { page: 1, state: 'draft' })).total).toBe(2)
  })

  test('of a sealed question much like it only the code is told, and to a trainer not even that', async () => {
    const { courseId, author } = await createBank()
    const { id } = await write(author, courseId, 'کدام وسیله جریان نشتی را می‌بیند؟')
    const stem = 'کدام وسیله جریان نشتی را میبیند'
    expect(await findSimilar(courseId, { stem, use: 'sealed' })).toMatchObject([{ id, stem: null }])
    expect(await findSimilar(courseId, { stem, use: 'practice' })).toEqual([])
  })

  test.each([
    ['no option marked', { right: [] as string[] }, 'right'],
    ['no words', { stemFa: '  ' }, 'stemFa'],
    ['an unknown unit', { unitId: 'elsewhere' }, 'unitId'],
    ['two options alike', { optionFa: ['یکی', 'یکی'] }, 'optionFa'],
    ['a number that is none', { kind: 'numeric', value: 'سی' }, 'value'],
    ['gaps that don’t agree', { kind: 'blanks', stemFa: 'جریان [[2]]', gaps: 'خاک' }, 'gaps'],
    ['regions without a picture', { kind: 'hotspot', regionFa: ['بالا'], regionX: ['1'], regionY: ['1'], regionWidth: ['9'], regionHeight: ['9'], right: ['0'] }, 'picture'],
  ])('says what is wrong: %s', async (_, more, field) => {
    const { courseId, centre } = await createBank()
    const answer = await saveItem(centre.trainer, formOf(fields(more)), { courseId })
    expect(Object.keys((answer as { errors: object }).errors)).toEqual([field])
  })

  test('is in Persian letters whatever keyboard it was typed on, its options, accepted words and feedback too', async () => {
    const { courseId, centre } = await createBank()
    const written = async (more: Record<string, string | string[]>) => {
      const { id } = (await saveItem(centre.trainer, formOf(fields(more)), { courseId })) as { id: string }
      return (await openItem(centre.trainer, id)).versions[0]!
    }
    const chosen = await written({ stemFa: 'كليد كدام است؟', optionFa: ['كليد', 'فيوز'], feedbackFa: 'نيازي نيست' })
    expect(chosen).toMatchObject({ body: { stem: { fa: 'کلید کدام است؟' }, options: [{ text: { fa: 'کلید' } }, { text: { fa: 'فیوز' } }] }, feedback: { general: { fa: 'نیازی نیست' } } })
    expect((await written({ kind: 'short_text', stemFa: 'نام آن چيست؟', accepted: 'كليد' })).key).toEqual({ kind: 'short_text', accepted: ['کلید'] })
  })

  test('a new version keeps what its form has no field for: what is said to who chose an option, and further right numbers', async () => {
    const { courseId, centre } = await createBank()
    const table = { type: 'doc' as const, content: [{ type: 'formula', attrs: { tex: 'U = R I' } }] }
    const said = { stem: { words: { fa: 'کدام رابطه درست است؟' } } }
    const draft = single({ ...said, feedback: { options: { b: { fa: 'وارونه است' } } } }, [{ words: { fa: 'رابطهٔ نخست' }, rich: { fa: table } }, { words: { fa: 'رابطهٔ دوم' } }], 0)
    const also = [{ value: '230', tolerance: '10' }]
    for (const [one, key] of [[draft, { kind: 'single', right: 'b' }], [{ kind: 'numeric', body: { stem: { fa: 'چند ولت؟' } }, key: { kind: 'numeric', value: '220', tolerance: '0', also }, feedback: {} }, { kind: 'numeric', value: '220', tolerance: '0', also }]] as const) {
      const id = randomUUID()
      await done(writeItem(centre.trainer, courseId, { id, use: 'practice', unitId: 'safety', difficulty: 1, draft: one as Draft }))
      const before = (await openItem(centre.trainer, id)).versions[0]!
      const again = { ...fieldsOf(before), ...(one === draft && { optionFa: ['گزینهٔ تازه', 'رابطهٔ نخست', 'رابطهٔ دوم'], optionEn: ['', '', ''], optionRichFa: ['', JSON.stringify(table), ''], optionRichEn: ['', '', ''], right: ['1'] }) }
      expect(await saveItem(centre.trainer, formOf(fields({ ...stringsOf(again), id, kind: one.kind, base: '1', similarSeen: 'on' })), { itemId: id })).toEqual({ id })
      const after = (await openItem(centre.trainer, id)).versions[0]!
      expect([after.version, after.key]).toEqual([2, key])
      if (one !== draft) continue
      expect(after.body.options!.map(({ rich }) => rich?.fa.content![0]!.type)).toEqual([undefined, 'formula', undefined])
      expect(after.feedback.options).toEqual({ c: { fa: 'وارونه است' } })
    }
  })

  test('keeps a picture’s places in both languages: the right one is its row’s, also where a row before it is empty, and a circle is edited as its rectangle', async () => {
    const { courseId, centre } = await createBank()
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer()
    const sent = fields({
      kind: 'hotspot', right: ['3'], pictureAlt: 'تابلو', regionFa: ['کلید', '', 'فیوز', 'ترمینال'], regionEn: ['Switch', '', '', 'Terminal'],
      regionX: ['0', '', '۱۰', '50'], regionY: ['0', '', '۱۰', '50'], regionWidth: ['5', '', '۲۰', '50'], regionHeight: ['5', '', '۲۰', '50'],
    })
    const form = formOf(sent)
    form.append('picture', new File([new Uint8Array(photo)], 'panel.png'))
    expect(await saveItem(centre.trainer, form, { courseId })).toEqual({ id: sent.id })
    const [version] = await sql<{ body: ItemBody; key: ItemKey }[]>`select body, key from item_versions where item_id = ${sent.id}`
    expect(version).toMatchObject({ key: { right: 'd' }, body: { regions: [{ text: { fa: 'کلید', en: 'Switch' } }, { text: { fa: 'فیوز' } }, { id: 'd', shape: { x: 50, width: 50 } }] } })
    const round = { ...version!.body, regions: [{ id: 'a', text: { fa: 'لامپ', en: 'Lamp' }, shape: { kind: 'circle' as const, x: 10, y: 50, radius: 15 } }] }
    expect(fieldsOf({ kind: 'hotspot', body: round, key: { kind: 'hotspot', right: 'a' }, feedback: {} }))
      .toMatchObject({ regionFa: ['لامپ'], regionEn: ['Lamp'], regionX: ['0'], regionY: ['35'], regionWidth: ['25'], regionHeight: ['30'], right: ['0'] })
    const again = (x: number) => keepUnshown({ kind: 'hotspot', body: { ...round, regions: [{ ...round.regions[0]!, shape: { kind: 'rect', x, y: 35, width: 25, height: 30 } }] }, key: version!.key, feedback: {} }, { body: round, key: version!.key, feedback: {} })
    expect(again(0).body.regions![0]!.shape).toEqual({ kind: 'circle', x: 10, y: 50, radius: 15 })
    expect(again(1).body.regions![0]!.shape).toMatchObject({ kind: 'rect', x: 1 })
  })

  test('all that is wrong with a form is told at once, each beside its field', async () => {
    const { courseId, centre } = await createBank()
    const wrong = async (more: Parameters<typeof fields>[0]) => Object.keys((await saveItem(centre.trainer, formOf(fields({ stemFa: '', ...more })), { courseId }) as { errors: object }).errors).sort()
    expect(await wrong({ kind: 'single', optionFa: ['تنها'], right: [], unitId: '' })).toEqual(['optionFa', 'right', 'stemFa', 'unitId'])
    expect(await wrong({ kind: 'numeric', value: 'سی', tolerance: '-1' })).toEqual(['stemFa', 'tolerance', 'value'])
    expect(await wrong({ kind: 'hotspot', right: [] })).toEqual(['picture', 'regionFa', 'right', 'stemFa'])
    expect(await wrong({ kind: 'matching', promptFa: ['یک'], optionFa: ['دو'] })).toEqual(['optionFa', 'promptFa', 'stemFa'])
    expect(await wrong({ kind: 'blanks', stemFa: 'بی‌جای خالی', gaps: '*فاز' })).toEqual(['gaps'])
  })

  test.each([
    ['numeric', { value: '۳۰٫۵', tolerance: '۰٫۵', unitFa: 'میلی‌آمپر' }, { kind: 'numeric', value: '30.5', tolerance: '0.5' }],
    ['short_text', { accepted: 'فیوز\r\nMCB' }, { kind: 'short_text', accepted: ['فیوز', 'MCB'] }],
    ['ordering', { optionFa: ['پ', 'الف', 'ب'] }, { kind: 'ordering', order: ['c', 'a', 'b'] }],
    ['matching', { promptFa: ['آبی', 'قهوه‌ای', ''], optionFa: ['نول', 'فاز', 'زمین'] }, { kind: 'matching', pairs: ['c', 'b'] }],
    ['blanks', { stemFa: 'سیم [[1]] با [[2]] ولت', gaps: '*فاز | نول\n# 230 ± 10' }, { kind: 'blanks', blanks: [{ kind: 'choice', right: 'a' }, { kind: 'number', value: '230', tolerance: '10' }] }],
    ['true_false', { right: 'false' }, { kind: 'true_false', right: false }],
    ['file', { points: '۵', guideFa: 'خوانا باشد' }, { kind: 'file', points: 5, guide: { fa: 'خوانا باشد' } }],
  ])('a form makes a question of kind %s', async (kind, more, key) => {
    const { courseId, centre } = await createBank()
    const saved = await saveItem(centre.trainer, formOf(fields({ kind, ...more })), { courseId })
    const { versions } = await openItem(centre.trainer, (saved as { id: string }).id)
    expect(versions[0]!.key).toEqual(key)
  })
})
