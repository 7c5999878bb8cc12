import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkBank, type BlueprintRow } from '~/assessments/blueprint/blueprint'
import { listExamsShortWithout } from '~/assessments/blueprint/short-rows.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { readNewSession, readNewSessionPage } from '~/assessments/exam-sessions/new-session.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { readSessionPage } from '~/assessments/exam-sessions/session-page.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { answerTo, createBank, createCentre, createItem, createSession, createTrainee, minutesFrom, wishOf } from '../factories/assessments'
import { done } from '../factories/people'

/** Safety: six easy single choices, three hard ones, two hard true-or-false, one medium with several right. */
async function createMixedBank() {
  const centre = await createCentre()
  const make = (code: string, shape: Parameters<typeof createItem>[4]) => createItem(centre.courseId, 'safety', code, 'sealed', shape)
  const ids: Record<string, string> = {}
  for (const n of [1, 2, 3]) ids[`hard-${n}`] = await make(`hard-${n}`, { difficulty: 3 })
  for (const n of [1, 2]) ids[`judge-${n}`] = await make(`judge-${n}`, { difficulty: 3, kind: 'true_false' })
  ids['both-1'] = await make('both-1', { difficulty: 2, kind: 'multiple' })
  return { centre, ids }
}

async function sit(centre: Awaited<ReturnType<typeof createCentre>>, examSessionId: string) {
  const trainee = await createTrainee(centre)
  await done(bookSeat(trainee, examSessionId))
  const { id } = await done(startSitting(trainee, examSessionId))
  const paper = await sql<{ position: number; code: string; unitId: string; difficulty: number; kind: string; marks: string }[]>`
    select position, code, items.unit_id, difficulty, kind, marks from sitting_items
    join item_versions on item_versions.id = item_version_id join items on items.id = item_id
    where sitting_id = ${id} order by position`
  return { trainee, id, paper }
}

const rows: BlueprintRow[] = [
  { unitId: 'safety', items: 4, marks: '1' },
  { unitId: 'safety', difficulty: 3, items: 3, marks: '2.5' },
  { unitId: 'safety', kind: 'true_false', items: 2, marks: '0.5' },
  { unitId: 'wiring', difficulty: 1, kind: 'single', items: 3, marks: '1' },
]

/** A centre, with the bank of a course whose standard names this policy. */
async function createUnderStandard(policyName: string) {
  const id = `standard-${randomUUID().slice(0, 8)}`
  await sql`insert into standards (id, trade_id) select ${id}, id from trades limit 1`
  const [{ id: versionId }] = await sql<[{ id: string }]>`
    insert into standard_versions (standard_id, version, source, checksum, title, level, hours_theory, hours_practice, entry, policy_name)
    values (${id}, 1, 'content', 'x', '{"fa": "برق", "en": "Wiring"}', '{"fa": "۲", "en": "2"}', 10, 10, '{"fa": "ندارد", "en": "None"}', ${policyName})
    returning id`
  await sql`update standards set current_version_id = ${versionId} where id = ${id}`
  return { centre: { ...await createCentre(), courseId: await createBank({ standard: id }) }, standardVersionId: versionId }
}

describe('the policy', () => {
  const policyOf = async (examSessionId: string) => {
    const [kept] = await sql<{ name: string; standardVersionId: string | null }[]>`
      select name, standard_version_id from exam_sessions join assessment_policies on assessment_policies.id = policy_id where exam_sessions.id = ${examSessionId}`
    return kept
  }

  test('is the one that the course’s standard names, unless another is chosen', async () => {
    expect((await policyOf(await createSession(await createCentre())))!.name).toBe('skill')
    const { centre, standardVersionId } = await createUnderStandard('skill-negative')
    expect(await policyOf(await createSession(centre))).toEqual({ name: 'skill-negative', standardVersionId })
    expect((await policyOf(await createSession(centre, { policy: 'skill' })))!.name).toBe('skill')
    expect((await readNewSessionPage(centre.officer, centre.organisationId, centre.courseId)).course).toMatchObject({ policyName: 'skill-negative' })
  })

  test('that is not in force opens nothing', async () => {
    const { centre } = await createUnderStandard('craft')
    const wish = wishOf(centre.courseId, minutesFrom(new Date(), 60))
    expect(await openExamSession(centre.officer, centre.organisationId, wish)).toEqual({ refused: 'no-such-policy' })
    expect(await openExamSession(centre.officer, centre.organisationId, { ...wish, policy: 'made-up' })).toEqual({ refused: 'no-such-policy' })
    expect(await done(openExamSession(centre.officer, centre.organisationId, { ...wish, policy: 'skill' }))).toEqual({ id: wish.id })
  })
})

