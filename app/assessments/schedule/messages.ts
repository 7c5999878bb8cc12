import type { Text } from '~/shared/text'
import type { ScheduleRefusal } from './schedule'

export const messages = {
  title: { fa: 'روز، ساعت و جا', en: 'Day, hour and place' },
  lead: {
    fa: 'تا کسی آغاز نکرده است می‌توانید آزمون را جابه‌جا کنید. همهٔ داوطلبان، کسانی که در فهرست انتظارند، مصححان و مرکزهایی که سالن داده‌اند خبردار می‌شوند.',
    en: 'As long as nobody has begun you may move the exam. All candidates, those on the waiting list, markers and the centres that lend rooms are told.',
  },
  kept: {
    fa: 'مدت آزمون ({minutes} دقیقه) و مهلت دیر رسیدن ({late} دقیقه) همان می‌ماند. داوطلبانی که پیش از جابه‌جایی نوبت گرفته‌اند تا آغاز آزمون می‌توانند صندلی‌شان را پس بدهند.',
    en: 'The length ({minutes} minutes) and how late one may start ({late} minutes) stay as they are. Whoever took a seat before the move may give it back until the exam begins.',
  },
  rooms: {
    fa: 'این آزمون چند سالن دارد؛ نامشان را در «سالن‌ها و صندلی‌ها» عوض کنید. اگر سالنی از مرکز دیگری است، با آن مرکز هماهنگ کنید.',
    en: 'This exam has several rooms; change their names under “Rooms and seats”. If one belongs to another centre, agree the new hour with it.',
  },
  checkIns: {
    fa: 'داوطلبان پذیرش‌شده: {count}. اگر ساعت عوض شود، پذیرش برداشته می‌شود.',
    en: 'Candidates checked in: {count}. With a new hour that is taken back.',
  },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'داوطلبان همین را در خبر می‌خوانند.', en: 'Candidates read it in their notice.' },
  move: { fa: 'جابه‌جا کن و خبر بده', en: 'Move and tell everybody' },
  busy: { fa: 'آزمون دیگرشان در این ساعت است: {names}', en: 'Their other exam is at that hour: {names}' },
  cancelTitle: { fa: 'لغو آزمون', en: 'Call the exam off' },
  cancelLead: {
    fa: 'صندلی‌های گرفته‌شده: {count}. همه خبردار می‌شوند. این نوبت از هیچ‌کس فرصتی کم نمی‌کند و در همان ساعت می‌توان آزمون دیگری گرفت. لغو برگشت ندارد.',
    en: 'Seats taken: {count}. Everybody is told. It costs nobody an attempt, and its hour is free for another exam. This can’t be undone.',
  },
  cancel: { fa: 'آزمون را لغو کن', en: 'Call it off' },
  orMove: { fa: 'یا به روز دیگری ببرید', en: 'Or move it to another day' },
  isBegun: {
    fa: 'این آزمون آغاز شده است: جابه‌جا یا لغو نمی‌شود. برای آنچه پیش آمد در «سالن آزمون» رویداد ثبت کنید، زمان بیفزایید یا علت غیبت را بنویسید.',
    en: 'This exam has begun: it can’t be moved or called off. For what happened report an incident in the exam room, add time, or record why somebody was absent.',
  },
  isCancelled: { fa: 'این آزمون لغو شد', en: 'This exam was called off' },
  noAttempt: { fa: 'از فرصت‌های شما چیزی کم نشده است؛ آزمون دیگری برگزینید.', en: 'It cost you no attempt; choose another exam.' },
  wasMoved: {
    fa: 'این آزمون پس از آنکه صندلی گرفتید جابه‌جا شد. اگر نمی‌توانید بیایید، تا آغاز آزمون صندلی را پس بدهید تا فرصتی از دست ندهید. کارت ورود را دوباره بگیرید.',
    en: 'This exam was moved after you took your seat. If you can’t come, give the seat back before it begins so as not to lose an attempt. Get your admission card anew.',
  },
} satisfies Record<string, unknown>

export const refusals: Record<ScheduleRefusal, Text> = {
  begun: messages.isBegun,
  cancelled: { fa: 'این آزمون لغو شده است.', en: 'This exam has been called off.' },
  'in-the-past': { fa: 'این زمان گذشته است.', en: 'This time is past.' },
  'registration-over': { fa: 'این روز پیش از گشوده‌شدن نوبت‌گیری است.', en: 'This day is before booking opened.' },
  'practical-before-written': { fa: 'آزمون عملی پس از آزمون کتبی است.', en: 'The practical part comes after the written one.' },
  overlaps: {
    fa: 'کسانی از داوطلبان در این ساعت آزمون دیگری دارند. ساعت دیگری برگزینید یا نخست صندلی آن‌ها را پس بگیرید.',
    en: 'Some of the candidates have another exam at that hour. Choose another hour, or first take back their seats.',
  },
}

export const notices = {
  moved: { fa: 'آزمون «{course}» به {to} جابه‌جا شد: {reason}', en: 'The exam “{course}” was moved to {to}: {reason}' },
  changed: { fa: 'جا یا روز عملی آزمون «{course}» ({to}) عوض شد: {reason}', en: 'The place or practical day of the exam “{course}” ({to}) has changed: {reason}' },
  cancelled: { fa: 'آزمون «{course}» برگزار نمی‌شود: {reason}', en: 'The exam “{course}” is called off: {reason}' },
} satisfies Record<string, Text>
