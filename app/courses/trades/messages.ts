import type { Text } from '~/shared/text'
import type { RowVerdict } from './trade'

export const verdicts: Record<RowVerdict, Text> = {
  new: { fa: 'تازه', en: 'New' },
  changed: { fa: 'تغییرکرده', en: 'Changed' },
  same: { fa: 'بی‌تغییر', en: 'Same' },
  wrong: { fa: 'نادرست', en: 'Wrong' },
}

export const messages = {
  title: { fa: 'رشته‌ها', en: 'Trades' },
  lead: { fa: 'رشته‌های مهارتی برنامه؛ هر رشته یک یا چند استاندارد دارد.', en: 'The programme’s trades; each has one standard or more.' },
  search: { fa: 'عنوان یا کد ISCO', en: 'Title or ISCO code' },
  add: { fa: 'رشتهٔ تازه', en: 'New trade' },
  importThem: { fa: 'ورود از پرونده', en: 'Import from a file' },
  none: { fa: 'رشته‌ای پیدا نشد', en: 'No trade was found' },
  noneLead: { fa: 'عنوان را کوتاه‌تر بنویسید یا پالایه را پاک کنید.', en: 'Write less of the title, or clear the filter.' },
  trade: { fa: 'رشته', en: 'Trade' },
  isco08: { fa: 'کد ISCO-08', en: 'ISCO-08 code' },
  isco08Hint: { fa: 'چهار رقم؛ اگر نمی‌دانید خالی بگذارید.', en: 'Four digits; leave it empty if you don’t know.' },
  standards: { fa: 'استانداردها', en: 'Standards' },
  centres: { fa: 'مرکزهای مجاز', en: 'Permitted centres' },
  offered: { fa: 'متن تازهٔ محتوا', en: 'New text in content' },
  id: { fa: 'شناسه', en: 'Identifier' },
  idHint: { fa: 'حرف‌های کوچک لاتین، رقم و خط تیره؛ پس از ثبت عوض نمی‌شود. نمونه: {example}', en: 'Small Latin letters, digits and hyphens; it never changes. For example: {example}' },
  titleFa: { fa: 'عنوان فارسی', en: 'Title in Persian' },
  titleEn: { fa: 'عنوان انگلیسی', en: 'Title in English' },
  summaryFa: { fa: 'شرح فارسی', en: 'Summary in Persian' },
  summaryEn: { fa: 'شرح انگلیسی', en: 'Summary in English' },
  save: { fa: 'ثبت رشته', en: 'Save the trade' },
  editTitle: { fa: 'ویرایش رشته', en: 'Edit the trade' },
  newStandard: { fa: 'استاندارد تازه', en: 'New standard' },
  noStandards: { fa: 'این رشته هنوز استانداردی ندارد.', en: 'This trade has no standard yet.' },
  notInForce: { fa: 'هیچ نسخه‌ای اجرا نمی‌شود', en: 'No version in force' },
  offeredTitle: { fa: 'متن محتوا با متن شما فرق دارد', en: 'The content’s text differs from yours' },
  offeredLead: { fa: 'این رشته در سامانه ویرایش شده است؛ به‌روزرسانی محتوا آن را عوض نکرد. متن محتوا:', en: 'This trade was edited here, so an update of the content did not change it. The content says:' },
  take: { fa: 'گرفتن متن محتوا', en: 'Take the content’s text' },
  saved: { fa: 'رشته ثبت شد.', en: 'The trade is saved.' },

  importTitle: { fa: 'ورود رشته‌ها از پرونده', en: 'Import trades from a file' },
  importLead: {
    fa: 'نخست نشان می‌دهیم هر سطر چه می‌کند؛ تا ثبت نکنید چیزی عوض نمی‌شود.',
    en: 'First you see what each row would do; nothing changes until you commit.',
  },
  file: { fa: 'پرونده', en: 'File' },
  fileHint: {
    fa: 'JSON یا جدول، با بخش‌ها یا ستون‌های \u2066title_fa, title_en, isco08, id, summary_fa, summary_en\u2069. تنها دو عنوان همیشه لازم است؛ رشتهٔ تازه شرح هم می‌خواهد. آنچه در پرونده نیست، برای رشته‌های موجود همان می‌ماند.',
    en: 'JSON or a sheet, with the parts or columns title_fa, title_en, isco08, id, summary_fa, summary_en. Only the two titles are always needed; a new trade needs summaries as well. What is not in the file stays as it is for trades that exist.',
  },
  fileKinds: { fa: 'JSON،\u200f CSV یا XLSX', en: 'JSON, CSV or XLSX' },
  check: { fa: 'بررسی پرونده', en: 'Check the file' },
  line: { fa: 'سطر {line}', en: 'Line {line}' },
  verdict: { fa: 'نتیجه', en: 'Verdict' },
  details: { fa: 'جزئیات', en: 'Details' },
  was: { fa: 'پیش از این: {text}', en: 'Before: {text}' },
  counts: { fa: '{new} تازه، {changed} تغییرکرده، {same} بی‌تغییر، {wrong} نادرست', en: '{new} new, {changed} changed, {same} the same, {wrong} wrong' },
  commit: { fa: 'ثبت {count} رشته', en: 'Commit {count} {count|trade|trades}' },
  nothingToCommit: { fa: 'چیزی برای ثبت نیست.', en: 'There is nothing to commit.' },
  wrongStay: { fa: 'سطرهای نادرست کنار گذاشته می‌شوند.', en: 'Wrong rows are left out.' },
  committed: { fa: 'ثبت شد. رشته‌ای که در این میان ویرایش شده بود دست نخورد.', en: 'Committed. A trade edited in the meantime was left alone.' },

  twiceInFile: { fa: 'این شناسه پیش‌تر در پرونده آمده است.', en: 'This identifier stands in the file already.' },
  noTrade: { fa: 'این سطر یک رشته نیست.', en: 'This is no trade.' },
  unknownParts: { fa: 'بخش ناشناخته‌ای دارد.', en: 'It has parts that are not known.' },
  badId: {
    fa: 'شناسه باید با حرف کوچک لاتین آغاز شود و تنها حرف کوچک لاتین، رقم و خط تیره داشته باشد؛ خالی بماند، از عنوان انگلیسی ساخته می‌شود.',
    en: 'The identifier must begin with a small Latin letter and hold only such letters, digits and hyphens; left empty, it is made of the English title.',
  },
  badTitle: { fa: 'عنوان فارسی و انگلیسی، هر یک ۲ تا ۱۲۰ نویسه، لازم است.', en: 'A title in Persian and English is needed, 2 to 120 characters each.' },
  badIsco: { fa: 'کد ISCO چهار رقم است.', en: 'An ISCO code has four digits.' },
  badSummary: { fa: 'شرح فارسی و انگلیسی، هر یک ۳ تا ۵۰۰ نویسه، لازم است.', en: 'A summary in Persian and English is needed, 3 to 500 characters each.' },
  formula: { fa: 'خانه‌ای فرمول دارد.', en: 'A cell holds a formula.' },
  titleOfOther: { fa: 'رشتهٔ دیگری همین عنوان را دارد.', en: 'Another trade has this title.' },
} satisfies Record<string, Text>

