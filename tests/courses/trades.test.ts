import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { importTrades } from '~/courses/content/import-standards.server'
import { checkTrades, commitTrades, listTradeImportRows } from '~/courses/trades/import-trades.server'
import { addTrade, editTrade, namesSlips, newTradeForm, takeOffered, tradeForm } from '~/courses/trades/save-trade.server'
import { findTrade, listTrades } from '~/courses/trades/trades.server'
import { sql, tx } from '~/shared/sql.server'
import { createAdministrator, createStaff, createOrganisation, done } from '../factories/people'
import { thrownBy, twenty } from '../people/support'

const nameOf = () => `trade-${randomUUID().slice(0, 8)}`
const textOf = (name: string, more: object = {}) => ({
  titleFa: `رشتهٔ ${name}`, titleEn: `Trade ${name}`, isco08: undefined, summaryFa: 'شرحی کوتاه', summaryEn: 'A short summary', ...more,
})
const inFile = (id: string, more: object = {}) => ({
  id, title: { fa: `رشتهٔ ${id}`, en: `Trade ${id}` }, alsoCalled: { fa: ['برق‌کاری'], en: ['wiring'] }, isco08: '7411', summary: { fa: 'شرحی کوتاه', en: 'A short summary' }, ...more,
})
const json = (rows: unknown) => new File([JSON.stringify(rows)], 'trades.json')
const check = async (file: File, keeper?: Awaited<ReturnType<typeof createAdministrator>>) => {
  const { id } = await done(checkTrades(keeper ?? (await createAdministrator()), { id: randomUUID(), file }))
  return { id, rows: await listTradeImportRows(id) }
}

describe('a trade', () => {
  test('is added once by the national programme and found by any spelling or its ISCO code', async () => {
    const [keeper, id] = [await createAdministrator(), nameOf()]
    const order = newTradeForm.parse({ id, ...textOf(id, { titleFa: 'نصب‌كننده پنل خورشيدي', isco08: '۷۴۱۱' }) })
    const answers = await twenty(() => addTrade(keeper, order))
    expect(answers.every(answer => 'id' in answer)).toBe(true)
    expect(await addTrade(keeper, { ...order, titleFa: 'چیز دیگر' })).toEqual({ refused: 'id-taken' })
    expect((await findTrade(id))!.title.fa).toBe('نصب‌کننده پنل خورشیدی')
    for (const q of ['نصب کننده', 'نصب‌کننده‌ پنل', 'خورشيدی', 'TRADE ' + id])
      expect((await listTrades({ q, page: 1 })).trades.map(trade => trade.id)).toContain(id)
    expect((await listTrades({ q: '۷۴۱۱', page: 1 })).trades.map(trade => trade.id)).toContain(id)
    const trail = await sql`select from audit_events where act = 'trade-added' and subject_id = ${id}`
    expect(trail).toHaveLength(1)
  })

  test('is also found by what people call it, once its keeper has written that: each name once, folded as the title is', async () => {
    const [keeper, id] = [await createAdministrator(), nameOf()]
    await done(addTrade(keeper, newTradeForm.parse({ id, ...textOf(id, { alsoFa: 'سیم كشی، برقکاری؛ برق‌کاری ،', alsoEn: 'House wiring, electrics' }) })))
    expect((await findTrade(id))!.alsoCalled).toEqual({ fa: ['سیم کشی', 'برق‌کاری'], en: ['House wiring', 'electrics'] })
    for (const q of ['سيم‌کشي', 'برقكاری', 'HOUSE WIRING', 'electrics'])
      expect([q, (await listTrades({ q, page: 1 })).trades.map(trade => trade.id)]).toEqual([q, expect.arrayContaining([id])])
    // One name doesn't run into the next.
    expect((await listTrades({ q: 'wiringelectrics', page: 1 })).total).toBe(0)
    await done(editTrade(keeper, id, tradeForm.parse(textOf(id, { alsoFa: 'سیم‌کشی', alsoEn: '' }))))
    expect((await findTrade(id))!.alsoCalled).toEqual({ fa: ['سیم‌کشی'], en: [] })
    expect((await listTrades({ q: 'House wiring', page: 1 })).trades.map(trade => trade.id)).not.toContain(id)
    expect(namesSlips({ alsoFa: ['x'.repeat(61)], alsoEn: Array.from({ length: 21 }, (_, i) => `n${i}`) })).toMatchObject({ alsoFa: {}, alsoEn: {} })
    expect(namesSlips({ alsoFa: ['سیم‌کشی'] })).toBeUndefined()
  })

  test('is listed by the Persian alphabet', async () => {
    const { trades } = await listTrades({ page: 1 })
    const titles = trades.map(({ title }) => title.fa)
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('fa').compare))
  })

  test('is written by nobody else: not a province’s administrator, not a centre', async () => {
    const centre = await createOrganisation()
    for (const viewer of [await createAdministrator('yazd'), await createStaff('centre_manager', centre.id)]) {
      expect(await thrownBy(addTrade(viewer, { id: nameOf(), ...textOf('x') }))).toBe(403)
      expect(await thrownBy(editTrade(viewer, 'beekeeper', textOf('x')))).toBe(403)
      expect(await thrownBy(checkTrades(viewer, { id: randomUUID(), file: json([]) }))).toBe(403)
    }
  })

  test('once edited keeps its text when the content comes again, and is offered the content’s', async () => {
    const [keeper, id] = [await createAdministrator(), nameOf()]
    await tx(tx => importTrades(tx, [inFile(id)]))
    await done(editTrade(keeper, id, textOf(id, { titleEn: 'Our own words' })))
    await tx(tx => importTrades(tx, [inFile(id)]))
    expect(await findTrade(id)).toMatchObject({ title: { en: 'Our own words' }, offered: { title: { en: `Trade ${id}` } } })
    await takeOffered(keeper, id)
    expect(await findTrade(id)).toMatchObject({ title: { en: `Trade ${id}` }, offered: null, editedAt: null })
    await tx(tx => importTrades(tx, [inFile(id, { isco08: null })]))
    expect(await findTrade(id)).toMatchObject({ isco08: null, offered: null })
  })
})

