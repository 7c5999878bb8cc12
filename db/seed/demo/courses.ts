import { randomUUID } from 'node:crypto'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { completeCourse } from '~/courses/offerings/complete-course.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { listEnrolled } from '~/courses/offerings.server'
import { readOutline } from '~/courses/outline.server'
import { permitTrade } from '~/courses/permits/permit-trade.server'
import { readItemVersions } from '~/courses/questions/items.server'
import { isFullMark, markAnswer, rightAnswer } from '~/courses/questions/question'
import { fieldOf } from '~/courses/quizzes/quiz'
import { findQuiz } from '~/courses/quizzes/quizzes.server'
import { submitQuiz } from '~/courses/quizzes/submit-quiz.server'
import { giveGrant } from '~/people/grants/give-grant.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { registerPerson } from '~/people/registration/register-person.server'
import { addDays, weekdayOf } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import { happenedOn, type World } from '../world'
import { newcomers, offerings, permits, type DemoOffering } from './catalogue'
import { done } from './people'
import { askForDocuments, giveUpSeat, meetToday, sendCard } from './waiting'
import { seedLicences } from './programme'

const ELECTRICIAN = 'building-electrician'

const morning = (world: World, days: number) => happenedOn(world, days, 10)

/**
 * The centre «آفتاب» teaches building electricians: a finished course, one that runs with Yunes in it, and one that
 * takes applications; three other centres offer what their region needs.
 */
export async function seedCourses(world: World) {
  await hireNewcomers(world)
  await seedLicences(world)
  const administrator = await viewerOf(world.people['programme-admin']!)
  for (const [organisation, tradeId, ranOut] of permits) {
    await done(
      permitTrade(administrator, {
        organisationId: world.organisations[organisation]!,
        tradeId,
        startsOn: addDays(world.seededOn, -500),
        endsOn: addDays(world.seededOn, ranOut ? -ranOut : 1300),
      }),
    )
  }
  const made: Record<string, string> = {}
  for (const offering of offerings) made[offering.key] = await openOne(world, offering)
  world.offerings = made

  await admitAll(
    world,
    made.finished!,
    'centre-manager',
    ['trainee-passed', 'trainee-failed', 'class-1', 'class-2'],
    -135,
  )
  await study(world, made.finished!, 'trainee-passed', 8, [1], -70)
  await study(world, made.finished!, 'trainee-failed', 8, [0.5, 0.8], -66)
  await study(world, made.finished!, 'class-1', 8, [0.9], -80)
  await study(world, made.finished!, 'class-2', 8, [0.8], -75)
  await completeAll(world, made.finished!, 'trainer-2', -38)

  await admitAll(
    world,
    made.running!,
    'centre-manager',
    ['trainee', 'class-3', 'class-4', 'class-5', 'class-6', 'class-7', 'class-8', 'member-10'],
    -28,
  )
  for (const [key, lessons, tries] of [
    ['trainee', 3, []],
    ['class-3', 8, [0.6, 0.9]],
    ['class-4', 6, []],
    ['class-5', 4, []],
    ['class-6', 8, [0.8]],
    ['class-8', 1, []],
  ] as const)
    await study(world, made.running!, key, lessons, tries, -12)

  await ask(world, made.upcoming!, 'class-9', -2, 'دو سال کنار پدرم سیم‌کشی کرده‌ام؛ عصرها آزادم.')
  await ask(world, made.upcoming!, 'mentor-applicant', -12)
  await meetToday(world, made.running!, 'centre-manager', 'trainer')
  await askForDocuments(world, made.evening!, 'centre-manager', ['تصویر کارت شناسایی', 'گواهی سلامت برای کار در کارگاه'])
  await admitAll(world, made.evening!, 'centre-manager', ['class-1', 'class-2'], -9)
  const asked = await ask(world, made.evening!, 'mentor-applicant', -6, 'روزها سر کارم؛ تنها عصر می‌توانم بیایم.')
  await sendCard(world, asked.id, 'mentor-applicant')
  await ask(world, made.evening!, 'class-9', -5)
  await giveUpSeat(world, made.evening!, 'class-2')

  await ask(world, made['electricians-yazd']!, 'other-trainee', -1)
}

