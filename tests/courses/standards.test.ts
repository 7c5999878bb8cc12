import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { importStandard } from '~/courses/content/import-standards.server'
import { compareVersions } from '~/courses/standards/compare-versions.server'
import { compareStandards } from '~/courses/standards/comparison'
import { putInForce } from '~/courses/standards/put-in-force.server'
import { newStandardForm, readStandardForm, versionForm } from '~/courses/standards/read-standard-form.server'
import { waitingVersion, type StandardText, type UnitText } from '~/courses/standards/standard-text'
import { findStandard, findVersion, listStandards, listVersions } from '~/courses/standards/standards.server'
import { addStandard, writeVersion } from '~/courses/standards/write-version.server'
import { sql, tx } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createStaff, done } from '../factories/people'
import { thrownBy, twenty } from '../people/support'

const line = (word: string) => ({ fa: `${word} فا`, en: word })
const unit = (unitId: string, more: Partial<UnitText> = {}): UnitText => ({
  unitId, title: line(unitId), theory: 4, practice: 8, knowledge: [line('one'), line('two')], skills: [], attitude: [], safety: [], ...more,
})
const text = (more: Partial<StandardText> = {}): StandardText => ({
  title: line('Standard'), level: line('Two'), code: null, hours: { theory: 8, practice: 16, internship: 0, project: 0 },
  entry: line('Can read and write'), tools: [line('hammer')], policyName: 'skill', units: [unit('safety'), unit('work')], ...more,
})
const nameOf = () => `standard-${randomUUID().slice(0, 8)}`
async function createStandard(standard = text()) {
  const [keeper, standardId] = [await createAdministrator(), nameOf()]
  await done(addStandard(keeper, { id: randomUUID(), standardId, tradeId: 'beekeeper', standard }))
  return { keeper, standardId }
}

/** A form as the page posts it. */
function formOf(changes: Record<string, string> = {}, units = [unit('safety'), unit('work')]) {
  const form = new FormData()
  const fields = {
    id: randomUUID(), titleFa: 'استاندارد', titleEn: 'Standard', levelFa: 'دو', levelEn: 'Two', code: '', theory: '۸', practice: '16',
    internship: '0', project: '0', entryFa: 'سواد خواندن', entryEn: 'Reading', toolsFa: 'چکش\nانبر', toolsEn: 'hammer\npliers',
    policyName: 'skill', note: '', ...changes,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [i, each] of units.entries()) {
    form.append('unitId', each.unitId)
    form.append('unitPosition', String(i + 1))
    form.append('unitDrop', '')
    form.append('unitTitleFa', each.title.fa)
    form.append('unitTitleEn', each.title.en)
    form.append('unitTheory', String(each.theory))
    form.append('unitPractice', String(each.practice))
    for (const [kind, name] of [['knowledge', 'Knowledge'], ['skills', 'Skills'], ['attitude', 'Attitude'], ['safety', 'Safety']] as const) {
      form.append(`unit${name}Fa`, each[kind].map(({ fa }) => fa).join('\n'))
      form.append(`unit${name}En`, each[kind].map(({ en }) => en).join('\n'))
    }
  }
  return form
}
const read = (form: FormData) => readStandardForm(versionForm, form)
const errorsOf = (form: FormData) =>
  Object.fromEntries(Object.entries(read(form).errors ?? {}).map(([field, error]) => [field, error.en]))

