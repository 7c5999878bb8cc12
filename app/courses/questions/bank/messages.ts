import type { Text } from '~/shared/text'
import type { ItemKind } from '../question'
import type { ItemState, Use } from './bank'

export const kindTitles = {
  single: { fa: 'تک‌گزینه‌ای', en: 'One choice' },
  multiple: { fa: 'چندگزینه‌ای', en: 'Several choices' },
  true_false: { fa: 'درست یا نادرست', en: 'True or false' },
  numeric: { fa: 'عددی', en: 'Number' },
  short_text: { fa: 'پاسخ کوتاه', en: 'Short text' },
  matching: { fa: 'جورکردنی', en: 'Matching' },
  ordering: { fa: 'ترتیبی', en: 'Ordering' },
  hotspot: { fa: 'ناحیه‌ای از تصویر', en: 'Hotspot' },
  blanks: { fa: 'جای خالی', en: 'Fill-in blanks' },
  essay: { fa: 'تشریحی', en: 'Essay' },
  file: { fa: 'پرونده', en: 'File' },
} satisfies Record<ItemKind, Text>

export const stateTitles = {
  draft: { fa: 'در انتظار بازبینی', en: 'Waiting for review' },
  sent_back: { fa: 'برگشته', en: 'Sent back' },
  reviewed: { fa: 'بازبینی‌شده', en: 'Reviewed' },
  ready: { fa: 'آماده', en: 'Ready' },
  retired: { fa: 'کنارگذاشته', en: 'Retired' },
} satisfies Record<ItemState, Text>

export const useTitles = {
  practice: { fa: 'تمرینی', en: 'Practice' },
  sealed: { fa: 'مهرشده (آزمون)', en: 'Sealed (exam)' },
} satisfies Record<Use, Text>

export const difficultyTitles: Text[] = [
  { fa: 'آسان', en: 'Easy' },
  { fa: 'میانه', en: 'Medium' },
  { fa: 'دشوار', en: 'Hard' },
]

