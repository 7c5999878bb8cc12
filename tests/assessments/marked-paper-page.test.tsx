import { expect, test } from 'vitest'
import type { ShownAnswer } from '~/assessments/marked-papers/marked-paper.server'
import { ShownQuestion } from '~/assessments/marked-papers/shown-question'
import { siteOf } from '../ui/site'

const answer = {
  position: 1, code: 'wiring-7', kind: 'numeric', body: { stem: { fa: 'مقاومت؟', en: 'Resistance?' } }, value: '12.75', key: { kind: 'numeric', value: '12.5', tolerance: '0.25' },
  earned: '0.5', outOf: '1.25', isNeutral: false, isCorrected: false, given: [], fileType: null, sheetNumber: null,
} as unknown as ShownAnswer

test('every decimal of a marked question is written as the reader writes it', async () => {
  const page = await siteOf({ page: { default: () => <main><ShownQuestion answer={answer} address="/f" /></main> } })
  const shown = async (language: string) => (await (await page('/page', { 'Accept-Language': language })).text()).split('<main>')[1]!.split('</main>')[0]!
  const persian = await shown('fa')
  for (const decimal of ['۰٫۵ از ۱٫۲۵', '۱۲٫۷۵', '۱۲٫۵ (با اختلاف تا ۰٫۲۵)']) expect(persian).toContain(decimal)
  expect(persian).not.toMatch(/[۰-۹]\.[۰-۹]/)
  expect(await shown('en')).toContain('12.5 (within 0.25)')
})
