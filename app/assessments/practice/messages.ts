import type { Text } from '~/shared/text'

export const messages = {
  rules: { fa: 'مقررات آزمون و تمرین', en: 'Rules and practice' },
  rulesOf: { fa: 'مقررات این آزمون', en: 'The rules of this exam' },
  rulesLead: { fa: 'پیش از روز آزمون بخوانید و یک بار صفحهٔ آزمون را بیازمایید.', en: 'Read this before the day, and try the exam’s page once.' },
  toRules: { fa: 'همهٔ مقررات آزمون، و تمرین با صفحهٔ آن', en: 'All the rules, and a try of the exam’s page' },
  print: { fa: 'این صفحه بی‌شبکه هم باز می‌شود و می‌توانید چاپش کنید.', en: 'This page opens without a network too, and it prints well.' },

  time: { fa: 'زمان و پرسش‌ها', en: 'Time and questions' },
  amount: { fa: '{items} پرسش در {minutes} دقیقه.', en: '{items} questions in {minutes} minutes.' },
  kinds: { fa: 'نوع پرسش‌ها: {kinds}.', en: 'Kinds of question: {kinds}.' },
  extra: { fa: 'برای شما {percent}٪ زمان بیشتر ثبت شده است؛ پایان زمان شما با آن جابه‌جا می‌شود.', en: 'You have {percent}% more time; your end moves with it.' },
  lateStart: { fa: 'اگر دیرتر برسید، تا پایان مهلت آغاز می‌توانید آغاز کنید و همهٔ دقیقه‌ها را دارید.', en: 'Coming late, you may start until the time to start is over, and you have all the minutes.' },
  timeUp: { fa: 'با پایان زمان، صفحه خودش بسته می‌شود و آنچه تا آن دم پاسخ داده‌اید نمره می‌گیرد.', en: 'When the time is over the page closes by itself, and what you have answered by then is marked.' },

  marking: { fa: 'نمره', en: 'Marking' },
  blank: { fa: 'پرسش بی‌پاسخ نمره ندارد و نمره‌ای هم کم نمی‌کند.', en: 'A blank question earns nothing and costs nothing.' },
  byPeople: {
    fa: 'پاسخ‌های تشریحی و پرونده‌ها را مصحح نمره می‌دهد، بی‌آنکه بداند از کیست؛ نتیجه پس از تصحیح همه می‌آید. نام خود را در پاسخ ننویسید.',
    en: 'A marker gives essays and files their marks without knowing whose they are; the result comes when all are marked. Do not write your name in an answer.',
  },
  result: {
    fa: 'نتیجه را مسئول سنجش اعلام می‌کند و در «نتیجه‌های من» می‌آید. اگر آن را درست نمی‌دانید، به مسئول سنجش {centre} بگویید.',
    en: 'The assessment officer publishes the result, and it appears under “My results”. If you think that it is wrong, tell the assessment officer of {centre}.',
  },

  saving: { fa: 'پاسخ‌ها کجا می‌ماند', en: 'Where your answers are' },
  savedByThemselves: { fa: 'هر پاسخ یک ثانیه پس از انتخاب خودش به سرور می‌رود؛ دکمهٔ ذخیره لازم نیست.', en: 'Each answer goes to the server by itself a second after you choose it; there is no save button to press.' },
  ownDevice: { fa: 'تا به سرور نرسیده، رمزشده روی همین دستگاه می‌ماند و پس از پایان آزمون از آن پاک می‌شود.', en: 'Until it has reached the server it stays on this device, encrypted, and is wiped from it after the exam.' },

  network: { fa: 'اگر شبکه، برق یا دستگاه از کار بیفتد', en: 'When the network, the power or the device fails' },
  goOn: { fa: 'شبکه که رفت، پاسخ دادن را ادامه دهید. با برگشت شبکه پاسخ‌ها خودشان فرستاده می‌شوند. زمان همچنان می‌گذرد.', en: 'When the network goes, go on answering. Answers are sent by themselves when it is back. The time goes on.' },
  reload: { fa: 'اگر صفحه یا مرورگر بسته شد، دوباره همین نشانی را باز کنید؛ پاسخ‌ها سر جایشان است.', en: 'If the page or the browser closes, open the same address again: your answers are where they were.' },
  otherDevice: { fa: 'روی دستگاه دیگر با کدی که مسئول سنجش می‌دهد ادامه می‌دهید.', en: 'You go on at another device with a code from the officer.' },
  locked: { fa: 'اگر گذرواژه را بارها نادرست زدید و ورود قفل شد، مسئول سنجش حسابتان را در سالن باز می‌کند.', en: 'If wrong passwords have locked your sign-in, the officer opens your account in the room.' },
  late: { fa: 'پاسخی که پس از پایان زمان برسد جدا نگه داشته می‌شود و مسئول سنجش دربارهٔ آن تصمیم می‌گیرد.', en: 'Answers that arrive after the end are kept apart, and the officer decides about them.' },

  conduct: { fa: 'چه آزاد است و چه نیست', en: 'What is allowed and what is not' },
  forbidden: { fa: 'کمک گرفتن از دیگری، عکس گرفتن از پرسش‌ها و باز کردن برنامه یا صفحهٔ دیگر تخلف است و در صورت‌جلسه نوشته می‌شود.', en: 'Help from others, photographs of questions, other programs and pages are misconduct and are written down as an incident.' },
  broken: {
    fa: 'اگر پرسشی ایراد داشت، بالای همان پرسش گزارش کنید و آزمون را ادامه دهید. صفحهٔ گزارش در زبانهٔ دیگر باز می‌شود و تخلف نیست.',
    en: 'If a question is broken, report it above the question and go on. The report opens in another tab, which is no misconduct.',
  },

  bring: { fa: 'چه همراه بیاورید', en: 'What to bring' },
  seat: { fa: 'صندلی شما: شمارهٔ {seat}.', en: 'Your seat: no. {seat}.' },
  noSeat: { fa: 'هنوز برای این آزمون نوبت نگرفته‌اید.', en: 'You have no seat in this exam yet.' },

  practice: { fa: 'تمرین با صفحهٔ آزمون', en: 'Try the exam’s page' },
  practiceOf: { fa: 'تمرین صفحهٔ آزمون «{course}»', en: 'Practice for the exam of {course}' },
  practiceWhy: {
    fa: 'همان صفحهٔ آزمون با پرسش‌های تمرینی. چیزی حساب نمی‌شود و به جایی فرستاده نمی‌شود؛ هر چند بار که بخواهید، بی‌شبکه هم.',
    en: 'The exam’s own page with practice questions. Nothing counts and nothing is sent anywhere; as often as you like, without a network too.',
  },
  start: { fa: 'تمرین را آغاز می‌کنم', en: 'Start the practice' },
  isPractice: { fa: 'این تمرین است', en: 'This is practice' },
  isPracticeWhy: { fa: 'پرسش‌ها تمرینی است، چیزی حساب نمی‌شود و پاسخ‌ها تنها روی همین دستگاه است.', en: 'The questions are for practice, nothing counts, and answers are on this device only.' },
  tryOut: {
    fa: 'این‌ها را بیازمایید: پاسخی را عوض کنید، پرسشی را نشان‌دار کنید، شبکه را قطع کنید و ادامه دهید، صفحه را ببندید و باز کنید.',
    en: 'Try these: change an answer, mark a question, cut the network and go on, close the page and open it again.',
  },
  over: { fa: 'تمرین پایان یافت', en: 'The practice is over' },
  overCount: { fa: 'به {answered} پرسش از {total} پاسخ دادید.', en: 'You answered {answered} of {total}.' },
  overNext: {
    fa: 'در آزمون واقعی اکنون خلاصه را می‌بینید، پایان را تأیید می‌کنید و رسید می‌گیرید. از این تمرین چیزی نگه داشته نشد.',
    en: 'In the real exam you would now see the summary, confirm, and get a receipt. Nothing of this practice was kept.',
  },
  again: { fa: 'یک بار دیگر', en: 'Once more' },
  none: { fa: 'برای این آزمون پرسش تمرینی نیست', en: 'There is nothing to practise for this exam' },
} satisfies Record<string, Text>
