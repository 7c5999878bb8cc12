import type { Text } from '~/shared/text'
import type { AbsenceCause, Audience, Part, SessionKind, Stage } from './assessment'

export const kinds = {
  coordinated: { fa: 'پایان دوره', en: 'After a course' },
  open: { fa: 'آزاد', en: 'Open' },
  resit: { fa: 'آزمون دوباره', en: 'Re-sit' },
} satisfies Record<SessionKind, Text>

export const kindHints = {
  coordinated: { fa: 'برای کارآموزانی که این دوره را در همین مرکز گذرانده‌اند.', en: 'For trainees who took this course at this centre.' },
  open: { fa: 'برای کسانی که دوره نگذرانده‌اند و مهارت را در کار آموخته‌اند.', en: 'For people who took no course and learnt the skill at work.' },
  resit: { fa: 'برای کسانی که در بخشی از آزمون پیشین قبول نشده‌اند.', en: 'For people who failed a part of an earlier exam.' },
} satisfies Record<SessionKind, Text>

export const audiences = {
  mixed: { fa: 'زنان و مردان', en: 'Women and men' },
  women: { fa: 'زنان', en: 'Women' },
  men: { fa: 'مردان', en: 'Men' },
} satisfies Record<Audience, Text>

export const parts = {
  written: { fa: 'آزمون کتبی', en: 'Written part' },
  practical: { fa: 'آزمون عملی', en: 'Practical part' },
} satisfies Record<Part, Text>

export const stages = {
  cancelled: { fa: 'لغو شده', en: 'Cancelled' },
  soon: { fa: 'هنوز نوبت‌دهی آغاز نشده', en: 'Booking not open yet' },
  registration: { fa: 'در حال نوبت‌دهی', en: 'Booking open' },
  waiting: { fa: 'در انتظار روز آزمون', en: 'Waiting for the day' },
  written: { fa: 'آزمون کتبی در حال برگزاری', en: 'Written part running' },
  marking: { fa: 'در انتظار اعلام نتیجهٔ کتبی', en: 'Written results to be published' },
  practical: { fa: 'آزمون عملی', en: 'Practical part' },
  published: { fa: 'نتیجه اعلام شده', en: 'Results published' },
} satisfies Record<Stage, Text>

export const causes = {
  absent: { fa: 'غایب', en: 'Absent' },
  left: { fa: 'نیمه‌کاره رفت', en: 'Left' },
  expelled: { fa: 'کنار گذاشته شده', en: 'Sent away' },
  centre: { fa: 'مشکل از مرکز', en: 'The centre’s fault' },
  power: { fa: 'قطع برق یا شبکه', en: 'Power or network cut' },
  illness: { fa: 'بیماری با گواهی', en: 'Certified illness' },
} satisfies Record<AbsenceCause, Text>

export const messages = {
  passed: { fa: 'قبول', en: 'Passed' },
  failed: { fa: 'قبول نشده', en: 'Not passed' },
} satisfies Record<string, Text>

export const notices = {
  resultPublished: (part: Part, course: Text): Text => ({
    fa: `نتیجهٔ ${parts[part].fa} «${course.fa}» اعلام شد`,
    en: `The result of the ${parts[part].en.toLowerCase()} of “${course.en}” is published`,
  }),
  resultWithdrawn: (part: Part, course: Text): Text => ({
    fa: `نتیجهٔ ${parts[part].fa} «${course.fa}» پس گرفته شد`,
    en: `The result of the ${parts[part].en.toLowerCase()} of “${course.en}” was taken back`,
  }),
  resultChanged: (course: Text): Text => ({
    fa: `نتیجهٔ آزمون کتبی «${course.fa}» پس از بازبینی پرسش‌ها تغییر کرد`,
    en: `Your written result of “${course.en}” has changed after a review of its questions`,
  }),
}
