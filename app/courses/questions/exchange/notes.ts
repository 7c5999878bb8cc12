import { fillTexts, type Text } from '~/shared/text'

/** What is said of an entry of a file: what of it was changed, or why it was not taken. */
const said = {
  notAQuestion: { fa: 'توضیح است، نه پرسش؛ گرفته نشد.', en: 'A description, not a question; it is not taken.' },
  category: { fa: 'دستهٔ «{name}» واحدی از این دوره نیست؛ پرسش‌های آن به واحدی می‌رود که برگزیده‌اید.', en: 'The category “{name}” is no unit of this course; its questions go to the unit you chose.' },
  categoryKnown: { fa: 'دستهٔ «{name}» واحدی از این دوره است؛ پرسش‌های پس از آن به همان واحد می‌رود.', en: 'The category “{name}” is a unit of this course; the questions after it go there.' },
  noKind: { fa: 'نوع پرسش گفته نشده است.', en: 'It does not say which kind of question it is.' },
  unknownKind: { fa: 'نوع «{name}» در این بانک نیست.', en: 'There is no kind “{name}” in this bank.' },
  unknownColumns: { fa: 'این ستون‌ها شناخته نیست و خوانده نشد: {name}', en: 'These columns are not known, and were not read: {name}' },
  formulaCell: { fa: 'خانه‌ای از سطر {line} فرمول است، نه نوشته؛ آن را در Excel به مقدار برگردانید (Paste Values) و دوباره بفرستید.', en: 'A cell of row {line} is a formula, not words; turn it into its value in Excel (Paste Values) and send it again.' },
  xmlNotClosed: { fa: 'خوانده نشد: برچسب <{name}> که در سطر {line} باز شده بسته نشده است.', en: 'It could not be read: the tag <{name}> opened in line {line} is not closed.' },
  xmlNotOpened: { fa: 'خوانده نشد: برچسب </{name}> در سطر {line} بسته می‌شود، بی‌آنکه باز شده باشد.', en: 'It could not be read: line {line} closes the tag <{name}>, which was not opened.' },
  xmlSign: { fa: 'خوانده نشد: در سطر {line} نویسهٔ «{found}» در جای خود نیست؛ & و < در متن باید به شکل &amp; و &lt; نوشته شود.', en: 'It could not be read: in line {line} the sign “{found}” is out of place; & and < are written &amp; and &lt; in a text.' },
  xmlAttribute: { fa: 'خوانده نشد: ویژگی‌های برچسبی در سطر {line} درست نوشته نشده است.', en: 'It could not be read: the attributes of a tag in line {line} are not rightly written.' },
  unforeseen: { fa: 'خوانده نشد: پرسشی که از سطر {line} آغاز می‌شود شکلی دارد که اینجا شناخته نیست.', en: 'It could not be read: the question that begins in line {line} has a form that is not known here.' },
  xmlBroken: { fa: 'خوانده نشد: XML آن در سطر {line} درست نیست.', en: 'It could not be read: its XML is not right in line {line}.' },
  calculated: { fa: 'پرسش محاسباتی عددهای خود را هر بار از نو می‌سازد؛ چنین پرسشی اینجا نیست. آن را با عددهای ثابت بنویسید.', en: 'A calculated question makes its numbers anew each time; there is none such here. Write it with fixed numbers.' },
  randomMatch: { fa: 'پرسشی که جفت‌هایش را از پرسش‌های دیگر برمی‌دارد اینجا نیست؛ آن را با جفت‌های خودش بنویسید.', en: 'A question that takes its pairs from other questions does not exist here; write it with pairs of its own.' },
  randomDraw: { fa: 'جای یک پرسش تصادفی است، نه خود پرسش؛ در اینجا برنامهٔ آزمون پرسش‌ها را برمی‌گزیند.', en: 'A place for a random question, not a question; here the plan of an exam draws them.' },
  dragPicture: { fa: 'کشیدن بر تصویر اینجا نیست؛ آن را با ناحیه‌های تصویر («نقطه روی تصویر») یا با جفت‌ها بنویسید.', en: 'Dragging onto a picture does not exist here; write it with regions of a picture, or with pairs.' },
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
  numberRounded: { fa: 'عدد {from} به {to} گرد شد؛ پس از ممیز نه رقم نگه داشته می‌شود.', en: 'The number {from} became {to}; nine digits after the point are kept.' },
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
  hiddenThere: { fa: 'در پروندهٔ خود پنهان است (کنار گذاشته شده)؛ اینجا چون دیگر پرسش‌ها پیش‌نویس می‌شود.', en: 'It is hidden in its file (given up there); here it becomes a draft like the others.' },
  unknownParts: { fa: 'این بخش‌های پرسش شناخته نیست و خوانده نشد: {name}', en: 'These parts of the question are not known, and were not read: {name}' },
  plainFeedback: { fa: 'از بازخورد تنها نوشتهٔ ساده نگه داشته شد؛ جدول، تصویر، فرمول و آرایش در آن جا ندارد.', en: 'Of the feedback only plain words are kept; tables, pictures, formulas and layout have no place in it.' },
  gapPictures: { fa: 'گزینه‌های یک جای خالی تصویر است؛ اینجا گزینهٔ جای خالی تنها نوشته است. آن را تک‌گزینه‌ای بنویسید.', en: 'The choices of a gap are pictures; here a gap’s choices are words. Write it as a single choice.' },
  gapUnread: { fa: 'چیزی مانند جای خالی خوانده نشد و همان‌گونه در متن ماند: {name}', en: 'What looks like a gap could not be read, and stands in the text as it is: {name}' },
  choicesOfNoGap: { fa: 'واژه‌هایی که به هیچ جای خالی نمی‌رسد کنار رفت: {name}', en: 'Choices that belong to no gap are left out: {name}' },
  template: { fa: 'متن آماده‌ای که در جای پاسخ بود نگه داشته نشد.', en: 'The text prepared in the answer’s place is not kept.' },
  units: { fa: 'یکاهای دیگر با ضریب نگه داشته نشد: {name}', en: 'Other units with their factors are not kept: {name}' },
  markup: { fa: 'از متن برداشته شد: {name}', en: 'Taken out of the text: {name}' },
  markdown: { fa: 'نشانه‌های Markdown همان‌گونه که نوشته شده می‌ماند.', en: 'Markdown signs stay as they are typed.' },
  pictureLost: { fa: 'تصویر «{name}» در پرونده نیست یا پذیرفته نشد.', en: 'The picture “{name}” is not in the file, or was not accepted.' },
  pictureUnread: { fa: 'تصویر «{name}» خوانده نشد؛ آن را با PNG، JPEG یا WebP سالمی جایگزین کنید.', en: 'The picture “{name}” could not be read; put a sound PNG, JPEG or WebP in its place.' },
  pictureLarge: { fa: 'تصویر «{name}» بزرگ‌تر از اندازهٔ پذیرفته است؛ آن را کوچک کنید.', en: 'The picture “{name}” is larger than can be taken; make it smaller.' },
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

const MOST = 300
const cutShort = (words: string) => (words.length > MOST ? `${words.slice(0, MOST)}…` : words)

/** A note in both languages; its values are cut short. */
export function note(name: NoteName, values: Record<string, Text | string | number> = {}): Text {
  const short = Object.fromEntries(Object.entries(values).map(([key, value]) =>
    [key, typeof value === 'string' ? cutShort(value) : typeof value === 'number' ? value : { fa: cutShort(value.fa), en: cutShort(value.en) }]))
  return fillTexts(said[name], short)
}

/** Words of a file as a list in each language, whichever they are written in. */
export const listOf = (words: readonly string[]): Text => ({ fa: words.join('،\u200f '), en: words.join(', ') })
