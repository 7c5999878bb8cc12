import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { LapsedPermits } from '~/courses/permits/lapsed-permits'
import { TimeFields } from '~/courses/practice/time-fields'
import { ActionForm } from '~/shared/ui/form'
import { siteOf } from '../ui/site'

const drawn = async (page: ReactElement, language: 'fa' | 'en' = 'fa') => {
  const html = await (await siteOf({ page: { default: () => <main>{page}</main> } })('/page', { 'Accept-Language': language })).text()
  return html.split('<main>')[1]!.split('</main>')[0]!.replace(/<!--.*?-->/g, '')
}
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a trade that can’t be opened today is named with why, each by its own reason and day', async () => {
  const permit = { id: 'p', tradeId: 't', tradeTitle: { fa: 'نازک‌دوز زنانه', en: 'Sewing' }, startsOn: '2021-03-21', endsOn: '2026-03-20', suspendedAt: null, endedAt: null, licenceEndedAt: null }
  const page = (more: object, language: 'fa' | 'en' = 'fa') => drawn(<LapsedPermits organisationId="o" permits={[{ ...permit, ...more } as never]} today="2026-05-05" />, language).then(wordsOf)
  expect(await page({})).toMatch(/نازک‌دوز زنانه : مجوز تا ۲۹.اسفند.۱۴۰۴ بود/)
  expect(await page({}, 'en')).toContain('Sewing : the permit ran until ')
  expect(await page({ endsOn: '2027-03-20', suspendedAt: new Date() })).toContain('مجوز معلق است')
  expect(await page({ startsOn: '2026-06-01', endsOn: '2031-06-01' })).toMatch(/مجوز از ۱۱.خرداد.۱۴۰۵ آغاز می‌شود/)
})

test('hours and minutes are one question: a group with its name and hint, and what is wrong of either is said once and tied to its field', async () => {
  const form = (errors?: Record<string, { fa: string; en: string }>) => drawn(
    <ActionForm answer={errors && { errors, typed: { hours: '', minutes: '' } }} labels={{ hours: 'ساعت', minutes: 'دقیقه' }}><TimeFields /></ActionForm>,
  )
  const html = await form()
  expect(html.match(/<fieldset[\s\S]*<\/fieldset>/)![0]).toMatch(/<legend[^>]*>[^<]+<\/legend>/)
  const fields = [...html.matchAll(/<input[^>]*name="(hours|minutes)"[^>]*>/g)]
  expect(fields.map(([, name]) => name)).toEqual(['hours', 'minutes'])
  for (const [field] of fields) {
    expect(field).toContain('time-hint')
    // Neither has to be filled by itself.
    expect(field).not.toMatch(/ required|aria-required="true"/)
  }
  const wrong = await form({ hours: { fa: 'بگویید چند ساعت و چند دقیقه کار کردید.', en: 'Say how long.' } })
  const inGroup = wrong.match(/<fieldset[\s\S]*<\/fieldset>/)![0]
  expect(inGroup.split('بگویید چند ساعت و چند دقیقه کار کردید.')).toHaveLength(2)
  const hours = /<input[^>]*name="hours"[^>]*>/.exec(inGroup)![0]
  const described = /aria-describedby="([^"]+)"/.exec(hours)![1]!.split(' ')
  expect(hours).toContain('aria-invalid="true"')
  expect(described.some(id => new RegExp(`id="${id}"[^>]*>[\\s\\S]*?بگویید چند ساعت`).test(inGroup))).toBe(true)
  expect(/<input[^>]*name="minutes"[^>]*>/.exec(inGroup)![0]).not.toContain('aria-invalid="true"')
})
