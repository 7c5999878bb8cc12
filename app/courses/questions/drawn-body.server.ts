import { withFormulas } from '~/shared/formulas.server'
import type { Documents, ItemBody, Option } from './question'

/** A question with its formulas drawn, for those who read it. */
export function drawnBody(body: ItemBody): ItemBody {
  const drawn = ({ fa, en }: Documents): Documents => ({ fa: withFormulas(fa), ...(en && { en: withFormulas(en) }) })
  const option = (one: Option) => (one.rich ? { ...one, rich: drawn(one.rich) } : one)
  const { rich, options, prompts } = body
  return {
    ...body,
    ...(rich && { rich: drawn(rich) }),
    ...(options && { options: options.map(option) }),
    ...(prompts && { prompts: prompts.map(option) }),
  }
}
