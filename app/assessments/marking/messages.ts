import { fill, localDigits, type Text } from '~/shared/text'
import type { ScriptRefusal } from './mark-script.server'

export const messages = {
  title: { fa: 'تصحیح پاسخ‌ها', en: 'Marking' },
  lead: {
    fa: 'پاسخ‌های تشریحی و پرونده‌ها بی‌نام است: نه شما می‌دانید پاسخ از کیست و نه داوطلب می‌داند چه کسی آن را تصحیح کرده است.',
    en: 'Essays and files carry no name: you do not know whose they are, nor do candidates know who marked them.',
  },
  sessionOf: { fa: '{course}، آزمون شمارهٔ {number}', en: '{course}, exam no. {number}' },
  script: { fa: 'پاسخ {number}', en: 'Script {number}' },
  waitingForYou: { fa: '{count} پاسخ در انتظار تصحیح شماست', en: 'Scripts that wait for your mark: {count}' },
  markedByYou: { fa: 'تصحیح‌شده به دست شما: {count}', en: 'Marked by you: {count}' },
  begin: { fa: 'آغاز تصحیح', en: 'Begin marking' },
  goOn: { fa: 'پاسخ بعدی', en: 'Next script' },
  nothing: { fa: 'پاسخی در انتظار شما نیست', en: 'No script waits for you' },
  nothingWhy: {
    fa: 'وقتی داوطلبی آزمون را پایان دهد، پاسخ‌های تشریحی و پرونده‌هایش همین‌جا می‌آید.',
    en: 'When a candidate finishes, their essays and files appear here.',
  },
  question: { fa: 'پرسش', en: 'The question' },
  questionNumber: { fa: 'پرسش {n}', en: 'Question {n}' },
  waiting: { fa: 'در انتظار شما', en: 'Waiting for you' },
  marked: { fa: 'تصحیح‌شده', en: 'Marked' },
  guide: { fa: 'راهنمای تصحیح', en: 'Guide for the marker' },
  noGuide: { fa: 'نویسندهٔ پرسش راهنمایی ننوشته است.', en: 'The question’s author wrote no guide.' },
  answer: { fa: 'پاسخ داوطلب', en: 'The candidate’s answer' },
  photo: { fa: 'عکس پاسخ داوطلب (در زبانهٔ دیگر باز می‌شود)', en: 'Photo of the candidate’s answer (opens in another tab)' },
  openPdf: { fa: 'دریافت PDF', en: 'Download the PDF' },
  onPaper: {
    fa: 'این پاسخ روی کاغذ است: برگهٔ {sheet} را از مسئول سنجش بگیرید، روی آن چیزی ننویسید و نمره را همین‌جا ثبت کنید.',
    en: 'This answer is on paper: get sheet {sheet} from the assessment officer, write nothing on it, and record your mark here.',
  },
  blank: { fa: 'بی‌پاسخ', en: 'No answer' },
  mark: { fa: 'نمرهٔ شما', en: 'Your mark' },
  points: { fa: 'نمره از {max}', en: 'Points out of {max}' },
  pointsHint: { fa: 'با گام یک‌چهارم: ۲، ۲٫۲۵، ۲٫۵، ۲٫۷۵', en: 'In quarters: 2, 2.25, 2.5, 2.75' },
  note: { fa: 'یادداشت', en: 'Note' },
  noteHint: {
    fa: 'برای مصحح دیگر و مسئول سنجش؛ داوطلب آن را نمی‌بیند.',
    en: 'For the other marker and the assessment officer; the candidate does not see it.',
  },
  give: { fa: 'نمره را ثبت کن', en: 'Record the mark' },
  given: { fa: '{points} از {max}', en: '{points} out of {max}' },
  others: { fa: 'نمره‌های دیگر', en: 'The other marks' },
  othersWaiting: { fa: 'مصحح دیگر هنوز نمره نداده است.', en: 'The other marker has not marked yet.' },
  result: { fa: 'نمره‌ای که شمرده می‌شود', en: 'The mark that counts' },
  tooFar: { fa: 'دور از نمرهٔ دیگر', en: 'far from the other mark' },
  disputed: {
    fa: 'دو نمره بیش از اندازهٔ مجاز با هم فاصله دارد؛ مصحح سومی باید نمره بدهد.',
    en: 'The two marks lie too far apart; a third marker has to mark.',
  },
  wantsThird: {
    fa: 'دو مصحح نمره‌هایی دور از هم داده‌اند؛ میانگین نمرهٔ شما و نمرهٔ نزدیک‌تر به آن شمرده می‌شود.',
    en: 'Two markers have given marks far apart; the mean of yours and of the one nearer to it will count.',
  },
  correct: { fa: 'اصلاح نمره', en: 'Correct the mark' },
  seeGiven: { fa: 'دیدن نمره‌ای که داده‌اید', en: 'See the mark you gave' },
  correctLead: {
    fa: 'نمرهٔ پیشین در سابقه می‌ماند. تا پیش از اعلام نتیجه می‌توانید اصلاح کنید.',
    en: 'The earlier mark stays in the history. You may correct until the results are published.',
  },
  why: { fa: 'چرا اصلاح می‌کنید', en: 'Why you correct it' },
  backToList: { fa: 'فهرست پاسخ‌ها', en: 'All scripts' },
  left: { fa: '{count} پاسخ دیگر در انتظار شماست.', en: 'Other scripts that wait for you: {count}.' },

  progress: { fa: 'پیشرفت تصحیح', en: 'Progress' },
  progressOf: { fa: '{marked} از {total} پاسخ تصحیح شده است', en: '{marked} of {total} scripts are marked' },
  noScripts: { fa: 'هنوز پاسخی برای تصحیح نیست', en: 'There is nothing to mark yet' },
  noScriptsWhy: {
    fa: 'پاسخ‌های تشریحی و پرونده‌ها پس از پایان آزمون هر داوطلب به تصحیح می‌رسد.',
    en: 'Essays and files come to be marked when each candidate has finished.',
  },
  code: { fa: 'کد پرسش', en: 'Code' },
  kind: { fa: 'نوع', en: 'Kind' },
  markedCount: { fa: 'تصحیح‌شده', en: 'Marked' },
  total: { fa: 'همه', en: 'All' },
  whoMarks: { fa: 'مصححان', en: 'Markers' },
  marker: { fa: 'مصحح', en: 'Marker' },
  theirs: { fa: 'پاسخ‌هایی که نمره داده', en: 'Scripts they marked' },
  nameMarker: { fa: 'مصحح تازه برای این آزمون', en: 'Name a marker for this exam' },
  noMarker: {
    fa: 'هنوز کسی در این مرکز نقش مصحح ندارد. مدیر مرکز این نقش را می‌دهد.',
    en: 'Nobody is a marker at this centre yet. The centre’s manager gives this role.',
  },
  twoEach: { fa: 'هر پاسخ را دو نفر تصحیح می‌کنند؛ اختلاف مجاز {limit}٪ نمرهٔ پرسش است.', en: 'Each script has two markers; they may differ by {limit}% of the question’s points.' },
  oneEach: { fa: 'هر پاسخ را یک نفر تصحیح می‌کند.', en: 'Each script has one marker.' },
  thirdsNeeded: {
    fa: 'دو نمرهٔ {count} پاسخ بیش از اندازهٔ مجاز با هم فاصله دارد. مصحح سومی باید به هر یک نمره بدهد، یا یکی از آن دو نمره‌اش را با دلیل اصلاح کند.',
    en: 'Scripts with two marks too far apart: {count}. Each needs a third marker, or one of the two corrects theirs with a reason.',
  },
  markersLack: {
    fa: 'برای {count} پاسخ، مصحح به اندازهٔ لازم نمانده است.',
    en: 'Scripts with too few markers left: {count}.',
  },
  nameOne: { fa: 'مصحح تازه‌ای برای این آزمون تعیین کنید.', en: 'Name another marker for this exam.' },
  askForOne: { fa: 'از مدیر مرکز بخواهید مصحح تازه‌ای برای این آزمون تعیین کند.', en: 'Ask the centre’s manager to name another marker for this exam.' },
  dutyEndedTitle: { fa: 'کار تصحیح شما در این آزمون پایان یافته است', en: 'Your marking in this exam has ended' },
  dutyEnded: {
    fa: 'نقش «مصحح» شما در «{course}، آزمون شمارهٔ {number}» در {day} پایان یافت. پاسخ‌های این آزمون دیگر برای شما باز نمی‌شود.',
    en: 'Your role “Marker” in “{course}, exam no. {number}” ended on {day}. The scripts of this exam no longer open for you.',
  },
  markNotTaken: {
    fa: 'نمره‌ای که اکنون فرستادید پذیرفته و ثبت نشد. آنچه نوشتید در همین صفحه است؛ اگر لازم است، پیش از رفتن آن را بردارید و به مسئول سنجش خبر دهید.',
    en: 'The mark that you have just sent was not taken or recorded. What you typed is in this page; if it is needed, copy it before you leave, and tell the assessment officer.',
  },
  staysHere: { fa: 'پذیرفته نشد؛ تنها روی همین دستگاه است.', en: 'Not taken; it is on this device only.' },
  leftMark: {
    fa: 'این نمره را بی‌شبکه ثبت کردید و پیش از آنکه به سرور برسد، نقش شما پایان یافت؛ برای همین پذیرفته نشد و شمرده نمی‌شود. تنها روی همین دستگاه است. اگر لازم است، آن را بردارید و به مسئول سنجش خبر دهید.',
    en: 'You recorded this mark without a network, and your role ended before it reached the server: so it was not taken and does not count. It is on this device only. If it is needed, copy it and tell the assessment officer.',
  },
  leftDraft: {
    fa: 'این را پیش از پایان نقشتان نوشته و ثبت نکرده بودید. به سرور نرسیده است و تنها روی همین دستگاه است؛ اگر لازم است، آن را بردارید.',
    en: 'You had typed this before your role ended, and had not recorded it. It never went to the server and is on this device only; if it is needed, copy it.',
  },
  typedAt: { fa: 'زمان ثبت روی دستگاه', en: 'Recorded on the device' },
  typedMark: { fa: 'نمره‌ای که نوشتید', en: 'The mark you typed' },
  openMarking: { fa: 'تصحیح ({marked} از {total})', en: 'Marking ({marked} of {total})' },
} satisfies Record<string, Text>

