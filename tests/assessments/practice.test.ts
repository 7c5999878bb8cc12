import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { readPractice, readRules } from '~/assessments/practice/practice.server'
import { samples } from '~/assessments/practice/samples'
import { draftProblems } from '~/courses/questions/exchange/draft-problems'
import { PERSON_MARKED, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { sql } from '~/shared/sql.server'
import { createCentre, createItem, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createViewer, done } from '../factories/people'

const soon = () => minutesFrom(new Date(), 12 * 60)

describe('before the day', () => {
  test('a candidate reads the rules of this session and their own seat; whom it does not concern finds nothing', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: soon(), minutes: 45, supervised: true })
    const trainee = await createTrainee(centre)
    expect(await readRules(trainee, examSessionId)).toMatchObject({ booking: undefined, kinds: ['single'], extraPercent: 0, session: { items: 5, minutes: 45 } })
    await done(bookSeat(trainee, examSessionId))
    expect(await readRules(trainee, examSessionId)).toMatchObject({ booking: { seatNumber: 1 }, minima: { wrongPerRight: null } })
    for (const read of [readRules, readPractice]) {
      await expect(read(await createViewer(), examSessionId)).rejects.toMatchObject({ status: 404 })
      await expect(read(trainee, randomUUID())).rejects.toMatchObject({ status: 404 })
    }
  })

  test('the practice holds practice questions of the session’s kinds, without a key, the same each time, and keeps nothing', async () => {
    const centre = await createCentre()
    await createItem(centre.courseId, 'safety', 'safety-several', 'sealed', { kind: 'multiple' })
    const examSessionId = await createSession(centre, { startsFrom: soon() })
    const trainee = await createTrainee(centre)
    const written = () => sql`select (select count(*) from sittings)::int as sittings, (select count(*) from answer_log)::int as answers, (select count(*) from audit_events)::int as events`
    const before = await written()
    const { paper } = await readPractice(trainee, examSessionId)
    // Of single-choice questions the course has some for practice; of the other kind one of everyday things stands in.
    expect(paper.map(({ kind }) => kind)).toEqual(['single', 'multiple'])
    expect(paper[0]!.body.stem.fa).toMatch(/practice$/)
    expect(paper[1]!.body.stem).toEqual({ fa: samples.multiple!.stem.fa })
    expect(JSON.stringify(paper)).not.toMatch(/"key"|"right"|SEALED|safety-1|wiring-1/)
    expect((await readPractice(trainee, examSessionId)).paper).toEqual(paper)
    expect(await written()).toEqual(before)
    const english = await readPractice({ ...trainee, language: 'en' }, examSessionId)
    expect(english.paper[1]!.body.stem.fa).toBe(samples.multiple!.stem.en)
  })

  test('every everyday question is whole: with some key it could stand in a bank', () => {
    const keys: Partial<Record<ItemKind, ItemKey>> = {
      single: { kind: 'single', right: 'c' }, multiple: { kind: 'multiple', right: ['a', 'c'] }, true_false: { kind: 'true_false', right: true },
      numeric: { kind: 'numeric', value: '60', tolerance: '0' }, short_text: { kind: 'short_text', accepted: ['یکشنبه'] },
      matching: { kind: 'matching', pairs: ['b', 'a'] }, ordering: { kind: 'ordering', order: ['a', 'd', 'c', 'b'] },
      blanks: { kind: 'blanks', blanks: [{ kind: 'text', accepted: ['خاور'] }, { kind: 'text', accepted: ['باختر'] }] },
    }
    for (const [kind, body] of Object.entries(samples) as [ItemKind, NonNullable<(typeof samples)[ItemKind]>][]) {
      const key = (PERSON_MARKED as readonly ItemKind[]).includes(kind) ? ({ kind, points: 1 } as ItemKey) : keys[kind]!
      expect([kind, draftProblems({ kind, body, key, feedback: {} })]).toEqual([kind, []])
      expect(body.stem.en).toBeTruthy()
    }
  })
})
