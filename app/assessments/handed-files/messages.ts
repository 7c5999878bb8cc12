import type { Text } from '~/shared/text'
import type { HandInRefusal } from './hand-in-file.server'

export const messages = {
  title: { fa: 'فرستادن پرونده', en: 'Hand in a file' },
  lead: {
    fa: 'پاسخ این پرسش یک پرونده است. می‌توانید تا پایان آزمون پروندهٔ تازه‌تری بفرستید؛ آخرین پرونده شمرده می‌شود.',
    en: 'The answer to this question is one file. Until the exam ends you may hand in a newer one; the last one counts.',
  },
  file: { fa: 'پرونده', en: 'File' },
  kinds: { fa: 'PDF، یا عکس JPG و PNG', en: 'PDF, or a JPG or PNG photo' },
  hint: {
    fa: 'نام خود را در آن ننویسید؛ مصحح نباید بداند پاسخ از کیست.',
    en: 'Do not write your name in it: the marker must not know whose it is.',
  },
  send: { fa: 'پرونده را بفرست', en: 'Hand it in' },
  replace: { fa: 'پروندهٔ تازه‌تر را بفرست', en: 'Hand in a newer one' },
  lost: {
    fa: 'هنگام فرستادن، از حساب خود بیرون آمده بودید و پروندهٔ تازه به سرور نرسید. آن را دوباره برگزینید و بفرستید.',
    en: 'You were signed out when you sent the file, and it did not reach the server. Choose it again and hand it in.',
  },
  look: { fa: 'دیدن پرونده', en: 'Look at it' },
  back: { fa: 'بازگشت به پرسش‌ها', en: 'Back to the questions' },
  backToExam: { fa: 'بازگشت به آزمون', en: 'Back to the exam' },
  over: { fa: 'زمان آزمون تمام شده است و پرونده‌ای پذیرفته نمی‌شود.', en: 'The exam is over; no file is taken any more.' },
} satisfies Record<string, Text>

export const handInRefusals = {
  'not-a-paper': { fa: 'این پرونده نه PDF است و نه عکس JPG یا PNG سالم.', en: 'This is neither a PDF nor a sound JPG or PNG photo.' },
  'active-pdf': { fa: 'این PDF رمز دارد، برنامه‌ای اجرا می‌کند یا پروندهٔ دیگری در خود دارد. آن را دوباره به PDF ساده تبدیل کنید.', en: 'This PDF is encrypted, runs a program or carries another file. Save it again as a plain PDF.' },
  'image-too-large': { fa: 'عکس بیش از اندازه بزرگ است؛ آن را با اندازهٔ کوچک‌تری بگیرید.', en: 'The photo is too large; take it smaller.' },
  'sitting-over': messages.over,
  'other-device': { fa: 'این آزمون روی دستگاه دیگری باز است؛ از همان دستگاه بفرستید.', en: 'This exam runs on another device; hand the file in from there.' },
  'too-many-files': { fa: 'برای این پرسش بیش از اندازه پرونده فرستاده‌اید؛ آخرین آن‌ها شمرده می‌شود.', en: 'You have handed in too many files for this question; the last of them counts.' },
} satisfies Record<HandInRefusal, Text>