export const messages = {
  title: { fa: 'بانک پرسش', en: 'Question bank' },
  of: { fa: 'بانک پرسش «{course}»', en: 'Question bank: {course}' },
  lead: { fa: 'پرسش را یک نفر می‌نویسد و نفر دیگری بازبینی می‌کند؛ تا آماده نشود در آزمون و خودآزمایی نمی‌آید.', en: 'One person writes a question and another reviews it; until it is ready no quiz or exam holds it.' },
  banks: { fa: 'بانک‌های پرسش', en: 'Question banks' },
  banksDetail: { fa: 'پرسش‌های تمرین و آزمون؛ نوشتن، بازبینی، آوردن از پرونده', en: 'Questions for practice and exams: write, review, import' },
  banksNone: { fa: 'بانک پرسشی در دسترس شما نیست.', en: 'There is no question bank for you.' },
  ready: { fa: 'آماده', en: 'Ready' },
  waiting: { fa: 'منتظر بازبینی شما', en: 'Waiting for your review' },
  newItem: { fa: 'پرسش تازه', en: 'New question' },
  importItems: { fa: 'ورود از پرونده', en: 'Import a file' },
  exportItems: { fa: 'بردن به پرونده', en: 'Export' },
  course: { fa: 'دوره', en: 'Course' },
  code: { fa: 'شناسه', en: 'Code' },
  stem: { fa: 'متن پرسش', en: 'Question' },
  kind: { fa: 'نوع', en: 'Kind' },
  unit: { fa: 'واحد', en: 'Unit' },
  difficulty: { fa: 'دشواری', en: 'Difficulty' },
  state: { fa: 'وضعیت', en: 'State' },
  use: { fa: 'کاربرد', en: 'Use' },
  search: { fa: 'جستجو در شناسه و متن', en: 'Search codes and words' },
  searchSealed: { fa: 'جستجو در شناسه', en: 'Search codes' },
  all: { fa: 'همه', en: 'All' },
  sealedNote: {
    fa: 'متن پرسش‌های مهرشده در فهرست نمی‌آید. هر بار که پرسشی را باز کنید، در ردپا نوشته می‌شود.',
    en: 'The words of sealed questions are not in the list. Each time you open one, the trail says so.',
  },
  sealedTaught: {
    fa: 'شما مربی این دوره‌اید؛ پرسش‌های مهرشدهٔ آن برای شما باز نمی‌شود.',
    en: 'You teach this course; its sealed questions do not open for you.',
  },
  none: { fa: 'پرسشی نیست', en: 'There are no questions' },
  noneLead: { fa: 'پرسشی بنویسید یا از پرونده بیاورید.', en: 'Write one, or bring a file in.' },
  counts: { fa: 'پرسش‌های آماده در هر واحد', en: 'Ready questions by unit' },
  total: { fa: 'جمع', en: 'Total' },
  preview: { fa: 'آن‌گونه که داوطلب می‌بیند', en: 'As the candidate sees it' },
  previewFa: { fa: 'فارسی', en: 'In Persian' },
  previewEn: { fa: 'انگلیسی', en: 'In English' },
  rightAnswer: { fa: 'پاسخ درست', en: 'Right answer' },
  personMarks: { fa: 'مصحح نمره می‌دهد ({points} امتیاز). در آزمونی می‌آید که طرحش ردیفی از همین نوع داشته باشد.', en: 'A marker gives the mark ({points} points). An exam draws it where a row asks for this kind.' },
  guide: { fa: 'راهنمای نمره‌دهی', en: 'Guide for the marker' },
  accepted: { fa: 'پاسخ‌های پذیرفته', en: 'Accepted answers' },
  feedback: { fa: 'بازخورد', en: 'Feedback' },
  versions: { fa: 'نسخه‌ها', en: 'Versions' },
  version: { fa: 'نسخهٔ {n}', en: 'Version {n}' },
  writtenBy: { fa: 'نوشتهٔ {name}', en: 'Written by {name}' },
  reviewedBy: { fa: 'بازبینی {name}', en: 'Reviewed by {name}' },
  sentBackBy: { fa: '{name} برگرداند: {words}', en: '{name} sent it back: {words}' },
  review: { fa: 'بازبینی', en: 'Review' },
  reviewLead: { fa: 'پرسش را چون داوطلب پاسخ دهید و با کلید بسنجید. نویسنده نمی‌تواند بازبین پرسش خود باشد.', en: 'Answer it as a candidate would and compare with the key. Authors cannot review their own questions.' },
  ownWaits: { fa: 'این نسخه را خودتان نوشته‌اید؛ نفر دیگری باید آن را بازبینی کند.', en: 'You wrote this version; somebody else must review it.' },
  verdict: { fa: 'نظر شما', en: 'Your verdict' },
  approve: { fa: 'درست است', en: 'It is right' },
  sendBack: { fa: 'برمی‌گردانم', en: 'I send it back' },
  words: { fa: 'توضیح برای نویسنده', en: 'Words for the author' },
  saveReview: { fa: 'ثبت نظر', en: 'Record the verdict' },
  makeReady: { fa: 'آمادهٔ به‌کارگیری', en: 'Make it ready' },
  edit: { fa: 'نسخهٔ تازه', en: 'New version' },
  retire: { fa: 'کنار گذاشتن', en: 'Retire' },
  retireLead: { fa: 'در آزمون و خودآزمایی تازه‌ای نمی‌آید؛ برگه‌هایی که آن را دارند همان‌گونه می‌مانند.', en: 'No new quiz or exam will hold it; papers that have it keep it.' },
  reason: { fa: 'دلیل', en: 'Reason' },
  chooseKindLead: { fa: 'نخست نوع پرسش را برگزینید.', en: 'First choose the kind of question.' },
  editTitle: { fa: 'نسخهٔ تازهٔ {code}', en: 'New version of {code}' },
  editLead: { fa: 'نسخهٔ به‌کاررفته تا آماده شدن این یکی به کار می‌ماند.', en: 'The version in force stays until this one is ready.' },
  codeHint: { fa: 'حروف کوچک لاتین، رقم و خط تیره؛ اگر ننویسید خودش ساخته می‌شود.', en: 'Small Latin letters, digits, hyphens; left empty, one is made.' },
  persian: { fa: '{field} (فارسی)', en: '{field} (Persian)' },
  english: { fa: '{field} (انگلیسی)', en: '{field} (English)' },
  rich: { fa: 'متن با جدول، تصویر یا فرمول', en: 'Text with a table, picture or formula' },
  richHint: { fa: 'اگر این را پر کنید، به جای متن ساده نشان داده می‌شود.', en: 'When filled in, this is shown in place of the plain text.' },
  picture: { fa: 'تصویر', en: 'Picture' },
  pictureKinds: { fa: 'JPG یا PNG یا WebP', en: 'JPG, PNG or WebP' },
  pictureKept: { fa: 'تصویر کنونی می‌ماند، مگر تصویر تازه‌ای بفرستید.', en: 'The present picture stays unless you send another.' },
  pictureAlt: { fa: 'شرح تصویر برای کسی که آن را نمی‌بیند', en: 'The picture in words, for those who don’t see it' },
  altNeeded: { fa: 'شرح تصویر را بنویسید.', en: 'Describe the picture in words.' },
  notAPicture: { fa: 'این پرونده تصویر JPG یا PNG یا WebP نیست.', en: 'This file is no JPG, PNG or WebP picture.' },
  option: { fa: 'گزینهٔ {n}', en: 'Option {n}' },
  isRight: { fa: 'درست است', en: 'correct' },
  options: { fa: 'گزینه‌ها', en: 'Options' },
  markOne: { fa: 'یکی را درست بشمارید.', en: 'Mark one as right.' },
  markSeveral: { fa: 'گزینه‌های درست را نشان کنید.', en: 'Mark those that are right.' },
  partial: { fa: 'نمرهٔ بخشی: هر گزینهٔ درست یک امتیاز و هر نادرست یک امتیاز کمتر', en: 'Part marks: a point for each right choice, one less for each wrong' },
  partialOrder: { fa: 'نمرهٔ بخشی: یک امتیاز برای هر دو گام پشت سر هم', en: 'Part marks: a point for each two steps that rightly follow' },
  value: { fa: 'عدد درست', en: 'Right number' },
  tolerance: { fa: 'خطای پذیرفته', en: 'Tolerance' },
  unitOf: { fa: 'یکا', en: 'Unit of measure' },
  acceptedHint: { fa: 'هر شکل در یک سطر. فاصله، نیم‌فاصله و شکل حروف فرقی نمی‌کند.', en: 'One form a line. Spaces, capitals and variants of letters make no difference.' },
  pairs: { fa: 'جفت‌ها', en: 'Pairs' },
  pairsHint: { fa: 'گزینه‌ای که مورد ندارد، گزینهٔ اضافه است.', en: 'An option without a prompt is a spare one.' },
  prompt: { fa: 'مورد {n}', en: 'Prompt {n}' },
  steps: { fa: 'گام‌ها، به ترتیب درست', en: 'Steps, in the right order' },
  step: { fa: 'گام {n}', en: 'Step {n}' },
  gaps: { fa: 'پاسخ جاهای خالی', en: 'Answers of the blanks' },
  gapsHint: {
    fa: 'جای خالی را در متن با [[1]] و [[2]] نشان دهید. اینجا برای هر کدام یک سطر: «خاک | زمین» نوشتنی، «*فاز | نول» گزینشی (ستاره: درست)، «# 30 ± 0.5» عددی.',
    en: 'Mark each blank in the text as [[1]], [[2]]. Here one line for each: “soil | earth” to be written, “*phase | neutral” to be chosen (the star is right), “# 30 ± 0.5” a number.',
  },
  gapsUnreadable: { fa: 'یکی از سطرها خوانده نمی‌شود.', en: 'One of the lines cannot be read.' },
  regions: { fa: 'ناحیه‌های تصویر', en: 'Regions of the picture' },
  regionsHint: { fa: 'نام ناحیه و جای آن بر حسب درصد از پهنا و بلندای تصویر.', en: 'A name, and its place in per cent of the picture’s width and height.' },
  regionsUnreadable: { fa: 'ناحیه‌ها باید درون تصویر باشند (۰ تا ۱۰۰).', en: 'Regions must lie within the picture (0 to 100).' },
  regionName: { fa: 'نام ناحیهٔ {n}', en: 'Name of region {n}' },
  drawHint: {
    fa: 'شمارهٔ ناحیه را بزنید و روی تصویر بکشید. با صفحه‌کلید: کلیدهای جهت، ناحیه را جابه‌جا می‌کنند و همراه با Shift اندازه‌اش را تغییر می‌دهند. عددهای زیر هم با آن تغییر می‌کنند.',
    en: 'Choose a region’s number and drag over the picture. With the keyboard: the arrows move the region, with Shift they change its size. The numbers below follow.',
  },
  drawWhich: { fa: 'کشیدن ناحیه‌ها روی تصویر', en: 'Draw the regions on the picture' },
  drawRegion: { fa: 'ناحیهٔ', en: 'Region' },
  drawPicture: { fa: 'تصویر پرسش با ناحیه‌هایش', en: 'The question’s picture with its regions' },
  drawnAt: {
    fa: 'ناحیهٔ {n}: از چپ {x}، از بالا {y}، پهنا {width}، بلندا {height} درصد',
    en: 'Region {n}: {x} from the left, {y} from the top, {width} wide, {height} high, in per cent',
  },
  regionX: { fa: 'از چپ', en: 'From the left' },
  regionY: { fa: 'از بالا', en: 'From the top' },
  regionWidth: { fa: 'پهنا', en: 'Width' },
  regionHeight: { fa: 'بلندا', en: 'Height' },
  points: { fa: 'امتیاز', en: 'Points' },
  gapsStay: {
    fa: 'برای هر جای خالی یک سطر، به همان ترتیب. جای خالی گزینشی همان گزینه‌ها را نگه می‌دارد و تنها ستاره جابه‌جا می‌شود.',
    en: 'One line for each blank, in their order. A blank to be chosen keeps its options; only the star may move.',
  },
  noKey: { fa: 'این پرسش کلید ندارد.', en: 'This question has no key.' },
  doubted: { fa: 'کلید این پرسش در یک آزمون نادرست بود', en: 'In an exam the key of this question was wrong' },
  doubtedWords: { fa: 'کلید اصلاح‌شده: {answer}. دلیل: {reason}', en: 'The corrected key: {answer}. Why: {reason}' },
  doubtedNext: { fa: 'آزمون‌های تازه هنوز با کلید پیشین نمره می‌گیرند؛ نسخهٔ تازه‌ای با کلید درست بنویسید یا پرسش را کنار بگذارید.', en: 'New exams are still marked by the old key: write a new version with the right one, or retire the question.' },
  doubtsTitle: { fa: 'در آزمون‌ها به این پرسش تردید شده است', en: 'Exams gave reason to doubt this question' },
  doubtsNext: { fa: 'آن را بازنگری کنید: نسخهٔ تازه‌ای بنویسید یا پرسش را کنار بگذارید.', en: 'Look at it again: write a new version, or retire the question.' },
  save: { fa: 'ذخیرهٔ پیش‌نویس', en: 'Save the draft' },
  similarTitle: { fa: 'پرسش‌های همانند در این بانک', en: 'Questions like this one in the bank' },
  similarFound: { fa: 'پرسش همانندی هست؛ اگر باز هم می‌خواهید ذخیره شود، این را نشان کنید.', en: 'There is a question like it; tick this to save yours all the same.' },
  similarSeen: { fa: 'دیدم؛ این پرسش جداست', en: 'I have seen them; mine is another' },
  similarPercent: { fa: '{percent}٪ همانند', en: '{percent}% alike' },
  sealedCode: { fa: 'مهرشده', en: 'sealed' },
  waitingCard: { fa: '{count} پرسش منتظر بازبینی شماست', en: 'Questions waiting for your review: {count}' },
  waitingCardDetail: { fa: 'بانک پرسش «{course}»', en: 'Question bank: {course}' },
} satisfies Record<string, Text>

