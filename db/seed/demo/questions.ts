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
  ['order-shock', 'sealed', 2, ordering({ stem: say('با برق‌گرفته به چه ترتیبی رفتار می‌کنید؟') }, [say('قطع برق'), say('تماس با اورژانس'), say('احیا')])],
]

/** Of the programme's bank: a few new kinds, one in force, one sent back, the others waiting for a second person. */
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
  await judge('order-dead', 'approved')
  await judge('short-mcb', 'sent_back', 'بنویسید کوتاه‌شدهٔ انگلیسی می‌خواهید یا نام فارسی؛ «فیوز مینیاتوری» هم می‌نویسند.')
  world.questions = made
}