export const markRefusals = {
  'not-quarters': { fa: 'نمره را با گام یک‌چهارم بنویسید؛ مانند ۲٫۲۵ یا ۲٫۵.', en: 'Give the mark in quarters, like 2.25 or 2.5.' },
  'too-many-points': { fa: 'نمره از بیشترین نمرهٔ این پرسش بیشتر است.', en: 'The mark is above what this question is worth.' },
  'already-marked': { fa: 'پیش‌تر به این پاسخ نمره داده‌اید. برای تغییر، «اصلاح نمره» را به کار ببرید.', en: 'You have marked this script already. To change it, use “Correct the mark”.' },
  'enough-marks': { fa: 'مصحح دیگری زودتر از شما به این پاسخ نمره داد و نمرهٔ دیگری لازم نیست.', en: 'Another marker was here first; this script needs no more marks.' },
  'not-counting': { fa: 'این پاسخ دیگر شمرده نمی‌شود؛ پرسش خنثی شده یا پاسخ تازه‌تری جای آن آمده است.', en: 'This script no longer counts: the question was neutralised, or a newer answer stands in its place.' },
  published: { fa: 'نتیجه اعلام شده است و نمره دیگر اصلاح نمی‌شود.', en: 'The result is published, and marks are not corrected any more.' },
  'needs-reason': { fa: 'بنویسید چرا نمره را اصلاح می‌کنید.', en: 'Say why you correct the mark.' },
} satisfies Record<ScriptRefusal, Text>

export const scriptTitle = (number: number): Text => ({
  fa: fill(messages.script.fa, { number: localDigits(number, 'fa') }, 'fa'), en: fill(messages.script.en, { number: String(number) }, 'en'),
})
