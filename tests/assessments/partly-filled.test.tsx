import { expect, test } from 'vitest'
import { Summary } from '~/assessments/sitting/summary'
import { siteOf } from '../ui/site'

const sitting = { id: '1', personId: '2', dueAt: new Date(Date.now() + 3_600_000), savedAt: new Date() }
const summary = (partly: number[]) => () => (
  <Summary sitting={sitting} paper={[1, 2, 3].map(position => ({ position, value: ['1=a'], isPartly: partly.includes(position) }))} isOver={false} late={0} />
)

test('before the end one reads which questions have an answer but not in every place; without such a question nothing is said', async () => {
  const get = siteOf({ some: { default: summary([1, 3]) }, none: { default: summary([]) } })
  const page = async (path: string, language: string) => (await (await get(path, { 'Accept-Language': language })).text()).replace(/[\u2066-\u2069]/g, '')
  expect(await page('/some', 'fa')).toContain('پاسخ دارد، ولی همهٔ جاهایش پر نشده است: پرسش ۱، ۳')
  expect(await page('/some', 'en')).toContain('Answered, but not every place is filled: question 1, 3')
  expect(await page('/none', 'en')).not.toContain('not every place')
})
