import type { Text } from '~/shared/text'
import type { Ending, EnrolmentEvent, EnrolmentReason } from './enrolment'

export const notices = {
  withdrawn: { fa: 'انصراف شما از «{course}» ثبت شد', en: 'It is recorded that you have left “{course}”' },
  expelled: { fa: 'دورهٔ «{course}» برای شما پایان داده شد؛ دلیل را از مرکز بپرسید', en: 'Your place in “{course}” has ended; ask the centre why' },
  readmitted: { fa: 'دوباره در «{course}» جا دارید', en: 'You have a seat in “{course}” again' },
  transferred: { fa: 'به کلاس دیگری از «{course}» ({code}) منتقل شدید؛ پیشرفت شما همراهتان آمد', en: 'You have moved to another class of “{course}” ({code}); your progress came along' },
} satisfies Record<string, Text>

export const endings: Record<Ending, Text> = {
  completed: { fa: 'به پایان رسانده', en: 'Completed' },
  withdrawn: { fa: 'انصراف داده', en: 'Withdrew' },
  expelled: { fa: 'کنار گذاشته شده', en: 'Expelled' },
  transferred: { fa: 'منتقل شده', en: 'Transferred' },
}

export const happenings: Record<EnrolmentEvent['kind'], Text> = {
  withdrawn: { fa: 'انصراف', en: 'Withdrew' },
  expelled: { fa: 'کنار گذاشته شد', en: 'Expelled' },
  transferred: { fa: 'به کلاس {code} منتقل شد', en: 'Transferred to {code}' },
  readmitted: { fa: 'دوباره پذیرفته شد', en: 'Readmitted' },
}

export const enrolmentRefusals: Record<EnrolmentReason, Text> = {
  'already-ended': { fa: 'این کارآموز پیش‌تر از کلاس رفته است.', en: 'This trainee has already left the class.' },
  'not-ended': { fa: 'این کارآموز در کلاس است.', en: 'This trainee is in the class.' },
  'no-seat-left': { fa: 'جای خالی نمانده است.', en: 'No seat is left.' },
  'offering-over': { fa: 'این دوره پایان یافته یا لغو شده است.', en: 'That offering is over or was cancelled.' },
  'other-course': { fa: 'انتقال تنها به کلاس دیگری از همین دوره ممکن است.', en: 'One can only go over to another class of the same course.' },
  'same-offering': { fa: 'کارآموز در همین کلاس است.', en: 'The trainee is in this very class.' },
  'was-there-before': { fa: 'این کارآموز پیش‌تر در آن کلاس بوده است؛ همان‌جا دوباره بپذیریدش.', en: 'This trainee was in that class before; readmit them there.' },
  'wrong-audience': { fa: 'آن کلاس ویژهٔ گروه دیگری است.', en: 'That class is for another group.' },
  'went-on': { fa: 'این کارآموز به کلاس دیگری رفته است.', en: 'This trainee has gone over to another class.' },
  'reason-missing': { fa: 'دلیل را بنویسید.', en: 'Write the reason.' },
}

export const messages = {
  pageTitle: { fa: 'کارآموز', en: 'Trainee' },
  classList: { fa: 'فهرست کلاس', en: 'Class list' },
  facts: { fa: 'در این کلاس', en: 'In this class' },
  seat: { fa: 'جا', en: 'Seat' },
  enrolledOn: { fa: 'ثبت‌نام', en: 'Enrolled' },
  endedOn: { fa: 'پایان', en: 'Ended' },
  reason: { fa: 'دلیل', en: 'Reason' },
  application: { fa: 'درخواست', en: 'Application' },
  seeApplication: { fa: 'دیدن درخواست و مدرک‌ها', en: 'See the application and its documents' },
  history: { fa: 'رفت‌وآمد', en: 'Comings and goings' },
  transfer: { fa: 'انتقال به کلاس دیگر', en: 'Transfer to another class' },
  transferLead: {
    fa: 'جایی در کلاس دیگر به او داده می‌شود و درس‌ها و خودآزمایی‌هایش همراهش می‌آیند. حضور و غیاب اینجا سر جای خود می‌ماند.',
    en: 'They get a seat in the other class, and their lessons and quizzes come along. Attendance here stays where it is.',
  },
  transferTo: { fa: 'کلاس مقصد', en: 'The other class' },
  transferOption: { fa: '{code}؛ از {from}؛ {seats} جای خالی', en: '{code}; from {from}; {seats} {seats|seat|seats} left' },
  noTargets: { fa: 'کلاس دیگری از این دوره در مرکز نیست.', en: 'The centre has no other class of this course.' },
  end: { fa: 'پایان دادن به حضور در کلاس', en: 'End their place in the class' },
  ending: { fa: 'چه شده است؟', en: 'What has happened?' },
  withdrawn: { fa: 'خودش انصراف داده است', en: 'They have withdrawn' },
  expelled: { fa: 'مرکز او را کنار می‌گذارد', en: 'The centre expels them' },
  expelledHint: { fa: 'دلیل در سابقه می‌ماند.', en: 'The reason stays on record.' },
  record: { fa: 'ثبت', en: 'Record' },
  recordTransfer: { fa: 'انتقال بده', en: 'Transfer' },
  readmit: { fa: 'پذیرش دوباره', en: 'Readmit' },
  readmitLead: { fa: 'اگر جایی خالی باشد، به همین کلاس برمی‌گردد و پیشرفتش سر جای خود است.', en: 'If a seat is free they come back to this class, with their progress as it was.' },
  leaveTitle: { fa: 'انصراف از دوره', en: 'Leave the course' },
  leaveLead: {
    fa: 'با انصراف، جای شما به نفر بعدی فهرست انتظار می‌رسد. برای بازگشت باید مرکز دوباره شما را بپذیرد.',
    en: 'When you leave, your seat goes to the next on the waiting list. To come back, the centre must readmit you.',
  },
  leave: { fa: 'انصراف می‌دهم', en: 'I leave the course' },
  stay: { fa: 'می‌مانم', en: 'I stay' },
} satisfies Record<string, Text>
