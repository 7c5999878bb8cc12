import { withFormulas } from '~/shared/formulas.server'
import type { RichNode } from '~/shared/rich-text'
import { localDigits, type Language } from '~/shared/text'
import type { Documents, ItemBody, Option } from './question'

/** A question with its formulas drawn and its gaps numbered, for those who read it. */
export function drawnBody(body: ItemBody): ItemBody {
  const drawn = ({ fa, en }: Documents): Documents => ({ fa: withFormulas(fa), ...(en && { en: withFormulas(en) }) })
  const option = (one: Option) => (one.rich ? { ...one, rich: drawn(one.rich) } : one)
  const { rich, options, prompts, blanks } = body
  return {
    ...body,
    ...(rich && { rich: drawn(blanks ? gapped(rich) : rich) }),
    ...(options && { options: options.map(option) }),
    ...(prompts && { prompts: prompts.map(option) }),
  }
}

/** In a text with tables the fields stand below it, so that each gap says its number, as on paper. */
const gapped = ({ fa, en }: Documents): Documents => ({ fa: withGaps(fa, 'fa'), ...(en && { en: withGaps(en, 'en') }) })

function withGaps<T extends RichNode>(node: T, language: Language): T {
  if (node.text !== undefined) return { ...node, text: node.text.replace(/\[\[(\d{1,2})\]\]/g, (_, gap: string) => `……… (${localDigits(gap, language)})`) }
  return node.content ? { ...node, content: node.content.map(one => withGaps(one, language)) } : node
}
