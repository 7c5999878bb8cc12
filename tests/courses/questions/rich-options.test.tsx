import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addPicture } from '~/courses/questions/bank/add-picture.server'
import { fieldsOf } from '~/courses/questions/bank/item-fields'
import { itemForm, readItem } from '~/courses/questions/bank/item-form.server'
import { messages } from '~/courses/questions/bank/messages'
import { saveItem } from '~/courses/questions/bank/save-item.server'
import { drawnBody } from '~/courses/questions/drawn-body.server'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import type { ItemKind, PublicItem } from '~/courses/questions/question'
import { QuestionFields } from '~/courses/questions/question-fields'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { LanguageProvider } from '~/shared/ui/language'
import { createCentre, createCourse } from '../../factories/courses'
import { createStaff } from '../../factories/people'

type Fields = Record<string, string | string[]>
const formOf = (fields: Fields) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}
const posted = (fields: Fields) => formOf({ id: randomUUID(), kind: 'single', use: 'practice', unitId: 'safety', difficulty: '1', stemFa: 'نماد فیوز کدام است؟', right: '0', ...fields })
const read = (fields: Fields) => {
  const { values, errors } = readForm(itemForm, posted(fields))
  if (!values) throw new Error(JSON.stringify(errors))
  return readItem(values)
}
const ID = (n: number) => `/question-pictures/00000000-0000-4000-8000-00000000000${n}`
const picture = (src: string, alt: string) => ({ type: 'doc' as const, content: [{ type: 'image', attrs: { src, alt, title: null, width: null, height: null, dir: null } }] })
const table = (word: string) => ({ type: 'doc' as const, content: [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] }] }] }] })
const post = (...documents: (object | '')[]) => documents.map(one => one && JSON.stringify(one))

describe('what an option shows', () => {
  test('a picture, and a table with its English: read in lists by its own words or by what stands for it, and in the form again as it was', () => {
    const fields = {
      optionFa: ['', 'جدول توان', 'هیچ‌کدام'], optionEn: ['', '', 'None'],
      optionRichFa: post(picture(ID(1), 'خطی با مستطیل'), table('وات'), ''), optionRichEn: post('', table('watt'), ''),
    }
    const { draft } = read(fields)
    expect(draft!.body.options).toEqual([
      { id: 'a', text: { fa: 'خطی با مستطیل' }, rich: { fa: picture(ID(1), 'خطی با مستطیل') } },
      { id: 'b', text: { fa: 'جدول توان', en: 'watt' }, rich: { fa: table('وات'), en: table('watt') } },
      { id: 'c', text: { fa: 'هیچ‌کدام', en: 'None' } },
    ])
    expect(draftProblems(draft!)).toEqual([])
    expect(fieldsOf(draft as never)).toMatchObject({ ...fields, right: ['0'] })
  })

  test('what was taken out of it is out of the next version', () => {
    const shown = fieldsOf(read({ optionFa: ['فیوز', 'کلید'], optionEn: ['', ''], optionRichFa: post(picture(ID(1), 'نماد'), ''), optionRichEn: ['', ''] }).draft as never)
    expect(shown).toMatchObject({ optionFa: ['فیوز', 'کلید'], optionRichFa: [JSON.stringify(picture(ID(1), 'نماد')), ''] })
    expect(read({ optionFa: ['فیوز', 'کلید'], optionEn: ['', ''], optionRichFa: post({ type: 'doc', content: [{ type: 'paragraph' }] }, '') }).draft!.body.options![0]).toEqual({ id: 'a', text: { fa: 'فیوز' } })
  })

  test('pictures that are read alike stay two: as pairs each its own, as steps in an order that tells nothing', () => {
    const documents = post(picture(ID(9), 'گام'), picture(ID(1), 'گام'))
    const pairs = read({ kind: 'matching', promptFa: ['نخست', 'دوم'], optionFa: ['', ''], optionRichFa: documents }).draft!
    expect(pairs.body.options).toHaveLength(2)
    expect(pairs.key).toEqual({ kind: 'matching', pairs: ['b', 'a'] })
    expect(read({ kind: 'ordering', optionFa: ['', ''], optionRichFa: documents }).draft!.key).toEqual({ kind: 'ordering', order: ['b', 'a'] })
    expect(fieldsOf(pairs as never)).toMatchObject({ optionFa: ['', ''], optionRichFa: documents })
  })

  test('a stem has its table in English too', () => {
    const { draft } = read({ richFa: JSON.stringify(table('ولت')), richEn: JSON.stringify(table('volt')), stemFa: '', optionFa: ['الف', 'ب'] })
    expect(draft!.body).toMatchObject({ stem: { fa: 'ولت', en: 'volt' }, rich: { fa: table('ولت'), en: table('volt') } })
    expect(fieldsOf(draft as never)).toMatchObject({ richFa: JSON.stringify(table('ولت')), richEn: JSON.stringify(table('volt')) })
  })

  test('what can’t be kept, English alone and a prompt without its option are said beside their fields; nothing is passed over', () => {
    const outside = picture('https://elsewhere.example/fuse.png', 'فیوز')
    expect(read({ optionFa: ['الف', 'ب'], optionRichFa: post(outside, '') }).errors).toEqual({ optionRichFa: messages.richUnread })
    expect(read({ richFa: JSON.stringify(outside), optionFa: ['الف', 'ب'] }).errors).toEqual({ richFa: messages.richUnread })
    expect(read({ optionFa: ['الف', 'ب', ''], optionEn: ['', '', 'third'] }).errors).toEqual({ optionFa: messages.persianNeeded })
    expect(read({ kind: 'matching', promptFa: ['نخست', 'دوم', 'سوم'], optionFa: ['الف', 'ب', ''] }).errors).toEqual({ optionFa: messages.pairNeeded })
  })
})

