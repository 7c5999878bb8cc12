import type { Text } from '~/shared/text'

/** Why such a sitting was ended by the officer. */
export const onPaper: Text = { fa: 'پاسخ روی کاغذ', en: 'Answered on paper' }