export const refusals = {
  'own-question': { fa: 'پرسش خود را نمی‌توانید بازبینی کنید.', en: 'You cannot review your own question.' },
  'words-needed': { fa: 'بنویسید چه چیزی باید عوض شود.', en: 'Say what must be changed.' },
  'not-waiting': { fa: 'این نسخه دیگر منتظر بازبینی نیست.', en: 'This version no longer waits for a review.' },
  'not-reviewed': { fa: 'تا نفر دوم بازبینی نکند، آماده نمی‌شود.', en: 'It can’t be made ready before a second person has reviewed it.' },
  retired: { fa: 'این پرسش کنار گذاشته شده است.', en: 'This question is retired.' },
  'changed-meanwhile': { fa: 'در این میان نسخهٔ تازه‌تری نوشته شده است؛ آن را ببینید و دوباره آغاز کنید.', en: 'A newer version was written meanwhile; look at it and begin again.' },
  'code-taken': { fa: 'این شناسه از آنِ پرسش دیگری است.', en: 'Another question has this code.' },
} satisfies Record<string, Text>

/** What exams said of a version of a question. */
export const itemDoubts = {
  called_broken: { fa: 'داوطلبی آن را ایراددار خواند و مسئول سنجش پذیرفت', en: 'A candidate called it broken, and the officer agreed' },
  called_sound: { fa: 'داوطلبی آن را ایراددار خواند؛ مسئول سنجش آن را درست دانست', en: 'A candidate called it broken; the officer found it sound' },
  neutralised: { fa: 'در آزمونی از نمره کنار گذاشته شد', en: 'It was taken out of an exam’s marks' },
  negative: { fa: 'در آزمون‌ها داوطلبان قوی‌تر کمتر به آن درست پاسخ داده‌اند', en: 'In exams the stronger candidates got it right less often' },
} satisfies Record<string, Text>
export type ItemDoubtCause = keyof typeof itemDoubts

