import type { Text } from '~/shared/text'

/** What another program's settings are called, by their names in its files. */
const SETTINGS: Record<string, Text> = {
  penalty: { fa: 'کاهش نمره در تلاش دوباره', en: 'penalty for further tries' },
  shuffleanswers: { fa: 'بر زدن گزینه‌ها', en: 'shuffling of choices' },
  answernumbering: { fa: 'شماره‌گذاری گزینه‌ها', en: 'numbering of choices' },
  showstandardinstruction: { fa: 'نشان دادن دستور معمول', en: 'showing the usual instruction' },
  unitgradingtype: { fa: 'نمره‌دهی به یکا', en: 'marks for the unit' },
  unitpenalty: { fa: 'کاهش نمره برای یکای نادرست', en: 'penalty for a wrong unit' },
  showunits: { fa: 'نشان دادن یکا', en: 'showing the unit' },
  unitsleft: { fa: 'جای یکا در چپ عدد', en: 'unit at the left' },
  responsefieldlines: { fa: 'بلندی جای پاسخ', en: 'height of the answer box' },
  shownumcorrect: { fa: 'گفتن شمار پاسخ‌های درست', en: 'telling how many are right' },
  layouttype: { fa: 'چیدمان', en: 'layout' },
  selecttype: { fa: 'شیوهٔ برگزیدن گام‌ها', en: 'how items are selected' },
  selectcount: { fa: 'شمار گام‌های برگزیده', en: 'how many items are selected' },
  numberingstyle: { fa: 'شماره‌گذاری گام‌ها', en: 'numbering of items' },
  showgrading: { fa: 'نشان دادن ریز نمره', en: 'showing the grading details' },
  minwordlimit: { fa: 'کمترین واژه', en: 'fewest words' },
  maxwordlimit: { fa: 'بیشترین واژه', en: 'most words' },
  filetypeslist: { fa: 'نوع پرونده‌ها', en: 'file types' },
  maxbytes: { fa: 'بیشترین حجم پرونده', en: 'largest file' },
}

const DROPPED: Record<string, Text> = {
  '…': { fa: 'جدول، تصویر، فرمول و آرایش متن', en: 'tables, pictures, formulas and layout' },
  '<center>': { fa: 'وسط‌چین بودن', en: 'centring' },
  '<dl>': { fa: 'فهرست واژه و شرح', en: 'a list of terms' },
  '<dt>': { fa: 'فهرست واژه و شرح', en: 'a list of terms' },
  '<dd>': { fa: 'فهرست واژه و شرح', en: 'a list of terms' },
  '<u>': { fa: 'زیرخط (پررنگ شد)', en: 'underlining (made bold)' },
  'color': { fa: 'رنگ نوشته', en: 'the colour of words' },
  '<a>': { fa: 'پیوند', en: 'links' },
  '<video>': { fa: 'فیلم', en: 'film' },
  '<audio>': { fa: 'صدا', en: 'sound' },
  '<script>': { fa: 'برنامه (script)', en: 'a script' },
  '<iframe>': { fa: 'صفحهٔ جاسازی‌شده', en: 'an embedded page' },
  '<object>': { fa: 'شیء جاسازی‌شده', en: 'an embedded object' },
  '<embed>': { fa: 'شیء جاسازی‌شده', en: 'an embedded object' },
  '<svg>': { fa: 'نقاشی SVG', en: 'an SVG drawing' },
  '<math>': { fa: 'فرمول MathML', en: 'a MathML formula' },
  '<sup>': { fa: 'بالانویسی (با ^ نوشته شد)', en: 'raising (written with ^)' },
  '<sub>': { fa: 'پایین‌نویسی (با _ نوشته شد)', en: 'lowering (written with _)' },
  '<table> × 2': { fa: 'جدول درون جدول', en: 'a table within a table' },
  '<li> <table>': { fa: 'جدول درون فهرست', en: 'a table within a list' },
  '<ol>': { fa: 'شماره‌گذاری ویژهٔ فهرست (از ۱ شماره می‌خورد)', en: 'a list’s own numbering (it is numbered from 1)' },
  '<hr>': { fa: 'خط جداکننده', en: 'a dividing line' },
  '<strike>': { fa: 'خط روی نوشته', en: 'the line through words' },
  '<del>': { fa: 'خط روی نوشته', en: 'the line through words' },
  '<s>': { fa: 'خط روی نوشته', en: 'the line through words' },
  '<input>': { fa: 'خانهٔ پرکردنی', en: 'a field' },
}
const HEADING: Text = { fa: 'اندازهٔ تیتر', en: 'the size of headings' }
const OUTSIDE: Text = { fa: 'تصویری بیرون از پرونده', en: 'a picture outside the file' }

/** Names of settings in words, as one list in each language. */
export const settingsInWords = (names: readonly string[]) => listed(names.map(name => SETTINGS[name] ?? both(name)))

/** What was taken out of a text, in words. */
export const droppedInWords = (names: readonly string[]) => listed(names.map(name =>
  DROPPED[name] ?? (/^<h[1-6]>$/.test(name) ? HEADING : name.startsWith('<img ') ? placed(OUTSIDE, name.slice(5, -1)) : both(name))))

const both = (name: string): Text => ({ fa: `\u2066${name}\u2069`, en: name })
const placed = ({ fa, en }: Text, address: string): Text => (address ? { fa: `${fa} (\u2066${address}\u2069)`, en: `${en} (${address})` } : { fa, en })

function listed(all: readonly Text[]): Text {
  const unique = (words: string[]) => [...new Set(words)]
  return { fa: unique(all.map(({ fa }) => fa)).join('، '), en: unique(all.map(({ en }) => en)).join(', ') }
}
