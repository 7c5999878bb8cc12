import type { Text } from '~/shared/text'

export const messages = {
  pageTitle: { fa: 'خودآزمایی', en: 'Quiz' },
  rules: {
    fa: '{count} پرسش. برای گذراندن، {percent} درصد پاسخ درست لازم است.',
    en: '{count} {count|question|questions}. {percent} percent right passes.',
  },
  triesUnlimited: { fa: 'هر چند بار که بخواهید می‌توانید بیازمایید؛', en: 'Try as often as you like;' },
  triesAllowed: { fa: '{count} بار می‌توانید بیازمایید؛', en: 'You may try {count} {count|time|times};' },
  bestCounts: { fa: 'بهترین نتیجه می‌ماند.', en: 'the best result counts.' },
  lastCounts: { fa: 'نتیجهٔ آخرین بار می‌ماند.', en: 'the last result counts.' },
  triesLeft: { fa: '{count} بار دیگر مانده است.', en: '{count} more left.' },
  noTryLeft: { fa: 'بارهای شما به پایان رسیده است.', en: 'You have no try left.' },
  noTryLeftText: {
    fa: 'پاسخ‌ها و دلیل‌ها در بارهای پیش می‌مانند؛ دربارهٔ گام بعدی با مربی خود گفت‌وگو کنید.',
    en: 'The answers and their reasons stay with your tries below; ask your trainer what to do next.',
  },
  keepsBest: {
    fa: 'بهترین نتیجهٔ شما تا اینجا {right} از {of} است؛ با آزمودن دوباره کم نمی‌شود.',
    en: 'Your best result so far is {right} of {of}; trying again cannot lower it.',
  },
  lastStands: {
    fa: 'تا اینجا {right} از {of} به حساب می‌آید. نتیجهٔ این بار جای آن را می‌گیرد، بهتر باشد یا نه.',
    en: '{right} of {of} counts so far. The result of this try takes its place, better or not.',
  },
  mayLose: { fa: 'این خودآزمایی را گذرانده‌اید', en: 'You have passed this quiz' },
  mayLoseText: {
    fa: 'اکنون {right} از {of} به حساب می‌آید. اگر دوباره بیازمایید، نتیجهٔ تازه جای آن را می‌گیرد؛ اگر کمتر از اندازه باشد، دیگر گذرانده به شمار نمی‌آید.',
    en: '{right} of {of} counts now. If you try again, the new result takes its place; if it is too low, the quiz no longer counts as passed.',
  },
  thisCounts: { fa: 'همین نتیجه به حساب می‌آید.', en: 'This is the result that counts.' },
  bestStays: { fa: 'بهترین نتیجهٔ شما، {right} از {of}، همچنان به حساب می‌آید.', en: 'Your best result, {right} of {of}, still counts.' },
  lastStays: { fa: 'نتیجهٔ آخرین بار، {right} از {of}، به حساب می‌آید.', en: 'The result of your last try, {right} of {of}, is the one that counts.' },
  lostText: { fa: 'پیش از این گذرانده بودید، ولی در این خودآزمایی آخرین بار به حساب می‌آید.', en: 'You had passed before, but in this quiz the last try counts.' },
  lastCounted: { fa: 'آخرین', en: 'Last' },
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

export const refusals = {
  shut: { fa: 'این خودآزمایی هنوز برای شما باز نشده است.', en: 'This quiz is not open to you yet.' },
  'no-try-left': { fa: 'بارهای شما به پایان رسیده است.', en: 'You have no try left.' },
} satisfies Record<string, Text>
