import type { Text } from '~/shared/text'

export const messages = {
  pageTitle: { fa: 'خودآزمایی', en: 'Quiz' },
  rules: {
    fa: '{count} پرسش. برای گذراندن، {percent} درصد پاسخ درست لازم است. هر چند بار که بخواهید؛ بهترین نتیجه می‌ماند.',
    en: '{count} questions. {percent} percent right passes. Try as often as you like; the best result counts.',
  },
  submit: { fa: 'پایان و دیدن نتیجه', en: 'Finish and see the result' },
  unanswered: { fa: 'پرسش بی‌پاسخ نادرست شمرده می‌شود.', en: 'A question left empty counts as wrong.' },
  result: { fa: '{right} از {of} درست', en: '{right} of {of} right' },
  passed: { fa: 'گذراندید', en: 'You passed' },
  notPassed: { fa: 'هنوز نه', en: 'Not yet' },
  tryAgainText: { fa: 'پاسخ‌ها و دلیل‌ها را بخوانید و دوباره بیازمایید.', en: 'Read the answers and the reasons, and try again.' },
  tryAgain: { fa: 'یک بار دیگر', en: 'Try again' },
  goOn: { fa: 'ادامهٔ دوره', en: 'Go on with the course' },
  tries: { fa: 'بارهای پیش', en: 'Your tries' },
  tryNumber: { fa: 'بار {number}', en: 'Try {number}' },
  best: { fa: 'بهترین', en: 'Best' },
  noAnswer: { fa: 'پاسخی ندادید.', en: 'You gave no answer.' },
  answers: { fa: 'پاسخ‌ها', en: 'Answers' },
  question: { fa: 'پرسش {number}', en: 'Question {number}' },
  traineesOnly: { fa: 'این خودآزمایی برای کارآموزان همین دوره است؛ شما تنها پرسش‌ها را می‌بینید.', en: 'This quiz is for this course’s trainees; you only see its questions.' },
} satisfies Record<string, Text>
