import type { Text } from '~/shared/text'
import type { ClashReason, MeetingReason, Part } from './meeting'

export const parts: Record<Part, Text> = {
  practice: { fa: 'عملی', en: 'Practice' },
  theory: { fa: 'نظری', en: 'Theory' },
}

export const messages = {
  timetable: { fa: 'برنامهٔ هفتگی', en: 'Weekly timetable' },
  timetableHint: {
    fa: 'برای هر نوبت هفتگی یک ردیف پر کنید؛ ردیف‌های خالی به حساب نمی‌آیند. ساعت را مانند ۱۶:۰۰ بنویسید. جلسه‌ها از روی همین برنامه ساخته می‌شوند و روزهای تعطیل کنار می‌روند.',
    en: 'Fill a row for each weekly hour; empty rows do not count. Write times like 16:00. The meetings are made from this timetable, and holidays are left out.',
  },
  row: { fa: 'ردیف {n}', en: 'Row {n}' },
  rowField: { fa: 'ردیف {n}، {field}', en: 'Row {n}, {field}' },
  weekday: { fa: 'روز', en: 'Day' },
  from: { fa: 'از ساعت', en: 'From' },
  to: { fa: 'تا ساعت', en: 'To' },
  part: { fa: 'بخش', en: 'Part' },
  room: { fa: 'کارگاه یا کلاس', en: 'Room' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  firstTrainer: { fa: 'مربی اصلی دوره', en: 'The main trainer' },
} satisfies Record<string, Text>

export const rowErrors = {
  endsFirst: { fa: 'پایان باید پس از آغاز باشد.', en: 'It must end after it begins.' },
  tooLong: { fa: 'یک جلسه بیش از دوازده ساعت نمی‌شود.', en: 'A meeting lasts twelve hours at most.' },
  overlaps: { fa: 'با ردیف {n} هم‌زمان است.', en: 'It overlaps with row {n}.' },
} satisfies Record<string, Text>

/** Beside the field of the row. */
export const clashFields = {
  room: { fa: 'در این ساعت در اختیار کلاس دیگری است.', en: 'Another class has it at this hour.' },
  trainer: { fa: 'در این ساعت کلاس دیگری دارد.', en: 'Teaches another class at this hour.' },
} satisfies Record<string, Text>

export const clashes = {
  room: {
    fa: '«{room}» {day}، ساعت {time}، در اختیار کلاس «{course}» ({code}) است.',
    en: '“{room}” is taken by the class “{course}” ({code}) on {day}, {time}.',
  },
  trainer: {
    fa: '{trainer} {day}، ساعت {time}، در کلاس «{course}» ({code}) است.',
    en: '{trainer} teaches the class “{course}” ({code}) on {day}, {time}.',
  },
  trainerElsewhere: {
    fa: '{trainer} {day}، ساعت {time}، در مرکز دیگری کلاس دارد.',
    en: '{trainer} teaches at another centre on {day}, {time}.',
  },
  class: {
    fa: 'همین کلاس {day}، ساعت {time}، جلسهٔ دیگری دارد.',
    en: 'This class has another meeting on {day}, {time}.',
  },
} satisfies Record<string, Text>

export const preview = {
  title: { fa: 'جلسه‌هایی که ساخته می‌شوند', en: 'The meetings that will be made' },
  lead: {
    fa: 'هنوز چیزی ثبت نشده است. اگر درست است، پایین صفحه دوره را بگشایید.',
    en: 'Nothing is recorded yet. If this is right, open the offering at the end of the page.',
  },
  look: { fa: 'پیش‌نمایش جلسه‌ها', en: 'Preview the meetings' },
  moreRows: { fa: 'ردیف‌های بیشتر', en: 'More rows' },
  count: { fa: 'شمار جلسه‌ها', en: 'Meetings' },
  hours: { fa: 'ساعت‌های برنامه', en: 'Hours in the timetable' },
  standardHours: { fa: 'ساعت‌های استاندارد', en: 'Hours of the standard' },
  courseHours: { fa: 'ساعت‌های دوره', en: 'Hours of the course' },
  short: {
    fa: 'جلسه‌های کلاس {theory} ساعت نظری و {practice} ساعت عملی از استاندارد کم دارد.',
    en: 'The meetings are {theory} hours of theory and {practice} of practice short of the standard.',
  },
  shortTheory: { fa: 'جلسه‌های کلاس {theory} ساعت نظری از استاندارد کم دارد.', en: 'The meetings are {theory} hours of theory short of the standard.' },
  shortPractice: { fa: 'جلسه‌های کلاس {practice} ساعت عملی از استاندارد کم دارد.', en: 'The meetings are {practice} hours of practice short of the standard.' },
  skippedDays: { fa: 'روزهای تعطیل، بی‌جلسه', en: 'Closed days, without a meeting' },
  made: { fa: 'دوره گشوده شد: {count} جلسه ساخته شد.', en: 'The offering is open: {count} {count|meeting was|meetings were} made.' },
  madeNone: { fa: 'دوره گشوده شد؛ جلسه‌ای ساخته نشد.', en: 'The offering is open; no meeting was made.' },
  permitEnds: {
    fa: 'مجوز این رشته {day} به پایان می‌رسد، پیش از پایان این دوره. دوره‌ای که گشوده شده تا پایانش پیش می‌رود، ولی دورهٔ دیگری زیر این مجوز گشوده نمی‌شود؛ به‌هنگام تمدیدش کنید.',
    en: 'The permit for this trade ends on {day}, before this course does. A course that is open goes on to its end, but no other opens under this permit; renew it in time.',
  },
  andMore: { fa: 'در {count} جلسهٔ دیگر هم چنین است.', en: 'Further such meetings: {count}.' },
  clashing: { fa: 'با کلاس‌های دیگر جور نیست', en: 'In the way of other classes' },
  none: { fa: 'این برنامه هیچ جلسه‌ای نمی‌سازد.', en: 'This timetable makes no meeting.' },
} satisfies Record<string, Text>

export const notices = {
  moved: { fa: '«{course}»: جلسهٔ {from} به {to} جابه‌جا شد', en: '“{course}”: the meeting of {from} is now on {to}' },
  changed: { fa: '«{course}»: کارگاه یا مربی جلسهٔ {from} عوض شد', en: '“{course}”: the room or trainer of {from} has changed' },
  added: { fa: '«{course}»: جلسه‌ای در {to} افزوده شد', en: '“{course}”: a meeting was added on {to}' },
  cancelled: { fa: '«{course}»: جلسهٔ {from} برگزار نمی‌شود', en: '“{course}”: the meeting of {from} is cancelled' },
  postponed: { fa: '«{course}»: جلسه‌ها جابه‌جا شدند و از {to} از سر گرفته می‌شوند', en: '“{course}”: the meetings have moved and go on from {to}' },
} satisfies Record<string, Text>

export const meetingRefusals: Record<MeetingReason | ClashReason, Text> = {
  'offering-cancelled': { fa: 'این دوره لغو شده است.', en: 'This offering is cancelled.' },
  'meeting-cancelled': { fa: 'این جلسه لغو شده است.', en: 'This meeting is cancelled.' },
  'already-held': {
    fa: 'حضور کسانی در این جلسه ثبت شده است؛ لغو نمی‌شود و به روزی که نیامده نمی‌رود. اگر جلسهٔ دیگری لازم است، آن را بیفزایید.',
    en: 'People are recorded as present in this meeting: it is not called off, nor moved to a time to come. If another one is needed, add it.',
  },
  'times-wrong': { fa: 'آغاز جلسه باید پیش از پایان آن باشد.', en: 'The meeting must begin before it ends.' },
  'meeting-too-long': { fa: 'یک جلسه بیش از دوازده ساعت نمی‌شود.', en: 'A meeting lasts twelve hours at most.' },
  'outside-dates': {
    fa: 'این روز بیرون از آغاز و پایان دوره است. نخست روز پایان دوره را عوض کنید.',
    en: 'That day lies outside the offering’s dates. First change its last day.',
  },
  'no-such-trainer': { fa: 'این مربی در مرکز نیست.', en: 'This trainer does not work at the centre.' },
  'not-later': { fa: 'روز از سر گرفتن باید پس از روز آغاز تعطیلی باشد.', en: 'The class must resume after the day it stops.' },
  'no-timetable': { fa: 'این دوره برنامهٔ هفتگی ندارد؛ جلسه‌ها را یکی‌یکی جابه‌جا کنید.', en: 'This offering has no weekly timetable; move its meetings one by one.' },
  'nothing-to-move': { fa: 'از این روز به بعد جلسه‌ای در پیش نیست.', en: 'No meeting is to come from that day on.' },
  'too-far': { fa: 'جلسه‌ها تا بیش از یک سال بعد کشیده می‌شوند.', en: 'The meetings would reach more than a year ahead.' },
  'room-taken': { fa: 'این کارگاه در این ساعت در اختیار کلاس دیگری است.', en: 'This room is taken by another class at that time.' },
  'trainer-busy': { fa: 'مربی در این ساعت کلاس دیگری دارد.', en: 'The trainer has another class at that time.' },
  'class-busy': { fa: 'این کلاس در این ساعت جلسهٔ دیگری دارد.', en: 'This class has another meeting at that time.' },
}

export const pages = {
  title: { fa: 'جلسه‌ها', en: 'Meetings' },
  lead: { fa: 'همهٔ جلسه‌های «{course}»', en: 'All meetings of “{course}”' },
  toToday: { fa: 'رفتن به امروز', en: 'Go to today' },
  add: { fa: 'جلسهٔ اضافه', en: 'Add a meeting' },
  postpone: { fa: 'جابه‌جایی پس از تعطیلی', en: 'Postpone after a closure' },
  emptyTitle: { fa: 'هنوز جلسه‌ای نیست', en: 'No meetings yet' },
  empty: { fa: 'این دوره برنامهٔ هفتگی ندارد. جلسه‌ها را یکی‌یکی بیفزایید.', en: 'This offering has no weekly timetable. Add its meetings one by one.' },
  change: { fa: 'تغییر', en: 'Change' },
  thisMeeting: { fa: 'این جلسه', en: 'This meeting' },
  cancel: { fa: 'لغو', en: 'Cancel' },
  isToday: { fa: 'امروز', en: 'Today' },
  cancelled: { fa: 'لغوشده', en: 'Cancelled' },
  moved: { fa: 'جابه‌جا شده از {from}', en: 'Moved from {from}' },
  toNext: { fa: 'برو به جلسهٔ بعدی', en: 'Go to the next meeting' },
  held: { fa: '{held} از {all} جلسه گذشته است', en: '{held} of {all} meetings are over' },
  day: { fa: 'روز', en: 'Day' },
  time: { fa: 'ساعت', en: 'Time' },
  where: { fa: 'بخش و کارگاه', en: 'Part and room' },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'در سابقه می‌ماند و کارآموزان آن را در برنامه می‌بینند.', en: 'It is kept, and trainees see it in the timetable.' },
  changeTitle: { fa: 'تغییر جلسه', en: 'Change a meeting' },
  addTitle: { fa: 'افزودن جلسه', en: 'Add a meeting' },
  cancelTitle: { fa: 'لغو جلسه', en: 'Cancel a meeting' },
  cancelLead: { fa: 'جلسهٔ {when} برگزار نمی‌شود و به کارآموزان و مربی خبر می‌دهیم.', en: 'The meeting of {when} will not take place; the trainees and the trainer are told.' },
  postponeTitle: { fa: 'جابه‌جایی جلسه‌ها پس از تعطیلی', en: 'Postpone the meetings after a closure' },
  postponeLead: {
    fa: 'جلسه‌های باقی‌مانده از روز نخست به بعد، به همان ترتیب و بی‌آنکه یکی کم شود، از روز دوم روی برنامهٔ هفتگی چیده می‌شوند. روزهای تعطیل کنار می‌روند و اگر لازم باشد روز پایان دوره هم جلو می‌رود.',
    en: 'The meetings that remain from the first day on are laid out along the timetable from the second, in the same order and none lost. Holidays are left out, and the offering’s last day moves along if it must.',
  },
  from: { fa: 'جلسه‌ها از این روز به بعد', en: 'Meetings from this day on' },
  resumesOn: { fa: 'از این روز از سر گرفته شوند', en: 'Go on from this day' },
  record: { fa: 'ثبت', en: 'Record' },
  recordCancel: { fa: 'جلسه را لغو کن', en: 'Cancel the meeting' },
  back: { fa: 'بازگشت به جلسه‌ها', en: 'Back to the meetings' },
} satisfies Record<string, Text>
