import { expect, test } from 'vitest'
import { fieldsOf } from '~/courses/questions/bank/item-fields'
import { readItem, type ItemValues } from '~/courses/questions/bank/item-form.server'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import { readMoodle } from '~/courses/questions/exchange/moodle.server'
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodle } from '~/courses/questions/exchange/write-moodle'

const none = {
  optionFa: [], optionEn: [], optionRichFa: [], optionRichEn: [], right: [], promptFa: [], promptEn: [], promptRichFa: [], promptRichEn: [],
  regionFa: [], regionEn: [], regionX: [], regionY: [], regionWidth: [], regionHeight: [],
}
const read = (values: Partial<ItemValues>) => {
  const { draft, errors } = readItem({ ...none, id: 'x', kind: 'single', use: 'practice', unitId: 'safety', difficulty: 1, stemFa: 'توان چند است؟', ...values } as ItemValues)
  if (errors) throw new Error(JSON.stringify(errors))
  return draft
}
const line = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const math = (tex: string) => ({ type: 'math', attrs: { tex } })

test('a formula typed into an option is a formula, in both languages, and stands in the form again as it was typed', () => {
  const typed = { optionFa: ['\\(P = \\frac{U^2}{R}\\) وات', 'فقط (U)', ''], optionEn: ['\\(P = \\frac{U^2}{R}\\) watt', 'only (U)', ''], right: ['0'] }
  const draft = read(typed)
  expect(draft.body.options).toEqual([
    { id: 'a', text: { fa: 'P = \\frac{U^2}{R} وات', en: 'P = \\frac{U^2}{R} watt' }, rich: { fa: line(math('P = \\frac{U^2}{R}'), { type: 'text', text: ' وات' }), en: line(math('P = \\frac{U^2}{R}'), { type: 'text', text: ' watt' }) } },
    { id: 'b', text: { fa: 'فقط (U)', en: 'only (U)' } },
  ])
  expect(draftProblems(draft)).toEqual([])
  const fields = fieldsOf(draft as never)
  expect([fields.optionFa, fields.optionEn]).toEqual([typed.optionFa.slice(0, 2), typed.optionEn.slice(0, 2)])
  const written = writeMoodle(draft)
  const reading = readMoodle(MOODLE_HEAD + ('text' in written ? written.text : '') + MOODLE_FOOT)
  expect('entries' in reading && [...reading.entries][0]).toMatchObject({ notes: [], draft })
})

test('pairs and steps take formulas too', () => {
  const pairs = read({ kind: 'matching', promptFa: ['توان \\(P\\)', 'جریان'], optionFa: ['\\(UI\\)', 'آمپر'] })
  expect(pairs.body.prompts![0]).toMatchObject({ text: { fa: 'توان P' }, rich: { fa: line({ type: 'text', text: 'توان ' }, math('P')) } })
  expect(fieldsOf(pairs as never)).toMatchObject({ promptFa: ['توان \\(P\\)', 'جریان'], optionFa: ['\\(UI\\)', 'آمپر'] })
  expect(read({ kind: 'ordering', optionFa: ['\\(a\\)', 'ب'] }).body.options!.filter(({ rich }) => rich)).toHaveLength(1)
})
