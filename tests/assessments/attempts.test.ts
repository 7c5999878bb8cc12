import { expect, test } from 'vitest'
import { nextEntry, type Attempt } from '~/assessments/bookings/attempts'
import { agreementOf } from '~/assessments/practical/agreement'
import { cutMark } from '~/assessments/marks'

const rules = { attempts: 2, windowDays: 180, absenceIsAttempt: true }
const attempt = (
  day: string,
  written: Attempt['written'],
  practical: Attempt['practical'],
  isPassed: boolean | null = null,
): Attempt => ({ bookingId: `${day}-${written}-${practical}`, day, written, practical, isPassed })
const ask = (attempts: Attempt[], day: string, anew = false) => nextEntry(rules, attempts, day, anew)

test('the first attempt is at both parts', () => {
  expect(ask([], '2026-03-21')).toEqual({})
})

test('who failed the practical keeps the written part and sits the practical again', () => {
  const failed = attempt('2026-03-21', 'passed', 'failed', false)
  expect(ask([failed], '2026-04-21')).toEqual({ keptWritten: failed.bookingId, lastDay: '2026-09-16', attemptsLeft: 1 })
})

test('the window’s day 1 is the first sitting’s, and its last day still counts', () => {
  const failed = attempt('2026-03-21', 'failed', 'unreached', false)
  expect(ask([failed], '2026-09-16')).toEqual({ keptPractical: undefined, lastDay: '2026-09-16', attemptsLeft: 1 })
  expect(ask([failed], '2026-09-17')).toEqual({ refused: 'window-over' })
})

test('who took no course may start anew after the window', () => {
  const failed = attempt('2026-03-21', 'failed', 'unreached', false)
  expect(ask([failed], '2026-09-17', true)).toEqual({})
  const again = attempt('2026-09-20', 'failed', 'unreached', false)
  expect(ask([failed, again], '2026-09-21', true)).toMatchObject({ lastDay: '2027-03-18' })
})

test('two attempts at a part, and no third', () => {
  const first = attempt('2026-03-21', 'failed', 'unreached', false)
  const second = attempt('2026-04-21', 'failed', 'unreached', false)
  expect(ask([first, second], '2026-05-01')).toEqual({ refused: 'no-attempts-left' })
  const kept = attempt('2026-04-21', 'kept', 'failed', false)
  expect(ask([attempt('2026-03-21', 'passed', 'failed', false), kept], '2026-05-01')).toEqual({
    refused: 'no-attempts-left',
  })
})

test('absence is an attempt, and what was not the candidate’s fault is none', () => {
  const absent = attempt('2026-03-21', 'absent', 'unreached')
  expect(ask([absent, attempt('2026-04-21', 'absent', 'unreached')], '2026-05-01')).toEqual({
    refused: 'no-attempts-left',
  })
  expect(ask([attempt('2026-03-21', 'excused', 'unreached')], '2026-05-01')).toEqual({})
  expect(nextEntry({ ...rules, absenceIsAttempt: false }, [absent], '2026-05-01', false)).toEqual({})
})

test('with both parts passed and the combined mark too low the practical comes again, then the written', () => {
  const low = attempt('2026-03-21', 'passed', 'passed', false)
  expect(ask([low], '2026-04-01')).toMatchObject({ keptWritten: low.bookingId })
  const again = attempt('2026-04-01', 'kept', 'passed', false)
  expect(ask([low, again], '2026-05-01')).toMatchObject({ keptPractical: again.bookingId, attemptsLeft: 1 })
  expect(nextEntry({ ...rules, attempts: 3 }, [low, again], '2026-05-01', false)).toMatchObject({ keptWritten: low.bookingId, attemptsLeft: 1 })
})

test('nothing more for who passed, and no second booking while a result is awaited', () => {
  expect(ask([attempt('2026-03-21', 'passed', 'passed', true)], '2026-04-01')).toEqual({ refused: 'already-passed' })
  expect(ask([attempt('2026-03-21', 'passed', 'open')], '2026-04-01')).toEqual({ refused: 'result-pending' })
})

const limits = { assessors: 2, disagreementLimit: '15' }
test.each([
  [[], 'waiting'],
  [['80'], 'waiting'],
  [['80', '65'], 'agreed'],
  [['80', '64.99'], 'disagreed'],
  [['40', '80', '70'], 'agreed'],
  [['20', '90', '50'], 'disagreed'],
] as const)('marks %j are %s', (marks, state) => {
  expect(agreementOf([...marks], limits).state).toBe(state)
})

test('the mean is exact', () => {
  expect(agreementOf(['76.67', '76.66'], limits)).toEqual({ state: 'agreed', points: 15333, of: 20000 })
})

test('a third mark counts with the nearer of the first two, of two equally near with the higher', () => {
  expect(agreementOf(['40', '80', '70'], limits)).toMatchObject({ points: 15000 })
  expect(agreementOf(['50', '70', '60'], limits)).toMatchObject({ points: 13000 })
})

test('a mark is cut and not rounded where it is shown', () => {
  expect([cutMark('69.995'), cutMark('70'), cutMark('66.6666666666666667'), cutMark('69.9000')]).toEqual([
    '69.99',
    '70',
    '66.66',
    '69.9',
  ])
})
