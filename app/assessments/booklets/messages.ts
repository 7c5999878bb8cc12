import type { Text } from '~/shared/text'
import type { DrawRefusal } from './draw-booklets.server'
import type { EntryRefusal } from './enter-paper-answers.server'

export const messages = {
  title: { fa: 'آزمون کاغذی', en: 'On paper' },
  lead: {
    fa: 'برای داوطلبانی که پای رایانه نمی‌نشینند دفترچه و پاسخ‌نامه چاپ کنید و پس از آزمون پاسخ‌ها را همین‌جا بنویسید. نمره مانند دیگران حساب می‌شود.',
    en: 'Print booklets and answer sheets for candidates who sit at no computer, and enter their answers here after the exam. They are marked like everybody’s.',
  },
  sealed: {
    fa: 'پرسش‌ها مهرشده است: هر بار دیدن و چاپ دفترچه در رویدادنامه نوشته می‌شود. تصویر، جدول و فرمول هم چاپ می‌شود؛ تنها پرسشی که فیلم یا صدا دارد روی کاغذ نمی‌آید.',
    en: 'The questions are sealed: each time booklets are read or printed the trail says so. Pictures, tables and formulas are printed too; only a question with a film or a recording doesn’t come on paper.',
  },
  candidates: { fa: 'داوطلبان', en: 'Candidates' },
  nobody: { fa: 'کسی که بخش کتبی را بگذراند نوبت ندارد.', en: 'Nobody is booked who takes the written part.' },
  seat: { fa: 'صندلی {seat}', en: 'Seat {seat}' },
  choose: { fa: 'دفترچه برای', en: 'Booklets for' },
  draw: { fa: 'ساختن دفترچه‌ها', en: 'Draw the questions' },
  printAll: { fa: 'چاپ همهٔ دفترچه‌ها (PDF)', en: 'Print all booklets (PDF)' },
  enter: { fa: 'ثبت پاسخ‌ها', en: 'Enter answers' },
  correct: { fa: 'اصلاح پاسخ‌ها', en: 'Correct answers' },
  drawn: { fa: 'دفترچه آماده است', en: 'Booklet ready' },
  entered: { fa: 'پاسخ‌ها ثبت شد', en: 'Answers entered' },
  onComputer: { fa: 'پای رایانه', en: 'At a computer' },
  entryTitle: { fa: 'پاسخ‌نامهٔ {name}', en: 'Answer sheet of {name}' },
  entryLead: {
    fa: 'پاسخ‌ها را به همان ترتیبی که در پاسخ‌نامه است بنویسید. پرسشی را که سفید مانده خالی بگذارید؛ دو دایرهٔ سیاه در پرسشی که یک پاسخ دارد هم «سفید» است. از پاسخ تشریحی تنها بگویید که برگه‌اش نوشته شده است یا نه؛ برگه‌ها را جدا از پاسخ‌نامه به مصححان بدهید.',
    en: 'Enter the answers in the order of the answer sheet. Leave what was left blank; two filled circles where one answer is asked for are “Blank” too. Of an essay only say whether its sheet was written on; give those sheets to the markers, apart from the answer sheet.',
  },
  question: { fa: 'پرسش {n}', en: 'Question {n}' },
  noNumber: {
    fa: 'این عدد خوانده نمی‌شود. عدد را با رقم بنویسید و اعشار را با «٫»، مانند ۲٫۵؛ اگر روی برگه عددی نیست، خالی بگذارید.',
    en: 'This can’t be read as a number. Use digits and a point, like 2.5; leave it empty when there is no number on the sheet.',
  },
  noAnswer: {
    fa: 'این پاسخ را نمی‌توان ثبت کرد: گزینه‌ای ناشناس، یا متنی بلندتر از ۲۰۰ نویسه است.',
    en: 'This answer can’t be recorded: an unknown option, or words longer than 200 characters.',
  },
  blank: { fa: 'سفید', en: 'Blank' },
  onSheet: { fa: 'روی برگهٔ {number} نوشته است', en: 'Written on sheet {number}' },
  save: { fa: 'ثبت و حساب‌کردن نمره', en: 'Save and mark' },
  reason: { fa: 'چرا اصلاح می‌شود', en: 'Why it is corrected' },
  reasonHint: { fa: 'برای نمونه: پاسخ پرسش ۷ جابه‌جا نوشته شده بود.', en: 'For example: the answer to question 7 had been mistyped.' },
  back: { fa: 'بازگشت به دفترچه‌ها', en: 'Back to the booklets' },

  booklet: { fa: 'دفترچهٔ پرسش‌ها', en: 'Question booklet' },
  sheet: { fa: 'پاسخ‌نامه', en: 'Answer sheet' },
  sheetHint: {
    fa: 'دایرهٔ گزینهٔ درست را کامل سیاه کنید. پاسخ‌های نوشتنی را خوانا روی خط بنویسید.',
    en: 'Fill the circle of the right option completely. Write other answers clearly on the line.',
  },
  name: { fa: 'نام', en: 'Name' },
  marks: { fa: '{marks} نمره', en: '{marks} {marks|mark|marks}' },
  true: { fa: 'درست', en: 'True' },
  false: { fa: 'نادرست', en: 'False' },
  severalHint: { fa: 'چند گزینه می‌تواند درست باشد.', en: 'Several options may be right.' },
  orderHint: { fa: 'شمارهٔ گزینه‌ها را به ترتیب درست بنویسید.', en: 'Write the numbers of the options in the right order.' },
  matchHint: { fa: 'برای هر مورد شمارهٔ گزینهٔ جورش را بنویسید.', en: 'For each line write the number of the option that belongs to it.' },
  placeHint: {
    fa: 'جاهای تصویر شماره دارند. در پاسخ‌نامه دایرهٔ شمارهٔ جای درست را سیاه کنید؛ روی خود تصویر چیزی نکشید.',
    en: 'The places in the picture are numbered. Fill the circle of the right place’s number on the answer sheet; draw nothing on the picture.',
  },
  essayOn: { fa: 'پاسخ را روی برگهٔ {number} بنویسید.', en: 'Write your answer on sheet {number}.' },
  essaySheet: { fa: 'برگهٔ پاسخ تشریحی', en: 'Essay sheet' },
  sheetNumber: { fa: 'برگهٔ {number}', en: 'Sheet {number}' },
  essayHint: {
    fa: 'روی این برگه نام خود را ننویسید: مصحح نباید بداند پاسخ از کیست. پشت برگه هم برای نوشتن است.',
    en: 'Do not write your name on this sheet: its marker must not know whose it is. You may write on the back too.',
  },
  signature: { fa: 'امضای داوطلب', en: 'Candidate’s signature' },
} satisfies Record<string, Text>

