import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { cancelImport } from '~/people/imports/cancel-import.server'
import { checkImport } from '~/people/imports/check-import.server'
import { COLUMNS } from '~/people/imports/columns'
import { bringPeopleIn, commitImport } from '~/people/imports/commit-import.server'
import { countVerdicts, findImport, listRows } from '~/people/imports/imports.server'
import { csvTemplate, problemsCsv, xlsxTemplate } from '~/people/imports/sheets.server'
import { uploadImport } from '~/people/imports/upload-import.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import {
  createAdministrator,
  createOrganisation,
  createPerson,
  createStaff,
  done,
  mobileOf,
  nationalIdOf,
} from '../factories/people'
import { cell, workbookOf } from './archives'
import { takeLetters, thrownBy, twenty } from './support'

let centre: Awaited<ReturnType<typeof createOrganisation>>
let manager: Viewer
beforeEach(async () => {
  centre = await createOrganisation()
  manager = await createStaff('centre_manager', centre.id)
})

const HEAD = ['نام', 'نام خانوادگی', 'تاریخ تولد', 'جنسیت', 'کد ملی', 'همراه']
const row = (changes: Partial<Record<number, string>> = {}) =>
  ['زهرا', 'محمدی', '1381/02/08', 'زن', nationalIdOf(), mobileOf()].map((value, i) => changes[i] ?? value)
const csv = (rows: string[][], head = HEAD) => [head, ...rows].map(cells => cells.join(',')).join('\r\n')
const fileOf = (bytes: string | Buffer, name = 'people.csv') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

async function check(bytes: string | Buffer) {
  const { id } = await done(uploadImport(manager, centre, { file: fileOf(bytes) }))
  await checkImport({ importId: id as string })
  const imported = (await findImport(manager, id as string))!
  const { rows } = await listRows(imported.id, { page: 1 })
  return { ...imported, rows, counts: await countVerdicts(imported.id) }
}
const problemsOf = async (changes: Partial<Record<number, string>>) => {
  const { rows } = await check(csv([row(changes)]))
  return rows[0]!.problems.map(({ column }) => column)
}

test('a form sent twenty times is one import, which is nobody else’s', async () => {
  const [id, file] = [randomUUID(), fileOf(csv([row()]))]
  expect(await twenty(() => uploadImport(manager, centre, { id, file }))).toEqual(Array.from({ length: 20 }, () => ({ id })))
  expect(await sql`select from people_imports`).toHaveLength(1)
  expect(await sql`select from audit_events where act = 'import-uploaded'`).toHaveLength(1)
  const other = await createOrganisation()
  expect(await thrownBy(uploadImport(await createStaff('centre_manager', other.id), other, { id, file }))).toBe(404)
})

test('the dry run changes nobody; the commit brings them in, to this centre, with their sealed documents', async () => {
  const people = [row(), row({ 0: 'علی', 3: 'مرد' })]
  const before = await sql`select count(*) from people`
  const { id, state, counts } = await check(csv(people))
  expect(state).toBe('checked')
  expect(counts).toEqual({ new: 2, known: 0, error: 0, done: 0 })
  expect(await sql`select count(*) from people`).toEqual(before)
  await done(commitImport(manager, id))
  await bringPeopleIn({ importId: id })
  expect(await findImport(manager, id)).toMatchObject({ state: 'done', rowsDone: 2 })
  const members =
    await sql`
      select name_fa, mobile from memberships join people on people.id = person_id where organisation_id = ${centre.id}`
  expect(members).toEqual(
    expect.arrayContaining([
      { nameFa: 'زهرا محمدی', mobile: people[0]![5] },
      { nameFa: 'علی محمدی', mobile: people[1]![5] },
    ]),
  )
  expect(await sql`select from identity_documents`).toHaveLength(2)
  const kept = JSON.stringify([
    await sql`select * from people_import_rows`,
    await sql`select * from people_import_files`,
    await sql`select * from audit_details`,
  ])
  for (const person of people) expect(kept).not.toContain(person[4])
})

test('while it waits, the file and its rows lie sealed', async () => {
  const [number, mobile] = [nationalIdOf(), mobileOf()]
  await done(uploadImport(manager, centre, { file: fileOf(csv([row({ 4: number, 5: mobile })])) }))
  const [{ sealed }] = await sql<[{ sealed: string }]>`select sealed from people_import_files`
  for (const plain of [number, mobile]) expect(Buffer.from(sealed, 'base64').includes(plain)).toBe(false)
})