describe('a posted version', () => {
  test('is read whole, in any digits', () => {
    expect(read(formOf()).standard).toMatchObject({
      hours: { theory: 8, practice: 16 }, tools: [{ fa: 'چکش', en: 'hammer' }, { fa: 'انبر', en: 'pliers' }],
      units: [{ unitId: 'safety', theory: 4, practice: 8 }, { unitId: 'work' }],
    })
  })

  test('whose units don’t add up is refused beside the hours, with the sum; tenths add up exactly', () => {
    expect(errorsOf(formOf({ theory: '9' }))).toEqual({ theory: 'The units add up to 8 hours, not 9.' })
    const tenths = [unit('first', { theory: 0.1 }), unit('second', { theory: 0.2 }), unit('third', { theory: 7.7 })]
    expect(errorsOf(formOf({ practice: '24' }, tenths))).toEqual({})
  })

  test('whose lines have no translation, whose unit has no name or another’s, is refused beside that unit', () => {
    const uneven = formOf()
    uneven.delete('unitKnowledgeEn')
    uneven.append('unitKnowledgeEn', 'one')
    uneven.append('unitKnowledgeEn', 'one\ntwo')
    expect(errorsOf(uneven)).toEqual({ 'unit-0-unitKnowledgeEn': 'There are 2 Persian lines and 1 English ones; they must be as many.' })
    expect(errorsOf(formOf({}, [unit('safety'), unit('safety')]))).toEqual({ 'unit-1-unitId': 'Another unit has this identifier.' })
    expect(errorsOf(formOf({ toolsEn: 'hammer' }))).toEqual({ toolsEn: 'There are 2 Persian lines and 1 English ones; they must be as many.' })
    expect(errorsOf(formOf({ policyName: 'No policy!' }))).toHaveProperty('policyName')
  })

  test('leaves out a unit that is dropped or empty, and puts the others in the order asked for', () => {
    const empty = unit('', { title: { fa: '', en: '' }, theory: 0, practice: 0, knowledge: [] })
    const form = formOf({}, [unit('safety'), unit('gone'), unit('work'), empty])
    form.delete('unitDrop')
    for (const drop of ['', 'drop', '', '']) form.append('unitDrop', drop)
    form.delete('unitPosition')
    for (const position of ['۹', '2', '3', '']) form.append('unitPosition', position)
    expect(read(form).standard?.units.map(({ unitId }) => unitId)).toEqual(['work', 'safety'])
    expect(errorsOf(formOf({ theory: '0', practice: '0' }, []))).toEqual({ 'unit-0-unitTitleFa': 'A standard needs at least one unit.' })
  })

  test('whose rows don’t fit together, or with a field that nobody knows, is no form of ours', () => {
    const odd = formOf()
    odd.append('unitId', 'third')
    expect(() => read(odd)).toThrow()
    expect(() => read(formOf({ isCurrent: 'on' }))).toThrow()
  })
})

