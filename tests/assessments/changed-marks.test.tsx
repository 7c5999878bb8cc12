import { expect, test } from 'vitest'
import { Changes } from '~/assessments/analysis/changes-table'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { createHandingIn, pdf } from '../factories/marking'
import { siteOf } from '../ui/site'

const change = {
  sittingId: 's', bookingId: 'b', personId: 'p', seatNumber: 2, nameFa: 'آرمان', nameEn: null, before: '88.8888888888888889', after: '69.999',
  passedBefore: true, passedAfter: false, isPublished: true,
}
const shown = async (language: 'fa' | 'en') => {
  const html = await (await siteOf({ page: { default: () => <Changes plan={{ papers: 1, changes: [change] }} /> } })('/page', { 'Accept-Language': language })).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

test('a preview of new marks cuts them as the results do: what fails at 69.999 never reads 70', async () => {
  expect(await shown('en')).toMatch(/88\.88<[\s\S]*69\.99</)
  const html = await shown('fa')
  expect(html).toContain('۶۹٫۹۹<')
  expect(html).toContain('نتیجه‌های اعلام‌شده در میان آن‌ها')
})

test('who has handed in a file and written nothing else reads when the server got it, not that there is no answer', async () => {
  const { trainee, sittingId, send } = await createHandingIn()
  expect(await findOwnSitting(trainee, sittingId)).toMatchObject({ savedAt: null })
  await send(pdf())
  expect((await findOwnSitting(trainee, sittingId))?.savedAt).toBeInstanceOf(Date)
})
