import { describe, expect, test } from 'vitest'
import { readKey } from '~/courses/questions/bank/key-form.server'
import { keyInitial } from '~/courses/questions/bank/key-fields'
import type { ItemBody, ItemKey } from '~/courses/questions/question'

const options = ['آب', 'خاک', 'باد'].map((fa, i) => ({ id: 'xyz'[i]!, text: { fa } }))
const stem = { fa: 'کدام؟' }
const EMPTY = { answer: [], partial: false }
const read = (body: ItemBody, key: ItemKey, values: Partial<Parameters<typeof readKey>[1]>) => readKey({ kind: key.kind, body, key }, { ...EMPTY, ...values })

describe('another key for a question that stays', () => {
  test('is the answer that a candidate would give, where one chooses', () => {
    const body = { stem, options }
    expect(read(body, { kind: 'single', right: 'x' }, { answer: ['y'] })).toEqual({ key: { kind: 'single', right: 'y' } })
    expect(read(body, { kind: 'multiple', right: ['x'] }, { answer: ['y', 'z'], partial: true })).toEqual({ key: { kind: 'multiple', right: ['y', 'z'], credit: 'partial' } })
    expect(read({ stem }, { kind: 'true_false', right: true }, { answer: ['false'] })).toEqual({ key: { kind: 'true_false', right: false } })
    expect(read(body, { kind: 'ordering', order: ['x', 'y', 'z'] }, { answer: ['z', 'y', 'x'] })).toEqual({ key: { kind: 'ordering', order: ['z', 'y', 'x'] } })
    const prompts = [{ id: '1', text: { fa: 'یک' } }, { id: '2', text: { fa: 'دو' } }]
    expect(read({ ...body, prompts }, { kind: 'matching', pairs: ['x', 'y'] }, { answer: ['y', 'y'] })).toEqual({ key: { kind: 'matching', pairs: ['y', 'y'] } })
    const regions = options.map(({ id, text }) => ({ id, text, shape: { kind: 'rect' as const, x: 0, y: 0, width: 10, height: 10 } }))
    const figure = { src: { fa: '/x.png' }, alt: { fa: 'نقشه' } }
    expect(read({ stem, figure, regions }, { kind: 'hotspot', right: 'x' }, { answer: ['z'] })).toEqual({ key: { kind: 'hotspot', right: 'z' } })
  })

  test('is written as in the editor, where one writes; digits of any script', () => {
    expect(read({ stem }, { kind: 'numeric', value: '5', tolerance: '0' }, { value: '۲٫۵', tolerance: '۰٫۱' })).toEqual({ key: { kind: 'numeric', value: '2.5', tolerance: '0.1' } })
    const also = [{ value: '9', tolerance: '0' }]
    expect(read({ stem }, { kind: 'numeric', value: '5', tolerance: '0', also }, { value: '6' }).key).toMatchObject({ value: '6', also })
    expect(read({ stem }, { kind: 'short_text', accepted: ['خاک'] }, { accepted: 'خاک\n\n زمین ' })).toEqual({ key: { kind: 'short_text', accepted: ['خاک', 'زمین'] } })
    const body = { stem: { fa: '[[1]] و [[2]]' }, blanks: [{ options }, {}] }
    const key: ItemKey = { kind: 'blanks', blanks: [{ kind: 'choice', right: 'x' }, { kind: 'text', accepted: ['گل'] }] }
    const { gaps } = keyInitial({ kind: 'blanks', body, key }) as { gaps: string }
    expect(read(body, key, { gaps })).toEqual({ key })
    expect(read(body, key, { gaps: 'آب | *خاک | باد\n# 3 ± 1' })).toEqual({ key: { kind: 'blanks', blanks: [{ kind: 'choice', right: 'y' }, { kind: 'number', value: '3', tolerance: '1' }] } })
    // An Arabic keyboard's letters are the same letters.
    expect(read({ stem }, { kind: 'short_text', accepted: ['خاک'] }, { accepted: 'خاك' })).toEqual({ key: { kind: 'short_text', accepted: ['خاک'] } })
    expect(read(body, key, { gaps: 'آب | *خاك | باد\nگل' })).toEqual({ key: { kind: 'blanks', blanks: [{ kind: 'choice', right: 'y' }, { kind: 'text', accepted: ['گل'] }] } })
    // What candidates saw stays: neither other options, nor fewer blanks, nor a choice where they wrote.
    for (const other of ['آب | *آتش | باد\nگل', 'آب | *خاک\nگل', 'آب | *خاک | باد', 'خاک\nگل', 'آب | *خاک | باد\n*گل | خاک'])
      expect(read(body, key, { gaps: other }).errors).toHaveProperty('gaps')
  })

  test('is no key when it is empty, names what is not there, or belongs to people to mark', () => {
    const body = { stem, options }
    expect(read(body, { kind: 'single', right: 'x' }, {}).errors).toHaveProperty('answer')
    expect(read(body, { kind: 'single', right: 'x' }, { answer: ['q'] }).errors).toBeDefined()
    expect(read(body, { kind: 'multiple', right: ['x'] }, {}).errors).toHaveProperty('answer')
    expect(read(body, { kind: 'ordering', order: ['x', 'y', 'z'] }, { answer: ['x', 'x', 'y'] }).errors).toBeDefined()
    expect(read(body, { kind: 'ordering', order: ['x', 'y', 'z'] }, { answer: ['x', '', 'y'] }).errors).toHaveProperty('answer')
    expect(read({ stem }, { kind: 'numeric', value: '5', tolerance: '0' }, { value: 'پنج' }).errors).toHaveProperty('value')
    expect(read({ stem }, { kind: 'numeric', value: '5', tolerance: '0' }, { value: '5', tolerance: '-1' }).errors).toHaveProperty('tolerance')
    expect(read({ stem }, { kind: 'short_text', accepted: ['x'] }, { accepted: ' \n' }).errors).toHaveProperty('accepted')
    expect(read({ stem }, { kind: 'essay', points: 5 }, { answer: ['x'] }).errors).toBeDefined()
  })
})
