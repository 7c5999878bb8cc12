import { expect, test } from 'vitest'
import { BankPage } from '~/courses/questions/bank/bank-page'
import { readBankPage } from '~/courses/questions/bank/bank-page.server'
import { createCentre, createCourse } from '../../factories/courses'
import { createStaff } from '../../factories/people'
import { siteOf } from '../../ui/site'

test('an empty bank asks for questions; a filter that nothing fits says so and can be dropped', async () => {
  const centre = await createCentre()
  const course = await createCourse({ owner: centre.id })
  const author = await createStaff('item_author', centre.id)
  const see = async (search: string) => {
    const props = await readBankPage(author, course.id, search)
    return (await siteOf({ page: { default: () => <BankPage {...props} /> } })('/page')).text()
  }
  expect(await see('?use=sealed')).toContain('پرسشی بنویسید یا از پرونده بیاورید')
  const filtered = await see('?use=sealed&q=کلید&page=3')
  expect(filtered).toContain('پرسشی با این پالایش نیست')
  expect(filtered).toMatch(/href="\/courses\/[^"]+\/questions\?use=sealed"[^>]*>(<[^>]*>)*همهٔ پرسش‌ها/)
  expect(await see('?use=sealed&page=2')).not.toContain('پالایش نیست')
})
