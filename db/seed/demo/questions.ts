import { randomUUID } from 'node:crypto'
import { makeItemReady } from '~/courses/questions/bank/make-item-ready.server'
import { reviewItem } from '~/courses/questions/bank/review-item.server'
import { writeItem } from '~/courses/questions/bank/write-item.server'
import { blanks, matching, ordering, type Draft, type Said } from '~/courses/questions/exchange/draft'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

const COURSE = 'building-electrician'
const say = (fa: string, en?: string): Said => ({ words: en ? { fa, en } : { fa } })

const DRAFTS: [code: string, use: 'practice' | 'sealed', difficulty: number, draft: Draft][] = [
  ['order-dead', 'practice', 2, ordering({ stem: say('گام‌های بی‌برق کردن مدار را به ترتیب بچینید.', 'Put the steps of making a circuit dead in order.'), feedback: { general: { fa: 'پیش از آزمایشِ نبودِ ولتاژ هیچ مداری بی‌برق شمرده نمی‌شود.', en: 'No circuit counts as dead before the absence of voltage is proved.' } } }, [
    say('قطع کلید اصلی', 'Switch off the main switch'), say('قفل و برچسب زدن', 'Lock and tag'), say('آزمودن آزمایشگر روی منبع روشن', 'Prove the tester on a live source'), say('آزمودن نبودِ ولتاژ', 'Prove the absence of voltage'),
  ], 'neighbours')],
  ['match-colours', 'practice', 1, matching({ stem: say('هر سیم چه رنگی دارد؟', 'Which colour has each conductor?') }, [
    [say('حفاظتی', 'Protective'), say('سبز و زرد', 'Green and yellow')], [say('نول', 'Neutral'), say('آبی', 'Blue')],
  ], [say('قهوه‌ای', 'Brown')])],
  ['gaps-rcd', 'practice', 2, blanks({ stem: say('کلید RCD خانگی با جریان نشتی [[1]] میلی‌آمپر قطع می‌کند و دکمهٔ [[2]] را باید هر [[3]] فشرد.') }, [
    { kind: 'number', value: '30', tolerance: '0' }, { kind: 'text', accepted: ['آزمایش', 'تست', 'T'] }, { kind: 'choice', options: [say('ماه'), say('پنج سال'), say('هفته')], right: 0 },
  ])],
  ['short-mcb', 'practice', 1, { kind: 'short_text', body: { stem: { fa: 'کلید مینیاتوری را به انگلیسی با سه حرف بنویسید.', en: 'Write the three letters of a miniature circuit breaker.' } }, key: { kind: 'short_text', accepted: ['MCB', 'ام سی بی'] }, feedback: {} }],
  ['essay-shock', 'sealed', 3, { kind: 'essay', body: { stem: { fa: 'همکارتان برق‌گرفته به کابل چسبیده است. از نخستین ثانیه چه می‌کنید و چرا؟' } }, key: { kind: 'essay', points: 10, guide: { fa: 'قطع برق ۳، دور نگه داشتن دیگران ۲، تماس با اورژانس ۲، احیا ۳.' } }, feedback: {} }],
  ['essay-isolation', 'sealed', 2, { kind: 'essay', body: { stem: {
    fa: 'می‌خواهید پریزهای خانه‌ای را عوض کنید. از رسیدن به خانه تا باز کردن نخستین پیچ، برای بی‌برق کردن مدار چه می‌کنید و هر گام برای چیست؟',
    en: 'You are to replace the sockets of a flat. From arriving to loosening the first screw, what do you do to make the circuit dead, and what is each step for?',
  } }, key: { kind: 'essay', points: 10, guide: {
    fa: 'خبر دادن به ساکنان ۱، قطع کلید درست ۲، قفل و برچسب ۲، آزمودن آزمایشگر پیش و پس از کار ۲، آزمودن نبودِ ولتاژ روی همان پریز ۲، دلیل گام‌ها ۱.',
    en: 'Telling the residents 1, the right breaker 2, lock and label 2, proving the tester before and after 2, proving dead at that socket 2, reasons 1.',
  } }, feedback: {} }],
  ['essay-rcd', 'sealed', 3, { kind: 'essay', body: { stem: {
    fa: 'صاحب‌خانه می‌پرسد: «خانه‌ام فیوز دارد؛ کلید جریان‌نشتی به چه کارم می‌آید؟» با زبان ساده برایش توضیح دهید.',
    en: 'The owner asks: “My flat has fuses; what is a residual-current device for?” Explain it in plain words.',
  } }, key: { kind: 'essay', points: 8, guide: {
    fa: 'فرق اضافه‌جریان با جریان نشتی ۳، حفاظت جان و آتش‌سوزی ۲، عدد سی میلی‌آمپر ۱، دکمهٔ آزمایش ۱، سادگی زبان ۱.',
    en: 'Overcurrent against leakage 3, protecting lives and against fire 2, thirty milliamperes 1, the test button 1, plain language 1.',
  } }, feedback: {} }],
  ['file-lighting', 'sealed', 2, { kind: 'file', body: { stem: {
    fa: 'نقشهٔ تک‌خطی روشنایی اتاقی را بکشید که چراغش از دو جا روشن و خاموش می‌شود؛ عکس یا PDF آن را بفرستید.',
    en: 'Draw the one-line diagram of a room whose lamp is switched from two places, and hand in a photo or PDF of it.',
  } }, key: { kind: 'file', points: 6, guide: { fa: 'دو کلید تبدیل ۲، سیم‌های رفت ۲، نشانه‌های درست ۱، خوانایی ۱.', en: 'Two two-way switches 2, strappers 2, right symbols 1, legibility 1.' } }, feedback: {} }],
  ['order-shock', 'sealed', 2, ordering({ stem: say('با برق‌گرفته به چه ترتیبی رفتار می‌کنید؟') }, [say('قطع برق'), say('تماس با اورژانس'), say('احیا')])],
]

/** Of the programme's bank: a few new kinds, some in force, one sent back, the others waiting for a second person. */
export async function seedQuestions(world: World) {
  const author = await viewerOf(world.people['item-author']!)
  const reviewer = await viewerOf(world.people['item-reviewer']!)
  const [unit] = await sql<[{ id: string }]>`
    select unit_id as id from courses join course_units on course_version_id = current_version_id where courses.id = ${COURSE} order by position limit 1`
  const made: Record<string, string> = {}
  for (const [code, use, difficulty, draft] of DRAFTS)
    made[code] = (await done(writeItem(author, COURSE, { id: randomUUID(), use, unitId: unit.id, difficulty, code, draft }))).id
  const judge = async (code: string, verdict: 'approved' | 'sent_back', words?: string) => {
    const [version] = await sql<[{ id: string }]>`select id from item_versions where item_id = ${made[code]!}`
    await done(reviewItem(reviewer, made[code]!, { version: version.id, verdict, words }))
  }
  await judge('match-colours', 'approved')
  await done(makeItemReady(author, made['match-colours']!))
  for (const code of ['essay-isolation', 'essay-rcd', 'file-lighting']) {
    await judge(code, 'approved')
    await done(makeItemReady(author, made[code]!))
  }
  await judge('order-dead', 'approved')
  await judge('short-mcb', 'sent_back', 'بنویسید کوتاه‌شدهٔ انگلیسی می‌خواهید یا نام فارسی؛ «فیوز مینیاتوری» هم می‌نویسند.')
  world.questions = made
}
