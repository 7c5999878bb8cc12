import { fill, type Text } from '~/shared/text'

/** A text with others put in, each in its own language: "Meeting of {group}". */
export function fillTexts(text: Text, values: Record<string, string | number | Text>): Text {
  const written = (language: 'fa' | 'en') =>
    fill(text[language], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value])), language)
  return { fa: written('fa'), en: written('en') }
}
