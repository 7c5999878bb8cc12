import { randomUUID } from 'node:crypto'
import { activateGroup } from '~/clubs/activate-group.server'
import { raiseConcern } from '~/clubs/concerns/raise-concern.server'
import type { Consent } from '~/clubs/consents/consent'
import { recordConsent } from '~/clubs/consents/record-consent.server'
import { formGroup } from '~/clubs/form-group.server'
import { applyAsMentor } from '~/clubs/mentors/apply-as-mentor.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { decideClearanceStep } from '~/clubs/mentors/decide-clearance-step.server'
import { STEPS } from '~/clubs/mentors/gate'
import { signCodeOfConduct } from '~/clubs/mentors/sign-code-of-conduct.server'
import { openClub } from '~/clubs/open-club.server'
import { openCohort } from '~/clubs/open-cohort.server'
import { recordMeeting } from '~/clubs/record-meeting.server'
import { seatMember } from '~/clubs/seat-member.server'
import { addDays, weekdayOf } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { viewerOf } from '../viewer'
import type { World } from '../world'

async function done<T>(act: Promise<T>) {
  const answer = await act
  if (isRefusal(answer)) throw new Error(`the demo was refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: string }>
}

const seven = ['member', 'member-2', 'member-3', 'member-4', 'member-5', 'member-6', 'member-7']
const others = ['other-member-1', 'other-member-2', 'other-member-3', 'other-member-4', 'other-member-5']

/**
 * Two operators: «راه روشن» with a group of seven in its second week, a group that is still being formed and a mentor
 * half-way through the gate; «دانه» with a group of five. One girl still sits in no group.
 */
export async function seedClubs(world: World) {
  const startsOn = addDays(world.seededOn, -7)
  const simorgh = await openOperator(world, 'operator-manager', 'rah-roshan', startsOn, {
    nameFa: 'باشگاه نمونهٔ سیمرغ', nameEn: 'Simorgh Demonstration Club', placeFa: 'تهران، کتابخانهٔ نمونهٔ محله',
    placeEn: 'Tehran, the demonstration neighbourhood library', stage: 'upper_secondary', audience: 'girls',
  }, { nameFa: 'گروه آفتاب', nameEn: 'Sun Group' })
  await walkGate(world, 'mentor', 'operator-manager', 'rah-roshan', 'دبیر کار و فناوری، هشت سال؛ کارشناس ارشد آموزش. دو تابستان با نوجوان‌ها کارگاه نجاری داشته‌ام.')
  await walkGate(world, 'mentor-applicant', 'operator-manager', 'rah-roshan', 'طراح صنعتی؛ سه سال در کارگاه پدرم. به نوجوان‌های محله تعمیر دوچرخه یاد می‌دهم.', 3)
  await begin(world, 'operator-manager', simorgh, seven, 'mentor')
  await consentAll(world, simorgh.cohortId)
  await recordFirstWeeks(world, simorgh.groupId, startsOn)
  await formSecondGroup(world, simorgh.cohortId, startsOn)
  await tellWorry(world)

  const turkmen = await openOperator(world, 'other-operator-manager', 'daneh', startsOn, {
    nameFa: 'باشگاه نمونهٔ ترکمن‌صحرا', nameEn: 'Turkmen Sahra Demonstration Club', placeFa: 'گنبد کاووس، خانهٔ نمونهٔ فرهنگ',
    placeEn: 'Gonbad-e Kavus, the demonstration culture house', stage: 'lower_secondary', audience: 'boys',
  }, { nameFa: 'گروه اسب', nameEn: 'Horse Group' })
  await walkGate(world, 'other-mentor', 'other-operator-manager', 'daneh', 'مربی سوارکاری؛ پنج سال همراه اردوهای دانش‌آموزی بوده‌ام.')
  await begin(world, 'other-operator-manager', turkmen, others, 'other-mentor')
  for (const key of others) await consent(world, key, turkmen.cohortId, ['take_part'])

  world.clubs = { simorgh: simorgh.clubId, turkmen: turkmen.clubId }
  world.cohorts = { simorgh: simorgh.cohortId, turkmen: turkmen.cohortId }
  world.groups = { sun: simorgh.groupId, horse: turkmen.groupId }
}

type NewClub = Omit<Parameters<typeof openClub>[1], 'organisationId'>
type Begun = { clubId: string; cohortId: string; groupId: string }

/** A club, its first cohort, and a group that meets on the weekday of the seeding day. */
async function openOperator(
  world: World, manager: string, operator: string, startsOn: string, club: NewClub, group: { nameFa: string; nameEn: string },
): Promise<Begun> {
  const viewer = await viewerOf(world.people[manager]!)
  const { id: clubId } = await done(openClub(viewer, { ...club, organisationId: world.organisations[operator]! }))
  const { id: cohortId } = await done(openCohort(viewer, clubId, {
    nameFa: 'نوبت یکم', nameEn: 'First cohort', programmeId: 'young-entrepreneurs', startsOn, endsOn: addDays(startsOn, 125),
  }))
  const { id: groupId } = await done(formGroup(viewer, cohortId, { ...group, ...rhythm(startsOn), meetsAt: '16:30', room: 'اتاق ۲' }))
  return { clubId, cohortId, groupId }
}

const rhythm = (startsOn: string) => ({
  coreWeekday: String(weekdayOf(startsOn)) as '0', labWeekday: String((weekdayOf(startsOn) + 3) % 7) as '0',
})

/** The steps of the gate, a week apart; `steps` of them, or all. */
async function walkGate(world: World, key: string, manager: string, operator: string, workRecord: string, steps: number = STEPS.length) {
  const [mentor, desk] = [await viewerOf(world.people[key]!), await viewerOf(world.people[manager]!)]
  const dayOf = (position: number) => addDays(world.seededOn, (position - STEPS.length) * 7 - 10)
  await done(applyAsMentor(mentor, { organisationId: world.organisations[operator]!, workRecord }, dayOf(0)))
  for (const [position, step] of STEPS.entries()) {
    if (position === 0 || position >= steps) continue
    if (step === 'code_of_conduct') await done(signCodeOfConduct(mentor, mentor.id, dayOf(position)))
    else {
      const validUntil = step === 'documents' ? addDays(world.seededOn, 330) : undefined
      await done(decideClearanceStep(desk, mentor.id, { step, happenedOn: dayOf(position), note: undefined, validUntil }))
    }
  }
}

async function begin(world: World, manager: string, { groupId }: Begun, members: string[], mentor: string) {
  const desk = await viewerOf(world.people[manager]!)
  for (const key of members) await done(seatMember(desk, groupId, { personId: world.people[key]! }))
  await done(assignMentor(desk, groupId, { personId: world.people[mentor]!, part: 'lead' }))
  await done(activateGroup(desk, groupId))
}

const consent = async (world: World, key: string, cohortId: string, kinds: Consent[]) => {
  const guardian = await viewerOf(world.people[key.replace('member', 'guardian')]!)
  for (const kind of kinds) await done(recordConsent(guardian, { childId: world.people[key]!, cohortId, kind }))
}

/** Everyone may take part; Raha’s father wants no photos; two families have not spoken about the market yet. */
async function consentAll(world: World, cohortId: string) {
  for (const key of seven) {
    const kinds: Consent[] = ['take_part']
    if (key !== 'member-5') kinds.push('photo')
    if (key !== 'member-5' && key !== 'member-6') kinds.push('publish')
    if (key !== 'member-3' && key !== 'member-6') kinds.push('sell')
    await consent(world, key, cohortId, kinds)
  }
}

async function recordFirstWeeks(world: World, groupId: string, startsOn: string) {
  const mentor = await viewerOf(world.people.mentor!)
  const all = (status: 'present') => Object.fromEntries(seven.map(key => [world.people[key]!, status]))
  const base = { worry: false, isField: false, secondAdult: undefined }
  await done(recordMeeting(mentor, groupId, 'w00-parents', {
    ...base, heldOn: addDays(startsOn, -2), attendance: all('present'), secondAdult: 'پروانه راه‌نما',
    note: 'همهٔ خانواده‌ها آمدند. دو خانواده دربارهٔ فروش در بازارچه فکر می‌کنند.',
  }))
  await done(recordMeeting(mentor, groupId, 'w01-core', {
    ...base, heldOn: startsOn, attendance: { ...all('present'), [world.people['member-4']!]: 'late', [world.people['member-7']!]: 'absent' },
    note: 'پیمان‌نامه را با هم نوشتند و امضا کردند. گروه کم‌حرف شروع کرد؛ هفتهٔ بعد جفت‌ها را خودم می‌چینم.',
  }))
}

async function formSecondGroup(world: World, cohortId: string, startsOn: string) {
  const desk = await viewerOf(world.people['operator-manager']!)
  const { id } = await done(formGroup(desk, cohortId, {
    nameFa: 'گروه باران', nameEn: 'Rain Group', ...rhythm(addDays(startsOn, 1)), meetsAt: '17:00', room: undefined,
  }))
  for (const key of ['member-8', 'member-9']) await done(seatMember(desk, id, { personId: world.people[key]! }))
  await consent(world, 'member-8', cohortId, ['take_part', 'photo'])
}

async function tellWorry(world: World) {
  await raiseConcern(await viewerOf(world.people['guardian-7']!), {
    id: randomUUID(), organisationId: undefined, named: [],
    words: 'پایان نشست به تاریکی می‌خورد و هستی تنها برمی‌گردد. می‌شود نشست نیم ساعت زودتر باشد؟',
  })
}
