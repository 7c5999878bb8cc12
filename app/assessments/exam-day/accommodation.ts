import type { Text } from '~/shared/text'

/** What somebody may be granted, in words: for the board, and for the candidate before the day. */
export const accommodationWords = {
  accommodation: { fa: 'همراهی ویژه', en: 'Accommodation' },
  extra: { fa: 'زمان {percent}٪ بیشتر', en: '{percent}% more time' },
  reader: { fa: 'با خواننده', en: 'with a reader' },
  'large-print': { fa: 'چاپ درشت', en: 'large print' },
  'separate-room': { fa: 'اتاق جدا', en: 'separate room' },
} satisfies Record<string, Text>

export type Granted = { extraPercent: number; needs: ('reader' | 'large-print' | 'separate-room')[] }

/** One after the other; empty for whom nothing was granted. */
export const grantedIn = ({ extraPercent, needs }: Granted, t: (text: Text, values?: Record<string, number>) => string) =>
  [...(extraPercent > 0 ? [t(accommodationWords.extra, { percent: extraPercent })] : []), ...needs.map(need => t(accommodationWords[need]))].join(' · ')

/** Told to whom it is for. What was granted is nobody's to read on a locked telephone: it stands on the exam's page. */
export const decidedNotice = (course: Text): Text => ({
  fa: `دربارهٔ همراهی ویژهٔ شما در آزمون «${course.fa}» تصمیم گرفته شد`,
  en: `Your accommodation in the exam of “${course.en}” was decided`,
})
