import type { RichDocument } from '~/shared/rich-text'
import { writeGap } from '../exchange/gap-syntax'
import { rectAround } from './regions-typed'
import { asTyped, type SaidTyped } from './typed-said'
import type { ItemVersionRead } from './item.server'

type Known = Pick<ItemVersionRead, 'kind' | 'body' | 'key' | 'feedback'>
type Initial = Record<string, string | string[] | number | boolean | undefined>

/** A question as the fields of its form. */
export function fieldsOf({ body, key, feedback }: Known): Initial {
  const { stem, options = [], prompts = [], regions = [], unit, figure } = body
  const inOrder = key.kind === 'ordering' ? key.order.map(id => options.find(option => option.id === id)!)
    : key.kind === 'matching' ? [...key.pairs.map(id => options.find(option => option.id === id)!), ...options.filter(({ id }) => !key.pairs.includes(id))]
    : options
  const isRight = (id: string) => 'right' in key && [key.right].flat().includes(id)
  return {
    stemFa: stem.fa, stemEn: stem.en, richFa: posted(body.rich?.fa), richEn: posted(body.rich?.en),
    keptPicture: figure?.src.fa, pictureAlt: figure?.alt.fa,
    ...said('option', inOrder.map(asTyped)), ...said('prompt', prompts.map(asTyped)),
    right: key.kind === 'true_false' ? [String(key.right)] : [...inOrder, ...regions].flatMap(({ id }, i) => (isRight(id) ? [String(i)] : [])),
    partial: 'credit' in key && key.credit !== undefined,
    ...(key.kind === 'numeric' && { value: key.value, tolerance: key.tolerance, unitFa: unit?.fa, unitEn: unit?.en }),
    ...(key.kind === 'short_text' && { accepted: key.accepted.join('\n') }),
    ...(key.kind === 'blanks' && { gaps: key.blanks.map((gap, i) => writeGap(gap, body.blanks?.[i]?.options)).join('\n') }),
    regionFa: regions.map(({ text }) => text.fa), regionEn: regions.map(({ text }) => text.en ?? ''),
    ...Object.fromEntries((['x', 'y', 'width', 'height'] as const).map(side => [
      `region${side[0]!.toUpperCase()}${side.slice(1)}`, regions.map(({ shape }) => String(rectAround(shape)[side])),
    ])),
    ...((key.kind === 'essay' || key.kind === 'file') && { points: key.points, guideFa: key.guide?.fa, guideEn: key.guide?.en }),
    feedbackFa: feedback.general?.fa, feedbackEn: feedback.general?.en,
  }
}

const posted = (document: RichDocument | undefined) => (document ? JSON.stringify(document) : '')

const said = (name: 'option' | 'prompt', all: SaidTyped[]): Initial => ({
  [`${name}Fa`]: all.map(({ fa }) => fa), [`${name}En`]: all.map(({ en }) => en ?? ''),
  [`${name}RichFa`]: all.map(({ rich }) => posted(rich?.fa)), [`${name}RichEn`]: all.map(({ rich }) => posted(rich?.en)),
})
