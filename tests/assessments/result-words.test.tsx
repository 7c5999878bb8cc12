import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import type { Entry } from '~/assessments/bookings/attempts'
import { OwnResults } from '~/assessments/results/own-results'
import { ResultsDesk } from '~/assessments/results/results-desk'
import type { Outlook, OwnResult } from '~/assessments/results/results.server'
import { siteOf } from '../ui/site'

/** What stands on the page, without its marks. */
async function drawn(page: ReactElement, language: 'fa' | 'en' = 'fa') {
  const html = await (await siteOf({ page: { default: () => <main>{page}</main> } })('/page', { 'Accept-Language': language })).text()
  return html.split('<main>')[1]!.split('</main>')[0]!.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
}

const result = {
  bookingId: 'b', examSessionId: 's', courseId: 'c', courseTitle: { fa: 'برق‌کار', en: 'Electrician' }, organisationName: { fa: 'مرکز آفتاب', en: 'Aftab Centre' },
  startsFrom: new Date('2026-05-02T05:30:00Z'), enrolmentId: null, keepsWritten: false, keepsPractical: false, writtenMarks: '80', writtenPassed: false,
  writtenAbsence: null, isExpelled: true, isUncounted: false, absenceIsAttempt: true, practicalMarks: null, practicalPassed: null, practicalAbsence: null,
  combinedMarks: null, isPassed: false, writtenTakenBack: false, practicalTakenBack: false, writtenMinimum: '50', practicalMinimum: '70', combinedMinimum: '70', writtenPercent: '25', practicalPercent: '75',
} satisfies OwnResult
const outlookOf = (entry: Partial<Entry> | { refused: string }): Record<string, Outlook> => ({ b: { entry, sessions: [] } as unknown as Outlook })
const page = (more: Partial<OwnResult> = {}, outlooks: Record<string, Outlook> = {}) => <OwnResults results={[{ ...result, ...more }]} withdrawn={[]} outlooks={outlooks} />

test('who was sent away reads so beside their mark, and what it costs; the officer reads it in the list with what was written', async () => {
  expect(await drawn(page())).toContain('از آزمون کنار گذاشته شدید؛ برای همین این بخش، با هر نمره‌ای، قبول نیست.')
  expect(await drawn(page(), 'en')).toContain('You were sent away from the exam: so this part is not passed, whatever the mark.')
  expect(await drawn(page({ isUncounted: true }))).toContain('ولی این نوبت از نوبت‌هایتان کم نمی‌شود.')
  expect(await drawn(page({ isExpelled: false }))).not.toContain('کنار گذاشته')
  const candidate = {
    bookingId: 'b', personId: 'p', nameFa: 'آرش', nameEn: 'Arash', seatNumber: 1, keepsWritten: false, writtenMarks: '80', writtenPassed: false, isExpelled: true, isUncounted: false,
    because: 'با تلفن پاسخ می‌گرفت', lateAnswers: 0, scriptsWaiting: 0, practicalMarks: null, isPassed: null, sittingId: 's', submittedAt: new Date(),
  }
  const desk = (more: object = {}) => <ResultsDesk examSessionId="s" candidates={[{ ...candidate, ...more } as never]} publications={[]} sample={[]} mayRun={false} />
  expect(await drawn(desk())).toMatch(/کنار گذاشته شده .*با تلفن پاسخ می‌گرفت/)
  expect(await drawn(desk(), 'en')).toContain('sent away')
  expect(await drawn(desk({ isExpelled: false, because: null }))).not.toContain('کنار گذاشته')
})

test('after a result one reads how often and until when one may sit again, and whom to ask with a doubt', async () => {
  const again = outlookOf({ lastDay: '2026-10-29', attemptsLeft: 1 })
  const fa = await drawn(page({ isExpelled: false }, again))
  expect(fa).toMatch(/می‌توانید آزمون را دوباره بگذرانید، تا ۷.آبان.۱۴۰۵\./)
  expect(fa).toContain('برای بخش کتبی ۱ نوبت مانده است.')
  expect(fa).toContain('هنوز آزمون دوباره‌ای باز نشده است')
  expect(fa).toContain('به مسئول سنجش مرکز آفتاب بگویید؛ می‌تواند برگهٔ شما را با پاسخ‌ها و نمره‌هایش نگاه کند.')
  const en = await drawn(page({ isExpelled: false }, again), 'en')
  expect(en).toContain('Attempts left at the written part: 1.')
  expect(en).toContain('tell the assessment officer of Aftab Centre, who can look through your paper')
  // Of a part that was never written there is no paper to look through.
  expect(await drawn(page({ writtenMarks: null, writtenAbsence: 'absent', isExpelled: false }))).toMatch(/به مسئول سنجش مرکز آفتاب بگویید\./)
  expect(await drawn(page({ isExpelled: false }, outlookOf({ refused: 'no-attempts-left' })))).toContain('نوبت‌های این بخش تمام شده است. برای آزمون دوباره باید دوره را از نو بگذرانید.')
})
