import type { Text } from '~/shared/text'

/** How the trail names what is done here. */
export const acts = {
  'exam-session-opened': { fa: 'گشودن آزمون', en: 'Exam session opened' },
  'seat-booked': { fa: 'گرفتن نوبت آزمون', en: 'Seat booked' },
  'sitting-started': { fa: 'آغاز آزمون کتبی', en: 'Written sitting started' },
  'sitting-submitted': { fa: 'پایان آزمون کتبی', en: 'Written sitting submitted' },
  'sitting-closed': { fa: 'بسته‌شدن آزمون با پایان زمان', en: 'Sitting closed when its time was over' },
  'time-credited': { fa: 'افزودن زمان', en: 'Time credited' },
  'absence-recorded': { fa: 'ثبت علت غیبت', en: 'Absence recorded' },
  'late-answers-ruled': { fa: 'تصمیم دربارهٔ پاسخ‌های دیررسیده', en: 'Late answers ruled on' },
  'practical-marked': { fa: 'ثبت نمرهٔ عملی', en: 'Practical marked' },
  'results-published': { fa: 'انتشار نتیجه‌ها', en: 'Results published' },
  'results-unpublished': { fa: 'برداشتن نتیجه‌ها', en: 'Results taken back' },
} satisfies Record<string, Text>
