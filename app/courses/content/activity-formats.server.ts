import { z } from 'zod'

export const text = z.strictObject({ fa: z.string().trim().min(1), en: z.string().trim().min(1) })
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

const rubric = z.array(z.strictObject({ id, title: text, points: z.number().int().min(1).max(100) }))
  .min(1).max(20).superRefine(once(criterion => criterion.id, 'the criterion'))
const minutes = z.number().int().min(1).max(6000)
const common = {
  id,
  title: text,
  tries: z.number().int().min(1).max(20).nullable().default(null),
  counts: z.enum(['best', 'last']).default('best'),
  requires,
}

export const activityFormat = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('quiz'),
    items: z.array(code).min(1).max(60).superRefine(once(item => item, 'the question')),
    passPercent: z.number().int().min(1).max(100),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('assignment'),
    accepts: z.array(z.enum(['text', 'photo', 'file'])).min(1).superRefine(once(way => way, 'the way')),
    rubric,
    minutes: minutes.nullable().default(null),
  }),
  z.strictObject({ ...common, kind: z.literal('practice'), rubric, minutes }),
])

/** The head of an activity's instructions. */
export const instructionsHead = z.strictObject({ id })

export type ActivityFile = z.output<typeof activityFormat>
