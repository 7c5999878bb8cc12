import { z } from 'zod'
import { faKey, faStore } from '~/shared/text'
import { parseDecimal } from '../questions/decimal'
import { activityFormatOf, code, id, lessonEntry, text, textOf, type Least } from './activity-formats.server'

// What authors may write in content/, as content/README.md tells them; an unknown key is a slip and said so.
const hours = z.number().int().min(0).max(5000)
const decimal = z.string().refine(value => parseDecimal(value) === value, 'a plain decimal, like "30.5"')

const unique = <T>(of: (item: T) => string, what: string) => (items: readonly T[], problem: z.RefinementCtx) => {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(of(item))) problem.addIssue({ code: 'custom', message: `${what} ${of(item)} stands twice` })
    seen.add(of(item))
  }
}

const names = z.array(z.string().refine(value => faStore(value) === value && faKey(value) !== '', 'a name as it is kept').max(60)).max(20)
export const tradesFormat = z.array(z.strictObject({
  id, title: text, alsoCalled: z.strictObject({ fa: names, en: names }).default({ fa: [], en: [] }), isco08: z.string().regex(/^\d{4}$/).nullable(), summary: text,
})).superRefine(unique(trade => trade.id, 'trade'))

export const targetGroupsFormat = z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_-]{1,59}$/), title: text }))
  .superRefine(unique(group => group.id, 'target group'))

const points = z.array(text).default([])
export const standardFormat = z.strictObject({
  id,
  version: z.number().int().min(1),
  trade: id,
  title: text,
  level: text,
  code: z.string().min(1).nullable(),
  hours: z.strictObject({ theory: hours, practice: hours, internship: hours.default(0), project: hours.default(0) }),
  entry: text,
  tools: points,
  units: z.array(z.strictObject({
    id,
    title: text,
    hours: z.strictObject({ theory: z.number().min(0), practice: z.number().min(0) }),
    knowledge: points,
    skill: points,
    attitude: points,
    safety: points,
  })).min(1).superRefine(unique(unit => unit.id, 'unit')),
}).superRefine((standard, problem) => {
  for (const part of ['theory', 'practice'] as const) {
    const sum = standard.units.reduce((total, unit) => total + unit.hours[part], 0)
    if (Math.abs(sum - standard.hours[part]) > 1e-9)
      problem.addIssue({
        code: 'custom', message: `the units' ${part} hours add up to ${sum}, not ${standard.hours[part]}`,
      })
  }
})

export const courseFormatOf = (least: Least) => z.strictObject({
  id,
  version: z.number().int().min(1),
  trade: id.nullable(),
  standard: id.nullable(),
  title: textOf(least),
  summary: textOf(least),
  outcomes: z.array(textOf(least)).min(least),
  after: textOf(least),
  hours: z.strictObject({ theory: hours, practice: hours }),
  units: z.array(z.strictObject({
    id,
    title: textOf(least),
    summary: textOf(least),
    standardUnit: id.nullable().default(null),
    lessons: z.array(lessonEntry).default([]),
    activities: z.array(activityFormatOf(least)).default([]),
  })).superRefine(unique(unit => unit.id, 'unit')),
})

export const lessonHeadOf = (least: Least) => z.strictObject({
  id, title: z.string().trim().min(least), minutes: z.number().int().min(1).max(600), summary: z.string().trim().min(least),
})

const common = {
  id: code,
  unit: id,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  use: z.enum(['practice', 'sealed']),
  stem: text,
  figure: id.optional(),
  feedback: text,
  author: z.string().trim().min(2),
  reviewer: z.string().trim().min(2),
}
const options = z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,8}$/), text, feedback: text.optional() }))
  .min(2).max(8).superRefine(unique(option => option.id, 'option'))

const itemFormat = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('single'), options, key: z.string() }),
  z.strictObject({
    ...common, kind: z.literal('multiple'), options,
    key: z.array(z.string()).min(1).superRefine(unique(key => key, 'key')),
  }),
  z.strictObject({ ...common, kind: z.literal('true_false'), key: z.boolean() }),
  z.strictObject({
    ...common, kind: z.literal('numeric'),
    key: z.strictObject({ value: decimal, tolerance: decimal, unit: text.optional() }),
  }),
]).superRefine((item, problem) => {
  const say = (message: string) => problem.addIssue({ code: 'custom', message: `${item.id}: ${message}` })
  if (item.author.toLowerCase() === item.reviewer.toLowerCase()) say('its author and its reviewer are one person')
  if (item.kind !== 'single' && item.kind !== 'multiple') return
  const known = item.options.map(option => option.id)
  for (const key of [item.key].flat()) if (!known.includes(key)) say(`the key ${key} is none of its options`)
})
export const questionsFormat = z.strictObject({ unit: id, items: z.array(itemFormat) })

const key = z.string().regex(/^w\d\d-[a-z]{2,20}$/)
const named = z.strictObject({ id: z.string().min(2), title: text, summary: text.optional() })
export const programmeFormat = z.strictObject({
  id,
  version: z.number().int().min(1),
  title: text,
  summary: text,
  skills: z.array(named),
  soft: z.array(named),
  weeks: z.array(z.strictObject({
    week: z.number().int().min(0).max(60),
    theme: text,
    skills: z.array(z.string()),
    soft: z.array(z.string()),
    activity: text,
    deliverable: z.strictObject({ title: text, by: z.enum(['group', 'member']) }).nullable().default(null),
    evidence: text.nullable().default(null),
    mentorNote: text,
    meetings: z.array(z.strictObject({ key, kind: z.enum(['core', 'lab', 'parents']), title: text })).min(1),
  })).min(1),
})

export const meetingHead = z.strictObject({
  key, title: z.string().trim().min(1), minutes: z.number().int().min(1).max(600),
  materials: z.array(z.string().trim().min(1)),
})

export type Trade = z.output<typeof tradesFormat>[number]
export type StandardFile = z.output<typeof standardFormat>
export type CourseFile = z.output<ReturnType<typeof courseFormatOf>>
export type ItemFile = z.output<typeof itemFormat>
export type ProgrammeFile = z.output<typeof programmeFormat>