test('a picture is put into a text only of its own bank: not of another course’s, nor a sealed one into a practice question', async () => {
  const centre = await createCentre()
  const [course, other] = [await createCourse({ owner: centre.id }), await createCourse({ owner: centre.id })]
  const author = await createStaff('item_author', centre.id)
  const photo = new File([new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } }).png().toBuffer())], 'fuse.png')
  const kept = async (courseId: string, use: 'practice' | 'sealed') => (await addPicture(author, courseId, { picture: photo, use })) as string
  const own = await kept(course.id, 'sealed')
  const save = (src: string, more: Fields = {}) =>
    saveItem(author, posted({ use: 'sealed', optionFa: ['', 'کلید'], optionRichFa: post(picture(src, 'فیوز'), ''), similarSeen: 'on', ...more }), { courseId: course.id })
  for (const strange of [await kept(other.id, 'sealed'), ID(1), '/people/me.png', await kept(course.id, 'practice')])
    expect(await save(strange)).toMatchObject({ errors: { optionRichFa: messages.pictureElsewhere } })
  expect(await save(own, { optionRichFa: ['', ''], optionFa: ['الف', 'ب'], richFa: JSON.stringify(picture(ID(2), 'x')) })).toMatchObject({ errors: { richFa: messages.pictureElsewhere } })
  const { id } = (await save(own)) as { id: string }
  const [{ src }] = await sql<[{ src: string }]>`select body #>> '{options,0,rich,fa,content,0,attrs,src}' as src from item_versions where item_id = ${id}`
  expect(src).toBe(own)
  expect(await addPicture(author, course.id, { picture: new File(['no picture'], 'x.png'), use: 'sealed' })).toEqual({ refused: 'not-an-image' })
})

describe('who answers', () => {
  const draw = (kind: ItemKind, fields: Fields, language: 'fa' | 'en' = 'fa') => {
    const { draft } = read({ kind, ...fields })
    return renderToStaticMarkup(<LanguageProvider language={language}><QuestionFields item={draft as Pick<PublicItem, 'kind' | 'body'>} name="answer" /></LanguageProvider>)
  }
  const choices = (html: string) => [...html.split('<select')[1]!.matchAll(/<option[^>]*>([^<]*)</g)].map(([, words]) => words).slice(1)

  test('sees the pictures of a matching question, of its prompts and of its options under the numbers by which they are chosen', () => {
    const fields = {
      promptFa: ['', 'کلید'], promptRichFa: post(picture(ID(3), 'دستگاه یک'), ''),
      optionFa: ['', '', '\\(\\frac{1}{2}\\)'], optionRichFa: post(picture(ID(1), 'برش'), picture(ID(2), '')),
    }
    const html = draw('matching', fields)
    for (const n of [1, 2, 3]) expect(html).toContain(`<img src="${ID(n)}"`)
    expect(choices(html)).toEqual(['۱', '۲. برش', '۳'])
  })

  test('reads plain options in the list alone, without a number', () => {
    const html = draw('ordering', { optionFa: ['قطع', 'قفل'] })
    expect(choices(html)).toEqual(['قطع', 'قفل'])
    expect(html.match(/<ol/g)).toHaveLength(1)
  })
})

test('a gap that stands in a table says the number of its field, in the reader’s digits', () => {
  const body = { stem: { fa: 'توان [[2]]', en: 'power [[2]]' }, rich: { fa: table('توان [[2]]'), en: table('power [[2]]') }, blanks: [{}, {}] }
  const item = { kind: 'blanks', body: drawnBody(body) } as unknown as PublicItem
  const read = (language: 'fa' | 'en') =>
    renderToStaticMarkup(<LanguageProvider language={language}><QuestionFields item={item} name="answer" /></LanguageProvider>)
  expect(read('fa')).toContain('توان ……… (۲)')
  expect(read('en')).toContain('power ……… (2)')
  for (const language of ['fa', 'en'] as const) expect(read(language)).not.toContain('[[')
})
