import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'آزمون کتبی «{course}»', en: 'Written exam: {course}' },
  pageTitle: { fa: 'آزمون کتبی', en: 'Written exam' },
  question: { fa: 'پرسش {n}', en: 'Question {n}' },
  questionOf: { fa: 'پرسش {n} از {total}', en: 'Question {n} of {total}' },
  questions: { fa: 'پرسش‌ها', en: 'Questions' },
  answered: { fa: 'پاسخ داده‌اید', en: 'answered' },
  unanswered: { fa: 'بی‌پاسخ', en: 'not answered' },
  officerSays: { fa: 'پیام مسئول سنجش', en: 'From the assessment officer' },
  isBroken: { fa: 'این پرسش ایراد دارد', en: 'This question is broken' },
  flagged: { fa: 'نشان‌دار', en: 'marked' },
  flag: { fa: 'نشان بگذارید تا برگردید', en: 'Mark to come back' },
  unflag: { fa: 'نشان را بردارید', en: 'Take the mark away' },
  answeredCount: { fa: '{answered} از {total} پرسش پاسخ دارد', en: '{answered} of {total} answered' },
  timeLeft: { fa: 'زمان مانده', en: 'Time left' },
  minutesLeft: { fa: '{count} دقیقه', en: '{count} min' },
  endsAt: { fa: 'پایان: ساعت {time}', en: 'Ends at {time}' },
  timeUp: { fa: 'زمان تمام شد', en: 'Time is up' },
  minutesAnnounced: { fa: '{count} دقیقه مانده است.', en: 'Minutes left: {count}.' },
  credited: { fa: '{count} دقیقه به زمان شما افزوده شده است.', en: 'Minutes added to your time: {count}.' },

  savedAt: { fa: 'در سرور ذخیره شد {time}', en: 'saved on the server {time}' },
  sending: { fa: 'در حال فرستادن به سرور…', en: 'sending to the server…' },
  onDevice: { fa: 'روی این دستگاه نگه داشته شد', en: 'saved on this device' },
  practiceOnly: { fa: 'تمرین: تنها روی همین دستگاه', en: 'practice: on this device only' },
  practiceOver: { fa: 'پایان تمرین', en: 'End the practice' },
  onDeviceMore: { fa: '{count} پاسخ هنوز به سرور نرسیده است؛ خودش دوباره می‌فرستد.', en: 'Answers not yet on the server: {count}. They are sent again by themselves.' },
  offline: {
    fa: 'شبکه در دسترس نیست. پاسخ دهید؛ پاسخ‌ها روی این دستگاه نگه داشته و سپس فرستاده می‌شود.',
    en: 'There is no network. Go on answering: answers are kept on this device and sent later.',
  },
  notSent: { fa: 'هنوز به سرور نرسیده است؛ این صفحه را نبندید', en: 'not on the server yet; keep this page open' },
  signedOut: { fa: 'از حساب خود بیرون آمده‌اید. پاسخ‌ها روی این دستگاه مانده است.', en: 'You are signed out. The answers are kept on this device.' },
  signInAgain: { fa: 'ورود دوباره', en: 'Sign in again' },
  nothingYet: { fa: 'هنوز پاسخی نداده‌اید', en: 'no answer yet' },
  noOffline: {
    fa: 'این نشانی رمزنگاری ندارد (https نیست)؛ اگر شبکه قطع شود، پاسخ‌های فرستاده‌نشده روی این دستگاه نمی‌ماند.',
    en: 'This address has no https, so there is no offline protection here: if the network goes, answers not yet sent are not kept on this device.',
  },
  noScript: {
    fa: 'در این مرورگر ذخیرهٔ خودکار کار نمی‌کند. پس از هر چند پرسش «ذخیرهٔ پاسخ‌ها» را بزنید.',
    en: 'Answers are not saved by themselves in this browser. Press “Save the answers” after every few questions.',
  },
  saveAll: { fa: 'ذخیرهٔ پاسخ‌ها', en: 'Save the answers' },
  toSummary: { fa: 'پایان آزمون و دیدن خلاصه', en: 'Finish and see the summary' },

  finishNeedsServer: {
    fa: 'برای پایان دادن باید به سرور وصل باشید. پاسخ‌هایتان نگه داشته شده است؛ کمی بعد دوباره بزنید.',
    en: 'Finishing needs the server. Your answers are kept; press again in a little while.',
  },

  summaryTitle: { fa: 'پیش از پایان', en: 'Before you finish' },
  summaryLead: {
    fa: 'پس از پایان دادن، دیگر نمی‌توانید پاسخی را تغییر دهید.',
    en: 'Once you finish, no answer can be changed.',
  },
  allAnswered: { fa: 'به هر {total} پرسش پاسخ داده‌اید.', en: 'You have answered all {total} questions.' },
  someUnanswered: { fa: '{count} پرسش بی‌پاسخ مانده است.', en: 'Questions without an answer: {count}.' },
  stillWaiting: {
    fa: '{count} پاسخ هنوز به سرور نرسیده است. صبر کنید تا فرستاده شود.',
    en: 'Answers not yet on the server: {count}. Please wait until they are sent.',
  },
  goBack: { fa: 'برگشت به پرسش‌ها', en: 'Back to the questions' },
  finish: { fa: 'آزمون را پایان می‌دهم', en: 'Finish the exam' },

  receiptTitle: { fa: 'آزمون شما ثبت شد', en: 'Your exam is handed in' },
  receiptLead: { fa: 'پاسخ‌هایتان در سرور است. این کد رسید شماست:', en: 'Your answers are on the server. This is your receipt code:' },
  handedInAt: { fa: 'زمان پایان', en: 'Finished' },
  byTime: { fa: 'با تمام شدن زمان بسته شد.', en: 'It was closed when the time was over.' },
  whatNext: {
    fa: 'نتیجه پس از بررسی مسئول سنجش در «نتیجه‌های من» می‌آید و خبرش را می‌گیرید.',
    en: 'The result appears under “My results” after the assessment officer has checked it; you will be told.',
  },
  toResults: { fa: 'نتیجه‌های من', en: 'My results' },
  lateKept: {
    fa: '{count} پاسخ پس از پایان زمان رسید. جداگانه نگه داشته شده است و مسئول سنجش دربارهٔ آن تصمیم می‌گیرد.',
    en: 'Answers that came after the end: {count}. They are kept apart, and the assessment officer decides about them.',
  },
  unsentAfterEnd: {
    fa: '{count} پاسخ هنوز روی این دستگاه است و فرستاده می‌شود. این صفحه را باز نگه دارید.',
    en: 'Answers still on this device: {count}. They are being sent; keep this page open.',
  },
} satisfies Record<string, Text>