const doubtNotices = {
  called_broken: (code: string): Text => ({
    fa: `داوطلبی پرسش «${code}» شما را در آزمون ایراددار خواند و مسئول سنجش پذیرفت`,
    en: `A candidate called your question ${code} broken in an exam, and the officer agreed`,
  }),
  called_sound: (code: string): Text => ({
    fa: `داوطلبی پرسش «${code}» شما را در آزمون ایراددار خواند؛ مسئول سنجش آن را درست دانست`,
    en: `A candidate called your question ${code} broken in an exam; the officer found it sound`,
  }),
  neutralised: (code: string): Text => ({
    fa: `پرسش «${code}» شما در یک آزمون از نمره کنار گذاشته شد`,
    en: `Your question ${code} was taken out of the marks of an exam`,
  }),
  negative: (code: string): Text => ({
    fa: `به پرسش «${code}» شما نگاهی دوباره کنید: در آزمون‌ها داوطلبان قوی‌تر کمتر به آن درست پاسخ داده‌اند`,
    en: `Look at your question ${code} again: in exams the stronger candidates got it right less often`,
  }),
} satisfies Record<ItemDoubtCause, (code: string) => Text>

export const notices = {
  doubted: doubtNotices,
  keyDoubted: (code: string): Text => ({
    fa: `کلید پرسش «${code}» در یک آزمون نادرست بود و اصلاح شد`,
    en: `The key of question ${code} was wrong in an exam and was corrected there`,
  }),
}
