import { fillTexts, type Text } from '~/shared/text'

/** What is said of an entry of a file: what of it was changed, or why it was not taken. */
const said = {
  notAQuestion: { fa: 'توضیح است، نه پرسش؛ گرفته نشد.', en: 'A description, not a question; it is not taken.' },
  category: { fa: 'دستهٔ «{name}» واحدی از این دوره نیست؛ پرسش‌های آن به واحدی می‌رود که برگزیده‌اید.', en: 'The category “{name}” is no unit of this course; its questions go to the unit you chose.' },
  categoryKnown: { fa: 'دستهٔ «{name}» واحدی از این دوره است؛ پرسش‌های پس از آن به همان واحد می‌رود.', en: 'The category “{name}” is a unit of this course; the questions after it go there.' },
  unknownKind: { fa: 'نوع «{name}» در این بانک نیست.', en: 'There is no kind “{name}” in this bank.' },
  unreadable: { fa: 'خوانده نشد (سطر {line}): {why}', en: 'It could not be read (line {line}): {why}' },
  notExpected: { fa: 'خوانده نشد: در سطر {line} نویسهٔ «{found}» در جای خود نیست.', en: 'It could not be read: in line {line} the sign “{found}” is out of place.' },
  cutOff: { fa: 'خوانده نشد: پرسشی که از سطر {line} آغاز می‌شود ناتمام است.', en: 'It could not be read: the question that begins in line {line} is cut off.' },
  noAnswerLine: { fa: 'سطر پاسخ ندارد: «ANSWER: A» یا «پاسخ: الف».', en: 'It has no answer line, like “ANSWER: A”.' },
  noFiles: { fa: 'پیوست‌های پاسخ پذیرفته نمی‌شود؛ اینجا پاسخ یا نوشته است یا پرونده.', en: 'Files beside the answer are not taken; an answer here is words or a file.' },
  oneFile: { fa: 'هر پاسخ اینجا یک پرونده است.', en: 'An answer here is one file.' },
  pointsRounded: { fa: 'بارم {from} به {to} گرد شد؛ بارم پرسش تشریحی از ۱ تا ۱۰۰ و بی‌کسر است.', en: 'The grade {from} became {to}; an essay’s points are whole, from 1 to 100.' },
  noRight: { fa: 'هیچ پاسخی درست شمرده نشده است.', en: 'No answer is marked as right.' },
  severalRight: { fa: 'چند پاسخ هر کدام به‌تنهایی کاملاً درست است؛ پرسش تک‌گزینه‌ای چنین نمی‌شود.', en: 'Several answers are each fully right alone; a question with one choice can’t be so.' },
  noStem: { fa: 'متن پرسش خالی است.', en: 'The question has no text.' },
  fewOptions: { fa: 'دست‌کم دو گزینه لازم است.', en: 'At least two options are needed.' },
  manyOptions: { fa: 'بیش از ۲۶ گزینه دارد.', en: 'There are more than 26 options.' },
  sameOptions: { fa: 'دو گزینه یک متن دارد: «{name}».', en: 'Two options read the same: “{name}”.' },
  noWords: { fa: 'گزینه‌ای بدون متن هست.', en: 'An option has no text.' },
  fewPairs: { fa: 'دست‌کم دو جفت لازم است.', en: 'At least two pairs are needed.' },
  fewSteps: { fa: 'دست‌کم دو گام لازم است.', en: 'At least two steps are needed.' },
  notANumber: { fa: '«{name}» عددی نیست که اینجا خوانده شود.', en: '“{name}” is no number that can be read here.' },
  noAccepted: { fa: 'هیچ پاسخ پذیرفته‌ای ندارد.', en: 'It has no accepted answer.' },
  wildcard: { fa: 'پاسخ «{name}» با ستاره هر متنی را می‌پذیرد؛ اینجا چنین پاسخی نیست.', en: 'The answer “{name}” takes any text by its star; there is no such answer here.' },
  gaps: { fa: 'شمارهٔ جاهای خالی در متن با پاسخ‌ها جور نیست.', en: 'The gaps in the text do not agree with the answers.' },
  noRegions: { fa: 'تصویر یا ناحیه‌های آن کامل نیست.', en: 'The picture or its regions are incomplete.' },
  tooLong: { fa: 'بسیار بزرگ است: بیش از {n} کیلوبایت.', en: 'It is too large: more than {n} KB.' },
  wrongWords: { fa: 'در متن نویسه‌ای هست که پذیرفته نیست.', en: 'Its text holds characters that are not accepted.' },
  weights: { fa: 'نمرهٔ بخشی گزینه‌ها نگه داشته نشد.', en: 'Part marks of options are not kept.' },
  equalWeights: { fa: 'وزن گزینه‌های درست یکسان شد.', en: 'The right options now weigh the same.' },
  penalty: { fa: 'هر گزینهٔ نادرست اکنون یک امتیاز می‌کاهد.', en: 'Each wrong option now takes a point away.' },
  partAnswers: { fa: 'پاسخ‌هایی که نمرهٔ بخشی داشت کنار رفت: {name}', en: 'Answers that earned a part are left out: {name}' },
  wrongAnswers: { fa: 'پاسخ نادرستِ نوشته‌شده کنار رفت: {name}', en: 'Written wrong answers are left out: {name}' },
  answerFeedback: { fa: 'بازخورد پاسخ «{name}» نگه داشته نشد.', en: 'The feedback on “{name}” is not kept.' },
  overallFeedback: { fa: 'بازخورد کلیِ «{name}» نگه داشته نشد.', en: 'The overall feedback “{name}” is not kept.' },
  cases: { fa: 'بزرگی و کوچکی حروف دیگر فرقی نمی‌کند.', en: 'Capitals no longer make a difference.' },
  gradeOf: { fa: 'بارم {name} نگه داشته نشد؛ وزن پرسش‌ها در آزمون یکسان است.', en: 'The grade {name} is not kept; in an exam every question weighs the same.' },
  hints: { fa: 'راهنمایی‌های میان تلاش‌ها نگه داشته نشد ({n}).', en: 'Hints between tries are not kept ({n}).' },
  template: { fa: 'متن آماده‌ای که در جای پاسخ بود نگه داشته نشد.', en: 'The text prepared in the answer’s place is not kept.' },
  units: { fa: 'یکاهای دیگر با ضریب نگه داشته نشد: {name}', en: 'Other units with their factors are not kept: {name}' },
  markup: { fa: 'از متن برداشته شد: {name}', en: 'Taken out of the text: {name}' },
  markdown: { fa: 'نشانه‌های Markdown همان‌گونه که نوشته شده می‌ماند.', en: 'Markdown signs stay as they are typed.' },
  pictureLost: { fa: 'تصویر «{name}» در پرونده نیست یا پذیرفته نشد.', en: 'The picture “{name}” is not in the file, or was not accepted.' },
  attachment: { fa: 'پیوست «{name}» نگه داشته نشد.', en: 'The attachment “{name}” is not kept.' },
  tags: { fa: 'برچسب‌ها نگه داشته نشد: {name}', en: 'Tags are not kept: {name}' },
  codeChanged: { fa: 'شناسهٔ «{name}» شکل دیگری می‌گیرد.', en: 'The id “{name}” takes another form.' },
  settings: { fa: 'تنظیم‌هایی که اینجا جایی ندارد: {name}', en: 'Settings that have no place here: {name}' },
  encoding: { fa: 'متن با کدگذاری Windows-1256 خوانده شد؛ «ی» و «ک» را نگاه کنید.', en: 'The text was read as Windows-1256; look at its letters.' },
  gapMarkers: { fa: 'در متن پرسش [[…]] هست که نشانهٔ جای خالی است.', en: 'The text holds [[…]], which marks a gap.' },
  unknownUnit: { fa: 'واحد «{name}» در این دوره نیست؛ به واحدی می‌رود که برگزیده‌اید.', en: 'There is no unit “{name}” in this course; it goes to the unit you chose.' },
  onlyPersian: { fa: 'متن انگلیسی در این قالب جا ندارد.', en: 'The English text has no place in this format.' },
  noPlaceFor: { fa: 'این نوع در این قالب جا ندارد.', en: 'This kind has no place in this format.' },
  plainOnly: { fa: 'جدول، تصویر و آرایش متن در این قالب جا ندارد.', en: 'Tables, pictures and layout have no place in this format.' },
  feedbackLost: { fa: 'بازخورد در این قالب جا ندارد.', en: 'Feedback has no place in this format.' },
} satisfies Record<string, Text>

export type NoteName = keyof typeof said

/** A note in both languages; its values are cut short. */
export function note(name: NoteName, values: Record<string, string | number> = {}): Text {
  const short = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' && value.length > 160 ? `${value.slice(0, 160)}…` : value]))
  return fillTexts(said[name], short)
}
