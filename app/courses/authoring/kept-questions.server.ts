import { z } from 'zod'
import { draftProblems } from '../questions/exchange/draft-problems'
import { ITEM_KINDS, PERSON_MARKED } from '../questions/question'
import type { RichDocument } from '~/shared/rich-text'

const words = z.strictObject({ fa: z.string().max(20_000), en: z.string().max(20_000).optional() })
const document = z.custom<RichDocument>(value => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc')
const rich = z.strictObject({ fa: document, en: document.optional() }).optional()
const id = z.string().regex(/^[a-z0-9]{1,8}$/)
const options = z.array(z.strictObject({ id, text: words, rich })).max(50)
  .refine(all => new Set(all.map(one => one.id)).size === all.length, 'an option stands twice')
const share = z.number().min(0).max(100)
const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rect'), x: share, y: share, width: share, height: share }),
  z.strictObject({ kind: z.literal('circle'), x: share, y: share, radius: share }),
])
// A picture of its own, or a drawing of the course.
const source = z.string().regex(/^\/(?:question-pictures\/[0-9a-f-]{36}|figures\/[a-z0-9-]{1,60}\/[a-z0-9.-]{5,70}(?:\?v=[0-9a-f]+)?)$/)
const figure = z.strictObject({ src: z.strictObject({ fa: source, en: source.optional() }), alt: words })

const number = { value: z.string().max(20), tolerance: z.string().max(20) }
const accepted = z.array(z.string().max(500)).min(1).max(50)

const body = z.strictObject({
  stem: words, rich, options: options.optional(), prompts: options.optional(), unit: words.optional(), figure: figure.optional(),
  regions: z.array(z.strictObject({ id, text: words, shape })).max(50).optional(),
  blanks: z.array(z.strictObject({ options: options.optional() })).max(50).optional(),
})
const key = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), right: id }),
  z.strictObject({ kind: z.literal('multiple'), right: z.array(id), credit: z.literal('partial').optional() }),
  z.strictObject({ kind: z.literal('true_false'), right: z.boolean() }),
  z.strictObject({ kind: z.literal('numeric'), ...number, also: z.array(z.strictObject(number)).max(10).optional() }),
  z.strictObject({ kind: z.literal('short_text'), accepted }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.array(id).max(50) }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(id).max(50), credit: z.literal('neighbours').optional() }),
  z.strictObject({ kind: z.literal('hotspot'), right: id }),
  z.strictObject({ kind: z.literal('blanks'), blanks: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), accepted }),
    z.strictObject({ kind: z.literal('choice'), right: id }),
    z.strictObject({ kind: z.literal('number'), ...number }),
  ])).max(50) }),
  z.strictObject({ kind: z.enum(PERSON_MARKED), points: z.number().int().min(1).max(100), guide: words.optional() }),
])
const feedback = z.strictObject({ general: words.optional(), options: z.record(id, words).optional() })

/** Practice questions as the bank keeps them, where the form that people write in `content/` has no place for what they hold. */
export const keptQuestionsFormat = z.array(z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/), unit: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  difficulty: z.number().int().min(1).max(3), kind: z.enum(ITEM_KINDS), body, key, feedback,
}).superRefine((item, problem) => {
  const say = (message: string) => problem.addIssue({ code: 'custom', message: `${item.id}: ${message}` })
  if (item.kind !== item.key.kind) say('its key is of another kind')
  else for (const { en } of draftProblems(item)) say(en)
})).max(2000)
export type KeptQuestion = z.output<typeof keptQuestionsFormat>[number]
