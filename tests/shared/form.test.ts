import { expect, test } from 'vitest'
import {
  agreement, checkbox, code, digits, day, decimal, email, file, files, form, integer, latin, many, mobile, nationalId, oneOf, optional, optionalFile, password, persian, readForm, rows, text, time,
  valuesOf,
} from '~/shared/form.server'

const posted = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(key, one)
  return data
}
const schema = form({
  name: persian(), nameEn: optional(latin()), bornOn: day(), mobile: mobile(), email: optional(email()), id: nationalId(),
  seats: integer(1, 30), mark: decimal(), kind: oneOf(['a', 'b']), groups: many(text(10)), password: password(8), news: checkbox(), terms: agreement(),
})
const good = {
  name: 'سارا  رضايي', nameEn: '', bornOn: '۱۳۸۱/۰۲/۰۸', mobile: '۰۹۷۰۰۰۰۰۰۰۱', email: '', id: '۹۹۹۰۰۰۰۰۱۸', seats: '۱۲', mark: '۷۶٫۶۷',
  kind: 'a', groups: ['x', 'y'], password: 'رمز عبور من', terms: 'on',
}

test('a form is read as its field kinds say: letters folded, digits Latin, days plain', () => {
  expect(readForm(schema, posted(good)).values).toEqual({
    name: 'سارا رضایی', nameEn: undefined, bornOn: '2002-04-28', mobile: '+989700000001', email: undefined, id: '9990000018', seats: 12,
    mark: '76.67', kind: 'a', groups: ['x', 'y'], password: 'رمز عبور من', news: false, terms: true,
  })
})

test('what is wrong is said by its field in both languages, and what was typed is kept, but no password', () => {
  const { errors, typed } = readForm(schema, posted({ ...good, id: '۱۲۳', seats: '۹۹', bornOn: '1404/13/01', terms: [] }))
  expect(Object.keys(errors!).sort()).toEqual(['bornOn', 'id', 'seats', 'terms'])
  expect(errors!.seats).toEqual({ fa: 'عدد نباید بیشتر از ۳۰ باشد.', en: 'The number must be 30 or less.' })
  expect(typed).toMatchObject({ id: '۱۲۳', seats: '۹۹', name: 'سارا  رضايي' })
  expect(typed).not.toHaveProperty('password')
})

test('what is wrong in a table of fields is listed row by row, between what stands before and after it', () => {
  const timetable = form({ day: day(), from: rows(optional(time())), to: rows(optional(time())), note: text() })
  const { errors } = readForm(timetable, posted({ day: 'x', from: ['x', '8', 'x'], to: ['x', 'x', '9'], note: '' }), () => ({ 'to-2': { fa: 'نه', en: 'no' } }))
  expect(Object.keys(errors!)).toEqual(['day', 'from-0', 'to-0', 'to-1', 'from-2', 'to-2', 'note'])
})

test('a password that may be left out is shown again no more than one that may not', () => {
  const { typed, errors } = readForm(form({ name: persian(), current: optional(password()) }), posted({ name: 'x', current: 'secret words' }))
  expect(errors).toHaveProperty('name')
  expect(typed).toEqual({ name: 'x' })
})

test('a key that the form does not have is refused, and so is a field given twice', () => {
  expect(() => readForm(schema, posted({ ...good, role: 'programme_admin' }))).toThrow(expect.objectContaining({ status: 400 }))
  expect(() => readForm(schema, posted({ ...good, __proto__x: '1' }))).toThrow(expect.objectContaining({ status: 400 }))
  expect(() => readForm(schema, posted({ ...good, kind: ['a', 'b'] }))).toThrow(expect.objectContaining({ status: 400 }))
  expect(() => readForm(schema, posted({ ...good, constructor: '1' }))).toThrow(expect.objectContaining({ status: 400 }))
})

test.each(['<b>نام</b>abc', 'John', '؟', ''])('«%s» is no Persian name', name => {
  expect(readForm(form({ name: persian() }), posted({ name })).errors).toHaveProperty('name')
})

test.each([
  ['a name', { name: `${'ا'.repeat(200_000)}A` }],
  ['a name that grows when it is folded', { name: `${'\uFDFA'.repeat(900)}A` }],
  ['an e-mail address', { email: `a@${'.'.repeat(200_000)}@` }],
  ['a number', { seats: '1'.repeat(200_000) }],
])('%s of many thousand letters is refused at once', (_, long) => {
  expect(Object.keys(readForm(schema, posted({ ...good, ...long })).errors!)).toEqual(Object.keys(long))
}, 5000)

