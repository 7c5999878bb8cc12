import type { Text } from '~/shared/text'
import type { Status, WhyNot } from './attendance'

export const refusals = {
  cancelled: { fa: 'این جلسه لغو شده است و حضور و غیاب ندارد.', en: 'This meeting is cancelled and takes no attendance.' },
  'not-begun': { fa: 'هنوز زمان حضور و غیاب این جلسه نرسیده است.', en: 'It is too early to take this meeting’s attendance.' },
  'second-adult-missing': {
    fa: 'تنها یک نوجوان در این جلسه حاضر است؛ نام بزرگسال دوم را بنویسید تا ثبت شود.',
    en: 'Exactly one minor is at this meeting: write the name of a second adult, so that it can be saved.',
  },
  'reason-missing': {
    fa: 'از این جلسه چند روز گذشته است؛ برای اصلاح، دلیل را بنویسید.',
    en: 'Some days have passed since this meeting: to correct it, write why.',
  },
  'not-on-sheet': { fa: 'کسی در این فرم دیگر در این کلاس نیست.', en: 'Somebody in this form is no longer in this class.' },
  'no-role-then': { fa: 'در آن زمان مربی این کلاس نبودید.', en: 'You did not teach this class at that time.' },
} satisfies Record<string, Text>

export const whyNot: Record<WhyNot, Text> = {
  'not-on-sheet': refusals['not-on-sheet'],
  'no-role-then': refusals['no-role-then'],
  'reason-missing': refusals['reason-missing'],
}

export const statuses: Record<Status, Text> = {
  present: { fa: 'حاضر', en: 'Present' },
  absent: { fa: 'غایب', en: 'Absent' },
  late: { fa: 'با تأخیر', en: 'Late' },
  excused: { fa: 'موجه', en: 'Excused' },
}