/** Managers and trainers of the centres that nobody runs yet. */
async function hireNewcomers(world: World) {
  const administrator = await viewerOf(world.people['programme-admin']!)
  for (const [i, { key, given, family, en, gender, born, organisation, province, role }] of newcomers.entries()) {
    const mobile = `+98970${String(201 + i).padStart(7, '0')}`
    const { id } = await done(
      registerPerson(
        {
          givenFa: given,
          familyFa: family,
          nameEn: en,
          bornOn: born,
          gender,
          provinceId: province,
          documentKind: 'residence_card',
          documentNumber: `999${201 + i}`,
          mobile,
          email: `${en.toLowerCase().replace(/ /g, '.')}@nemune.example`,
          terms: true,
          then: undefined,
          password: randomUUID(),
          guardianName: undefined,
          guardianMobile: undefined,
          guardianRelation: undefined,
        },
        'fa',
        'seed',
      ),
    )
    world.people[key] = id
    const at = (await findOrganisation(administrator, world.organisations[organisation]!))!
    await done(
      giveGrant(administrator, at, {
        person: mobile,
        role,
        place: undefined,
        startsOn: world.seededOn,
        endsOn: addDays(world.seededOn, 730),
        reason: 'حکم نمونه',
        nameFa: undefined,
      }),
    )
  }
}

async function openOne(world: World, { key: _, manager, trainer, organisation, starts, days, slots, ...order }: DemoOffering) {
  const startsOn = addDays(world.seededOn, starts)
  const trainerId = world.people[trainer]!
  const { id } = await done(openOffering(await viewerOf(world.people[manager]!), world.organisations[organisation]!, {
    id: randomUUID(), waitingPlaces: 10, decisionDays: 10, place: undefined, ...order, startsOn,
    endsOn: addDays(startsOn, days), applicationsUntil: addDays(startsOn, -5), trainerId,
    slots: slots.flatMap(({ weekdays = [], from = [], room = null, part = 'practice', ...hours }) =>
      [...weekdays, ...from.map(day => (weekdayOf(world.seededOn) + day) % 7)].map(weekday => ({ ...hours, weekday, room, part, trainerId }))),
  }, morning(world, Math.min(0, starts - 30))))
  return id
}

async function ask(world: World, offeringId: string, key: string, day: number, note?: string) {
  return done(applyForOffering(await viewerOf(world.people[key]!), offeringId, { note }, morning(world, day)))
}

async function admitAll(world: World, offeringId: string, manager: string, keys: string[], day: number) {
  const desk = await viewerOf(world.people[manager]!)
  for (const key of keys) {
    const { id } = await ask(world, offeringId, key, day)
    await done(decideApplication(desk, id, { decision: 'admitted', reason: undefined }, morning(world, day + 2)))
  }
}

/** Reads the first lessons, one a day from a day on, then tries the unit's quiz with so much of it right. */
async function study(
  world: World,
  offeringId: string,
  key: string,
  lessons: number,
  tries: readonly number[],
  from: number,
) {
  const trainee = await viewerOf(world.people[key]!)
  const [unit] = await readOutline(ELECTRICIAN)
  const read = unit!.lessons.slice(0, lessons)
  for (const [i, { id }] of read.entries())
    await finishLesson(trainee, offeringId, id, morning(world, Math.min(0, from + i)))
  for (const [i, share] of tries.entries()) {
    const [quiz] = unit!.activities
    await submitQuiz(
      trainee,
      offeringId,
      quiz!.id,
      await paperOf(quiz!.id, share),
      morning(world, Math.min(0, from + lessons + i)),
    )
  }
}

async function paperOf(activityId: string, share: number) {
  const quiz = (await findQuiz(ELECTRICIAN, activityId))!
  const versions = await readItemVersions(quiz.items.map(item => item.versionId))
  const form = new FormData()
  form.set('attempt', randomUUID())
  for (const [i, { versionId, key, kind, body }] of versions.entries()) {
    form.append('version', versionId)
    const wrong = (
      kind === 'true_false' ? ['true', 'false'] : kind === 'numeric' ? ['0'] : body.options!.map(option => option.id)
    ).find(value => !isFullMark(markAnswer(key, kind === 'multiple' ? [value] : value)))
    for (const value of [i < versions.length * share ? rightAnswer(key) : wrong!].flat())
      form.append(fieldOf(versionId), value)
  }
  return form
}

async function completeAll(world: World, offeringId: string, trainer: string, day: number) {
  const enrolment = (await listEnrolled(sql, offeringId)).map(({ enrolmentId }) => enrolmentId)
  await done(completeCourse(await viewerOf(world.people[trainer]!), offeringId, { enrolment }, morning(world, day)))
}
