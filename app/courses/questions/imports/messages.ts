import type { Text } from '~/shared/text'
import type { Format, ImportState, RowVerdict } from './item-import'

export const formatTitles = {
  moodle: { fa: 'Moodle XML', en: 'Moodle XML' },
  gift: { fa: 'GIFT', en: 'GIFT' },
  aiken: { fa: 'Aiken', en: 'Aiken' },
  xlsx: { fa: 'اکسل (XLSX)', en: 'Excel (XLSX)' },
} satisfies Record<Format, Text>

export const stateTitles = {
  reading: { fa: 'در حال خواندن', en: 'Being read' },
  read: { fa: 'آمادهٔ ثبت', en: 'Ready to commit' },
  committing: { fa: 'در حال ثبت', en: 'Being committed' },
  done: { fa: 'ثبت شد', en: 'Committed' },
  failed: { fa: 'خوانده نشد', en: 'Could not be read' },
  cancelled: { fa: 'کنار گذاشته شد', en: 'Cancelled' },
} satisfies Record<ImportState, Text>

export const verdictTitles = {
  taken: { fa: 'گرفته می‌شود', en: 'Taken' },
  changed: { fa: 'با تغییر گرفته می‌شود', en: 'Taken with changes' },
  left: { fa: 'گرفته نمی‌شود', en: 'Not taken' },
  aside: { fa: 'پرسش نیست', en: 'Not a question' },
  done: { fa: 'پیش‌نویس شد', en: 'Made a draft' },
} satisfies Record<RowVerdict, Text>

export const messages = {
  title: { fa: 'ورود پرسش از پرونده', en: 'Import of questions' },
  lead: {
    fa: 'پرونده نخست فقط خوانده می‌شود و برای هر پرسش می‌گوییم چه از آن گرفته می‌شود و چه نه، و چرا. تا ثبت نکنید پرسشی ساخته نمی‌شود؛ پس از ثبت همه پیش‌نویس‌اند و بازبینی می‌خواهند.',
    en: 'First the file is only read, and each question is told what of it is taken, what is not, and why. Nothing is made until you commit; then all are drafts and need a review.',
  },
  earlier: { fa: 'پرونده‌های پیشین', en: 'Earlier files' },
  new: { fa: 'پروندهٔ تازه', en: 'New file' },
  none: { fa: 'هنوز پرونده‌ای فرستاده نشده است', en: 'No file has been sent yet' },
  file: { fa: 'پرونده', en: 'File' },
  fileKinds: { fa: 'XML،\u200f GIFT، متن Aiken یا XLSX؛ تا ۱۰٬۰۰۰ پرسش', en: 'XML, GIFT, Aiken text or XLSX; up to 10,000 questions' },
  format: { fa: 'قالب', en: 'Format' },
  unitHint: { fa: 'پرسشی که خودش واحدی از این دوره را نام نبرد به این واحد می‌رود.', en: 'Questions that name no unit of this course themselves go to this one.' },
  upload: { fa: 'فرستادن برای خواندن', en: 'Send to be read' },
  template: { fa: 'الگوی اکسل', en: 'Excel template' },
  uploadedAt: { fa: 'فرستاده در', en: 'Sent on' },
  state: { fa: 'وضعیت', en: 'State' },
  items: { fa: 'پرسش‌ها', en: 'Questions' },
  follow: { fa: 'می‌توانید این صفحه را ببندید؛ کار پیش می‌رود.', en: 'You may leave this page; the work goes on.' },
  seeProgress: { fa: 'دیدن پیشرفت', en: 'See the progress' },
  entry: { fa: 'پرسش', en: 'Question' },
  position: { fa: 'ردیف', en: 'No.' },
  verdict: { fa: 'نتیجه', en: 'Verdict' },
  notes: { fa: 'چه چیز عوض شد یا چرا گرفته نشد', en: 'What is changed, or why it is not taken' },
  rows: { fa: 'پرسش به پرسش', en: 'Question by question' },
  filter: { fa: 'نشان دادن', en: 'Show' },
  all: { fa: 'همه', en: 'All' },
  commit: { fa: 'ساختن {count} پیش‌نویس', en: 'Make {count} {count|draft|drafts}' },
  cancel: { fa: 'کنار گذاشتن', en: 'Cancel' },
  nothing: { fa: 'چیزی برای ثبت نیست.', en: 'There is nothing to commit.' },
  toBank: { fa: 'رفتن به بانک پرسش', en: 'To the question bank' },
  twins: {
    fa: '{count} پرسش از این پرونده با همین متن در بانک هست و در فهرست زیر نشان دارد؛ اگر ثبت کنید، دوباره ساخته می‌شود.',
    en: '{count} {count|question|questions} of this file {count|stands|stand} in the bank with the same words, as the list below says; committing makes them again.',
  },
  twinOf: { fa: 'با همین متن در بانک هست: {code}', en: 'Stands in the bank with the same words: {code}' },
  codeTaken: { fa: 'شناسهٔ «{code}» از آنِ پرسش دیگری است؛ شناسهٔ تازه‌ای می‌گیرد.', en: 'Another question has the code “{code}”; it takes a new one.' },
  exportTitle: { fa: 'بردن پرسش‌ها به پرونده', en: 'Export of questions' },
  exportLead: {
    fa: 'تازه‌ترین نسخهٔ هر پرسشِ کنارنگذاشته می‌رود. آنچه در قالبی جا نمی‌گیرد در اینجا گفته می‌شود؛ Aiken شناسه، واحد و دشواری را هم ندارد.',
    en: 'The newest version of every question that is not retired goes out. What has no place in a format is told here; Aiken has no codes, units or difficulty either.',
  },
  exportSealed: { fa: 'بردن پرسش‌های مهرشده در رویدادنامه نوشته می‌شود، با نام شما و شناسهٔ پرسش‌ها.', en: 'Taking sealed questions out is written in the trail, with your name and their codes.' },
  exportAll: { fa: 'هر {count} پرسش همان‌گونه که هست می‌رود.', en: 'All {count} questions go as they are.' },
  exportSome: { fa: '{whole} پرسش همان‌گونه که هست، {changed} با کاستی؛ {left} نمی‌رود.', en: '{whole} go as they are, {changed} with losses; {left} do not go.' },
  losses: { fa: 'کاستی‌ها', en: 'Losses' },
  download: { fa: 'گرفتن {format}', en: 'Take {format}' },
  tooMany: { fa: 'این پرونده بیش از ۱۰٬۰۰۰ پرسش دارد؛ آن را چند پاره کنید.', en: 'This file has more than 10,000 questions; split it.' },
  tooSlow: { fa: 'خواندن این پرونده بیش از پنج دقیقه کشید؛ آن را چند پاره کنید.', en: 'Reading this file took more than five minutes; split it.' },
} satisfies Record<string, Text>

