import type { Text } from '~/shared/text'

/** The words of the summary and the receipt; the paper itself does without them. */
export const closingMessages = {
  summaryTitle: { fa: 'پیش از پایان', en: 'Before you finish' },
  summaryLead: {
    fa: 'پس از پایان دادن، دیگر نمی‌توانید پاسخی را تغییر دهید.',
    en: 'Once you finish, no answer can be changed.',
  },
  overTitle: { fa: 'زمان آزمون تمام شد', en: 'The time is over' },
  overLead: {
    fa: 'دیگر پاسخی پذیرفته نمی‌شود. آنچه در زمان به سرور رسیده است نمره می‌گیرد. دکمهٔ پایان را بزنید تا کد رسید را ببینید.',
    en: 'No further answer is taken. What reached the server in time is marked. Press the button to finish and see your receipt code.',
  },
  allAnswered: { fa: 'به هر {total} پرسش پاسخ داده‌اید.', en: 'You have answered all {total} questions.' },
  someUnanswered: { fa: '{count} پرسش بی‌پاسخ مانده است.', en: 'Questions without an answer: {count}.' },
  partly: { fa: 'پاسخ دارد، ولی همهٔ جاهایش پر نشده است: پرسش {list}', en: 'Answered, but not every place is filled: question {list}' },
  listSeparator: { fa: '، ', en: ', ' },
  stillWaiting: {
    fa: '{count} پاسخ هنوز به سرور نرسیده است. صبر کنید تا فرستاده شود.',
    en: 'Answers not yet on the server: {count}. Please wait until they are sent.',
  },
  goBack: { fa: 'بازگشت به پرسش‌ها', en: 'Back to the questions' },
  finish: { fa: 'آزمون را پایان می‌دهم', en: 'Finish the exam' },

  receiptTitle: { fa: 'آزمون شما ثبت شد', en: 'Your exam is handed in' },
  receiptLead: { fa: 'پاسخ‌هایتان در سرور است. این کد رسید شماست:', en: 'Your answers are on the server. This is your receipt code:' },
  examOf: { fa: 'آزمون کتبی', en: 'Written exam' },
  handedInAt: { fa: 'زمان پایان', en: 'Finished' },
  byTime: { fa: 'با تمام شدن زمان بسته شد.', en: 'It was closed when the time was over.' },
  byOfficer: {
    fa: 'مسئول سنجش به آن پایان داد. آنچه تا آن دم پاسخ داده بودید نمره می‌گیرد؛ چرایش را از او بپرسید.',
    en: 'The officer ended it. What you had answered by then is marked; ask the officer why.',
  },
  sentAway: {
    fa: 'مسئول سنجش شما را از آزمون کنار گذاشت. پاسخ‌هایی که تا پایان به سرور رسیده بود تصحیح می‌شود، ولی بخش کتبی، با هر نمره‌ای، قبول نیست.',
    en: 'The assessment officer sent you away from the exam. What had reached the server by the end is marked, but the written part is not passed, whatever the mark.',
  },
  sentAwayNext: {
    fa: 'نتیجه پس از بررسی در «نتیجه‌های من» می‌آید و خبرش را می‌گیرید؛ آنجا می‌خوانید که آیا این نوبت به‌حساب می‌آید، و آیا و تا کی می‌توانید دوباره آزمون بدهید. اگر این تصمیم را درست نمی‌دانید، به مسئول سنجش {centre} بگویید.',
    en: 'The result appears under “My results” once it has been checked, and you will be told; there you read whether this counts as an attempt, and whether and until when you may sit again. If you think that this was wrong, tell the assessment officer of {centre}.',
  },
  whatNext: {
    fa: 'نتیجه پس از بررسی مسئول سنجش در «نتیجه‌های من» می‌آید و خبرش را می‌گیرید.',
    en: 'The result appears under “My results” after the assessment officer has checked it; you will be told.',
  },
  toResults: { fa: 'نتیجه‌های من', en: 'My results' },
  unsentAfterEnd: {
    fa: '{count} پاسخ هنوز روی این دستگاه است و فرستاده می‌شود. این صفحه را باز نگه دارید.',
    en: 'Answers still on this device: {count}. They are being sent; keep this page open.',
  },
} satisfies Record<string, Text>
