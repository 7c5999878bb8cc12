import { expect, test } from 'vitest'
import { seatState } from '~/assessments/exam-day/board'
import { hearSitting, listSeats } from '~/assessments/exam-day/board.server'
import { LastHeard } from '~/assessments/exam-day/seat-map'
import { fieldOf } from '~/assessments/sitting/sitting'
import { savePaper } from '~/assessments/sitting/save-paper.server'
import { loader as plainForm } from '~/routes/sittings.$sittingId.plain-form'
import { createSitting, createTrainee, minutesFrom } from '../factories/assessments'
import { openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

const later = (minutes: number) => minutesFrom(new Date(), minutes)
/** What a browser without a script asks for once the paper stands there. */
async function signal(personId: string, sittingId: string) {
  const request = new Request(`http://localhost/sittings/${sittingId}/plain-form`, { headers: { Cookie: (await openSessionOf(personId)).cookie } })
  return (await plainForm({ request, params: { sittingId }, context: {} } as never).catch((thrown: unknown) => thrown as Response)).status
}

test('who answers without a script is shown as saving by hand, and red only when nothing was heard for a quarter of an hour', async () => {
  const { examSessionId, trainee, sittingId, ...centre } = await createSitting()
  const seat = async () => (await listSeats(examSessionId))[0]!
  const state = async (minutes: number) => seatState(await seat(), later(minutes))
  await hearSitting(trainee, sittingId, 'page')
  expect(await state(2)).toBe('silent')
  expect(await signal(trainee.id, sittingId)).toBe(204)
  expect([await state(0), await state(14), await state(16)]).toEqual(['plain', 'plain', 'silent'])
  // The page is drawn again, which says nothing of its program; then the program knocks.
  await hearSitting(trainee, sittingId, 'page')
  expect(await state(2)).toBe('plain')
  await hearSitting(trainee, sittingId)
  expect([await state(0), await state(2)]).toEqual(['working', 'silent'])
  // A program that never came is seen by the form that was posted.
  const posted = new FormData()
  posted.append('shown', '1')
  posted.append(fieldOf(1), 'a')
  await savePaper(trainee, sittingId, posted)
  await hearSitting(trainee, sittingId, 'page')
  expect([await state(2), (await seat()).answered]).toEqual(['plain', 1])
  // Nobody else’s browser says it.
  expect(await signal((await createTrainee(centre)).id, sittingId)).toBe(404)
})

test('of a seat that saves by hand the board tells when its last answer came, and in red how long nothing was heard', async () => {
  const { examSessionId, trainee, sittingId } = await createSitting()
  await hearSitting(trainee, sittingId, 'plain-form')
  const [seat] = await listSeats(examSessionId)
  const shown = async (more: Partial<typeof seat>, now = new Date()) => {
    const page = () => <main><LastHeard seat={{ ...seat!, ...more }} now={now} /></main>
    const html = await (await siteOf({ page: { default: page } })('/page', { 'Accept-Language': 'fa' })).text()
    return html.split('<main>')[1]!.split('</main>')[0]!.replace(/<!--.*?-->|[\u2066\u2069]/g, '')
  }
  expect(await shown({})).toBe('هنوز پاسخی نرسیده')
  expect(await shown({ lastSavedAt: new Date('2026-05-05T08:34:00Z') })).toBe('آخرین پاسخ ساعت ۱۲:۰۴')
  expect(await shown({ lastSavedAt: new Date('2026-05-05T08:34:00Z') }, new Date(seat!.seenAt!.getTime() + 16 * 60_000))).toBe('آخرین پاسخ ساعت ۱۲:۰۴ · ۱۶ دقیقه پیش')
  expect(await shown({ plainSince: null }, new Date(seat!.seenAt!.getTime() + 40_000))).toBe('۴۰ ثانیه پیش')
})