test('a NUL, which the database takes nowhere, is dropped from whatever is typed', () => {
  const { values } = readForm(schema, posted({ ...good, name: 'سا\0را', email: 'a\0@nemune.example', password: 'رمز\0عبور من', groups: ['x\0'] }))
  expect(values).toMatchObject({ name: 'سارا', email: 'a@nemune.example', password: 'رمزعبور من', groups: ['x'] })
})

test('a form that leaves nothing to type is read whole or not at all: what doesn’t fit is 400', () => {
  expect(valuesOf(form({ seats: integer(1, 30) }), posted({ seats: '۱۲' }))).toEqual({ seats: 12 })
  let thrown: unknown
  try {
    valuesOf(form({ seats: integer(1, 30) }), posted({ seats: '99' }))
  } catch (answer) {
    thrown = answer
  }
  expect(thrown).toMatchObject({ status: 400 })
})

test('a comma parts thousands only, and a part of a whole is said to be one', () => {
  const said = (typed: string) => readForm(form({ seats: integer(0, 5000), name: text(10) }), posted({ seats: typed, name: 'x' }))
  for (const typed of ['1,200', '۱٬۲۰۰', '1200', '۱ ۲۰۰']) expect(said(typed).values).toMatchObject({ seats: 1200 })
  for (const typed of ['1,5', '1,2000', '۷٫۵', '7.5', '۱/۵']) expect(said(typed).errors!.seats!.en).toBe('Write a whole number, without decimals.')
  for (const typed of [',5', 'زیاد']) expect(said(typed).errors!.seats!.en).toBe('Write a number.')
})

test('an hour is understood as it is usually written; a code keeps its hyphens', () => {
  const said = (from: string, name = 'NM-1405-020') => readForm(form({ from: time(), name: code(20) }), posted({ from, name }))
  for (const typed of ['16', '۱۶', '16:00', '۱۶:۰۰', '16.00', ' 16:00 ']) expect(said(typed).values).toEqual({ from: '16:00', name: 'NM-1405-020' })
  expect(said('۸:۳۰', 'nm-۱۴۰۵').values).toEqual({ from: '08:30', name: 'NM-1405' })
  for (const name of ['ن‌م', 'nm', 'N'.repeat(21), 'n_m_1405']) expect(said('16', name).errors!.name!.en).toMatch(/^(Write Latin letters, digits and hyphens: at least 3 characters, at most 20|No more than 20 characters fit)/)
  for (const typed of ['24', '16:60', 'عصر']) expect(said(typed).errors!.from!.en).toBe('Write the hour like 16:00.')
})

test('so many digits are understood in any script, and how many they are is said', () => {
  const said = (pin: string) => readForm(form({ pin: digits(6) }), posted({ pin }))
  for (const typed of ['123456', '۱۲۳ ۴۵۶', '123-456']) expect(said(typed).values).toEqual({ pin: '123456' })
  for (const typed of ['12345', '۱۲۳۴۵۶۷', 'abcdef']) expect(said(typed).errors!.pin).toEqual({ fa: 'این باید درست ۶ رقم باشد.', en: 'This must be exactly 6 digits.' })
})

test('a field without a chosen file is empty; a chosen one without a byte is told, never passed over', () => {
  const wanted = form({ letter: file(1), photos: files(1), plan: optionalFile(1) })
  const sent = (given: Record<'letter' | 'photos' | 'plan', File[]>) => {
    const data = new FormData()
    for (const [name, all] of Object.entries(given)) for (const one of all) data.append(name, one)
    return readForm(wanted, data)
  }
  const [none, empty, good] = [new File([], ''), new File([], 'IMG_2041.jpg'), new File(['x'], 'x.jpg')]
  expect(sent({ letter: [good], photos: [none], plan: [none] }).values).toEqual({ letter: good, photos: [], plan: undefined })
  expect(sent({ letter: [good], photos: [good, good], plan: [good] }).values).toMatchObject({ photos: [good, good], plan: good })
  const { errors } = sent({ letter: [none], photos: [good, empty], plan: [empty] })
  expect([errors!.letter!.en, errors!.photos!.en, errors!.plan!.en]).toEqual(['Choose a file.', expect.stringContaining('empty'), expect.stringContaining('empty')])
  expect(sent({ letter: [new File([new Uint8Array(1_048_577)], 'a')], photos: [], plan: [] }).errors!.letter!.en).toContain('larger')
})
