import { RichTextView } from '~/shared/ui/rich-text-view'
import { useLanguage, useNumber } from '~/shared/ui/language'
import { NOTHING_TO_READ } from './plain-reading'
import type { Documents, Option, Words } from './question'
import { spoken } from './question'

/** A text of a question: in Persian, and marked as such, where nobody wrote it in the reader's language. */
export function Said({ words }: { words: Words }) {
  const language = useLanguage()
  const own = spoken(words, language)
  const text = words[own] ?? words.fa
  return own === language ? <>{text}</> : <span lang={own} dir="rtl">{text}</span>
}

/** The same where it may hold tables, pictures and formulas. */
export function SaidRichly({ words, rich }: { words: Words; rich?: Documents }) {
  const language = useLanguage()
  if (!rich) return <Said words={words} />
  const own = spoken(rich, language)
  return (
    <div lang={own} dir={own === 'fa' ? 'rtl' : 'ltr'}>
      <RichTextView document={rich[own] ?? rich.fa} className="question-text" />
    </div>
  )
}

/** A text of a question where only a plain string can stand: a label, the words of a choice in a list. */
export function useWords() {
  const language = useLanguage()
  return (words: Words) => words[spoken(words, language)] ?? words.fa
}

/**
 * What options are called where only a plain string can stand. Once one of them is more than words, they are shown
 * under numbers, and called by them.
 */
export function useOptionNames(options: readonly Option[]) {
  const number = useNumber()
  const words = useWords()
  const isNumbered = options.some(({ rich }) => rich)
  const nameOf = (text: string, n: string) => (!isNumbered ? text : text === NOTHING_TO_READ || text.includes('\\') ? n : `${n}. ${text}`)
  return { isNumbered, names: options.map(({ text }, i) => nameOf(words(text), number(i + 1))) }
}