export const drawRefusals = {
  'too-early': {
    fa: 'تا وقتی داوطلبان می‌توانند صندلی را پس بدهند دفترچه‌ای ساخته نمی‌شود.',
    en: 'No booklet is drawn while candidates may still give their seats back.',
  },
  'bank-too-small': { fa: 'بانک به اندازهٔ این آزمون پرسشی که روی کاغذ بیاید ندارد.', en: 'The bank has not enough questions that can come on paper for this exam.' },
  'needs-computer': {
    fa: 'داوطلبان در این آزمون پرونده می‌فرستند و پرونده روی کاغذ نمی‌آید؛ این آزمون تنها با رایانه برگزار می‌شود و دفترچهٔ کاغذی ندارد.',
    en: 'Candidates hand in a file in this exam, which can’t be done on paper: it is taken on a computer only, and there is no booklet.',
  },
  'nobody-chosen': { fa: 'دست‌کم یک داوطلب را برگزینید.', en: 'Choose at least one candidate.' },
  cancelled: { fa: 'این آزمون لغو شده است.', en: 'This exam was cancelled.' },
} satisfies Record<DrawRefusal, Text>

export const entryRefusals = {
  'not-begun': { fa: 'آزمون هنوز آغاز نشده است.', en: 'The exam has not begun yet.' },
  'marked-absent': { fa: 'برای این داوطلب علت غیبت ثبت شده است.', en: 'A reason for an absence is recorded for this candidate.' },
  'needs-reason': { fa: 'بنویسید چرا اصلاح می‌شود.', en: 'Say why it is corrected.' },
  'own-trainees': { fa: 'شما مربی یا خویشاوند این داوطلب‌اید؛ همکار دیگری ثبت کند.', en: 'You train this candidate or are related: a colleague must enter the answers.' },
} satisfies Record<EntryRefusal, Text>
