import { randomUUID } from 'node:crypto'
import { announce, correctAnnouncement, withdrawAnnouncement } from '~/courses/announcements/announce.server'
import { handIn } from '~/courses/assignments/hand-in.server'
import { markSubmission } from '~/courses/assignments/mark-submission.server'
import { pointsField } from '~/courses/assignments/assignment'
import { hidePost, startThread, writePost } from '~/courses/discussion/write-post.server'
import { enterGrades } from '~/courses/gradebook/enter-grades.server'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import { happenedOn, type World } from '../world'
import { done } from './people'

const TASK = 'safety-risk'
const QUIZ = 'safety-quiz'
/** The criteria of the shipped assignment, in their order. */
const CRITERIA = ['hazards', 'scores', 'controls', 'stop']

type Scene = { world: World; offeringId: string; at: (day: number, hour?: number) => Date; who: (key: string) => ReturnType<typeof viewerOf> }

/** What the running class hands in, hears and talks about: work in every state, a gradebook with its history. */
export async function seedCoursework(world: World) {
  const scene: Scene = {
    world,
    offeringId: (world.offerings as Record<string, string>).running!,
    at: (day, hour = 10) => happenedOn(world, day, hour),
    who: key => viewerOf(world.people[key]!),
  }
  await setDates(scene)
  await handInWork(scene)
  await keepGradebook(scene)
  await speakToClass(scene)
  await talkInClass(scene)
}

async function setDates({ world, offeringId }: Scene) {
  for (const [kind, id, opens, due] of [
    ['lesson', 'current-and-body', null, -14], ['lesson', 'hazards-and-risk', null, -9], ['activity', QUIZ, null, 9], ['activity', TASK, -12, -1],
  ] as const)
    await sql`
      insert into step_dates (offering_id, step_kind, step_id, opens_on, due_on)
      values (${offeringId}, ${kind}, ${id}, ${opens === null ? null : addDays(world.seededOn, opens)}, ${addDays(world.seededOn, due)})
      on conflict do nothing`
}

const sheet = `کار: تعویض کلید راه‌پلهٔ کارگاه.

خطرها: برق‌گرفتگی از سیم زنده، افتادن از نردبان، براده در چشم، بستن اشتباه فاز و نول، روشن کردن برق به دست دیگری.

مهار: قفل و برچسب روی کلید مینیاتوری، آزمودن بی‌برقی در سه نقطه، نردبان عایق با یک نفر پای آن، عینک.`

async function give({ offeringId, who, at }: Scene, key: string, day: number, body: string, step: 'save' | 'hand-in' = 'hand-in') {
  const attempt = randomUUID()
  await done(handIn(await who(key), offeringId, TASK, { attempt, step, body, photo: [], file: [], remove: [] }, at(day, 18)))
  return attempt
}

async function mark(scene: Scene, submissionId: string, day: number, points: number[] | undefined, words: string, comments: Record<string, string> = {}) {
  const given = Object.fromEntries(CRITERIA.map((id, i) => [pointsField(id), points?.[i]]))
  await done(markSubmission(await scene.who('trainer'), submissionId, {
    mark: randomUUID(), seen: 0, decision: points ? 'accepted' : 'returned', words, ...given, ...comments,
  } as never, scene.at(day, 21)))
}

/** Accepted; returned and handed in again; returned; waiting, one of them late; a draft. */
async function handInWork(scene: Scene) {
  await mark(scene, await give(scene, 'class-3', -6, sheet), -5, [6, 4, 7, 2], 'دقیق و کامل است. مهار نخست را همه باید از شما یاد بگیرند.', {
    'comment-p3': 'آزمودن تستر را هم، پیش و پس از سنجش، بنویسید.',
  })
  const first = await give(scene, 'class-6', -6, 'کار: کشیدن سیم پریز.\n\nخطر: برق‌گرفتگی.')
  await mark(scene, first, -5, undefined, 'یک خطر کم است. همان کار را قدم‌به‌قدم در ذهن مرور کنید؛ دست‌کم پنج خطر پیدا می‌کنید.', {
    'comment-p2': 'افتادن از نردبان و براده را هم ببینید.',
  })
  await give(scene, 'class-6', -3, sheet.replace('تعویض کلید راه‌پلهٔ کارگاه', 'کشیدن سیم پریز آشپزخانه'))
  await mark(scene, await give(scene, 'class-4', -4, 'خطرها: برق، نردبان، ابزار برنده.'), -2, undefined, 'آغاز خوبی است؛ احتمال و شدت هر خطر و راه مهار آن را بیفزایید.')
  const young = await give(scene, 'member-10', -4, 'کار: عوض کردن لامپ راهرو.\n\nخطرها: برق‌گرفتگی، افتادن از نردبان.')
  await mark(scene, young, -3, undefined, 'دو خطر را درست دیده‌اید. سه خطر دیگر را هم با احتمال و شدتشان بیفزایید و دوباره بفرستید.')
  await give(scene, 'class-5', -2, sheet.replace('راه‌پلهٔ کارگاه', 'انبار'))
  await give(scene, 'class-7', 0, 'کار: بستن لوستر.\n\nخطرها: افتادن، برق‌گرفتگی، شکستن شیشه، سوختگی، گرد گچ در چشم.\n\nمهار: دو نفر پای نردبان، قطع برق و قفل، دستکش و عینک.')
  await give(scene, 'trainee', 0, 'کار: تعویض فیوز.\n\nخطرها: …', 'save')
}

