import { fill, type Text } from '~/shared/text'

/** A text with its values put in, in both languages. */
export const fillText = (text: Text, values: Record<string, string | number>): Text =>
  ({ fa: fill(text.fa, values, 'fa'), en: fill(text.en, values, 'en') })
