import { expect, test } from 'vitest'
import { RowPage } from '~/courses/gradebook/row-page'
import { siteOf } from '../ui/site'

test('a mark of half a percent is written as the language writes it', async () => {
  const cell = { reached: 12.5, written: null, number: 0 }
  const row = { enrolmentId: 'e', nameFa: 'یونس', nameEn: null, cells: [cell] }
  const props = { offering: { id: 'o', courseTitle: { fa: 'برق', en: 'Electricity' } }, columns: [{ id: 'quiz', kind: 'quiz', title: { fa: 'خودآزمایی', en: 'Quiz' } }], row, entries: [] }
  const page = () => <RowPage {...(props as unknown as Parameters<typeof RowPage>[0])} seenAs="self" canWrite={false} said={null} />
  expect(await (await siteOf({ page: { default: page } })('/page')).text()).toContain('۱۲٫۵')
})
