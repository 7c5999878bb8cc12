import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswerFeedback } from '~/courses/questions/answer-feedback'
import { ItemKeyWords } from '~/courses/questions/bank/item-key'
import { rightAnswer, type ItemBody, type ItemKey } from '~/courses/questions/question'
import { LanguageProvider } from '~/shared/ui/language'

const blanks: ItemBody = {
  stem: { fa: 'با [[1]] میلی‌آمپر؛ دکمهٔ [[2]]؛ سیم [[3]]' },
  blanks: [{}, {}, { options: [{ id: 'a', text: { fa: 'فاز' } }, { id: 'b', text: { fa: 'نول' } }] }],
}
const key: ItemKey = { kind: 'blanks', blanks: [
  { kind: 'number', value: '30.5', tolerance: '0.5' }, { kind: 'text', accepted: ['آزمایش', 'تست'] }, { kind: 'choice', right: 'a' }] }
const textOf = (html: string) => html.replace(/<[^>]+>/g, '')
const shown = (kind: 'blanks' | 'numeric', body: ItemBody, right: ItemKey, language: 'fa' | 'en' = 'fa') => textOf(renderToStaticMarkup(
  <LanguageProvider language={language}><ItemKeyWords version={{ kind, body, key: right, feedback: {} }} /></LanguageProvider>))

test('who reviews a question with blanks reads all that is taken in each, numbers in their own digits', () => {
  expect(shown('blanks', blanks, key)).toBe(
    '۱: \u2068۳۰٫۵\u2069؛ ۲: \u2067آزمایش\u2069؛ ۳: \u2067فاز\u2069در جای خالی ۱ پذیرفته است: ۳۰٫۵ (±۰٫۵)در جای خالی ۲ پذیرفته است: آزمایش / تست')
  expect(shown('numeric', { stem: { fa: 'چند؟' }, unit: { fa: 'اهم', en: 'ohms' } }, { kind: 'numeric', value: '12.5', tolerance: '0.1' })).toBe('۱۲٫۵ اهم (±۰٫۱)')
  expect(shown('blanks', blanks, key, 'en')).toContain('1: \u206830.5\u2069; 2: \u2067')
})

test('who answered wrongly reads the right number in their own digits', () => {
  const html = renderToStaticMarkup(
    <LanguageProvider language="fa">
      <AnswerFeedback item={{ kind: 'blanks', body: blanks }} outcome={{ value: [], isRight: false, right: rightAnswer(key), feedback: {} }} />
    </LanguageProvider>)
  expect(textOf(html)).toContain('۱: \u2068۳۰٫۵\u2069')
})

test('a pair whose formula stands first runs from the right, as its Persian does', () => {
  const body: ItemBody = { stem: { fa: 'جور کنید' }, prompts: [{ id: '1', text: { fa: 'فیوز' } }], options: [{ id: 'a', text: { fa: 'I^2 R گرما' } }] }
  const html = renderToStaticMarkup(<LanguageProvider language="fa"><ItemKeyWords version={{ kind: 'matching', body, key: { kind: 'matching', pairs: ['a'] }, feedback: {} }} /></LanguageProvider>)
  expect(textOf(html)).toBe('\u2067فیوز\u2069: \u2067I^2 R گرما\u2069')
})

test('a right option that is a formula is read as one', () => {
  const options = [{ id: 'a', text: { fa: 'x^2' }, rich: { fa: { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'math', attrs: { tex: 'x^2' } }] }] } } }, { id: 'b', text: { fa: 'ب' } }]
  const html = renderToStaticMarkup(
    <LanguageProvider language="fa">
      <ItemKeyWords version={{ kind: 'single', body: { stem: { fa: 'کدام؟' }, options }, key: { kind: 'single', right: 'a' }, feedback: { general: { fa: 'چون' } } }} />
    </LanguageProvider>)
  expect(html).toContain('question-text')
  expect(html).toContain('چون')
})
