import type { Text } from '~/shared/text'

/** How the trail names what is done here. */
export const acts = {
  'exam-session-opened': { fa: 'گشودن آزمون', en: 'Exam session opened' },
  'seat-booked': { fa: 'گرفتن نوبت آزمون', en: 'Seat booked' },
  'sitting-started': { fa: 'آغاز آزمون کتبی', en: 'Written sitting started' },
  'sitting-submitted': { fa: 'پایان آزمون کتبی', en: 'Written sitting submitted' },
  'sitting-closed': { fa: 'بسته‌شدن آزمون با پایان زمان', en: 'Sitting closed when its time was over' },
  'candidate-checked-in': { fa: 'پذیرش داوطلب', en: 'Candidate checked in' },
  'candidate-let-start': { fa: 'اجازهٔ آغاز آزمون', en: 'Candidate let start' },
  'device-code-made': { fa: 'ساختن کد دستگاه', en: 'Device code made' },
  'device-changed': { fa: 'رفتن به دستگاه دیگر', en: 'Moved to another device' },
  'sitting-ended': { fa: 'پایان آزمون به دست مسئول', en: 'Sitting ended by the officer' },
  'accommodation-decided': { fa: 'تعیین همراهی ویژه', en: 'Accommodation decided' },
  'room-message-sent': { fa: 'پیام به سالن', en: 'Message to the room' },
  'question-reported': { fa: 'گزارش پرسش ایراددار', en: 'Question reported' },
  'question-ruled': { fa: 'نظر دربارهٔ پرسش', en: 'Question ruled on' },
  'incident-reported': { fa: 'ثبت رویداد', en: 'Incident reported' },
  'written-part-closed': { fa: 'بستن بخش کتبی', en: 'Written part closed' },
  'item-analysis-read': { fa: 'دیدن تحلیل پرسش‌ها', en: 'Item analysis read' },
  'item-neutralised': { fa: 'خنثی کردن پرسش', en: 'Question neutralised' },
  'time-credited': { fa: 'افزودن زمان', en: 'Time credited' },
  'absence-recorded': { fa: 'ثبت علت غیبت', en: 'Absence recorded' },
  'late-answers-ruled': { fa: 'تصمیم دربارهٔ پاسخ‌های دیررسیده', en: 'Late answers ruled on' },
  'practical-marked': { fa: 'ثبت نمرهٔ عملی', en: 'Practical marked' },
  'results-published': { fa: 'انتشار نتیجه‌ها', en: 'Results published' },
  'results-unpublished': { fa: 'برداشتن نتیجه‌ها', en: 'Results taken back' },
} satisfies Record<string, Text>
