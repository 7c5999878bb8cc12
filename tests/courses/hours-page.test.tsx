import { expect, test } from 'vitest'
import { DeliveredText } from '~/courses/hours/hours-parts'
import { siteOf } from '../ui/site'

test('the hours of a meeting that is still to come are not said to be none', async () => {
  const shown = async (row: Parameters<typeof DeliveredText>[0]['row']) => {
    const html = await (await siteOf({ page: { default: () => <p id="hours"><DeliveredText row={row} /></p> } })('/page')).text()
    return /<p id="hours">(.*?)<\/p>/.exec(html)![1]!.replace(/<[^>]*>/g, '')
  }
  expect(await shown({ delivered: 0, isOver: false, isTaken: false })).toBe('هنوز برگزار نشده')
  expect(await shown({ delivered: 0, isOver: true, isTaken: false })).toBe('ثبت‌نشده')
  expect(await shown({ delivered: 0, isOver: true, isTaken: true })).toBe('۰ ساعت')
  expect(await shown({ delivered: 150, isOver: true, isTaken: true })).toBe('۲ ساعت و ۳۰ دقیقه')
})
