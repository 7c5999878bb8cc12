import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Calendar } from '../calendar'
import { fill, formatNumber, type Language, type Text } from '../text'

type Preferences = { language: Language; calendar: Calendar }

const Chosen = createContext<Preferences>({ language: 'fa', calendar: 'solar' })

export function LanguageProvider({ language, calendar = 'solar', children }: Partial<Preferences> & {
  language: Language
  children: ReactNode
}) {
  const chosen = useMemo(() => ({ language, calendar }), [language, calendar])
  return <Chosen.Provider value={chosen}>{children}</Chosen.Provider>
}

export const useLanguage = () => useContext(Chosen).language
export const useCalendar = () => useContext(Chosen).calendar

export type Say = (text: Text, values?: Record<string, string | number>) => string

/** t(messages.key, { count: 3 }): the text in the reader's language, its numbers in the language's digits. */
export function useText(): Say {
  const language = useLanguage()
  return useMemo(() => (text, values) => (values ? fill(text[language], values, language) : text[language]), [language])
}

/** A number in the reader's digits. */
export function useNumber() {
  const language = useLanguage()
  return (value: number) => formatNumber(value, language)
}