describe('the draw', () => {
  test('honours every row: unit, difficulty, kind, marks; no question twice, in an order of its own', async () => {
    const { centre } = await createMixedBank()
    const examSessionId = await createSession(centre, { blueprint: rows })
    const orders = new Set<string>()
    for (let n = 0; n < 6; n++) {
      const { paper } = await sit(centre, examSessionId)
      expect(paper).toHaveLength(12)
      expect(new Set(paper.map(({ code }) => code)).size).toBe(12)
      const worth = (marks: string) => paper.filter(item => item.marks === marks)
      expect(worth('2.50').map(({ difficulty }) => difficulty)).toEqual([3, 3, 3])
      expect(worth('0.50').map(({ kind }) => kind)).toEqual(['true_false', 'true_false'])
      const wiring = paper.filter(({ unitId }) => unitId === 'wiring')
      expect(wiring.map(({ difficulty, kind }) => [difficulty, kind])).toEqual(Array(3).fill([1, 'single']))
      orders.add(paper.map(({ code }) => code).join())
    }
    expect(orders.size).toBe(6)
  })

  test('puts the fixed questions on everybody’s paper, each in a row that it fits', async () => {
    const { centre, ids } = await createMixedBank()
    const examSessionId = await createSession(centre, { blueprint: rows, anchors: [ids['hard-2']!, ids['both-1']!] })
    for (let n = 0; n < 4; n++) {
      const { paper } = await sit(centre, examSessionId)
      expect(paper).toHaveLength(12)
      expect(paper.map(({ code }) => code)).toEqual(expect.arrayContaining(['hard-2', 'both-1']))
    }
  })

  test('goes on without a fixed question that was retired', async () => {
    const { centre, ids } = await createMixedBank()
    const examSessionId = await createSession(centre, { blueprint: { safety: 4 }, anchors: [ids['hard-1']!] })
    await sql`update items set retired_at = now() where id = ${ids['hard-1']!}`
    const { paper } = await sit(centre, examSessionId)
    expect(paper).toHaveLength(4)
    expect(paper.map(({ code }) => code)).not.toContain('hard-1')
  })
})

