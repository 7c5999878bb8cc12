import { describe, expect, test } from 'vitest'
import { foldAnswer } from '~/courses/questions/fold-answer'
import { paperBody } from '~/courses/questions/paper-body'
import { answerOf, isAnswer, isMachineMarked, ITEM_KINDS, markAnswer, rightAnswer, type ItemBody, type ItemKey } from '~/courses/questions/question'
import { stemParts } from '~/courses/questions/stem-parts'

const is = (fa: string) => ({ fa })
const option = (id: string) => ({ id, text: is(`گزینهٔ ${id}`) })
const stem = is('پرسش')

describe('each kind is marked exactly', () => {
  const multiple: ItemKey = { kind: 'multiple', right: ['a', 'b', 'c'], credit: 'partial' }
  test.each([
    [['a', 'b', 'c'], 3],
    [['a', 'b'], 2],
    [['a', 'b', 'd'], 1],
    [['a', 'd', 'e'], 0],
    [['a', 'b', 'c', 'd', 'e'], 1],
    [[], 0],
  ])('several choices with part marks: %s earn %i of 3', (chosen, earned) =>
    expect(markAnswer(multiple, chosen)).toEqual({ earned, of: 3 }))

  const short: ItemKey = { kind: 'short_text', accepted: ['فیوز مینیاتوری', 'MCB'] }
  test.each(['فیوز مینیاتوری', 'فیوزِ مینیاتوري', 'فیوز‌مینیاتوری.', '  mcb ', 'Mcb'])('a short text written as %s is right', typed =>
    expect(markAnswer(short, typed)).toEqual({ earned: 1, of: 1 }))
  test.each(['فیوز', 'MCB RCD', '', '.'])('a short text written as %s is not', typed =>
    expect(markAnswer(short, typed)).toEqual({ earned: 0, of: 1 }))
  test('signs make another answer, digits of another script don’t', () => {
    expect(foldAnswer('C++')).not.toBe(foldAnswer('C'))
    expect(foldAnswer('−۵')).toBe(foldAnswer('-5'))
    expect(foldAnswer('-5')).not.toBe(foldAnswer('5'))
    expect(foldAnswer('۳٫۵ آمپر')).toBe(foldAnswer('3.5 آمپر'))
  })

  test('matching gives a point each pair', () => {
    const key: ItemKey = { kind: 'matching', pairs: ['x', 'y', 'z'] }
    expect(markAnswer(key, ['1=x', '2=y', '3=z'])).toEqual({ earned: 3, of: 3 })
    expect(markAnswer(key, ['3=z', '1=y'])).toEqual({ earned: 1, of: 3 })
    expect(markAnswer(key, undefined)).toEqual({ earned: 0, of: 3 })
  })

  test('ordering is all or nothing, or a point for each that rightly follows', () => {
    const order = ['a', 'b', 'c', 'd']
    const answer = (letters: string) => [...letters].map((id, i) => `${i + 1}=${id}`)
    expect(markAnswer({ kind: 'ordering', order }, answer('abcd'))).toEqual({ earned: 1, of: 1 })
    expect(markAnswer({ kind: 'ordering', order }, answer('abdc'))).toEqual({ earned: 0, of: 1 })
    const key: ItemKey = { kind: 'ordering', order, credit: 'neighbours' }
    expect(markAnswer(key, answer('abcd'))).toEqual({ earned: 3, of: 3 })
    expect(markAnswer(key, answer('bcda'))).toEqual({ earned: 2, of: 3 })
    expect(markAnswer(key, answer('dcba'))).toEqual({ earned: 0, of: 3 })
    expect(markAnswer(key, answer('abab'))).toEqual({ earned: 1, of: 3 })
  })

  test('a hotspot is right where the key lies, a number where any of its ranges does', () => {
    expect(markAnswer({ kind: 'hotspot', right: 'r2' }, 'r2')).toEqual({ earned: 1, of: 1 })
    const key: ItemKey = { kind: 'numeric', value: '10', tolerance: '1', also: [{ value: '100', tolerance: '0' }] }
    expect(['۹', '١١', '100', '12'].map(typed => markAnswer(key, typed).earned)).toEqual([1, 1, 1, 0])
  })

  test('each blank is a point: written, chosen or a number', () => {
    const key: ItemKey = {
      kind: 'blanks',
      blanks: [{ kind: 'text', accepted: ['خاک'] }, { kind: 'choice', right: 'b' }, { kind: 'number', value: '30', tolerance: '0' }],
    }
    expect(markAnswer(key, ['1=خاك', '2=b', '3=۳۰'])).toEqual({ earned: 3, of: 3 })
    expect(markAnswer(key, ['2=a', '3=30'])).toEqual({ earned: 1, of: 3 })
  })

  test('what a person must mark is never wrong by itself', () => {
    expect(markAnswer({ kind: 'essay', points: 5 }, 'شرح')).toBeUndefined()
    expect(markAnswer({ kind: 'file', points: 5 }, undefined)).toBeUndefined()
    expect(ITEM_KINDS.filter(kind => !isMachineMarked(kind))).toEqual(['essay', 'file'])
  })
})

