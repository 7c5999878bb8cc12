import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { listSheet } from '~/courses/attendance/meetings.server'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import type { SentMark } from '~/courses/attendance/attendance'
import { decidePracticeLog } from '~/courses/practice/decide-practice-logs.server'
import { listTasks } from '~/courses/practice/practice-logs.server'
import { savePracticeLog } from '~/courses/practice/save-practice-log.server'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import { happenedOn, type World } from '../world'
import { done } from './people'

type CourseWorld = World & { offerings: Record<string, string> }

/** In the class that runs: attendance of its past meetings save the last, and practice logs in every state. */
export async function seedClassLife(world: World) {
  const { offerings } = world as CourseWorld
  await takeAttendance(world, offerings.running!)
  await logPractice(world, offerings.running!)
}

async function takeAttendance(world: World, offeringId: string) {
  const trainer = await viewerOf(world.people.trainer!)
  const meetings = await sql<{ id: string }[]>`
    select id from class_meetings where offering_id = ${offeringId} and ends_at < now() and cancelled_at is null order by starts_at`
  // The last one still waits for its trainer; today's page says so.
  for (const [m, { id }] of meetings.slice(0, -1).entries()) {
    const sheet = await listSheet(id)
    const marks = sheet.map(({ enrolmentId }, n): SentMark => ({ id: randomUUID(), enrolment: enrolmentId, at: new Date().toISOString(), ...fateOf(m, n) }))
    // A minor sits in this class: when she is the only one there, two adults are, by name.
    const adult = { id: randomUUID(), name: 'پروانه راه‌نما', at: new Date().toISOString() }
    await done(recordMarks(trainer, id, { marks: [...marks, adult] }, 'paper'))
  }
}

/** Mostly there; one who is often late, one who is often away, and now and then a good reason. */
function fateOf(meeting: number, seat: number): Pick<SentMark, 'status' | 'minutes' | 'reason'> {
  if (seat === 3 && meeting % 3 === 1) return { status: 'late', minutes: 20 }
  if (seat === 5 && meeting % 2 === 0) return { status: 'absent' }
  if ((seat + meeting) % 11 === 7) return { status: 'excused', reason: 'نوبت پزشک' }
  if ((seat * 3 + meeting) % 13 === 5) return { status: 'late', minutes: 10 }
  return { status: 'present' }
}

type Told = { task: string; activity?: string; hours: number; minutes: number; words: string; day: number; answer?: 'signed' | 'returned'; comment?: string; isDraft?: boolean }

const told: [key: string, Told][] = [
  ['trainee', { task: 'اتصال سیم‌ها', activity: 'wiring-joints', hours: 3, minutes: 30, words: 'ده اتصال با سرسیم و ترمینال بستم و هرکدام را با کشیدن آزمودم. پیش از دست زدن بی‌برقی را اندازه گرفتم.', day: -12, answer: 'signed', comment: 'اتصال‌ها محکم و رنگ سیم‌ها درست بود.' }],
  ['trainee', { task: 'بستن تابلوی تک‌فاز', hours: 4, minutes: 0, words: 'فیوز مینیاتوری و کلید محافظ جان را در تابلو بستم.', day: -7, answer: 'returned', comment: 'شینهٔ زمین در عکس پیدا نیست؛ آن را نشان دهید و بگویید چگونه آزمودید.' }],
  ['trainee', { task: 'آزمون عایقی کابل', hours: 1, minutes: 45, words: 'با دستگاه میگر مقاومت عایقی سه رشته کابل را اندازه گرفتم و یادداشت کردم.', day: -3 }],
  ['trainee', { task: 'نصب چراغ سقفی', hours: 2, minutes: 0, words: 'چراغ را نصب کردم؛ عکس نهایی مانده است.', day: -1, isDraft: true }],
  ['class-3', { task: 'خم‌کاری لولهٔ برق', activity: 'wiring-conduit', hours: 2, minutes: 30, words: 'شش خم نود درجه با فنر زدم؛ دوتای نخست کمی له شد.', day: -4 }],
  ['member-10', { task: 'شناختن ابزار برق‌کاری', hours: 2, minutes: 0, words: 'انبردست، سیم‌لخت‌کن و فازمتر را با کار هرکدام نوشتم و عکس گرفتم.', day: -5, answer: 'returned', comment: 'فهرست خوبی است. بنویسید کدام ابزار عایق ۱۰۰۰ ولت دارد و نشانه‌اش کجاست.' }],
  ['class-4', { task: 'سیم‌کشی پریز ارت‌دار', activity: 'socket-circuit', hours: 3, minutes: 0, words: 'سه پریز ارت‌دار بستم و پیوستگی ارت را آزمودم.', day: -6, answer: 'signed' }],
]

async function logPractice(world: World, offeringId: string) {
  const trainer = await viewerOf(world.people.trainer!)
  const tasks = await listTasks(offeringId)
  for (const [n, [key, { answer, comment, isDraft, day, activity, task, ...entry }]] of told.entries()) {
    const at = (days: number) => happenedOn(world, days, 15.5)
    const id = randomUUID()
    const activityId = tasks.find(one => one.id === activity)?.id
    await done(savePracticeLog(await viewerOf(world.people[key]!), offeringId, {
      ...entry, id, seq: 0, activityId, task: activityId ? undefined : task, workedOn: addDays(world.seededOn, day),
      keep: [], photos: isDraft ? [] : [await drawing(n)], then: isDraft ? 'draft' : 'submitted',
    }, at(day)))
    if (answer) await done(decidePracticeLog(trainer, id, { decision: answer, comment }, at(day + 1)))
  }
}

/** A drawn panel in place of a photo: nobody's workshop. */
async function drawing(n: number) {
  const rows = Array.from({ length: 3 }, (_, row) => Array.from({ length: 4 }, (_, column) =>
    `<rect x="${150 + column * 130}" y="${120 + row * 130}" width="100" height="100" rx="8" fill="${(row + column + n) % 3 === 0 ? '#e8a33d' : '#f4f1ea'}" stroke="#444" stroke-width="4"/>`).join('')).join('')
  const wires = Array.from({ length: 4 }, (_, i) => `<path d="M ${200 + i * 130} 510 C ${180 + i * 130} 560, ${220 + i * 120} 560, ${210 + i * 125} 600" stroke="${['#b33', '#36c', '#2a2', '#333'][i]}" stroke-width="8" fill="none"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${['#bcd', '#cdb', '#dcc'][n % 3]}"/><rect x="110" y="80" width="580" height="430" rx="16" fill="#dfe4e8" stroke="#556" stroke-width="6"/>${rows}${wires}</svg>`
  return new File([new Uint8Array(await sharp(Buffer.from(svg)).jpeg().toBuffer())], 'photo.jpg', { type: 'image/jpeg' })
}
