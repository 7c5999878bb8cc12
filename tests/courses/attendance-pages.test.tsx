import { expect, test } from 'vitest'
import { readAttendanceForm } from '~/courses/attendance/attendance-form.server'
import type { SheetRow } from '~/courses/attendance/attendance'
import { PaperForm } from '~/courses/attendance/paper-form'
import { titleOf } from '~/courses/attendance/title-of'
import { siteOf } from '../ui/site'

const row = (enrolmentId: string, nameFa: string, isMinor = false): SheetRow => ({
  enrolmentId, personId: enrolmentId, nameFa, nameEn: null, seatNumber: 1, isMinor, joinedLater: false, status: null, missed: null,
  reason: null, recordedAt: null, source: null, cameLate: false,
})
const sheet = [row('a', 'زهرا کریمی'), row('b', 'مانا گمان‌فر', true)]
const htmlOf = async (answer?: object) =>
  (await siteOf({ page: { default: () => <PaperForm sheet={sheet} settledAfter={null} answer={answer} /> } })('/page')).text()

test('from paper, a number that is none is said beside its person, and above by the name', async () => {
  const posted = new FormData()
  posted.set('status-a', 'late')
  posted.set('missed-a', 'زیاد')
  const { errors, typed } = readAttendanceForm(sheet, posted)
  const html = await htmlOf({ errors, typed })
  expect(html).toMatch(/<a href="#missed-a"[^>]*><b>زهرا کریمی: <\/b>یک عدد بنویسید/)
  expect(html).toMatch(/id="missed-a"[^>]*aria-invalid="true"/)
  expect(html).toMatch(/id="missed-a-error"/)
  expect(html).toMatch(/name="missed-a"[^>]*value="زیاد"/)
})

test('the second adult can be chosen among the class’s own, never a minor', async () => {
  const html = await htmlOf()
  expect(html).toMatch(/<input[^>]*list="adults"/)
  expect(html.slice(html.indexOf('<datalist'), html.indexOf('</datalist>'))).toMatch(/^<datalist id="adults"><option value="زهرا کریمی"><\/option>$/)
})

test('meetings that a device keeps are told apart by their titles', () => {
  expect(titleOf({ startsAt: '2026-11-28T04:30:00Z', courseTitle: { fa: 'برق‌کار', en: 'Electrician' } })).toEqual({
    fa: 'حضور و غیاب شنبه، ۷\u00A0آذر\u00A0۱۴۰۵، برق‌کار', en: 'Attendance on Saturday, 7\u00A0Azar\u00A01405, Electrician',
  })
})