describe('the bank', () => {
  const cell = (difficulty: number, kind: 'single' | 'true_false', count: number) => ({ unitId: 'u', difficulty, kind, count })

  test('serves rows that want the same questions as well as it can', () => {
    const asked: BlueprintRow[] = [
      { unitId: 'u', difficulty: 3, items: 2, marks: '1' },
      { unitId: 'u', kind: 'true_false', items: 2, marks: '1' },
      { unitId: 'u', items: 1, marks: '1' },
    ]
    // The hard row must leave the true-or-false ones to the other row.
    expect(checkBank(asked, [cell(3, 'true_false', 2), cell(3, 'single', 2), cell(1, 'single', 1)]).ready).toEqual([2, 2, 1])
    expect(checkBank(asked, [cell(3, 'true_false', 2), cell(3, 'single', 1), cell(1, 'single', 1)]).ready.reduce((a, b) => a + b)).toBe(4)
  })

  test('that is too small is refused, and the form says beside the row how many are missing', async () => {
    const { centre } = await createMixedBank()
    const blueprint: BlueprintRow[] = [{ unitId: 'safety', difficulty: 3, kind: 'true_false', items: 5, marks: '1' }]
    const wish = wishOf(centre.courseId, minutesFrom(new Date(), 60), { blueprint })
    expect(await openExamSession(centre.officer, centre.organisationId, wish)).toEqual({ refused: 'bank-too-small' })
    const read = await readNewSession(centre.officer, posted(centre.courseId, { 'unit-1': 'safety', 'difficulty-1': '3', 'kind-1': 'true_false', 'items-1': '۵' }))
    expect(read.errors?.['items-1']).toEqual({
      fa: 'برای این ردیف ۲ پرسش آماده هست و ۳ پرسش کم است.', en: 'This row can be given 2 ready questions; 3 are missing.',
    })
  })

  test('is checked before anything is opened; fixed questions are named by code', async () => {
    const { centre, ids } = await createMixedBank()
    const rows = { 'unit-1': 'safety', 'items-1': '4', 'marks-1': '۱٫۵', 'unit-2': 'wiring', 'items-2': '', 'marks-2': '1' }
    expect(await readNewSession(centre.officer, posted(centre.courseId, { ...rows, intent: 'check' }))).toMatchObject({ checked: { items: 4, marks: 6 } })
    const anchored = (anchors: string) => readNewSession(centre.officer, posted(centre.courseId, { ...rows, anchors }))
    expect((await anchored('hard-1، both-1')).wish?.anchors?.sort()).toEqual([ids['hard-1'], ids['both-1']].sort())
    expect((await anchored('hard-9')).errors?.anchors?.fa).toBe('پرسش «hard-9» در بانکِ آمادهٔ این دوره نیست.')
    expect((await anchored('wiring-1')).errors?.anchors?.en).toBe('The question “wiring-1” fits no row, or its row is full.')
    expect((await readNewSession(centre.officer, posted(centre.courseId, { 'items-1': '4' }))).errors).toHaveProperty('items-1')
    expect((await readNewSession(centre.officer, posted(centre.courseId, { ...rows, 'marks-1': '0' }))).errors).toHaveProperty('marks-1')
  })

  test('is held against the bank before the day is known; the exam itself is opened with its day alone', async () => {
    const centre = await createCentre()
    const asked = { 'unit-1': 'safety', 'items-1': '2', 'marks-1': '1', day: '', time: '' }
    expect((await readNewSession(centre.officer, posted(centre.courseId, { ...asked, intent: 'check' }))).checked).toMatchObject({ items: 2 })
    expect(Object.keys((await readNewSession(centre.officer, posted(centre.courseId, { ...asked, 'items-1': '99', intent: 'check' }))).errors!)).toEqual(['items-1'])
    expect(await readNewSession(centre.officer, posted(centre.courseId, { ...asked, intent: 'more' }))).toMatchObject({ checked: null })
    expect(Object.keys((await readNewSession(centre.officer, posted(centre.courseId, { ...asked, intent: 'open' }))).errors!)).toEqual(['day', 'time'])
  })

  test('that can’t fill an opened exam any more tells its officer which row, before a candidate finds out; and nobody else', async () => {
    const centre = await createCentre({ perUnit: 3 })
    const examSessionId = await createSession(centre, { blueprint: [{ unitId: 'wiring', items: 3, marks: '1' }, { unitId: 'safety', items: 2, marks: '1' }] })
    const shortFor = async (who = centre.officer) => (await readSessionPage(who, examSessionId)).desk?.short
    expect(await shortFor()).toEqual([])
    await sql`update items set retired_at = now() where code in ('safety-1', 'safety-2')`
    expect(await shortFor()).toMatchObject([{ place: 2, items: 2, ready: 1 }])
    expect(await shortFor(centre.assessor)).toEqual([])
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'bank-too-small' })
    await createItem(centre.courseId, 'safety', 'safety-new', 'sealed')
    expect(await shortFor()).toEqual([])
    await done(startSitting(trainee, examSessionId))
    await sql`update items set retired_at = now() where code = 'safety-new'`
    expect(await shortFor()).toHaveLength(1)
    await sql`update exam_sessions set cancelled_at = now(), cancelled_because = 'برق نبود' where id = ${examSessionId}`
    expect(await shortFor()).toEqual([])
  })

  test('whoever would retire a question is told of the exams to come that couldn’t be started without it', async () => {
    const centre = await createCentre({ perUnit: 3 })
    const examSessionId = await createSession(centre, { blueprint: [{ unitId: 'wiring', items: 3, marks: '1' }, { unitId: 'safety', items: 2, marks: '1' }] })
    const idOf = async (code: string) => (await sql<[{ id: string }]>`select id from items where code = ${code} and course_id = ${centre.courseId}`)[0].id
    const [wiring, safety] = [await idOf('wiring-1'), await idOf('safety-1')]
    expect(await listExamsShortWithout(safety)).toEqual([])
    expect(await listExamsShortWithout(wiring)).toMatchObject([{ id: examSessionId, rows: [{ place: 1, items: 3, ready: 2 }] }])
    await sql`update items set retired_at = now() where id = ${wiring}`
    expect(await listExamsShortWithout(wiring)).toEqual([])
    await sql`update items set retired_at = null where id = ${wiring}`
    await sql`update exam_sessions set cancelled_at = now(), cancelled_because = 'برق نبود' where id = ${examSessionId}`
    expect(await listExamsShortWithout(wiring)).toEqual([])
  })
})

