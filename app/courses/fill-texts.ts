import { fill, type Text } from '~/shared/text'

/** A text with values put in, in both languages; a value may itself be a text in both. */
export function fillTexts(text: Text, values: Record<string, Text | string | number>): Text {
  const into = (language: 'fa' | 'en') => fill(text[language], Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  ), language)
  return { fa: into('fa'), en: into('en') }
}
