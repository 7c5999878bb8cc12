import { fillTexts, type Text } from '~/shared/text'

/** A card's words with the course's title in them. */
export const about = (text: Text, course: Text, values: Record<string, number> = {}) => fillTexts(text, { ...values, course })
