import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { endSitting } from '~/assessments/exam-day/end-sitting.server'
import { reportIncident } from '~/assessments/exam-day/report-incident.server'
import { closingMessages as messages } from '~/assessments/sitting/closing-messages'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import * as submission from '~/routes/sittings.$sittingId.submission'
import { answerTo, createSitting } from '../factories/assessments'
import { openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

type Sitting = Awaited<ReturnType<typeof createSitting>>
const sendAway = ({ officer, examSessionId, booking }: Sitting) =>
  reportIncident(officer, examSessionId, { id: randomUUID(), bookingId: booking.id, category: 'conduct', effect: 'expelled', note: 'با تلفن پاسخ می‌گرفت' })
async function receiptOf({ trainee, sittingId }: Sitting) {
  const { cookie } = await openSessionOf(trainee.id)
  const loader = () => submission.loader({ request: new Request('http://localhost/', { headers: { Cookie: cookie } }), params: { sittingId }, context: {} } as never)
  const html = await (await siteOf({ page: { default: submission.default, loader } } as never)('/page', { 'Accept-Language': 'fa' })).text()
  return html.split('<main')[1]!.split('</main>')[0]!.replace(/<!--.*?-->|<[^>]+>/g, '').replace(/[\u2066-\u2069]/g, '')
}

test('who was sent away reads that the part isn’t passed whatever the mark, where to read of a re-sit, and whom to tell', async () => {
  const [during, after] = [await createSitting(), await createSitting()]
  await saveAnswers(during.trainee, during.sittingId, [1, 2, 3, 4, 5].map(item => answerTo(item)))
  await submitSitting(after.trainee, after.sittingId)
  for (const sitting of [during, after]) {
    await sendAway(sitting)
    const receipt = await receiptOf(sitting)
    expect(receipt).toContain(messages.sentAway.fa)
    expect(receipt).toMatch(/آیا و تا کی می‌توانید دوباره آزمون بدهید\. اگر این تصمیم را درست نمی‌دانید، به مسئول سنجش .+ بگویید/)
    for (const words of [messages.byOfficer.fa, messages.whatNext.fa]) expect(receipt).not.toContain(words)
  }
})

test('whose exam the officer ended without sending them away reads that what they had answered is marked', async () => {
  const sitting = await createSitting()
  await endSitting(sitting.officer, sitting.examSessionId, { sittingId: sitting.sittingId, reason: 'حالش بد شد' })
  const receipt = await receiptOf(sitting)
  expect(receipt).toContain(messages.byOfficer.fa)
  expect(receipt).toContain(messages.whatNext.fa)
  expect(receipt).not.toContain(messages.sentAway.fa)
})
