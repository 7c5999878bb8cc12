import type { Text } from '~/shared/text'
import type { PracticeState } from './practice'

/** What stands in a person's inbox. */
export const notices = {
  submitted: { fa: 'گزارش کار کارگاهی تازه برای امضا، از {name}', en: 'A practice log to sign, from {name}' },
  signed: { fa: 'کار کارگاهی «{task}» امضا شد', en: 'The practice log “{task}” is signed' },
  returned: { fa: 'کار کارگاهی «{task}» با توضیح برگشت', en: 'The practice log “{task}” came back with a comment' },
} satisfies Record<string, Text>

export const states: Record<PracticeState, Text> = {
  draft: { fa: 'پیش‌نویس', en: 'Draft' },
  submitted: { fa: 'در انتظار امضا', en: 'Waiting for a signature' },
  signed: { fa: 'امضاشده', en: 'Signed' },
  returned: { fa: 'برگشته', en: 'Returned' },
}

export const refusals = {
  'not-learning': { fa: 'دورهٔ شما پایان یافته است و گزارش تازه نمی‌گیرد.', en: 'Your course has ended and takes no new log.' },
  'no-such-task': { fa: 'این کار در این دوره نیست.', en: 'This task is not in this course.' },
  'task-missing': { fa: 'بگویید چه کاری انجام دادید.', en: 'Say which task you did.' },
  'time-missing': { fa: 'بگویید چند ساعت و چند دقیقه کار کردید.', en: 'Say how many hours and minutes you worked.' },
  'in-future': { fa: 'روز کار هنوز نرسیده است.', en: 'The day of the work has not come yet.' },
  'not-open': { fa: 'این گزارش نزد مربی است و دیگر عوض نمی‌شود.', en: 'This log is with the trainer and can no longer be changed.' },
  'too-many-photos': { fa: 'بیش از چهار عکس جا نمی‌شود.', en: 'No more than four photos fit.' },
  'not-an-image': { fa: 'یکی از پرونده‌ها عکس نیست. JPG،\u200f PNG یا WebP بفرستید.', en: 'One of the files is no photo. Send JPG, PNG or WebP.' },
  'image-too-large': { fa: 'یکی از عکس‌ها بیش از اندازه بزرگ است.', en: 'One of the photos is too large.' },
  'changed-meanwhile': { fa: 'این گزارش در جای دیگری عوض شده است؛ صفحه را از نو باز کنید.', en: 'This log was changed elsewhere: open the page again.' },
  'nothing-chosen': { fa: 'نخست گزارشی را برگزینید.', en: 'First choose a log.' },
  'already-decided': { fa: 'به این گزارش پیش‌تر پاسخ داده شده است.', en: 'This log has been answered already.' },
  'own-log': { fa: 'گزارش خودتان را کس دیگری باید امضا کند.', en: 'Somebody else must sign your own log.' },
  'comment-missing': { fa: 'برای برگرداندن، بنویسید چه چیزی باید درست شود.', en: 'To return it, write what has to be put right.' },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'کار کارگاهی', en: 'Practice log' },
  list: { fa: 'کارهای کارگاهی', en: 'Practice logs' },
  own: { fa: 'کارهای کارگاهی من', en: 'My practice logs' },
  lead: { fa: 'آنچه در کارگاه انجام دادید، با عکس و زمان؛ مربی آن را امضا می‌کند.', en: 'What you did in the workshop, with photos and time, for your trainer to sign.' },
  toNew: { fa: 'ثبت کار تازه', en: 'Log new work' },
  newTitle: { fa: 'ثبت کار کارگاهی', en: 'Log workshop work' },
  task: { fa: 'کار', en: 'Task' },
  ofCourse: { fa: 'کار دوره', en: 'Task of the course' },
  ownTask: { fa: 'کاری دیگر', en: 'Another task' },
  ownTaskHint: { fa: 'اگر کار در فهرست نیست، نام آن را بنویسید.', en: 'If it is not in the list, write what it was.' },
  time: { fa: 'زمان کار', en: 'Time worked' },
  hours: { fa: 'ساعت', en: 'Hours' },
  minutes: { fa: 'دقیقه', en: 'Minutes' },
  workedOn: { fa: 'روز کار', en: 'Day' },
  words: { fa: 'چه کردید و چه یاد گرفتید', en: 'What you did and learnt' },
  photos: { fa: 'عکس', en: 'Photos' },
  photosHint: {
    fa: 'تا چهار عکس. جا و زمان عکس از آن پاک می‌شود. چهرهٔ کسی در عکس نباشد.',
    en: 'Up to four. Place and time are taken out of them. Nobody’s face should be in them.',
  },
  photoKinds: { fa: 'JPG،\u200f PNG یا WebP', en: 'JPG, PNG or WebP' },
  photoN: { fa: 'عکس {n}', en: 'Photo {n}' },
  keepPhoto: { fa: 'عکس {n} بماند', en: 'Keep photo {n}' },
  saveDraft: { fa: 'نگه داشتن پیش‌نویس', en: 'Keep as a draft' },
  handIn: { fa: 'فرستادن برای امضا', en: 'Hand in to be signed' },
  emptyTitle: { fa: 'هنوز کاری ثبت نشده است', en: 'Nothing logged yet' },
  empty: { fa: 'پس از هر کار در کارگاه، همین‌جا با گوشی ثبتش کنید.', en: 'After each task in the workshop, log it here with your phone.' },
  nothingHandedIn: { fa: 'هنوز کسی گزارشی نفرستاده است.', en: 'Nobody has handed in a log yet.' },
  trainee: { fa: 'کارآموز', en: 'Trainee' },
  state: { fa: 'وضعیت', en: 'State' },
  day: { fa: 'روز', en: 'Day' },
  took: { fa: '{hours} ساعت و {minutes} دقیقه', en: '{hours} h {minutes} min' },
  tookHours: { fa: '{hours} ساعت', en: '{hours} h' },
  tookMinutes: { fa: '{minutes} دقیقه', en: '{minutes} min' },
  submittedTitle: { fa: '{count} گزارش برای امضا', en: 'To sign: {count}' },
  answered: { fa: 'پاسخ‌داده‌شده', en: 'Answered' },
  choose: { fa: 'برگزیدن', en: 'Choose' },
  chooseOf: { fa: 'برگزیدن گزارش {name}', en: 'Choose {name}’s log' },
  comment: { fa: 'توضیح مربی', en: 'Trainer’s comment' },
  commentHint: {
    fa: 'کارآموز آن را می‌خواند؛ اگر زیر ۱۸ سال باشد، ولی او و مرکز هم.',
    en: 'The trainee reads it; of a trainee under 18, the guardian and the centre do too.',
  },
  decide: { fa: 'پاسخ مربی', en: 'Trainer’s answer' },
  sign: { fa: 'امضا می‌کنم', en: 'Sign' },
  giveBack: { fa: 'برمی‌گردانم', en: 'Return' },
  signChosen: { fa: 'امضای برگزیده‌ها', en: 'Sign those chosen' },
  signedNow: { fa: '{count} گزارش امضا شد.', en: 'Logs signed: {count}.' },
  history: { fa: 'تاریخچه', en: 'History' },
  rewrite: { fa: 'ویرایش', en: 'Write on' },
  saved: { fa: 'پیش‌نویس نگه داشته شد؛ هنوز برای مربی فرستاده نشده است.', en: 'The draft is kept; it has not been sent to the trainer.' },
  handedIn: { fa: 'برای مربی فرستاده شد.', en: 'It has been sent to the trainer.' },
} satisfies Record<string, Text>
