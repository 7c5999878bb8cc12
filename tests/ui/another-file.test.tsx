import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { ImportTextPage } from '~/courses/authoring/import-pages'
import { ItemImportPage } from '~/courses/questions/imports/import-page'
import { TradeImportPage } from '~/courses/trades/trade-import-pages'
import { ImportPage } from '~/people/imports/import-page'
import { siteOf } from './site'

// What a file's page shows beside this is tested where the file is read; here only what it says of the file as a whole.
const title = { fa: 'برق‌کار', en: 'Electrician' }
const people = (state: string) => () => <ImportPage {...{
  imported: { id: 'i', organisationId: 'o', organisationName: title, fileName: 'people.csv', state, problem: state === 'failed' ? 'not-a-workbook' : null, rowsTotal: 0, rowsChecked: 0, rowsDone: 0 },
  counts: { new: 0, known: 0, error: 0, done: 0 }, tabs: { new: 0, known: 0, error: 0, done: 0 }, rows: [], total: 0, page: 1, size: 50, search: '',
} as unknown as ComponentProps<typeof ImportPage>} />
const questions = (state: string) => () => <ItemImportPage {...{
  imported: { id: 'i', courseId: 'c', fileName: 'q.xml', format: 'gift', state, problem: null, itemsTotal: 0, itemsDone: 0 }, bank: { courseTitle: title },
  counts: { taken: 0, changed: 0, left: 0, aside: 0, done: 0 }, rows: [], total: 0, page: 1, size: 50, search: '',
} as unknown as ComponentProps<typeof ItemImportPage>} />
const get = siteOf({
  failed: { default: people('failed') }, cancelled: { default: people('cancelled') }, running: { default: people('checking') },
  questions: { default: questions('failed') }, reading: { default: questions('reading') },
  trades: { default: () => <TradeImportPage tradeImport={{ id: 'i', fileName: 't.csv', committedAt: null }} rows={[]} /> },
  lesson: { default: () => <ImportTextPage {...{ course: { id: 'c', title }, lesson: { id: 'l', title, revision: 1 }, language: 'fa', answer: { left: [{ what: 'margins', count: 1, names: [], after: [] }] } } as unknown as ComponentProps<typeof ImportTextPage>} /> },
})

test.each([
  ['failed', '/organisations/o/imports/new'], ['cancelled', '/organisations/o/imports/new'],
  ['questions', '/courses/c/question-imports#new'], ['trades', '/trade-imports/new'], ['lesson', '/courses/c/lessons/l/import?language=fa'],
])('whoever sees what became of a file (%s) sends the next one from there', async (page, to) => {
  const html = await (await get(`/${page}`)).text()
  expect(html).toMatch(new RegExp(`<a[^>]*href="${to.replace('?', '\\?')}"[^>]*>(?:(?!</a>).)*فرستادن پروندهٔ دیگر</a>`))
})

test.each(['running', 'reading'])('while a file is under way (%s) no second one is asked for', async page => {
  expect(await (await get(`/${page}`)).text()).not.toContain('فرستادن پروندهٔ دیگر')
})