test('each kind of mistake is told at its column', async () => {
  expect(await problemsOf({ 0: '' })).toEqual(['givenFa'])
  expect(await problemsOf({ 0: 'Zahra' })).toEqual(['givenFa'])
  expect(await problemsOf({ 2: '1381/13/40' })).toEqual(['bornOn'])
  expect(await problemsOf({ 2: '1300/01/01' })).toEqual(['bornOn'])
  expect(await problemsOf({ 3: 'x' })).toEqual(['gender'])
  expect(await problemsOf({ 4: '9990000019' })).toEqual(['documentNumber'])
  expect(await problemsOf({ 4: '1111111111' })).toEqual(['documentNumber'])
  expect(await problemsOf({ 5: '12' })).toEqual(['mobile'])
  expect((await problemsOf({ 0: 'Zahra', 3: 'x', 4: '1111111111', 5: '12' })).toSorted()).toEqual(['documentNumber', 'gender', 'givenFa', 'mobile'])
  expect(await problemsOf({})).toEqual([])
})

test('what a spreadsheet does to numbers is undone: lost zeros, Persian digits', async () => {
  expect(await problemsOf({ 4: '999999990' })).toEqual([])
  expect(await problemsOf({ 4: '999999991' })).toEqual(['documentNumber'])
  expect(await problemsOf({ 4: '99999990' })).toEqual(['documentNumber'])
  expect(await problemsOf({ 5: '9700001234' })).toEqual([])
  expect(await problemsOf({ 2: '۱۳۸۱-۰۲-۰۸', 5: '۰۹۷۰۰۰۰۱۲۳۵' })).toEqual([])
})

test.each(['=1+1', '+SUM(A1)', '-2+3', '@x', '=HYPERLINK("http://x")', '\t=1'])(
  'a formula %s is a mistake of its row',
  async formula => {
    expect(await problemsOf({ 0: `"${formula.replaceAll('"', '""')}"` })).toEqual(['givenFa'])
  },
)

test('a mobile may begin with its plus', async () => {
  expect(await problemsOf({ 5: '+98 970 000 4321' })).toEqual([])
})

test('a computed cell of a workbook is a formula, whatever result was kept with it', async () => {
  const [number, mobile] = [nationalIdOf(), mobileOf()]
  const line = (n: number, values: string[]) => values.map((value, i) => cell(`${'ABCDEF'[i]}${n}`, value)).join('')
  const rows =
    `<row r="1">${line(1, HEAD)}</row>` +
    `<row r="2"><c r="A2" t="str"><f>CONCATENATE("ز","هرا")</f><v>زهرا</v></c>${line(2, row({ 4: number, 5: mobile })).replace(/^<c.*?<\/c>/, '')}</row>` +
    `<row r="3">${line(3, row())}</row><row r="4"><c r="A4" t="str"><f>X()</f></c></row>`
  const { rows: read } = await check(workbookOf(rows))
  expect(read.map(({ line, verdict }) => [line, verdict])).toEqual([[2, 'error'], [3, 'new'], [4, 'error']])
  expect(read[0]!.problems.map(({ column }) => column)).toEqual(['givenFa'])
})

test('dates and numbers of a workbook are read as what they mean', async () => {
  const values = row()
  const rows =
    `<row r="1">${HEAD.map((value, i) => cell(`${'ABCDEF'[i]}1`, value)).join('')}</row>` +
    `<row r="2">${cell('A2', values[0]!)}${cell('B2', values[1]!)}<c r="C2" s="1"><v>37374</v></c>${cell('D2', 'خانم')}` +
    `<c r="E2"><v>${values[4]}</v></c><c r="F2"><v>${values[5]!.slice(3)}</v></c></row>`
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
  const { rows: [read], id } = await check(workbookOf(rows, { name: 'xl/styles.xml', text: styles }))
  expect(read).toMatchObject({ verdict: 'new', problems: [] })
  const [{ bornOn }] = await sql<
    [{ bornOn: string }]
  >`select data -> 'person' ->> 'bornOn' as born_on from people_import_rows where import_id = ${id}`
  expect(bornOn).toBe('2002-04-28')
})

