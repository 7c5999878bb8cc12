import type { Text } from '~/shared/text'

/** Why such a sitting was ended by the officer; and what stands for an essay's words in the answers. */
export const onPaper: Text = { fa: 'پاسخ روی کاغذ', en: 'Answered on paper' }

/** What is known of an essay's sheet when the rest is entered. */
export const SHEET_STATES = ['written', 'blank'] as const
