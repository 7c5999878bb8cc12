import type { Text } from '~/shared/text'

export const carryingMessages = {
  title: { fa: 'پاسخ‌هایتان هنوز ذخیره نشده است', en: 'Your answers are not saved yet' },
  signIn: {
    fa: 'وقتی دکمه را زدید، از حساب خود بیرون آمده بودید. پاسخ‌هایی که فرستادید در همین صفحه مانده است: وارد شوید تا ذخیره شود.',
    en: 'When you pressed the button you were no longer signed in. The answers you sent are in this page: sign in, and they are saved.',
  },
  elsewhere: {
    fa: 'وقتی دکمه را زدید، کس دیگری در این مرورگر وارد شده بود. پاسخ‌هایی که فرستادید در همین صفحه مانده است: با نام خودتان وارد شوید تا ذخیره شود.',
    en: 'When you pressed the button somebody else was signed in on this browser. The answers you sent are in this page: sign in as yourself, and they are saved.',
  },
  stayHere: {
    fa: 'تا پایان کار این صفحه را نبندید و از آن نروید؛ زمان آزمون می‌گذرد. اگر گذرواژه را به یاد ندارید، مسئول سنجش را خبر کنید.',
    en: 'Do not close or leave this page before that; the exam’s time goes on. If you do not remember the password, tell the assessment officer.',
  },
  signInAndSave: { fa: 'ورود و ذخیرهٔ پاسخ‌ها', en: 'Sign in and save the answers' },
  wrongSignIn: {
    fa: 'نام یا گذرواژه درست نیست. دوباره بنویسید؛ پاسخ‌ها هنوز در همین صفحه است.',
    en: 'The name or the password is not right. Type them again; the answers are still in this page.',
  },
  notTheirs: {
    fa: 'این آزمون با این حساب آغاز نشده است. با حسابی وارد شوید که آزمون را با آن آغاز کردید؛ پاسخ‌ها هنوز در همین صفحه است.',
    en: 'This exam was not begun with this account. Sign in with the account you began it with; the answers are still in this page.',
  },
  secondFactor: {
    fa: 'نقش شما در سامانه تأیید دوم هم می‌خواهد. آن را در زبانهٔ دیگری انجام دهید، سپس به همین صفحه برگردید و پاسخ‌ها را ذخیره کنید.',
    en: 'Your role asks for a second step too. Do it in another tab, then come back to this page and save the answers.',
  },
  toSecondFactor: { fa: 'تأیید دومرحله‌ای (در زبانهٔ دیگری باز می‌شود)', en: 'The second step (opens in another tab)' },
  save: { fa: 'ذخیرهٔ پاسخ‌ها', en: 'Save the answers' },
  tooLongTitle: { fa: 'یک پاسخ هنوز ذخیره نشده است', en: 'One answer is not saved yet' },
  tooLong: {
    fa: 'پاسخ‌های دیگر ذخیره شد. پاسخی که بلندتر از اندازه است همان‌گونه که نوشتید در برگه باز می‌شود تا کوتاهش کنید.',
    en: 'The other answers are saved. What is too long opens in your paper as you typed it, to be made shorter.',
  },
  toPaper: { fa: 'بازگشت به برگه', en: 'Back to the paper' },
  untakenTitle: { fa: 'پاسخی که پذیرفته نشد', en: 'An answer that was not taken' },
  untaken: {
    fa: 'وقتی این پاسخ رسید زمان تمام شده بود، و بلندتر از آن است که جداگانه نگه داشته شود؛ برای همین در سرور نیست. آن را همان‌گونه که نوشتید در زیر می‌بینید. اگر کوتاهش کنید و بفرستید، جداگانه نگه داشته می‌شود و مسئول سنجش دربارهٔ آن تصمیم می‌گیرد.',
    en: 'The time was over when this answer came, and it is too long to be kept apart, so it is not on the server. Below it stands as you typed it. If you shorten it and send it, it is kept apart and the assessment officer decides about it.',
  },
  sendShortened: { fa: 'فرستادن پاسخ کوتاه‌شده', en: 'Send the shortened answer' },
  toEnd: { fa: 'رفتن به پایان آزمون', en: 'Go to the end of the exam' },
  nothingHere: { fa: 'در این صفحه پاسخی نیست. آزمون خود را باز کنید.', en: 'There are no answers in this page. Open your exam.' },
  open: { fa: 'باز کردن آزمون', en: 'Open the exam' },
} satisfies Record<string, Text>

/** The same where what is carried is a report of a broken question. */
export const reportMessages = {
  ...carryingMessages,
  title: { fa: 'گزارش شما هنوز فرستاده نشده است', en: 'Your report is not sent yet' },
  signIn: {
    fa: 'وقتی دکمه را زدید، از حساب خود بیرون آمده بودید. آنچه نوشتید در همین صفحه مانده است: وارد شوید تا فرستاده شود.',
    en: 'When you pressed the button you were no longer signed in. What you wrote is in this page: sign in, and it is sent.',
  },
  elsewhere: {
    fa: 'وقتی دکمه را زدید، کس دیگری در این مرورگر وارد شده بود. آنچه نوشتید در همین صفحه مانده است: با نام خودتان وارد شوید تا فرستاده شود.',
    en: 'When you pressed the button somebody else was signed in on this browser. What you wrote is in this page: sign in as yourself, and it is sent.',
  },
  signInAndSave: { fa: 'ورود و فرستادن گزارش', en: 'Sign in and send the report' },
  wrongSignIn: {
    fa: 'نام یا گذرواژه درست نیست. دوباره بنویسید؛ گزارش هنوز در همین صفحه است.',
    en: 'The name or the password is not right. Type them again; the report is still in this page.',
  },
  notTheirs: {
    fa: 'این آزمون با این حساب آغاز نشده است. با حسابی وارد شوید که آزمون را با آن آغاز کردید؛ گزارش هنوز در همین صفحه است.',
    en: 'This exam was not begun with this account. Sign in with the account you began it with; the report is still in this page.',
  },
  secondFactor: {
    fa: 'نقش شما در سامانه تأیید دوم هم می‌خواهد. آن را در زبانهٔ دیگری انجام دهید، سپس به همین صفحه برگردید و گزارش را بفرستید.',
    en: 'Your role asks for a second step too. Do it in another tab, then come back to this page and send the report.',
  },
  save: { fa: 'فرستادن گزارش', en: 'Send the report' },
  yourWords: { fa: 'آنچه نوشتید:', en: 'What you wrote:' },
  unsent: { fa: 'وارد شدید، ولی گزارش این‌گونه فرستاده نمی‌شود. به فرم گزارش برگردید تا ببینید چرا؛ آنچه نوشتید با شما می‌آید.', en: 'You are signed in, but the report can’t be sent like this. Go back to its form to see why; what you wrote comes along.' },
  toReport: { fa: 'بازگشت به گزارش', en: 'Back to the report' },
} satisfies Record<string, Text>