describe('what can be an answer', () => {
  const matching = { kind: 'matching', body: { stem, prompts: [option('1'), option('2')], options: [option('x'), option('y'), option('z')] } } as const
  const blanks = { kind: 'blanks', body: { stem, blanks: [{}, { options: [option('b')] }] } } as const
  test.each([
    [matching, ['1=x', '2=y'], true],
    [matching, ['2=x'], true],
    [matching, ['1=q'], false],
    [matching, ['3=x'], false],
    [matching, ['1=x', '1=y'], false],
    [matching, 'x', false],
    [blanks, ['1=هر چه', '2=b'], true],
    [blanks, ['2=هر چه'], false],
    [blanks, [`1=${'ا'.repeat(201)}`], false],
  ])('of a question with places', (item, value, expected) => expect(isAnswer(item as never, value)).toBe(expected))

  test('a plain form’s fields are read in their order, the empty ones left out', () => {
    expect(answerOf('matching', ['x', '', 'z'])).toEqual(['1=x', '3=z'])
    expect(answerOf('blanks', ['', ''])).toBeUndefined()
    expect(answerOf('multiple', ['', 'a'])).toEqual(['a'])
  })

  test('the right answer is an answer, and earns all there is', () => {
    const keys: ItemKey[] = [
      { kind: 'matching', pairs: ['x', 'y'] },
      { kind: 'ordering', order: ['c', 'a', 'b'], credit: 'neighbours' },
      { kind: 'blanks', blanks: [{ kind: 'text', accepted: ['a = b'] }, { kind: 'choice', right: 'b' }] },
      { kind: 'short_text', accepted: ['یک'] },
      { kind: 'multiple', right: ['a', 'b'], credit: 'partial' },
    ]
    for (const key of keys) {
      const mark = markAnswer(key, rightAnswer(key))!
      expect(mark.earned).toBe(mark.of)
    }
  })
})

test('gaps stand where the author put them', () =>
  expect(stemParts('جریان [[1]] و [[2]].')).toEqual(['جریان ', 1, ' و ', 2, '.']))

test('a paper carries one language, Persian where there is no other, and only the drawn order', () => {
  const body: ItemBody = { stem: { fa: 'پ', en: 'Q' }, options: [option('a'), { id: 'b', text: { fa: 'ب', en: 'B' } }] }
  expect(paperBody(body, ['b', 'a'], 'en')).toEqual({
    stem: { fa: 'Q', en: 'Q' },
    options: [{ id: 'b', text: { fa: 'B', en: 'B' } }, { id: 'a', text: { fa: 'گزینهٔ a' } }],
  })
})
