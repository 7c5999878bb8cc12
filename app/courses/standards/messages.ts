import type { Text } from '~/shared/text'
import type { Fact, Mark } from './comparison'
import type { HourKind, LineKind } from './standard-text'

export const hourKinds: Record<HourKind, Text> = {
  theory: { fa: 'نظری', en: 'Theory' },
  practice: { fa: 'عملی', en: 'Practice' },
  internship: { fa: 'کارورزی', en: 'Internship' },
  project: { fa: 'پروژه', en: 'Project' },
}
export const lineKinds: Record<LineKind, Text> = {
  knowledge: { fa: 'دانش', en: 'Knowledge' },
  skills: { fa: 'مهارت', en: 'Skills' },
  attitude: { fa: 'نگرش', en: 'Attitude' },
  safety: { fa: 'ایمنی', en: 'Safety' },
}
export const facts: Record<Fact, Text> = {
  title: { fa: 'عنوان', en: 'Title' },
  level: { fa: 'سطح', en: 'Level' },
  code: { fa: 'کد', en: 'Code' },
  policyName: { fa: 'آیین‌نامهٔ سنجش', en: 'Assessment policy' },
}
export const marks: Record<Mark | 'changed', Text> = {
  same: { fa: 'بی‌تغییر', en: 'Unchanged' },
  added: { fa: 'افزوده', en: 'Added' },
  removed: { fa: 'برداشته', en: 'Removed' },
  changed: { fa: 'تغییرکرده', en: 'Changed' },
}
export const sources = {
  content: { fa: 'محتوای برنامه', en: 'The programme’s content' },
  product: { fa: 'نوشته در سامانه', en: 'Written here' },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'استانداردها', en: 'Standards' },
  lead: {
    fa: 'برنامهٔ هر رشته در هر سطح. نسخه‌ها هرگز عوض نمی‌شوند؛ هر تغییر نسخه‌ای تازه است.',
    en: 'Each trade’s syllabus at each level. Versions never change; every change is a new version.',
  },
  search: { fa: 'عنوان استاندارد یا رشته', en: 'Title of the standard or the trade' },
  standard: { fa: 'استاندارد', en: 'Standard' },
  trade: { fa: 'رشته', en: 'Trade' },
  trades: { fa: 'رشته‌ها', en: 'Trades' },
  level: { fa: 'سطح', en: 'Level' },
  inForce: { fa: 'نسخهٔ جاری', en: 'In force' },
  version: { fa: 'نسخهٔ {n}', en: 'Version {n}' },
  versions: { fa: 'نسخه‌ها', en: 'Versions' },
  isInForce: { fa: 'جاری', en: 'In force' },
  noneInForce: { fa: 'هیچ‌کدام', en: 'None' },
  none: { fa: 'استانداردی پیدا نشد', en: 'No standard was found' },
  noneLead: { fa: 'عنوان را کوتاه‌تر بنویسید یا پالایه را پاک کنید.', en: 'Write less of the title, or clear the filter.' },
  add: { fa: 'استاندارد تازه', en: 'New standard' },
  newVersion: { fa: 'نسخهٔ تازه', en: 'New version' },
  newVersionLead: {
    fa: 'از نسخهٔ {n} آغاز می‌شود. تا وقتی آن را جاری نکنید برای کسی اجرا نمی‌شود.',
    en: 'It starts from version {n}. Until you put it in force it holds for nobody.',
  },
  newStandardLead: { fa: 'نخستین نسخهٔ استاندارد. پس از ثبت می‌توانید آن را جاری کنید.', en: 'The standard’s first version. After saving you may put it in force.' },
  source: { fa: 'سرچشمه', en: 'Source' },
  author: { fa: 'نویسنده', en: 'Author' },
  made: { fa: 'تاریخ', en: 'Made' },
  note: { fa: 'چرا این نسخه', en: 'Why this version' },
  noteHint: { fa: 'آنچه تغییر کرده و دلیلش؛ کنار نسخه می‌ماند.', en: 'What has changed and why; it stays with the version.' },
  compare: { fa: 'سنجش با نسخهٔ پیشین', en: 'Compare with the one before' },
  compareCurrent: { fa: 'سنجش با نسخهٔ جاری', en: 'Compare with the one in force' },
  waits: { fa: 'نسخهٔ محتوا در انتظار', en: 'A content version waits' },
  waitsTitle: { fa: 'نسخهٔ {n} از محتوا در انتظار سنجش است', en: 'Version {n} from the content waits to be compared' },
  waitsLead: {
    fa: 'نسخهٔ جاری در سامانه نوشته شده است؛ به‌روزرسانی محتوا آن را کنار نگذاشت. تفاوت را ببینید و خودتان تصمیم بگیرید.',
    en: 'The version in force was written here, so an update of the content did not replace it. Look at the difference and decide.',
  },
  coursesTitle: { fa: 'دوره‌های این استاندارد', en: 'Courses of this standard' },
  noCourses: { fa: 'هنوز دوره‌ای بر پایهٔ این استاندارد نیست.', en: 'No course is built on this standard yet.' },

  code: { fa: 'کد', en: 'Code' },
  codeHint: { fa: 'اگر سند رسمی کدی دارد؛ وگرنه خالی بماند.', en: 'If the official document has one; else leave it empty.' },
  hours: { fa: 'ساعت‌ها', en: 'Hours' },
  hoursHint: { fa: 'ساعت نظری و عملی باید با جمع واحدها برابر باشد.', en: 'Theory and practice must equal the sum of the units.' },
  hoursOf: { fa: '{count} ساعت', en: '{count} {count|hour|hours}' },
  entry: { fa: 'شرایط ورود', en: 'Entry requirements' },
  tools: { fa: 'ابزار و تجهیزات', en: 'Tools and equipment' },
  noTools: { fa: 'نوشته نشده', en: 'Not given' },
  policyName: { fa: 'آیین‌نامهٔ سنجش', en: 'Assessment policy' },
  policyHint: { fa: 'نام لاتین آیین‌نامه، مانند {example}', en: 'The policy’s short name, such as {example}' },
  units: { fa: 'واحدها', en: 'Units' },
  unit: { fa: 'واحد {n}', en: 'Unit {n}' },
  unitHint: {
    fa: 'در هر بخش هر نکته یک سطر است، و برای هر سطر فارسی یک سطر انگلیسی. واحدی که خالی بماند ثبت نمی‌شود.',
    en: 'Each point is one line, and every Persian line has its English one. A unit left empty is not saved.',
  },
  unitId: { fa: 'شناسه', en: 'Identifier' },
  unitIdHint: { fa: 'حرف‌های کوچک لاتین؛ در نسخه‌های بعدی همین می‌ماند.', en: 'Small Latin letters; it stays the same in later versions.' },
  position: { fa: 'جای واحد', en: 'Place' },
  drop: { fa: 'این واحد', en: 'This unit' },
  keep: { fa: 'می‌ماند', en: 'Stays' },
  dropIt: { fa: 'برداشته می‌شود', en: 'Is removed' },
  titleFa: { fa: 'عنوان فارسی', en: 'Title in Persian' },
  titleEn: { fa: 'عنوان انگلیسی', en: 'Title in English' },
  levelFa: { fa: 'سطح به فارسی', en: 'Level in Persian' },
  levelEn: { fa: 'سطح به انگلیسی', en: 'Level in English' },
  inPersian: { fa: '{what}، فارسی', en: '{what}, in Persian' },
  inEnglish: { fa: '{what}، انگلیسی', en: '{what}, in English' },
  basics: { fa: 'مشخصات', en: 'Basics' },
  moreUnits: { fa: 'دو واحد خالی دیگر', en: 'Two more empty units' },
  save: { fa: 'ثبت نسخه', en: 'Save the version' },
  id: { fa: 'شناسه', en: 'Identifier' },
  idHint: { fa: 'حرف‌های کوچک لاتین، رقم و خط تیره؛ نمونه: {example}', en: 'Small Latin letters, digits and hyphens; for example: {example}' },

  putInForce: { fa: 'جاری کردن این نسخه', en: 'Put this version in force' },
  putInForceLead: {
    fa: 'دوره‌ها و آزمون‌های تازه از این نسخه پیروی می‌کنند؛ آنچه با نسخهٔ دیگری آغاز شده با همان می‌ماند. نسخه‌های پیشین نگه داشته می‌شوند.',
    en: 'New courses and exams follow this version; what began under another keeps it. Earlier versions are kept.',
  },
  nowInForce: { fa: 'این نسخه اکنون جاری است.', en: 'This version is now in force.' },
  back: { fa: 'بازگشت به نسخه', en: 'Back to the version' },

  diffTitle: { fa: 'نسخهٔ {from} در برابر نسخهٔ {to}', en: 'Version {from} against version {to}' },
  from: { fa: 'از نسخهٔ', en: 'From version' },
  to: { fa: 'به نسخهٔ', en: 'To version' },
  show: { fa: 'نشان دادن', en: 'Show' },
  noDifference: { fa: 'این دو نسخه یکسان‌اند.', en: 'The two versions are the same.' },
  summary: {
    fa: '{added} واحد افزوده، {removed} واحد برداشته، {changed} واحد تغییرکرده، {same} واحد بی‌تغییر',
    en: '{added} {added|unit|units} added, {removed} removed, {changed} changed, {same} unchanged',
  },
  general: { fa: 'کلیات', en: 'In general' },
  was: { fa: 'بود', en: 'Was' },
  is: { fa: 'شد', en: 'Is' },
  wasIs: { fa: '{before} ← {after}', en: '{before} → {after}' },
  titleWas: { fa: 'عنوان پیشین: {title}', en: 'Title before: {title}' },
  moved: { fa: 'از جای {before} به جای {after} رفت', en: 'Moved from place {before} to {after}' },
  hoursChanged: { fa: '{kind}: {before} ساعت بود، {after} ساعت شد', en: '{kind}: was {before} hours, is {after}' },

  noUnits: { fa: 'استاندارد دست‌کم یک واحد می‌خواهد.', en: 'A standard needs at least one unit.' },
  badUnitId: { fa: 'شناسه باید حرف کوچک لاتین، رقم و خط تیره باشد.', en: 'The identifier must be small Latin letters, digits and hyphens.' },
  unitTwice: { fa: 'واحد دیگری همین شناسه را دارد.', en: 'Another unit has this identifier.' },
  titleMissing: { fa: 'عنوان واحد را بنویسید.', en: 'Write the unit’s title.' },
  badHours: { fa: 'ساعت را به عدد بنویسید، حداکثر با یک رقم اعشار.', en: 'Write the hours as a number, with one decimal at most.' },
  badPosition: { fa: 'جای واحد یک عدد است.', en: 'The place is a number.' },
  linesDiffer: { fa: 'فارسی {fa} سطر دارد و انگلیسی {en} سطر؛ باید برابر باشند.', en: 'There are {fa} Persian lines and {en} English ones; they must be as many.' },
  sumDiffers: { fa: 'جمع واحدها {sum} ساعت است، نه {whole}.', en: 'The units add up to {sum} hours, not {whole}.' },
} satisfies Record<string, Text>

export const refusals: Record<string, Text> = {
  'id-taken': { fa: 'استاندارد دیگری این شناسه را دارد.', en: 'Another standard has this identifier.' },
  'no-such-trade': { fa: 'رشته را از فهرست برگزینید.', en: 'Choose the trade from the list.' },
}