describe('a file of trades', () => {
  test('like that of the content says row by row that all is known, and changes nothing', async () => {
    const { rows } = await check(new File([readFileSync('content/trades.json')], 'trades.json'))
    expect(rows.length).toBeGreaterThan(30)
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['same']))
  })

  test('says new, changed, same or wrong of each row, and why; then does what it said, once', async () => {
    const keeper = await createAdministrator()
    const [known, changed, fresh] = [nameOf(), nameOf(), nameOf()]
    await tx(tx => importTrades(tx, [inFile(known), inFile(changed)]))
    const { id, rows } = await check(json([
      inFile(known), inFile(changed, { isco08: '7412' }), inFile(fresh), inFile(fresh),
      inFile('Bad Id'), inFile(nameOf(), { isco08: '12' }), inFile(nameOf(), { title: { fa: `رشته‌ی${known}`, en: `trade ${known}` } }),
      inFile(nameOf(), { extra: 1 }), 'nonsense', inFile(nameOf(), { summary: null }),
    ]), keeper)
    const said = Object.fromEntries(rows.map(({ line, verdict, problems }) => [line, [verdict, ...problems.map(problem => problem.en)]]))
    expect(said).toEqual({
      1: ['same'],
      2: ['changed'],
      3: ['new'],
      4: ['wrong', 'This identifier stands in the file already.'],
      5: ['wrong', expect.stringMatching(/^The identifier must begin with a small Latin letter .* left empty, it is made of the English title\.$/)],
      6: ['wrong', 'An ISCO code has four digits.'],
      7: ['wrong', 'Another trade has this title.'],
      8: ['wrong', 'It has parts that are not known.'],
      9: ['wrong', 'This is no trade.'],
      10: ['wrong', 'A summary in Persian and English is needed, 3 to 500 characters each.'],
    })
    expect(await findTrade(fresh)).toBeUndefined()
    const answers = await twenty(() => commitTrades(keeper, id))
    expect(answers.filter(answer => 'taken' in answer)).toEqual([{ taken: 2, left: 0 }])
    expect(await findTrade(changed)).toMatchObject({ isco08: '7412' })
    expect(await findTrade(fresh)).toBeDefined()
  })

  test('without an English title and an identifier is missing one thing, not two', async () => {
    const csv = `شناسه,عنوان فارسی,عنوان انگلیسی,شرح فارسی,شرح انگلیسی\n,رشتهٔ ${nameOf()},,شرحی,Summary\n`
    const { rows } = await check(new File([csv], 'trades.csv'))
    expect(rows.map(({ problems }) => problems.map(({ en }) => en))).toEqual([['A title in Persian and English is needed, 2 to 120 characters each.']])
  })

  test('leaves alone what somebody has edited between the dry run and the commit', async () => {
    const [keeper, id] = [await createAdministrator(), nameOf()]
    await tx(tx => importTrades(tx, [inFile(id)]))
    const made = await check(json([inFile(id, { isco08: '7412' })]), keeper)
    await editTrade(keeper, id, textOf(id, { titleEn: 'Edited meanwhile' }))
    expect(await commitTrades(keeper, made.id)).toEqual({ taken: 0, left: 1 })
    expect(await findTrade(id)).toMatchObject({ title: { en: 'Edited meanwhile' } })
  })

  test('may be a sheet: CSV with Persian headings, or XLSX', async () => {
    const [one, two] = [nameOf(), nameOf()]
    const csv = `شناسه,عنوان فارسی,عنوان انگلیسی,ISCO-08,شرح فارسی,شرح انگلیسی\n${one},رشتهٔ ${one},Trade ${one},۷۴۱۱,شرحی,Summary\n`
    expect((await check(new File([csv], 'trades.csv'))).rows).toMatchObject([{ verdict: 'new', data: { text: { isco08: '7411' } } }])
    const cells = [['id', 'title_fa', 'title_en', 'summary_fa', 'summary_en'], [two, `رشتهٔ ${two}`, `Trade ${two}`, 'شرحی', '=1+1']]
    const xlsx = await writeXlsxFile(cells.map(row => row.map(value => ({ value, type: String })))).toBuffer()
    expect((await check(new File([new Uint8Array(xlsx)], 'trades.xlsx'))).rows).toMatchObject([
      { verdict: 'wrong', problems: [{ en: 'A cell holds a formula.' }] },
    ])
  })

  test('may say what trades are also called, as lists or in cells; what it doesn’t say stays', async () => {
    const [kept, fresh] = [nameOf(), nameOf()]
    await tx(tx => importTrades(tx, [inFile(kept)]))
    const row = (id: string, more: object) => ({ id, title_fa: `رشتهٔ ${id}`, title_en: `Trade ${id}`, summary_fa: 'شرحی کوتاه', summary_en: 'A short summary', isco08: '7411', ...more })
    const first = await check(json([row(kept, {}), row(fresh, { alsoCalled: { fa: ['خیاطی', 'دوزندگی'], en: ['sewing'] } })]))
    expect(first.rows.map(({ data, verdict }) => [data.id, verdict, data.text!.alsoCalled]).sort()).toEqual([
      [kept, 'same', { fa: ['برق‌کاری'], en: ['wiring'] }], [fresh, 'new', { fa: ['خیاطی', 'دوزندگی'], en: ['sewing'] }],
    ].sort())
    const sheet = await check(new File([`id,title_fa,title_en,نام‌های دیگر,also_called_en\n${kept},رشتهٔ ${kept},Trade ${kept},"سیم‌کشی، برق‌کاری","${'x'.repeat(61)}"\n`], 'trades.csv'))
    expect(sheet.rows).toMatchObject([{ verdict: 'wrong', problems: [{ en: 'At most 20 other names in each language, of 60 characters each.' }] }])
    const keeper = await createAdministrator()
    const changed = await check(json([row(kept, { also_called_fa: 'سیم‌کشی، برق‌کاری' })]), keeper)
    expect(changed.rows).toMatchObject([{ verdict: 'changed' }])
    expect(await commitTrades(keeper, changed.id)).toEqual({ taken: 1, left: 0 })
    expect((await findTrade(kept))!.alsoCalled).toEqual({ fa: ['سیم‌کشی', 'برق‌کاری'], en: ['wiring'] })
  })

  test('may say titles and codes alone: who is known by a title keeps the rest, and a new trade asks for its summary', async () => {
    const [same, coded, fresh] = [nameOf(), nameOf(), nameOf()]
    await tx(tx => importTrades(tx, [inFile(same), inFile(coded)]))
    const titled = (id: string, more: object = {}) => ({ title_fa: `رشتهٔ ${id}`, title_en: `Trade ${id}`, ...more })
    const { rows } = await check(json([
      titled(same, { isco08: '7411' }), titled(coded, { isco08: '7412' }), titled(fresh), titled(`${fresh}-2`, { summary_fa: 'شرحی', summary_en: 'A summary' }), titled(same),
    ]))
    expect(Object.fromEntries(rows.map(({ line, verdict, data, problems }) => [line, [data.id, verdict, ...problems.map(({ en }) => en)]]))).toEqual({
      1: [same, 'same'],
      2: [coded, 'changed'],
      3: [`trade-${fresh}`, 'wrong', 'A summary in Persian and English is needed, 3 to 500 characters each.'],
      4: [`trade-${fresh}-2`, 'new'],
      5: [same, 'wrong', 'This identifier stands in the file already.'],
    })
    const sheet = await check(new File([`title_fa,title_en\nرشتهٔ ${same},Trade ${same}\n`], 'trades.csv'))
    expect(sheet.rows).toMatchObject([{ verdict: 'same', data: { text: { isco08: '7411' } } }])
    // A column whose cell is empty says as little as one that isn't there.
    const empty = await check(new File([
      `id,title_fa,title_en,summary_fa,summary_en\n,رشتهٔ ${same},Trade ${same},,\n,رشتهٔ ${fresh}-3,Trade ${fresh}-3,شرحی,A summary\n`,
    ], 'trades.csv'))
    expect(empty.rows.map(({ verdict, data }) => [data.id, verdict]).sort()).toEqual([[same, 'same'], [`trade-${fresh}-3`, 'new']].sort())
  })

  test.each([
    ['[{"id": ', 'broken-json'],
    ['[]', 'no-rows'],
    ['{"id": "x"}', 'not-text'],
    ['id,title_fa\nx,y\n', 'columns-missing'],
    ['<!doctype html><p>', 'not-text'],
    [JSON.stringify(Array.from({ length: 3001 }, (_, i) => ({ id: `a${i}` }))), 'too-many-rows'],
  ])('%.40s is refused as a whole', async (words, refused) => {
    expect(await checkTrades(await createAdministrator(), { id: randomUUID(), file: new File([words], 'x') })).toEqual({ refused })
  })
})
