import { describe, expect, test } from 'vitest'
import { fieldsOf } from '~/courses/questions/bank/item-fields'
import { ItemFormPage } from '~/courses/questions/bank/item-form-page'
import { matching, type Said } from '~/courses/questions/exchange/draft'
import type { ItemKind } from '~/courses/questions/question'
import { siteOf } from '../../ui/site'

type Props = Parameters<typeof ItemFormPage>[0]
const bank = { courseId: 'c', courseTitle: { fa: 'دوره', en: 'Course' }, organisationId: 'o', provinceId: 'tehran' } as unknown as Props['bank']

async function form(kind: ItemKind, more: Partial<Props> = {}, language = 'en') {
  const props: Props = { bank, units: [], kind, uses: ['practice'], id: 'i', initial: {}, ...more }
  const html = await (await siteOf({ page: { default: () => <ItemFormPage {...props} /> } })('/page', { 'accept-language': language })).text()
  const values = (name: string) => [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))].map(([tag]) => /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  return { html, values }
}

describe('the form of a question', () => {
  test('asks for the Persian text and leaves the English to whoever writes it', async () => {
    const { html } = await form('essay')
    const label = (text: string) => new RegExp(`>${text.replace(/[()]/g, '\\$&')}( <span[^>]*>\\(<!-- -->optional| <span[^>]*>\\(optional)?`).exec(html)
    expect(label('Question (Persian)')![1]).toBeUndefined()
    expect(label('Question (English)')![1]).toBeDefined()
  })

  test('begun from the sealed questions is a sealed one, through the choice of its kind', async () => {
    const { html } = await form(undefined as unknown as ItemKind, { uses: ['practice', 'sealed'], initial: { use: 'sealed' } })
    expect(html).toContain('?kind=single&amp;use=sealed')
    expect((await form('single', { uses: ['practice', 'sealed'], initial: { use: 'sealed' } })).html).toMatch(/<option value="sealed" selected=""/)
  })

  test('that came back is as long as it was sent, with what was typed', async () => {
    const typed = { optionFa: ['یک', '', 'سه', '', '', ''], optionEn: ['', '', '', '', '', ''], right: ['2'] }
    const { html, values } = await form('single', { answer: { errors: { stemFa: { fa: 'x', en: 'x' } }, typed } })
    expect(values('optionFa')).toEqual(['یک', '', 'سه', '', '', ''])
    // A file is the one thing that a browser doesn't give back.
    expect(html).toContain('If you had chosen a file, choose it again')
  })

  test('of a new version has a row for each option, those of no prompt too', async () => {
    const say = (fa: string): Said => ({ words: { fa } })
    const draft = matching({ stem: say('جور کنید') }, [[say('آبی'), say('نول')], [say('قهوه‌ای'), say('فاز')]], Array.from({ length: 9 }, (_, i) => say(`اضافه ${i}`)))
    const { values } = await form('matching', { initial: fieldsOf(draft) })
    expect(values('optionFa').filter(Boolean)).toHaveLength(11)
  })
})
