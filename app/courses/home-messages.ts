import type { Text } from '~/shared/text'

export const messages = {
  goOn: { fa: 'ادامهٔ «{course}»', en: 'Go on with “{course}”' },
  goOnDetail: { fa: 'گام بعدی: {step} ({done} از {of})', en: 'Next: {step} ({done} of {of})' },
  ownClass: { fa: '«{course}»', en: '“{course}”' },
  startsSoon: { fa: '«{course}» به‌زودی آغاز می‌شود', en: '“{course}” starts soon' },
  applied: { fa: 'درخواست شما برای «{course}» رسید', en: 'Your application for “{course}” has arrived' },
  appliedDetail: { fa: 'مرکز تا روزی که این‌جا نوشته شده پاسخ می‌دهد.', en: 'The centre answers by the day shown here.' },
  waiting: { fa: 'در فهرست انتظار «{course}» هستید', en: 'You are on the waiting list for “{course}”' },
  refused: { fa: 'درخواست «{course}» پذیرفته نشد', en: 'Your application for “{course}” was refused' },
  findCourse: { fa: 'دوره‌ای برای یاد گرفتن پیدا کنید', en: 'Find a course to learn' },
  findCourseDetail: { fa: 'رشته‌ها، مرکزها و زمان‌ها', en: 'Trades, centres and dates' },
  teach: { fa: 'کلاس شما: «{course}»', en: 'Your class: “{course}”' },
  teachDetail: { fa: 'فهرست کلاس و پیشرفت کارآموزان', en: 'Class list and your trainees’ progress' },
  toAnswer: { fa: '{count} درخواست پاسخ می‌خواهد', en: '{count} applications to answer' },
  toAnswerLate: { fa: '{count} درخواست از مهلت گذشته است', en: '{count} are late' },
  seatsFree: { fa: '{count} نفر منتظر جایی هستند که خالی شده', en: '{count} people wait for a seat that is free' },
  offerings: { fa: 'دوره‌های مرکز', en: 'The centre’s offerings' },
  offeringsDetail: { fa: 'گشودن دوره، ظرفیت و مربی', en: 'Open an offering; seats and trainers' },
} satisfies Record<string, Text>
