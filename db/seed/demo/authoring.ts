import { randomUUID } from 'node:crypto'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { readCourseDraft } from '~/courses/authoring/drafts.server'
import { editActivity } from '~/courses/authoring/edit-activity.server'
import { editFacts } from '~/courses/authoring/edit-facts.server'
import { readPublication } from '~/courses/authoring/publication.server'
import { publishCourse } from '~/courses/authoring/publish-course.server'
import { saveLesson } from '~/courses/authoring/save-lesson.server'
import { makeItemReady } from '~/courses/questions/bank/make-item-ready.server'
import { reviewItem } from '~/courses/questions/bank/review-item.server'
import { writeItem } from '~/courses/questions/bank/write-item.server'
import type { Draft } from '~/courses/questions/exchange/draft'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

const LESSON = `کولر آبی پیش از تابستان سرویس می‌خواهد. نرگس هر سال اردیبهشت نردبان را کنار دیوار می‌گذارد و از بام آغاز می‌کند.

## پیش از هر کاری

:::callout[برق را قطع کنید]{kind=safety}
فیوز کولر را بزنید و کلید را بردارید. تا مطمئن نشده‌اید که برق نیست، در کولر را باز نکنید.
:::

## گام‌های سرویس

1. آب تشتک را خالی کنید و کف آن را بشویید.
2. پوشال‌ها را عوض کنید.
3. تسمه را ببینید: اگر ترک دارد، نو بگذارید.
4. شناور را تنظیم کنید تا آب سرریز نشود.

::check{item=before-opening}

| قطعه | هر چند وقت |
| --- | --- |
| پوشال | هر سال |
| تسمه | هر دو سال |
| یاتاقان | هر سال روغن |

توان موتور از رابطهٔ زیر به دست می‌آید:

\`\`\`math
P = U \\cdot I \\cdot \\cos\\varphi
\`\`\`

:::callout[نکته]{kind=tip}
پوشال را یک شب در آب بگذارید تا بوی نو بودنش برود.
:::
`

const QUESTION: Draft = {
  kind: 'single',
  body: {
    stem: { fa: 'پیش از باز کردن در کولر چه می‌کنید؟', en: 'What do you do before you open the cooler?' },
    options: [
      { id: 'a', text: { fa: 'فیوز را می‌زنم و می‌آزمایم که برق نباشد', en: 'Switch off its fuse and test that it is dead' } },
      { id: 'b', text: { fa: 'تنها کلید روی دیوار را خاموش می‌کنم', en: 'Only turn the switch on the wall off' } },
      { id: 'c', text: { fa: 'دستکش کار می‌پوشم', en: 'Put on working gloves' } },
    ],
  },
  key: { kind: 'single', right: 'a' },
  feedback: { general: {
    fa: 'کلید روی دیوار شاید فقط یکی از دو سیم را قطع کند؛ تا نیازموده‌اید، کولر برق دارد.',
    en: 'The switch on the wall may break one of the two wires only; until you have tested it, the cooler is live.',
  } },
}

/** A question of the trainer's own, read by the centre's manager before lessons may ask it. */
async function seedQuestion(world: World, courseId: string) {
  const [trainer, manager] = [await viewerOf(world.people.trainer!), await viewerOf(world.people['centre-manager']!)]
  const { id } = await done(writeItem(trainer, courseId, {
    id: randomUUID(), use: 'practice', unitId: 'section-1', difficulty: 1, code: 'before-opening', draft: QUESTION,
  }))
  const [version] = await sql<[{ id: string }]>`select id from item_versions where item_id = ${id}`
  await done(reviewItem(manager, id, { version: version.id, verdict: 'approved', words: undefined }))
  await done(makeItemReady(manager, id))
}

/** A trainer of «آفتاب» writes a course of the centre's own: published once, with a change that waits. */
export async function seedAuthoring(world: World) {
  const trainer = await viewerOf(world.people.trainer!)
  const centre = world.organisations.aftab!
  const { id } = await done(createCourse(trainer, centre, {
    id: '5e4b1c7a-0d52-4f0e-9a7b-2f6f0c1d7e11', titleFa: 'سرویس کولر آبی', titleEn: 'Servicing an evaporative cooler', standardId: undefined,
    tradeId: undefined, hoursTheory: 4, hoursPractice: 12,
  }))
  const change = async (act: string, more: object = {}) => done(changeCourse(trainer, id, {
    revision: (await readCourseDraft(id))!.revision, act, title: undefined, language: 'fa', kind: undefined, requires: [], ...more,
  }))
  await seedQuestion(world, id)
  const lesson = await change('add-lesson:section-1', { title: 'سرویس آغاز فصل' })
  await done(saveLesson(trainer, id, lesson.id, {
    revision: 1, language: 'fa', title: 'سرویس آغاز فصل', summary: 'کولر را در یک ساعت برای تابستان آماده کنید.', minutes: 30,
    document: undefined, markdown: LESSON, auto: undefined,
  }))
  const task = await change('add-activity:section-1', { title: 'یک کولر را سرویس کنید', kind: 'practice' })
  await done(editActivity(trainer, id, task.id, {
    revision: (await readCourseDraft(id))!.revision, titleFa: 'یک کولر را سرویس کنید', titleEn: 'Service a cooler', items: [], passPercent: undefined,
    tries: undefined, counts: 'best', minutes: 90, accepts: [], instructionsFa: 'کولری را در کارگاه از آغاز تا پایان سرویس کنید و عکس پیش و پس از کار را بگذارید.',
    instructionsEn: undefined, rubricFa: 'برق پیش از کار قطع شده است = ۴۰\nپوشال درست نشسته است = ۳۰\nآب سرریز نمی‌کند = ۳۰', rubricEn: undefined,
  }))
  await change(`require:activity:${task.id}`, { requires: [lesson.id] })
  await done(editFacts(trainer, id, {
    revision: (await readCourseDraft(id))!.revision, titleFa: 'سرویس کولر آبی', titleEn: 'Servicing an evaporative cooler',
    summaryFa: 'دوره‌ای کوتاه برای آماده کردن کولرهای آبی پیش از تابستان.', summaryEn: 'A short course on making evaporative coolers ready for summer.',
    outcomesFa: 'کولر را ایمن باز و سرویس می‌کنید\nپوشال، تسمه و شناور را عوض می‌کنید', outcomesEn: 'Open and service a cooler safely\nReplace pads, belt and float',
    afterFa: 'کار نزد تعمیرکار محله، یا دورهٔ برق ساختمان', afterEn: 'Work with a local repairer, or the course in building electricity', hoursTheory: 4, hoursPractice: 12,
  }))
  await done(publishCourse(trainer, id, (await readPublication(id))!.state))
  await change('add-lesson:section-1', { title: 'خواب زمستانی کولر' })
  world.ownCourse = { id, lesson: lesson.id, activity: task.id }
}
