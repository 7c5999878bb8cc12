import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'آزمون‌های یک روز', en: 'A day’s exams' },
  todays: { fa: 'آزمون‌های امروز', en: 'Today’s exams' },
  cardTitle: { fa: '{count} آزمون امروز، یکجا', en: '{count} exams today, on one page' },
  day: { fa: 'روز', en: 'Day' },
  before: { fa: 'روز آزمون پیشین: {day}', en: 'Exam day before: {day}' },
  after: { fa: 'روز آزمون بعدی: {day}', en: 'Next exam day: {day}' },
  otherDays: { fa: 'روزهای دیگر', en: 'Other days' },
  exam: { fa: 'آزمون و سالن', en: 'Exam and room' },
  hours: { fa: 'ساعت', en: 'Hours' },
  fromUntil: { fa: '{from} تا {until}', en: '{from} to {until}' },
  expected: { fa: 'داوطلب', en: 'Expected' },
  here: { fa: 'آمده', en: 'Here' },
  working: { fa: 'در حال آزمون', en: 'Working' },
  red: { fa: 'سرخ', en: 'Red' },
  done: { fa: 'پایان', en: 'Done' },
  go: { fa: 'رفتن به', en: 'Go to' },
  reports: { fa: '{count} پرسش گزارش‌شده بی‌داوری', en: 'Reported questions to rule on: {count}' },
  redMeans: {
    fa: 'سرخ: از دستگاهش خبری نیست یا ورودش قفل است. این صفحه هر ده ثانیه تازه می‌شود.',
    en: 'Red: nothing is heard of the device, or the sign-in is locked. This page is fresh every ten seconds.',
  },
  none: { fa: 'در این روز آزمونی ندارید', en: 'You have no exam on this day' },
  noneWhy: { fa: 'آزمون‌های مرکز شما و سالن‌هایی که به آزمون مرکزهای دیگر می‌دهید، در روز خودشان اینجا می‌آید.', en: 'Your centre’s exams, and the rooms that it lends to other centres’, stand here on their day.' },
} satisfies Record<string, Text>