function posted(course: string, fields: Record<string, string>) {
  const form = new FormData()
  const whole = { id: randomUUID(), course, kind: 'coordinated', audience: 'mixed', day: addDays(today(), 5), time: '09:00', lateMinutes: '30', minutes: '60', seats: '20', ...fields }
  for (const [name, value] of Object.entries(whole)) form.set(name, value)
  return form
}

describe('the mark', () => {
  /** Answers by code, each right or wrong; the rest stay blank. @returns the written mark. */
  async function markOf(policy: string, blueprint: BlueprintRow[], answers: (code: string) => string | string[] | undefined) {
    const { centre } = await createMixedBank()
    const examSessionId = await createSession(centre, { blueprint, policy })
    const { trainee, id, paper } = await sit(centre, examSessionId)
    const given = paper.flatMap(({ position, code }) => {
      const value = answers(code)
      return value === undefined ? [] : [answerTo(position, value)]
    })
    if (given.length > 0) await saveAnswers(trainee, id, given)
    await submitSitting(trainee, id)
    const [result] = await sql<[{ marks: string; points: number; of: number }]>`
      select trim_scale(round(marks, 6))::text as marks, (computed_from ->> 'points')::int as points, (computed_from ->> 'of')::int as of
      from result_revisions join sittings using (booking_id) where sittings.id = ${id}`
    return { ...result }
  }
  const paper: BlueprintRow[] = [
    { unitId: 'safety', difficulty: 3, kind: 'single', items: 3, marks: '2' },
    { unitId: 'safety', kind: 'true_false', items: 2, marks: '0.5' },
    { unitId: 'safety', kind: 'multiple', items: 1, marks: '3' },
  ]

  test('weighs each question by its row', async () => {
    // 2 + 2 of 6, 0.5 of 1, one of two right choices: 1.5 of 3. Together 6 of 10.
    const mark = await markOf('skill', paper, code => ({ 'hard-1': 'a', 'hard-2': 'a', 'hard-3': 'b', 'judge-1': 'true', 'both-1': ['a'] })[code])
    expect(mark.marks).toBe('60')
  })

  test('falls for wrong choices as the policy says, and not for blanks or other kinds', async () => {
    // One right (2), one wrong (−2/3), one blank; true-or-false: one right (0.5), one wrong (−0.5/3); several: all wrong, 0.
    // 2 − 0.6667 + 0.5 − 0.1667 = 1.6667 of 10.
    const mark = await markOf('skill-negative', paper, code => ({ 'hard-1': 'a', 'hard-2': 'b', 'judge-1': 'true', 'judge-2': 'false', 'both-1': ['c'] })[code])
    expect(mark.marks).toBe('16.666667')
    expect(mark.points / mark.of).toBeCloseTo(1 / 6, 12)
  })

  test('of three wrong and one right is nothing; it never falls below 0', async () => {
    const four: BlueprintRow[] = [{ unitId: 'wiring', items: 4, marks: '1' }]
    const right = new Set(['wiring-1'])
    const whole: BlueprintRow[] = [{ unitId: 'wiring', items: 6, marks: '1' }]
    expect((await markOf('skill-negative', four, () => 'b')).marks).toBe('0')
    // 1 right, 3 wrong, 2 blank: 1 − 3/3 = 0.
    expect((await markOf('skill-negative', whole, code => (right.has(code) ? 'a' : ['wiring-2', 'wiring-3', 'wiring-4'].includes(code) ? 'b' : undefined))).marks).toBe('0')
    // 5 right, 1 wrong: 5 − 1/3 of 6.
    expect((await markOf('skill-negative', whole, code => (code === 'wiring-6' ? 'b' : 'a'))).marks).toBe('77.777778')
  })
})
