import { z } from 'zod'

/** Of everything a course must have one when it is in force; a draft may lack it. */
export type Least = 0 | 1

export const textOf = (least: Least) => z.strictObject({ fa: z.string().trim().min(least), en: z.string().trim().min(least) })
export const text = textOf(1)
export const id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/)
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/)

function once<T>(of: (item: T) => string, what: string) {
  return (items: readonly T[], problem: z.RefinementCtx) => {
    const names = items.map(of)
    for (const name of new Set(names.filter((name, i) => names.indexOf(name) !== i)))
      problem.addIssue({ code: 'custom', message: `${what} ${name} stands twice` })
  }
}

/** Lessons and activities of the same course that must be done before. */
const requires = z.array(id).max(20).superRefine(once(step => step, 'the step')).default([])

export const lessonEntry = z.union([
  id.transform(id => ({ id, requires: [] as string[] })), z.strictObject({ id, requires }),
])

const rubricOf = (least: Least) => z.array(z.strictObject({ id, title: textOf(least), points: z.number().int().min(1).max(100) }))
  .min(least).max(20).superRefine(once(criterion => criterion.id, 'the criterion'))
const minutes = z.number().int().min(1).max(6000)
const commonOf = (least: Least) => ({
  id,
  title: textOf(least),
  tries: z.number().int().min(1).max(20).nullable().default(null),
  counts: z.enum(['best', 'last']).default('best'),
  requires,
})

export const activityFormatOf = (least: Least) => z.discriminatedUnion('kind', [
  z.strictObject({
    ...commonOf(least),
    kind: z.literal('quiz'),
    items: z.array(code).min(least).max(60).superRefine(once(item => item, 'the question')),
    passPercent: z.number().int().min(1).max(100),
  }),
  z.strictObject({
    ...commonOf(least),
    kind: z.literal('assignment'),
    accepts: z.array(z.enum(['text', 'photo', 'file'])).min(least).superRefine(once(way => way, 'the way')),
    rubric: rubricOf(least),
    minutes: minutes.nullable().default(null),
  }),
  z.strictObject({
    ...commonOf(least),
    kind: z.literal('practice'),
    rubric: rubricOf(least),
    minutes: minutes.nullable().refine(value => value !== null || least === 0, 'the minutes are missing'),
  }),
])

/** The head of an activity's instructions. */
export const instructionsHead = z.strictObject({ id })

export type ActivityFile = z.output<ReturnType<typeof activityFormatOf>>
