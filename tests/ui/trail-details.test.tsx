import { expect, test } from 'vitest'
import { Changes } from '~/people/trail/details'
import { wordsOf } from '~/reports/fact-words'
import { LanguageProvider } from '~/shared/ui/language'
import { siteOf } from './site'

async function shown(before: unknown, after: unknown, language: 'fa' | 'en' = 'fa') {
  const page = () => <LanguageProvider language={language}><Changes before={before} after={after} words={wordsOf(before, after)} /></LanguageProvider>
  const html = await (await siteOf({ page: { default: page } })('/page')).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
}

test('an auditor reads a change in words, days and digits, beside what was there before', async () => {
  const before = { seats: 12, endsOn: '2026-12-21', deliveryMode: 'fixed', isLate: null }
  const after = { seats: 16, endsOn: '2027-01-20', deliveryMode: 'rural', isLate: true }
  expect(await shown(before, after)).toContain('|شمار صندلی‌ها|')
  for (const words of ['پیش از آن', '۱۲', '۱۶', '۳۰ آذر ۱۴۰۵'.replaceAll(' ', '\u00a0'), 'در مرکز', 'روستایی', 'بله', '—']) expect(await shown(before, after)).toContain(words)
  expect(await shown(null, after)).not.toContain('پیش از آن')
  expect(await shown(before, after, 'en')).toContain('|In a village|')
})

test('attendance, units and names keep their shape; what has no word here is shown as it is', async () => {
  const facts = { attendance: { '08cedd62-ee54-45e8-821e-4e75c4bae9db': 'excused' }, blueprint: { safety: 10 }, name: { fa: 'مرکز آفتاب', en: 'Aftab' }, marks: '92.125000', anchors: [], coreWeekday: '2', meetsAt: '16:30', oddity: 'x' }
  for (const words of ['موجه', '08cedd62', 'safety', '۱۰', 'مرکز آفتاب', '۹۲٫۱۲۵|', 'هیچ', 'دوشنبه', '۱۶:۳۰', 'oddity']) expect(await shown(null, facts)).toContain(words)
})
