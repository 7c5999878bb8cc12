import type { Language } from '~/shared/text'
import { spoken, type Documents, type ItemBody, type Option, type Words } from './question'

/**
 * A question as it travels to a phone: its options in the order drawn for this paper, its words in the reader's language
 * only, or in the Persian that stands for it.
 */
export function paperBody(body: ItemBody, optionOrder: readonly string[], language?: Language): ItemBody {
  const only = <T extends Words | Documents>(said: T): T =>
    !language ? said : spoken(said, language) === 'en' ? ({ fa: said.en, en: said.en } as T) : ({ fa: said.fa } as T)
  const option = ({ id, text, rich }: Option): Option => ({ id, text: only(text), ...(rich && { rich: only(rich) }) })
  const { stem, rich, options = [], prompts, blanks, regions, unit, figure } = body
  const inOrder = optionOrder.flatMap(id => options.find(one => one.id === id) ?? [])
  return {
    stem: only(stem),
    ...(rich && { rich: only(rich) }),
    ...(inOrder.length > 0 && { options: inOrder.map(option) }),
    ...(prompts && { prompts: prompts.map(option) }),
    ...(blanks && { blanks: blanks.map(blank => (blank.options ? { options: blank.options.map(option) } : {})) }),
    ...(regions && { regions: regions.map(({ id, text, shape }) => ({ id, text: only(text), shape })) }),
    ...(unit && { unit: only(unit) }),
    ...(figure && { figure: { src: only(figure.src), alt: only(figure.alt) } }),
  }
}