/** Why a file is not taken at all. */
export const refusals = {
  'not-text': { fa: 'این پرونده متن نیست.', en: 'This file is no text.' },
  'other-format': { fa: 'این پرونده با قالبی که برگزیدید جور نیست؛ صفحهٔ وب، XML یا PDF است. پروندهٔ XML را با قالب Moodle XML بیاورید.', en: 'This file isn’t in the format you chose; it is a web page, XML or a PDF. Bring a file of XML as Moodle XML.' },
  'looks-aiken': { fa: 'این پرونده به قالب Aiken می‌ماند، نه GIFT؛ آن قالب را برگزینید.', en: 'This file looks like Aiken, not GIFT; choose that format.' },
  'looks-gift': { fa: 'این پرونده به قالب GIFT می‌ماند، نه Aiken؛ آن قالب را برگزینید.', en: 'This file looks like GIFT, not Aiken; choose that format.' },
  'unknown-encoding': { fa: 'کدگذاری این پرونده شناخته نشد؛ آن را با UTF-8 ذخیره کنید.', en: 'The encoding of this file is not known; save it as UTF-8.' },
  'has-doctype': { fa: 'این XML بخش DOCTYPE یا ENTITY دارد که در پروندهٔ پرسش جایی ندارد؛ پذیرفته نشد.', en: 'This XML holds a DOCTYPE or ENTITY, which has no place in a file of questions; it is not accepted.' },
  'no-quiz': { fa: 'این پرونده Moodle XML نیست: <quiz> در آن نیست.', en: 'This is no Moodle XML: there is no <quiz> in it.' },
  'broken-xml': { fa: 'این XML ناتمام است: پرسشی در آن بسته نشده است.', en: 'This XML is cut off: a question in it is not closed.' },
  'no-items': { fa: 'در این پرونده پرسشی نیست.', en: 'There is no question in this file.' },
  'not-a-workbook': { fa: 'این پرونده XLSX درستی نیست.', en: 'This is no proper XLSX file.' },
  'missing-columns': { fa: 'ستون‌های «نوع» و «متن پرسش» لازم است؛ الگوی اکسل را بگیرید و پرسش‌ها را در آن بنویسید.', en: 'The columns “Kind” and “Question” are needed; take the Excel template and write the questions into it.' },
  'too-many-items': messages.tooMany,
  'too-slow': messages.tooSlow,
  'not-ready': { fa: 'این پرونده دیگر آمادهٔ ثبت نیست.', en: 'This file is not ready to be committed any more.' },
  'already-over': { fa: 'کار این پرونده پیش‌تر تمام شده است.', en: 'This file’s work is already over.' },
  'nothing-to-commit': messages.nothing,
} satisfies Record<string, Text>
export type FileRefusal = keyof typeof refusals
