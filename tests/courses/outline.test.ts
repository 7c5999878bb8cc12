import { describe, expect, test } from 'vitest'
import { addressOf, isStepDone, lockOf, nextStep, NOTHING_MADE, stepsOf } from '~/courses/course'
import { readOutline } from '~/courses/outline.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { addActivity, createClass, setDates } from '../factories/coursework'

describe('a course’s outline', () => {
  test('knows quizzes, assignments and practice tasks, what comes before them, and one class’s dates', async () => {
    const { offering } = await createClass()
    await addActivity(offering.course.id, { id: 'panel-report', requires: ['lesson-1', 'safety-quiz'], tries: 3 })
    await addActivity(offering.course.id, { id: 'wire-panel', kind: 'practice', requires: ['panel-report'] })
    const due = addDays(today(), 7)
    await setDates(offering.id, 'activity', 'panel-report', addDays(today(), 2), due)
    await setDates(offering.id, 'lesson', 'lesson-2', null, due)

    const steps = stepsOf(await readOutline(offering.course.id, sql, offering.id))
    expect(steps.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      ['lesson lesson-1', 'lesson lesson-2', 'quiz safety-quiz', 'assignment panel-report', 'practice wire-panel'])
    expect(steps[1]).toMatchObject({ opensOn: null, dueOn: due, requires: [] })
    expect(steps[3]).toMatchObject({ opensOn: addDays(today(), 2), dueOn: due, requires: ['lesson-1', 'safety-quiz'] })
    expect(steps.map(step => addressOf('x', step)).slice(2)).toEqual(
      ['/offerings/x/quizzes/safety-quiz', '/offerings/x/assignments/panel-report', '/offerings/x/practice-tasks/wire-panel'])
    const [unit] = await readOutline(offering.course.id)
    expect(unit!.activities.find(({ id }) => id === 'panel-report')).toMatchObject({ dueOn: null, tries: 3, counts: 'best' })
  })

  test('says what keeps a step shut, and leaves it out of what comes next', async () => {
    const { offering } = await createClass()
    await addActivity(offering.course.id, { id: 'panel-report', requires: ['lesson-1', 'gone-lesson'] })
    await setDates(offering.id, 'lesson', 'lesson-2', addDays(today(), 2), null)
    const units = await readOutline(offering.course.id, sql, offering.id)
    const steps = stepsOf(units)
    const [first, second, , report] = steps
    expect(lockOf(report!, steps, NOTHING_MADE, today())).toMatchObject({ opensOn: null, first: [{ id: 'lesson-1' }] })
    expect(lockOf(second!, steps, NOTHING_MADE, today())).toMatchObject({ opensOn: addDays(today(), 2), first: [] })
    expect(lockOf(second!, steps, NOTHING_MADE, addDays(today(), 2))).toBeUndefined()
    const made = { ...NOTHING_MADE, lessons: ['lesson-1'] }
    expect(isStepDone(first!, made)).toBe(true)
    expect(lockOf(report!, steps, made, today())).toBeUndefined()
    expect(nextStep(units, made, today())).toMatchObject({ id: 'safety-quiz' })
    expect(isStepDone(report!, { ...made, accepted: ['panel-report'] })).toBe(true)
  })
})