test('the same document or mobile twice in a file is told, with the first one’s row', async () => {
  const [number, mobile] = [nationalIdOf(), mobileOf()]
  const { rows } = await check(
    csv([row({ 4: number }), row({ 4: number }), row({ 5: mobile }), row({ 5: mobile.replace('+98', '0') })]),
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'error', 'new', 'error'])
  expect(rows[1]!.problems).toMatchObject([{ column: 'documentNumber', text: { fa: expect.stringContaining('۲') } }])
})

test('who is known joins unchanged; another’s document, mobile or address is a mistake', async () => {
  const first = row()
  const { id } = await check(csv([first]))
  await done(commitImport(manager, id))
  await bringPeopleIn({ importId: id })
  const other = await createOrganisation()
  const otherManager = await createStaff('centre_manager', other.id)
  const again = await done(uploadImport(otherManager, other, { file: fileOf(csv([
    first, row({ 4: first[4]!, 0: 'مینا' }), row({ 5: first[5]! }),
  ])) }))
  await checkImport({ importId: again.id as string })
  const { rows } = await listRows(again.id as string, { page: 1 })
  expect(rows.map(({ verdict }) => verdict)).toEqual(['known', 'error', 'error'])
  await done(commitImport(otherManager, again.id as string))
  await bringPeopleIn({ importId: again.id as string })
  expect(await sql`select from memberships where organisation_id = ${other.id}`).toHaveLength(1)
  expect(await sql`select from identity_documents`).toHaveLength(1)
})

test('a minor needs a guardian, who is then named', async () => {
  const head = [...HEAD, 'نام ولی', 'همراه ولی', 'نسبت ولی']
  const child = row({ 2: '1392/01/01' })
  const { rows, id } = await check(
    csv([child.concat('', '', ''), row({ 2: '1392/02/02' }).concat('مریم محمدی', mobileOf(), 'مادر')], head),
  )
  expect(rows[0]!.problems.map(({ column }) => column)).toEqual(['guardianName', 'guardianMobile', 'guardianRelation'])
  expect(rows[1]).toMatchObject({ verdict: 'new' })
  await takeLetters()
  await done(commitImport(manager, id))
  await bringPeopleIn({ importId: id })
  expect(await sql`select relation, verified_at from guardianships`).toEqual([{ relation: 'mother', verifiedAt: null }])
  expect(await takeLetters()).toHaveLength(1)
})

test('UTF-8 with or without its mark, UTF-16, semicolons and tabs are read; English headings too', async () => {
  const one = csv([row()])
  const english = csv([row()], ['Given name', 'family NAME', 'Date of birth', 'Gender', 'National ID', 'Mobile'])
  const utf16 = (mark: string, text: string) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return mark === 'le' ? bytes : bytes.swap16()
  }
  for (const bytes of [
    one,
    `\uFEFF${csv([row()])}`,
    utf16('le', csv([row()])),
    utf16('be', csv([row()]).replaceAll(',', '\t')),
    csv([row()]).replaceAll(',', ';'),
    english,
  ]) {
    expect((await check(bytes)).counts).toMatchObject({ new: 1, error: 0 })
  }
})

test('a title above the headings is passed over, and each line keeps its number in the file', async () => {
  const rows = [row(), row()]
  for (const separator of [',', ';', '\t']) {
    const text = ['فهرست کارآموزان پاییز', '', HEAD.join(separator), ...rows.map(cells => cells.join(separator))].join('\r\n')
    expect((await check(text)).rows.map(({ line, verdict }) => [line, verdict]), separator).toEqual([[4, 'new'], [5, 'new']])
  }
})

test('a picture or a document is no table, and is not taken for an old encoding', async () => {
  for (const bytes of ['89504e470d0a1a0a', 'ffd8ffe1021045786966'])
    expect(await uploadImport(manager, centre, { file: fileOf(Buffer.from(bytes, 'hex'), 'people.xlsx') })).toEqual({ refused: 'not-text' })
})

test('a line in another encoding is told at its row; the others are read', async () => {
  const broken = Buffer.concat([
    Buffer.from(`${csv([row(), row()])}\r\n`),
    Buffer.from('e4c7e3', 'hex'),
    Buffer.from(`,${row().slice(1).join(',')}`),
  ])
  const { rows } = await check(broken)
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'error'])
  expect(rows[2]!.problems).toMatchObject([{ column: 'givenFa', text: { en: expect.stringContaining('UTF-8') } }])
  expect(await problemsOf({ 0: 'Ø²Ù‡Ø±Ø§' })).toEqual(['givenFa'])
  expect(await problemsOf({ 0: '????' })).toEqual(['givenFa'])
})

