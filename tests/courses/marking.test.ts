import { describe, expect, test } from 'vitest'
import { isUnreadable, isWithin, parseDecimal } from '~/courses/questions/decimal'
import { answerOf, isAnswer, isFullMark, markAnswer, rightAnswer, type ItemKey } from '~/courses/questions/question'

const isRight = (key: ItemKey, value: string | string[] | undefined) => isFullMark(markAnswer(key, value))

describe('a number as people type it', () => {
  test.each([
    ['30', '30'],
    ['۳۰', '30'],
    ['٣٠', '30'],
    ['۳۰٫۵', '30.5'],
    ['30.50', '30.5'],
    [' ۳۰ ', '30'],
    ['−4', '-4'],
    ['-۴', '-4'],
    ['+7', '7'],
    ['007', '7'],
    ['-0', '0'],
    ['۱٬۲۰۰', '1200'],
    ['1,200', '1200'],
    ['۳/۵', '3.5'],
    ['۰/۰۳', '0.03'],
  ])('%s is %s', (typed, number) => expect(parseDecimal(typed)).toBe(number))

  test.each(['', 'سی', '3,5', '1/2', '۱/۲/۳', '1e3', '0x1f', '--4', '3 آمپر', '1,20', '1200.', '9'.repeat(13)])(
    '%s can not be read',
    typed => expect(parseDecimal(typed)).toBeUndefined(),
  )

  test('is said to be unreadable when it is, not while it is being typed', () => {
    for (const typed of ['', ' ', '۳', '۳٫', '۳/', '3.', '−', '۱٬۲۰۰']) expect(isUnreadable(typed), typed).toBe(false)
    for (const typed of ['۱,۵', '3,5', '3 آمپر', 'سی']) expect(isUnreadable(typed), typed).toBe(true)
  })

  test('is compared exactly, without the errors of floats', () => {
    expect(isWithin('0.3', '0.2', '0.1')).toBe(true)
    expect(isWithin('0.30000001', '0.2', '0.1')).toBe(false)
    expect(isWithin('-1', '1', '2')).toBe(true)
    expect(isWithin('123456789012.000000001', '123456789012', '0')).toBe(false)
  })
})

describe('an answer', () => {
  test('of one choice is right when it is the key', () => {
    const key: ItemKey = { kind: 'single', right: 'b' }
    expect([isRight(key, 'b'), isRight(key, 'a'), isRight(key, undefined), isRight(key, ['b'])]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('of several choices is right when exactly the right ones are chosen, in any order', () => {
    const key: ItemKey = { kind: 'multiple', right: ['a', 'c'] }
    expect(isRight(key, ['c', 'a'])).toBe(true)
    for (const wrong of [['a'], ['a', 'b', 'c'], ['a', 'b'], [], 'a']) expect(isRight(key, wrong)).toBe(false)
    expect(isRight(key, ['a', 'a', 'c'])).toBe(true)
  })

  test('true or false is right when it says so', () => {
    const key: ItemKey = { kind: 'true_false', right: false }
    expect([isRight(key, 'false'), isRight(key, 'true'), isRight(key, '')]).toEqual([true, false, false])
  })

  test('in numbers may be typed in Persian, within the tolerance and not beside it', () => {
    const key: ItemKey = { kind: 'numeric', value: '30', tolerance: '0.5' }
    for (const right of ['30', '۳۰', '٣٠', '۳۰٫۵', '۲۹/۵', '30.0']) expect(isRight(key, right)).toBe(true)
    for (const wrong of ['30.51', '۲۹٫۴۹', 'سی', '', '-30']) expect(isRight(key, wrong)).toBe(false)
  })

  test('is only kept when it can be one', () => {
    const body = { stem: { fa: 'پرسش', en: 'Question' }, options: [{ id: 'a', text: { fa: 'آ', en: 'a' } }] }
    expect(isAnswer({ kind: 'single', body }, 'a')).toBe(true)
    expect(isAnswer({ kind: 'single', body }, 'z')).toBe(false)
    expect(isAnswer({ kind: 'multiple', body }, ['a', 'a'])).toBe(false)
    expect(isAnswer({ kind: 'multiple', body }, 'a')).toBe(false)
    expect(isAnswer({ kind: 'true_false', body }, 'yes')).toBe(false)
    expect(isAnswer({ kind: 'numeric', body }, 3)).toBe(false)
  })

  test('is nothing when a form sent nothing', () => {
    expect([answerOf('single', []), answerOf('numeric', ['  ']), answerOf('multiple', [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(answerOf('multiple', ['a'])).toEqual(['a'])
  })

  test('that is right is right when it is given back', () => {
    const keys: ItemKey[] = [
      { kind: 'single', right: 'b' }, { kind: 'multiple', right: ['a', 'c'] }, { kind: 'true_false', right: true },
      { kind: 'numeric', value: '0.03', tolerance: '0' },
    ]
    for (const key of keys) expect(isRight(key, rightAnswer(key))).toBe(true)
  })
})
