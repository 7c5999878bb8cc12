import { expect, test } from 'vitest'
import { firstName, suits } from '~/clubs/club'
import { meetingInHand, plannedDay, weekOn } from '~/clubs/meetings/plan'
import type { PlannedMeeting } from '~/clubs/meetings/meeting'

// 2026-09-26 is a Saturday.
const rhythm = { startsOn: '2026-09-26', coreWeekday: 0, labWeekday: 3 }
const meeting = (key: string): PlannedMeeting => {
  const [week, kind] = [Number(key.slice(1, 3)), key.slice(4) as PlannedMeeting['kind']]
  return { key, week, kind, title: { fa: key, en: key }, isWritten: true, plannedOn: plannedDay(rhythm, { week, kind }) }
}

test('week 1 begins on the cohort’s first day; the parents meet in the days before', () => {
  expect(meeting('w01-core').plannedOn).toBe('2026-09-26')
  expect(meeting('w02-lab').plannedOn).toBe('2026-10-06')
  expect(meeting('w00-parents').plannedOn).toBe('2026-09-19')
  expect(plannedDay({ ...rhythm, startsOn: '2026-09-28' }, { week: 1, kind: 'core' })).toBe('2026-10-03')
})

test('the week of a day: none before the start, the last one after the end', () => {
  expect(['2026-09-25', '2026-09-26', '2026-10-02', '2026-10-03', '2027-06-01'].map(day => weekOn(day, rhythm.startsOn, 16)))
    .toEqual([0, 1, 1, 2, 16])
})

test('in hand is this week’s first meeting without a record, else the next, else one left behind', () => {
  const plan = ['w00-parents', 'w01-core', 'w02-core', 'w02-lab', 'w03-core'].map(meeting)
  const inHand = (week: number, ...recorded: string[]) => meetingInHand(plan, new Set(recorded), week)?.key
  expect(inHand(0)).toBe('w01-core')
  expect(inHand(2, 'w01-core')).toBe('w02-core')
  expect(inHand(2, 'w01-core', 'w02-core')).toBe('w02-lab')
  expect(inHand(2, 'w01-core', 'w02-core', 'w02-lab')).toBe('w03-core')
  expect(inHand(3, 'w01-core', 'w02-core', 'w03-core')).toBe('w02-lab')
  expect(inHand(3, 'w01-core', 'w02-core', 'w02-lab', 'w03-core')).toBeUndefined()
})

test('a child fits a club by age on its first day and by gender; what is unknown keeps nobody out', () => {
  const girls = { stage: 'upper_secondary', audience: 'girls', startsOn: '2026-09-26' } as const
  expect(suits({ bornOn: '2011-09-26', gender: 'woman' }, girls)).toBe(true)
  expect(suits({ bornOn: '2011-09-27', gender: 'woman' }, girls)).toBe(false)
  expect(suits({ bornOn: '2007-09-26', gender: 'woman' }, girls)).toBe(false)
  expect(suits({ bornOn: '2010-01-01', gender: 'man' }, girls)).toBe(false)
  expect(suits({ bornOn: null, gender: null }, girls)).toBe(true)
})

test('a first name leaves the family out, also a family of several words', () => {
  expect(firstName({ nameFa: 'آیدا نمونه‌دوست', familyFa: 'نمونه‌دوست', nameEn: 'Aida Nemunedust' })).toEqual({ fa: 'آیدا', en: 'Aida' })
  expect(firstName({ nameFa: 'گل بهار کریمی نیا', familyFa: 'کریمی نیا', nameEn: null })).toEqual({ fa: 'گل بهار', en: 'گل بهار' })
  expect(firstName({ nameFa: 'سارا رضایی', familyFa: null, nameEn: null })).toEqual({ fa: 'سارا', en: 'سارا' })
})
