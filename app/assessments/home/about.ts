import { fill, type Text } from '~/shared/text'

/** A card's words with the course's title in them. */
export const about = (text: Text, course: Text, values: Record<string, number> = {}): Text => ({
  fa: fill(text.fa, { ...values, course: course.fa }, 'fa'),
  en: fill(text.en, { ...values, course: course.en }, 'en'),
})
