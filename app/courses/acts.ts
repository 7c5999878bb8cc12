import type { Text } from '~/shared/text'

/** How the trail names what is done here. */
export const acts = {
  'application-made': { fa: 'درخواست دوره', en: 'Application made' },
  'application-admitted': { fa: 'پذیرش درخواست', en: 'Application admitted' },
  'application-refused': { fa: 'رد درخواست', en: 'Application refused' },
  'attendance-corrected': { fa: 'اصلاح حضور و غیاب', en: 'Attendance corrected' },
  'attendance-taken': { fa: 'حضور و غیاب', en: 'Attendance taken' },
  'check-answered': { fa: 'پاسخ به پرسش درس', en: 'Check in a lesson answered' },
  'content-imported': { fa: 'ورود محتوا', en: 'Content imported' },
  'course-completed': { fa: 'پایان دوره', en: 'Course completed' },
  'lesson-finished': { fa: 'خواندن درس', en: 'Lesson finished' },
  'meeting-added': { fa: 'افزودن جلسه', en: 'Class meeting added' },
  'meeting-cancelled': { fa: 'لغو جلسه', en: 'Class meeting cancelled' },
  'meeting-changed': { fa: 'تغییر جلسه', en: 'Class meeting changed' },
  'meetings-postponed': { fa: 'جابه‌جایی جلسه‌ها', en: 'Class meetings postponed' },
  'offering-opened': { fa: 'گشودن دوره', en: 'Offering opened' },
  'quiz-submitted': { fa: 'انجام خودآزمایی', en: 'Quiz submitted' },
  'trade-permitted': { fa: 'پروانهٔ رشته', en: 'Trade permitted' },
} satisfies Record<string, Text>
