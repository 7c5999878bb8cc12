import type { Text } from '~/shared/text'

export const messages = {
  carryOn: { fa: 'آزمون «{course}» را ادامه دهید', en: 'Continue the exam: {course}' },
  startNow: { fa: 'آزمون «{course}» آغاز شده است', en: 'The exam has begun: {course}' },
  inCalendar: { fa: 'آزمون کتبی: {course}', en: 'Written exam: {course}' },
  comes: { fa: 'آزمون «{course}» در راه است', en: 'An exam is coming: {course}' },
  book: { fa: 'برای آزمون «{course}» نوبت بگیرید', en: 'Book a seat in the exam: {course}' },
  resultOut: { fa: 'نتیجهٔ آزمون «{course}» را ببینید', en: 'See your result: {course}' },
  roomAsked: { fa: 'مرکز دیگری برای آزمون «{course}» سالنی از شما می‌خواهد', en: 'Another centre asks for a room of yours: {course}' },
  waitingFree: { fa: '{waiting} نفر در انتظار صندلی‌اند و {free} صندلی خالی است: {course}', en: 'Waiting for a seat: {waiting}; free seats: {free} ({course})' },
  waitingFull: { fa: '{waiting} نفر در انتظار صندلی‌اند: {course}', en: 'Waiting for a seat: {waiting} ({course})' },
  publish: { fa: '{count} نتیجهٔ {course} آمادهٔ اعلام است', en: 'Results that can be published: {count} ({course})' },
  running: { fa: 'آزمون «{course}» در حال برگزاری است', en: 'The exam is running: {course}' },
  lentRunning: { fa: 'آزمون «{course}» در سالن مرکز شما برگزار می‌شود', en: 'An exam is sat in your centre’s room: {course}' },
  prepare: { fa: 'آزمون «{course}» را آماده کنید', en: 'Prepare the exam: {course}' },
  toMark: { fa: '{count} کار عملی برای نمره‌دادن: {course}', en: 'Practicals to mark: {count} ({course})' },
  scripts: { fa: '{count} پاسخ در انتظار تصحیح شماست: {course}', en: 'Scripts that wait for your mark: {count} ({course})' },
  markedScripts: { fa: 'پاسخ‌هایی که تصحیح کرده‌اید: {course}', en: 'Scripts that you have marked: {course}' },
  openOne: { fa: 'گذاشتن آزمون و دیدن آزمون‌های مرکز', en: 'Open an exam and see the centre’s exams' },
  all: { fa: 'آزمون‌ها و نتیجه‌ها', en: 'Exams and results' },
  candidates: { fa: 'آزمون شمارهٔ {number}، {count} داوطلب', en: 'Exam no. {number}; candidates: {count}' },
} satisfies Record<string, Text>