test('missing headings, no rows and too many rows fail with their reason', async () => {
  const failed = await check(csv([row()], ['نام', 'x', 'تاریخ تولد', 'جنسیت', 'کد ملی', 'همراه']))
  expect(failed).toMatchObject({ state: 'failed' })
  expect(JSON.parse(failed.problem!)).toMatchObject({
    fa: expect.stringContaining('نام خانوادگی'),
    en: expect.stringContaining('Family name'),
  })
  expect(await check(csv([]))).toMatchObject({ state: 'failed', problem: 'no-rows' })
  expect(await check(`${HEAD.join(',')}\n${'a,b,c,d,e,f\n'.repeat(10_001)}`)).toMatchObject({
    state: 'failed',
    problem: 'too-many-rows',
  })
  expect(await check(`${HEAD.join(',')}\n"a,b`)).toMatchObject({ state: 'failed', problem: 'broken-csv' })
  expect(await sql`select from people_import_files`).toHaveLength(0)
})

test('commit is once, however many press; a job that runs twice brings nobody in twice', async () => {
  const { id } = await check(csv(Array.from({ length: 130 }, () => row())))
  const answers = await twenty(() => commitImport(manager, id))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  await Promise.all([bringPeopleIn({ importId: id }), bringPeopleIn({ importId: id })])
  await bringPeopleIn({ importId: id })
  expect(await findImport(manager, id)).toMatchObject({ state: 'done', rowsDone: 130 })
  expect(await sql`select from memberships where organisation_id = ${centre.id}`).toHaveLength(130)
})

test('whose mobile was taken between check and commit stays out, and is told', async () => {
  const taken = mobileOf()
  const { id } = await check(csv([row({ 5: taken }), row()]))
  await createPerson({ mobile: taken })
  await done(commitImport(manager, id))
  await bringPeopleIn({ importId: id })
  expect(await countVerdicts(id)).toEqual({ new: 0, known: 0, error: 1, done: 1 })
})

test('a cancelled import brings nobody in and can’t be committed', async () => {
  const { id } = await check(csv([row()]))
  await done(cancelImport(manager, id))
  expect(JSON.stringify(await sql`select data from people_import_rows`)).not.toMatch(/mobile|document/)
  expect(await commitImport(manager, id)).toHaveProperty('refused')
  expect(await cancelImport(manager, id)).toEqual({ refused: 'already-over' })
  await checkImport({ importId: id })
  await bringPeopleIn({ importId: id })
  expect(await sql`select from memberships where organisation_id = ${centre.id}`).toHaveLength(0)
})

test('a stranger does not find an import; a trainer may not make one', async () => {
  const { id } = await check(csv([row()]))
  const stranger = await createStaff('centre_manager', (await createOrganisation()).id)
  const trainer = await createStaff('trainer', centre.id)
  expect(await findImport(stranger, id)).toBeUndefined()
  expect(await thrownBy(commitImport(stranger, id))).toBe(404)
  expect(await thrownBy(cancelImport(trainer, id))).toBe(404)
  expect(await thrownBy(uploadImport(trainer, centre, { file: fileOf(csv([row()])) }))).toBe(403)
  expect(await findImport(await createAdministrator(), id)).toBeDefined()
})

test('the templates are read by the import they are for; the example row is no person', async () => {
  for (const language of ['fa', 'en'] as const) {
    for (const bytes of [csvTemplate(language), await xlsxTemplate(language)]) {
      const { state, counts } = await check(bytes)
      expect({ state, counts }).toMatchObject({ state: 'checked', counts: { error: 1, new: 0 } })
    }
  }
  expect(csvTemplate('fa').startsWith('\uFEFF')).toBe(true)
  expect(COLUMNS.every(({ title }) => title.fa && title.en)).toBe(true)
})

test('the wrong rows come as a file that a spreadsheet does not run', async () => {
  const { id } = await check(csv([row({ 5: 'x' }), row({ 4: '=cmd|x' })]))
  await sql`
    update people_import_rows set data = jsonb_build_object('name', '=HYPERLINK("x")') where import_id = ${id}
      and line = 2`
  const file = await problemsCsv(id, 'en')
  expect(file).toContain("'=HYPERLINK")
  expect(file.split('\r\n').filter(Boolean)).toHaveLength(3)
})
