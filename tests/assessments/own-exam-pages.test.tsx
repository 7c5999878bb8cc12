import { expect, test } from 'vitest'
import { BrowserPage } from '~/assessments/exam-browser/browser-page'
import { messages as browserMessages } from '~/assessments/exam-browser/messages'
import { messages as dayMessages } from '~/assessments/exam-day/messages'
import { ReportPage } from '~/assessments/exam-day/report-page'
import { messages } from '~/assessments/sitting/messages'
import { Receipt } from '~/assessments/sitting/receipt'
import { SavedBadge } from '~/assessments/sitting/saved-badge'
import type { Sending } from '~/assessments/sitting/use-sending'
import { siteOf } from '../ui/site'

const shown = async (Page: () => React.JSX.Element) => {
  const html = await (await siteOf({ page: { default: () => <main><Page /></main> } })('/page', { 'Accept-Language': 'fa' })).text()
  return html.split('<main>')[1]!.split('</main>')[0]!
}

test('whoever has reported a question is told that it arrived and how to go on; before that nothing is claimed', async () => {
  const page = (isSent: boolean) => shown(() => <ReportPage sittingId="s" newId="n" item="" reports={[]} isSent={isSent} />)
  expect(await page(true)).toContain(dayMessages.reportSent.fa)
  expect(await page(false)).not.toContain(dayMessages.reportSent.fa)
})

test('a receipt names its exam', async () => {
  const sitting = {
    id: 's', personId: 'p', dueAt: new Date(), submittedAt: new Date(), closedHow: 'candidate' as const, receipt: 'abc23', courseTitle: { fa: 'برق‌کار', en: 'Electrician' },
  }
  expect(await shown(() => <Receipt sitting={sitting} late={0} />)).toMatch(/برق‌کار[\s\S]*زمان پایان/)
})

test('what stays in sight while one answers says that one is signed out, not only that the answer is on the device', async () => {
  const sending = { waiting: 1, isFailing: false, isDurable: true, savedAt: undefined, state: 'signed-out' } as unknown as Sending
  expect(await shown(() => <SavedBadge sending={sending} />)).toContain(messages.signedOut.fa)
  expect(await shown(() => <SavedBadge sending={{ ...sending, state: 'open' } as unknown as Sending} />)).toContain(messages.onDevice.fa)
})

test('an officer who has recorded keys reads that they are at work and how many, and with none that any browser is admitted', async () => {
  const page = (configKeys: string[], isKept: boolean) => shown(() => (
    <BrowserPage
      session={{ id: 's', courseTitle: { fa: 'برق‌کار', en: 'Electrician' } } as never} isNeeded={configKeys.length > 0} browser="unknown" startAddress="http://x/s"
      keys={{ configKeys, examKeys: [] }} isKept={isKept}
    />
  ))
  expect(await page(['a', 'b'], true)).toContain('یکی از این ۲ کلید')
  expect(await page([], true)).toContain(browserMessages.keptNone.fa)
  expect(await page(['a', 'b'], false)).not.toContain('یکی از این')
})