export const messages = {
  title: { fa: 'حضور و غیاب', en: 'Attendance' },
  everybody: { fa: 'همه حاضرند', en: 'Everybody is here' },
  everybodyHint: { fa: 'نخست این را بزنید، سپس تنها غایبان را.', en: 'Press this first, then tap only those who are absent.' },
  restAndSave: { fa: 'بقیه حاضرند؛ ثبت', en: 'The rest are here; save' },
  save: { fa: 'ثبت حضور و غیاب', en: 'Save the attendance' },
  counted: { fa: '{there} حاضر، {away} غایب، {unknown} نامعلوم', en: '{there} here, {away} away, {unknown} not known' },
  missed: { fa: 'چند دقیقه دیر', en: 'Minutes late' },
  excuse: { fa: 'چرا نیامد', en: 'Why not there' },
  minor: { fa: 'زیر ۱۸ سال', en: 'under 18' },
  joinedLater: { fa: 'پس از این جلسه ثبت‌نام شد', en: 'enrolled after this meeting' },
  secondAdult: { fa: 'نام بزرگسال دوم', en: 'Name of a second adult' },
  secondAdultHint: {
    fa: 'اگر تنها یک نوجوان حاضر است، بزرگسالی جز شما هم باید حاضر باشد. کارآموز بزرگسال هم می‌تواند باشد.',
    en: 'When exactly one minor is there, an adult other than you must be there too. An adult trainee will do.',
  },
  reason: { fa: 'دلیل اصلاح', en: 'Reason for the correction' },
  reasonHint: {
    fa: 'بیش از {count} روز از جلسه گذشته است؛ هر تغییری در آنچه ثبت شده دلیل می‌خواهد.',
    en: 'More than {count} days have passed since the meeting: whatever is changed needs a reason.',
  },
  fromPaper: { fa: 'ثبت از روی برگه', en: 'Enter from paper' },
  fromPhone: { fa: 'ثبت سر کلاس', en: 'Take it in class' },
  paperLead: {
    fa: 'آنچه روی برگهٔ امضاشده است این‌جا وارد کنید. خود برگه را در مرکز نگه دارید.',
    en: 'Enter what stands on the signed sheet. Keep the sheet at the centre.',
  },
  printSheet: { fa: 'برگهٔ چاپی', en: 'Sheet to print' },
  wholeMonth: { fa: 'حضور و غیاب کلاس', en: 'The class’s attendance' },
  savedForm: { fa: 'ثبت شد: {there} حاضر، {away} غایب، {unknown} نامعلوم.', en: 'Saved: {there} here, {away} away, {unknown} not known.' },
  lastSaved: { fa: 'آخرین ثبت', en: 'Last saved' },
  by: { fa: 'به دست {name}', en: 'by {name}' },
  cameLate: { fa: 'دیر به سرور رسید', en: 'reached the server late' },
  name: { fa: 'نام', en: 'Name' },
  unknown: { fa: 'ثبت‌نشده', en: 'Not recorded' },
  lateBy: { fa: '{count} دقیقه تأخیر', en: '{count} minutes late' },
  seat: { fa: 'جا', en: 'Seat' },
  ofClass: { fa: 'حضور و غیاب کلاس', en: 'Attendance of the class' },
  minutesThere: { fa: 'دقیقهٔ حضور', en: 'Minutes there' },
  percentThere: { fa: 'حضور', en: 'There' },
  percent: { fa: '{value}٪', en: '{value}%' },
  percentFormula: {
    fa: 'درصد حضور = دقیقه‌های حضور ÷ دقیقه‌های جلسه‌هایی که ثبت شده‌اند، از آغاز دوره.',
    en: 'Share there = minutes there ÷ minutes of the meetings recorded, since the course began.',
  },
  thereCount: { fa: 'تعداد حاضران', en: 'Number there' },
  monthBefore: { fa: 'ماه پیش', en: 'Month before' },
  monthAfter: { fa: 'ماه بعد', en: 'Month after' },
  asFile: { fa: 'دریافت CSV', en: 'Download CSV' },
  toHours: { fa: 'نفر-ساعت', en: 'Person-hours' },
  print: { fa: 'چاپ', en: 'Print' },
  noMeetingsTitle: { fa: 'در این ماه جلسه‌ای نیست', en: 'No meetings in this month' },
  noMeetings: { fa: 'ماه پیش یا بعد را ببینید.', en: 'See the month before or after.' },
  sheetTitle: { fa: 'برگهٔ حضور و غیاب', en: 'Attendance sheet' },
  sheetFoot: {
    fa: 'پس از جلسه، مربی این برگه را در صفحهٔ همین جلسه وارد می‌کند و اصل آن در مرکز می‌ماند.',
    en: 'After the meeting the trainer enters this sheet on the meeting’s page; the original stays at the centre.',
  },
  course: { fa: 'دوره', en: 'Course' },
  when: { fa: 'زمان', en: 'When' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  signature: { fa: 'امضا', en: 'Signature' },
  trainerSignature: { fa: 'امضای مربی', en: 'Trainer’s signature' },
  ownTitle: { fa: 'حضور شما', en: 'Your attendance' },
  ownNote: { fa: '{percent} درصد از دقیقه‌های جلسه‌های ثبت‌شده را در کلاس بودید.', en: 'You were there for {percent} percent of the minutes recorded.' },
  ownNone: { fa: 'هنوز حضوری ثبت نشده است.', en: 'No attendance is recorded yet.' },
  nextMeeting: { fa: 'جلسهٔ بعدی', en: 'Next meeting' },
  tools: { fa: 'کارهای کلاس', en: 'The class’s work' },
  nobody: { fa: 'هنوز کسی در این کلاس نیست.', en: 'Nobody is in this class yet.' },
  cancelledTitle: { fa: 'این جلسه لغو شده است', en: 'This meeting is cancelled' },
  notYet: { fa: 'این جلسه هنوز آغاز نشده است.', en: 'This meeting has not begun yet.' },
  readOnly: { fa: 'شما حضور و غیاب را می‌بینید؛ ثبت آن با مربی کلاس و مدیر مرکز است.', en: 'You see the attendance; the class’s trainer and the centre’s manager record it.' },

  savedAt: { fa: 'در سرور ذخیره شد {time}', en: 'saved on the server {time}' },
  sending: { fa: 'در حال فرستادن به سرور…', en: 'sending to the server…' },
  onDevice: { fa: 'روی این دستگاه نگه داشته شد', en: 'saved on this device' },
  notSent: { fa: 'هنوز به سرور نرسیده است؛ این صفحه را نبندید', en: 'not on the server yet; keep this page open' },
  nothingYet: { fa: 'هنوز چیزی ثبت نشده است', en: 'nothing recorded yet' },
  waiting: {
    fa: 'شبکه در دسترس نیست. {count} مورد روی این دستگاه است و با آمدن شبکه خودش فرستاده می‌شود.',
    en: 'There is no network. Marks on this device: {count}. They are sent by themselves when it is back.',
  },
  signedOut: { fa: 'از حساب خود بیرون آمده‌اید. آنچه زدید روی این دستگاه مانده است.', en: 'You are signed out. What you marked is kept on this device.' },
  signInAgain: { fa: 'ورود دوباره', en: 'Sign in again' },
  noOffline: {
    fa: 'این نشانی رمزنگاری ندارد (https نیست)؛ اگر شبکه قطع شود، آنچه فرستاده نشده روی این دستگاه نمی‌ماند.',
    en: 'This address has no https, so there is no offline protection here: what was not sent is not kept on this device.',
  },
  noScript: { fa: 'در این مرورگر چیزی خودبه‌خود ذخیره نمی‌شود؛ در پایان «ثبت» را بزنید.', en: 'Nothing is saved by itself in this browser; press “Save” at the end.' },
  notKept: { fa: '{count} مورد پذیرفته نشد.', en: 'Marks not accepted: {count}.' },
  gone: { fa: 'این کلاس دیگر در دسترس شما نیست؛ آنچه زدید روی این دستگاه مانده است.', en: 'This class is no longer within your reach; what you marked is kept on this device.' },
} satisfies Record<string, Text>
