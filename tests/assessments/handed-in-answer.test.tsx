import { expect, test } from 'vitest'
import { messages as officer } from '~/assessments/marked-papers/messages'
import { HandedInAnswer } from '~/assessments/marking/handed-in-answer'
import { messages as marker } from '~/assessments/marking/messages'
import { siteOf } from '../ui/site'

const ADDRESS = '/exam-sessions/1/marking/2/file'
type Shown = { value?: string | null; fileType?: string; sheetNumber?: number; onPaper?: typeof marker.onPaper }
const shown = async ({ value = null, fileType, sheetNumber, onPaper = marker.onPaper }: Shown) => {
  const page = () => <main><HandedInAnswer {...{ value, onPaper }} fileType={fileType ?? null} sheetNumber={sheetNumber ?? null} address={ADDRESS} /></main>
  return (await (await siteOf({ page: { default: page } })('/page', { 'Accept-Language': 'fa' })).text()).split('<main>')[1]!.split('</main>')[0]!
}

test('words are shown as they were written, a photo as a picture, a PDF to download', async () => {
  expect(await shown({ value: 'سطر یک\nسطر دو' })).toMatch(/dir="auto">سطر یک\nسطر دو</)
  expect(await shown({ fileType: 'image/webp' })).toMatch(new RegExp(`<img src="${ADDRESS}" alt="عکس پاسخ داوطلب`))
  expect(await shown({ fileType: 'application/pdf' })).toMatch(new RegExp(`href="${ADDRESS}"[^>]*>.*دریافت PDF`))
})

test('of a paper sheet the marker is told to fetch it, and who looks into a mark where it lies; one given back empty is no answer', async () => {
  const written = { value: 'پاسخ روی کاغذ', sheetNumber: 12 }
  expect(await shown(written)).toContain('برگهٔ ۱۲ را از مسئول سنجش بگیرید')
  expect(await shown({ ...written, onPaper: officer.onPaper })).toContain('روی برگهٔ کاغذی شمارهٔ ۱۲ نوشته شده است')
  for (const value of [null, '', ' \n']) expect(await shown({ ...written, value, onPaper: officer.onPaper })).toContain('>بی‌پاسخ<')
})
