import { expect, test } from 'vitest'
import { OfferingHoursPage } from '~/courses/hours/offering-hours-page'
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

test('the hours of a long class are folded on a phone, and those of a short one lie open', async () => {
  const folds = async (count: number) => {
    const none = { planned: 0, delivered: 0, certified: 0 }
    const meetings = Array.from({ length: count }, (_, i) => ({ ...none, classMeetingId: `m${i}`, startsAt: new Date('2026-11-01T08:00Z'), isTaken: true, isOver: true }))
    const trainees = [{ ...none, enrolmentId: 'e', nameFa: 'یونس', nameEn: null, seatNumber: 1 }]
    const total = { ...none, meetings: count, untaken: 0, enrolments: 1, persons: 1 }
    const page = () => <OfferingHoursPage offering={{ id: 'o', courseTitle: { fa: 'برق', en: 'Electricity' } }} {...{ total, meetings, trainees }} />
    const html = await (await siteOf({ page: { default: page } })('/page')).text()
    return [...html.matchAll(/<details class="more"><summary[^>]*>(.*?)<\/summary>/g)].map(([, words]) => words)
  }
  expect(await folds(36)).toEqual(['دیدن هر ۳۶ جلسه'])
  expect(await folds(8)).toEqual([])
})