async function keepGradebook({ world, offeringId, who, at }: Scene) {
  const rows = await sql<{ enrolmentId: string; personId: string }[]>`
    select id as enrolment_id, person_id from enrolments where offering_id = ${offeringId}`
  const enrolmentOf = (key: string) => rows.find(({ personId }) => personId === world.people[key])!.enrolmentId
  const write = async (by: string, key: string, seen: number, percent: number | null, reason: string, day: number) =>
    enterGrades(await who(by), offeringId, [{ id: randomUUID(), enrolmentId: enrolmentOf(key), activityId: QUIZ, seen, percent, reason }], at(day, 12))
  await write('trainer', 'class-4', 0, 70, 'شفاهی در کارگاه پرسیدم؛ اینترنت نداشت.', -6)
  await write('trainer', 'class-4', 1, 75, 'پرسش چهارم را هم درست گفت.', -5)
  await write('centre-manager', 'class-6', 0, 85, 'یک پرسش مبهم بود؛ برای او درست شمردیم.', -4)
  await write('trainer', 'class-8', 0, 50, 'به‌اشتباه در این سطر نوشته شد.', -4)
  await write('trainer', 'class-8', 1, null, 'نوشتهٔ پیش اشتباه بود.', -4)
}

async function speakToClass({ offeringId, who, at }: Scene) {
  const [trainer, manager] = [await who('trainer'), await who('centre-manager')]
  const visit = { id: randomUUID(), title: 'بازدید از کارگاه تابلوسازی', body: 'سه‌شنبه ساعت ۹ از درِ مرکز راه می‌افتیم. کفش ایمنی بپوشید و کارت ملی همراه داشته باشید.' }
  await announce(trainer, offeringId, visit, at(-9))
  await done(correctAnnouncement(trainer, offeringId, visit.id, { seen: 1, title: visit.title, body: visit.body.replace('ساعت ۹', 'ساعت ۸:۳۰') }, at(-8)))
  await announce(trainer, offeringId, {
    id: randomUUID(), title: 'مهلت برگهٔ ارزیابی ریسک', body: 'برگه را تا دیروز تحویل می‌گرفتم؛ دیرتر هم می‌پذیرم ولی «با تأخیر» می‌خورد.\n\nاگر اینترنت ندارید، عکس برگهٔ دست‌نویس بس است.',
  }, at(0, 8))
  const wrong = randomUUID()
  await announce(manager, offeringId, { id: wrong, title: 'تعطیلی شنبه', body: 'شنبه کلاس نداریم.' }, at(-3))
  await withdrawAnnouncement(manager, offeringId, wrong, { because: 'برای کلاس دیگری بود.' }, at(-3, 11))
}

async function talkInClass({ offeringId, who, at }: Scene) {
  const say = async (key: string, thread: string, body: string, day: number, hour: number) =>
    done(writePost(await who(key), offeringId, thread, { id: randomUUID(), body, photo: [] }, at(day, hour)))
  const earth = randomUUID()
  await done(startThread(await who('class-4'), offeringId, {
    id: earth, title: 'سیم ارت را اول ببندیم یا آخر؟', body: 'در کارگاه دیدم یکی آخر بست. کدام درست است و چرا؟', photo: [],
  }, at(-7, 19)))
  await say('class-3', earth, 'من در درس اتصال زمین خواندم که اول بسته و آخر باز می‌شود.', -7, 20)
  await say('trainer', earth, 'آفرین، همین درست است: تا ارت بسته نباشد، بدنه پناهی ندارد. فردا سر کارگاه نشان می‌دهم.', -7, 21)
  const tool = randomUUID()
  await done(startThread(await who('class-6'), offeringId, {
    id: tool, title: 'فازمتر خوب از کجا بخریم؟', body: 'کسی جایی را می‌شناسد که جنس استاندارد داشته باشد؟', photo: [],
  }, at(-2, 18)))
  const { id } = await say('class-7', tool, 'به شمارهٔ خودم زنگ بزنید، برایتان می‌آورم.', -2, 19)
  await hidePost(await who('trainer'), offeringId, { post: id, because: 'خرید و فروش و شمارهٔ تلفن در گفت‌وگوی کلاس جایی ندارد.' })
  await say('trainer', tool, 'نشان استاندارد و ردهٔ CAT III را ببینید؛ فهرست فروشگاه‌ها روی تابلوی مرکز هست.', -1, 9)
}