const unreadable = { fa: 'این پرونده خوانده نمی‌شود. JSON،\u200f CSV (با UTF-8) یا XLSX سالمی بفرستید.', en: 'This file cannot be read. Send a whole JSON, CSV (in UTF-8) or XLSX file.' }
export const refusals: Record<string, Text> = {
  'id-taken': { fa: 'رشتهٔ دیگری این شناسه را دارد.', en: 'Another trade has this identifier.' },
  'already-committed': { fa: 'این پرونده پیش‌تر ثبت شده است.', en: 'This file has been committed already.' },
  'columns-missing': { fa: 'ستونی کم است یا دوبار آمده. سرستون‌ها را با راهنما بسنجید.', en: 'A column is missing or stands twice. Compare the headings with the hint.' },
  'no-rows': { fa: 'در پرونده سطری نیست.', en: 'There are no rows in the file.' },
  'too-many-rows': { fa: 'پرونده بیش از ۳۰۰۰ رشته دارد.', en: 'The file has more than 3,000 trades.' },
  'broken-json': { fa: 'ساختار JSON این پرونده درست نیست.', en: 'The file’s JSON is broken.' },
  'windows-1256': { fa: 'پرونده با Windows-1256 ذخیره شده است؛ آن را با UTF-8 ذخیره کنید.', en: 'The file is saved in Windows-1256; save it in UTF-8.' },
  'old-excel': { fa: 'این پرونده XLS است؛ آن را با قالب XLSX ذخیره کنید.', en: 'This is an XLS file; save it as XLSX.' },
  'not-text': unreadable, 'broken-csv': unreadable, 'not-a-workbook': unreadable, 'too-large-inside': unreadable,
  encrypted: unreadable, 'has-macros': unreadable, 'hostile-xml': unreadable,
}
