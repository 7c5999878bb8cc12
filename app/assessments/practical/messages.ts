import type { Text } from '~/shared/text'
import type { MarkRefusal } from './record-practical-mark.server'

export const messages = {
  title: { fa: 'نمره‌های عملی', en: 'Practical marks' },
  lead: {
    fa: 'هر آزمونگر تنها و بی‌خبر از نمرهٔ دیگری نمره می‌دهد. نمرهٔ ثبت‌شده تغییر نمی‌کند.',
    en: 'Each assessor marks alone, without knowing the other’s mark. A mark once given stays.',
  },
  seat: { fa: 'صندلی {seat}', en: 'Seat {seat}' },
  marks: { fa: 'جمع نمرهٔ معیارها، از ۱۰۰', en: 'Sum of the criteria, out of 100' },
  marksHint: { fa: 'با دو رقم اعشار هم می‌شود: ۷۶٫۵', en: 'Two decimals are possible: 76.5' },
  note: { fa: 'چه دیدید', en: 'What you saw' },
  noteHint: { fa: 'کار درست، کار نادرست و ایمنی؛ کوتاه.', en: 'What was right, what was wrong, and safety; in short.' },
  give: { fa: 'نمره را ثبت کن', en: 'Record the mark' },
  yours: { fa: 'نمرهٔ شما', en: 'Your mark' },
  others: { fa: 'نمرهٔ دیگر آزمونگران', en: 'The other assessors’ marks' },
  othersWaiting: { fa: 'آزمونگر دیگر هنوز نمره نداده است.', en: 'The other assessor has not marked yet.' },
  cameLate: {
    fa: 'روی دستگاه مانده بود و بیش از نیم روز پس از ثبت رسید.',
    en: 'It stayed on a device, and came more than half a day after it was given.',
  },
  result: { fa: 'نمرهٔ عملی', en: 'Practical mark' },
  tooFar: {
    fa: 'نمره‌ها بیش از اندازهٔ مجاز با هم فاصله دارد. آزمونگر سومی باید نمره بدهد.',
    en: 'The marks lie too far apart. A third assessor has to mark.',
  },
  wantsThird: { fa: 'دو آزمونگر نمره داده‌اند و نمره‌ها با هم نمی‌خواند؛ نمرهٔ شما لازم است.', en: 'Two assessors have marked and don’t agree; your mark is needed.' },
  enough: { fa: 'نمرهٔ این داوطلب کامل است.', en: 'This candidate has all the marks needed.' },
  conflict: {
    fa: 'شما مربی یا خویشاوند این داوطلب هستید و نمی‌توانید به او نمره بدهید.',
    en: 'You taught this candidate or are family, and may not mark them.',
  },
  absent: { fa: 'غیبت یا علت نبودن ثبت شده است.', en: 'Recorded as absent.' },
  nobody: { fa: 'هنوز کسی به بخش عملی نرسیده است', en: 'Nobody has reached the practical part yet' },
  nobodyWhy: {
    fa: 'داوطلبانی اینجا می‌آیند که نتیجهٔ کتبی‌شان اعلام شده و در آن قبول شده‌اند.',
    en: 'Candidates appear here when their written result is published and passed.',
  },
} satisfies Record<string, Text>

export const markRefusals = {
  'conflict-of-interest': messages.conflict,
  'practical-kept': { fa: 'این داوطلب پیش‌تر در بخش عملی قبول شده است.', en: 'This candidate’s practical part was passed before.' },
  'written-not-passed': { fa: 'قبولی این داوطلب در بخش کتبی اعلام نشده است.', en: 'This candidate’s written part is not passed and published.' },
  'marked-absent': messages.absent,
  'already-marked': { fa: 'نمرهٔ شما پیش‌تر ثبت شده است و تغییر نمی‌کند.', en: 'Your mark is recorded already and stays.' },
  'enough-marks': messages.enough,
} satisfies Record<MarkRefusal, Text>
