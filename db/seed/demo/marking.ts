import { randomUUID } from 'node:crypto'
import { listBooklets } from '~/assessments/booklets/booklets.server'
import { drawBooklets } from '~/assessments/booklets/draw-booklets.server'
import { enterPaperAnswers } from '~/assessments/booklets/enter-paper-answers.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { markScript } from '~/assessments/marking/mark-script.server'
import { listScripts } from '~/assessments/marking/marking.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { rightAnswer, type Answer, type ItemKey } from '~/courses/questions/question'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { momentOf, openAt } from './assessments'
import { done } from './people'

type Essays = Record<'essay-isolation' | 'essay-rcd', string>

const WRITTEN: Record<string, Essays> = {
  'trainer-2': {
    'essay-isolation':
      'اول به صاحب‌خانه می‌گویم که برق آشپزخانه چند دقیقه قطع می‌شود تا کسی با دستگاهی کار نکند. بعد در تابلو کلید همان مدار را پیدا می‌کنم و قطع می‌کنم؛ اگر مطمئن نباشم کدام است، کلید اصلی را می‌زنم.\n\n' +
      'روی کلید قفل و برچسب می‌گذارم که کسی بی‌خبر وصلش نکند. آزمایشگرم را روی پریزی که برق دارد امتحان می‌کنم، بعد روی همان پریزی که می‌خواهم باز کنم بین فاز و نول، فاز و زمین، و نول و زمین اندازه می‌گیرم. آخر سر دوباره آزمایشگر را روی جای برق‌دار می‌آزمایم، چون شاید وسط کار خراب شده باشد.',
    'essay-rcd':
      'فیوز وقتی قطع می‌کند که جریان زیاد شود، مثل اتصال کوتاه. ولی اگر برق از بدن کسی رد شود و به زمین برود، جریانش آن‌قدر کم است که فیوز اصلاً نمی‌فهمد. کلید جریان‌نشتی رفت و برگشت برق را با هم می‌سنجد و اگر سی میلی‌آمپر کم بیاید، در چند هزارم ثانیه قطع می‌کند. ماهی یک بار هم دکمهٔ آزمایش آن را بزنید.',
  },
  'class-9': {
    'essay-isolation':
      'کنتور را قطع می‌کنم و با فازمتر نگاه می‌کنم چراغش روشن نشود. اگر روشن نشد شروع به کار می‌کنم. دستکش هم می‌پوشم.',
    'essay-rcd':
      'کلید جریان‌نشتی برای این است که آدم را برق نگیرد. فیوز برای سیم‌هاست که نسوزد، این یکی برای جان آدم است. اگر سیم لخت به بدنهٔ ماشین لباس‌شویی بخورد زود قطع می‌کند.',
  },
}

/**
 * At Aftab, five days ago, an exam for everybody who learnt at work: four choices and two essays, each to be marked by two.
 * One marker has begun; the other finds all waiting. One candidate wrote on paper, and only one of the two sheets.
 */
export async function seedMarking(world: World) {
  const examSessionId = await openAt(world, -5, -25, {
    kind: 'open', seats: 8, practicalOn: addDays(world.seededOn, 6), markers: 2, markingLimit: 20,
    blueprint: [
      { unitId: 'safety', items: 4, marks: '1' },
      { unitId: 'safety', kind: 'essay', items: 2, marks: '3' },
    ],
  })
  for (const [key, essays] of Object.entries(WRITTEN)) await write(world, examSessionId, key, essays)
  const marker = await viewerOf(world.people['marker-2']!)
  const [first] = await listScripts(marker, examSessionId)
  await done(markScript(marker, examSessionId, first!.id, {
    intent: 'mark', id: randomUUID(), points: String(Number(first!.outOf) * 0.75), note: 'گام‌ها درست است؛ دلیل یکی از آن‌ها گفته نشده.',
  }))
  await writeOnPaper(world, examSessionId, 'worker')
  Object.assign(world.examSessions as Record<string, string>, { essays: examSessionId })
}

async function write(world: World, examSessionId: string, key: string, essays: Essays) {
  const viewer = await viewerOf(world.people[key]!)
  const day = addDays(world.seededOn, -5)
  await done(bookSeat(viewer, examSessionId, viewer.id, momentOf(addDays(day, -6))))
  const { id } = await done(startSitting(viewer, examSessionId, momentOf(day, 2)))
  const paper = await sql<{ item: number; code: string; key: ItemKey }[]>`
    select position as item, code, key from sitting_items join item_versions on item_versions.id = item_version_id
    join items on items.id = item_id where sitting_id = ${id} order by position`
  const answers = paper.map(({ item, code, key: right }) => ({
    id: randomUUID(), item, seq: item * 60_000, at: momentOf(day, 2 + item).toISOString(),
    value: (essays[code as keyof Essays] ?? rightAnswer(right)) as Answer,
  }))
  await saveAnswers(viewer, id, answers, momentOf(day, 30))
  await submitSitting(viewer, id, momentOf(day, 36))
}

/** Right in the choices; the officer enters the sheet two hours later. */
async function writeOnPaper(world: World, examSessionId: string, key: string) {
  const [candidate, officer] = await Promise.all([viewerOf(world.people[key]!), viewerOf(world.people['assessment-officer']!)])
  const day = addDays(world.seededOn, -5)
  const { id: bookingId } = await done(bookSeat(candidate, examSessionId, candidate.id, momentOf(addDays(day, -6))))
  await done(drawBooklets(officer, examSessionId, [bookingId], momentOf(day, -20)))
  const keys = await sql<{ position: number; key: ItemKey }[]>`
    select position, key from paper_booklet_items join item_versions on item_versions.id = item_version_id where booking_id = ${bookingId}`
  const [booklet] = await listBooklets(examSessionId, bookingId)
  const essays = booklet!.items.filter(({ kind }) => kind === 'essay')
  const sent = Object.fromEntries(keys.map(({ position, key: right }) => [
    `item-${position}`,
    right.kind === 'essay' ? (position === essays[0]!.position ? 'written' : 'blank') : (rightAnswer(right) as string | string[]),
  ]))
  await done(enterPaperAnswers(officer, examSessionId, bookingId, { sent }, momentOf(day, 120)))
}