describe('a standard', () => {
  test('is added once with its first version, in force for nobody until that is said', async () => {
    const [keeper, standardId, id] = [await createAdministrator(), nameOf(), randomUUID()]
    const order = { id, standardId, tradeId: 'beekeeper', standard: text() }
    const answers = await twenty(() => addStandard(keeper, order))
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ version: 1 })))
    expect(await addStandard(keeper, { ...order, id: randomUUID() })).toEqual({ refused: 'id-taken' })
    expect(await addStandard(keeper, { ...order, standardId: nameOf(), id: randomUUID(), tradeId: 'alchemy' })).toEqual({ refused: 'no-such-trade' })
    expect(await findStandard(standardId)).toMatchObject({ current: null })
    await putInForce(keeper, standardId, 1)
    expect(await findStandard(standardId)).toMatchObject({ current: 1, title: line('Standard') })
    expect(await findVersion(standardId)).toMatchObject({ ...text(), version: 1, isCurrent: true })
  })

  test('takes twenty versions at once as twenty, each with a number of its own; none before changes', async () => {
    const { keeper, standardId } = await createStandard()
    const versions = await twenty(i => writeVersion(keeper, standardId, { id: randomUUID(), standard: text({ code: `C${i}` }) }))
    expect(versions.map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
    expect(await findVersion(standardId, 1)).toMatchObject({ code: null })
    await expect(sql`update standard_versions set code = 'x' where standard_id = ${standardId}`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from standard_units where unit_id = 'safety'`).rejects.toMatchObject({ code: '42501' })
  })

  test('is written and put in force by the national programme alone', async () => {
    const { standardId } = await createStandard()
    const centre = await createOrganisation()
    for (const viewer of [await createAdministrator('yazd'), await createStaff('trainer', centre.id)]) {
      expect(await thrownBy(writeVersion(viewer, standardId, { id: randomUUID(), standard: text() }))).toBe(403)
      expect(await thrownBy(putInForce(viewer, standardId, 1))).toBe(403)
    }
    expect(await thrownBy(putInForce(await createAdministrator(), standardId, 9))).toBe(404)
  })

  test('in force as written here lets the content’s next version wait, to be compared', async () => {
    const { keeper, standardId } = await createStandard()
    await putInForce(keeper, standardId, 1)
    const { title, level, code, hours, entry, tools, units } = text({ title: line('From content') })
    const file = {
      id: standardId, version: 1, trade: 'beekeeper', title, level, code, hours, entry, tools,
      units: units.map(({ unitId, theory, practice, skills, ...rest }) => ({ ...rest, id: unitId, hours: { theory, practice }, skill: skills })),
    }
    await tx(tx => importStandard(tx, file as never))
    const versions = await listVersions(standardId)
    expect(waitingVersion(versions)).toMatchObject({ version: 2, source: 'content', isCurrent: false })
    expect(await findStandard(standardId)).toMatchObject({ current: 1 })
    expect((await listStandards({ q: 'standard', page: 1 })).standards.find(({ id }) => id === standardId)).toMatchObject({ waits: true })
    expect((await compareVersions(standardId, '1', '2')).comparison.facts).toEqual([
      { fact: 'title', before: line('Standard'), after: line('From content') },
    ])
    await putInForce(keeper, standardId, 2)
    expect(waitingVersion(await listVersions(standardId))).toBeUndefined()
  })
})

describe('two versions side by side', () => {
  test('say unit by unit what was added, removed, changed and moved', () => {
    const before = text({ units: [unit('safety'), unit('old'), unit('work'), unit('last')] })
    const after = text({
      units: [
        unit('new', { theory: 1 }), unit('work', { theory: 6, knowledge: [line('two'), line('three')] }), unit('safety'), unit('last'),
      ],
    })
    const { units } = compareStandards(before, after)
    expect(units.map(({ unitId, mark }) => [unitId, mark])).toEqual([
      ['new', 'added'], ['work', 'changed'], ['safety', 'changed'], ['last', 'same'], ['old', 'removed'],
    ])
    expect(units[1]).toMatchObject({
      moved: { before: 3, after: 2 }, hours: [{ kind: 'theory', before: 4, after: 6 }],
      lines: [{ kind: 'knowledge', lines: [{ mark: 'removed', text: line('one') }, { mark: 'same' }, { mark: 'added', text: line('three') }] }],
    })
  })

  test('show changed words of the entry, hours and tools, and nothing when they are the same', () => {
    const changed = compareStandards(text(), text({
      entry: line('Can read, write and count'), tools: [], hours: { theory: 8, practice: 16, internship: 40, project: 0 }, policyName: 'ethics',
    }))
    expect(changed.hours).toEqual([{ kind: 'internship', before: 0, after: 40 }])
    expect(changed.tools).toEqual([{ mark: 'removed', text: line('hammer') }])
    expect(changed.facts).toEqual([{ fact: 'policyName', before: { fa: 'skill', en: 'skill' }, after: { fa: 'ethics', en: 'ethics' } }])
    expect(changed.entry?.en.some(({ mark }) => mark === 'added')).toBe(true)
    const entry = (fa: string) => text({ entry: { fa, en: 'Able to read' } })
    expect(compareStandards(entry('دست‌کم ۱۶ سال، بی‌حساسیت.'), entry('دست‌کم ۱۵ سال، بی‌دردسر.')).entry!.fa.map(({ mark, text }) => [mark, text])).toEqual([
      ['same', 'دست‌کم '], ['removed', '۱۶'], ['added', '۱۵'], ['same', ' سال، '], ['removed', 'بی‌حساسیت'], ['added', 'بی‌دردسر'], ['same', '.'],
    ])
    expect(compareStandards(text(), text())).toMatchObject({ facts: [], hours: [], tools: [], entry: undefined, units: [{ mark: 'same' }, { mark: 'same' }] })
  })

  test('what is wrong with the fields and with the units is said at once, as the page stands', () => {
    const { errors } = readStandardForm(versionForm, formOf({ titleFa: '', theory: 'هشت', note: 'x' }, [unit('safety', { title: { fa: '', en: 'Safety' } })]))
    expect(Object.keys(errors!)).toEqual(['titleFa', 'theory', 'practice', 'unit-0-unitTitleFa', 'note'])
  })

  test('a new standard’s form asks for its name and trade besides', () => {
    const { standard, errors } = readStandardForm(newStandardForm, formOf({ standardId: 'bees-2', tradeId: 'beekeeper' }))
    expect(errors).toBeUndefined()
    expect(standard).toBeDefined()
    expect(readStandardForm(newStandardForm, formOf()).errors).toHaveProperty('standardId')
  })
})
