import type { Text } from '~/shared/text'
import type { Audience } from '../offerings/offering'
import type { ApplicationState, ApplyReason, WithdrawReason } from './application'

export const states: Record<ApplicationState, Text> = {
  applied: { fa: 'در انتظار پاسخ', en: 'Waiting for an answer' },
  waiting: { fa: 'در فهرست انتظار', en: 'On the waiting list' },
  admitted: { fa: 'پذیرفته', en: 'Admitted' },
  refused: { fa: 'رد شده', en: 'Refused' },
  withdrawn: { fa: 'پس‌گرفته', en: 'Withdrawn' },
}

const applyRefusals: Record<Exclude<ApplyReason, 'wrong-audience' | 'gender-unknown'>, Text> = {
  closed: { fa: 'مهلت درخواست این کلاس گذشته است.', en: 'The time to apply for this class is over.' },
  'guardian-missing': {
    fa: 'هنوز هجده سال ندارید و ولی شما معرفی نشده است. از مرکزی که در آن نام‌نویسی کرده‌اید بخواهید ولی شما را ثبت کند؛ سپس همین‌جا درخواست دهید.',
    en: 'You are under eighteen and nobody is named as your guardian. Ask the centre where you are registered to name your guardian, then apply here.',
  },
  'already-applied': { fa: 'شما برای این کلاس پیش‌تر درخواست داده‌اید.', en: 'You have already applied for this class.' },
  full: { fa: 'این کلاس و فهرست انتظارش پر شده است.', en: 'This class and its waiting list are full.' },
}

const audienceRefusals = {
  women: {
    wrong: { fa: 'این کلاس ویژهٔ زنان است.', en: 'This class is for women.' },
    unknown: {
      fa: 'این کلاس ویژهٔ زنان است و جنسیت شما در مشخصاتتان نوشته نشده است. آن را در «مشخصات من» بنویسید و سپس همین‌جا درخواست دهید.',
      en: 'This class is for women, and your profile does not say whether you are one. Write it in “My profile”, then apply here.',
    },
  },
  men: {
    wrong: { fa: 'این کلاس ویژهٔ مردان است.', en: 'This class is for men.' },
    unknown: {
      fa: 'این کلاس ویژهٔ مردان است و جنسیت شما در مشخصاتتان نوشته نشده است. آن را در «مشخصات من» بنویسید و سپس همین‌جا درخواست دهید.',
      en: 'This class is for men, and your profile does not say whether you are one. Write it in “My profile”, then apply here.',
    },
  },
} satisfies Record<string, Record<string, Text>>

/** Why somebody can't apply for a class of this audience. */
export const refusalsFor = (audience: Audience): Record<ApplyReason, Text> => {
  const { wrong, unknown } = audienceRefusals[audience === 'men' ? 'men' : 'women']
  return { ...applyRefusals, 'wrong-audience': wrong, 'gender-unknown': unknown }
}

export const withdrawRefusals: Record<WithdrawReason, Text> = {
  'already-decided': { fa: 'مرکز به این درخواست پاسخ داده است؛ دیگر پس گرفته نمی‌شود.', en: 'The centre has answered this application; it can no longer be withdrawn.' },
}

export const decideRefusals = {
  'already-decided': { fa: 'به این درخواست پیش‌تر پاسخ داده شده است.', en: 'This application has already been answered.' },
  'no-seat-left': {
    fa: 'جای خالی نمانده است. متقاضی در فهرست انتظار ماند و به‌ترتیب نوبت می‌گیرد.',
    en: 'No seat is left. The applicant stays on the waiting list, in order.',
  },
  'guardian-not-verified': {
    fa: 'متقاضی هجده سال ندارد و ولی او هنوز تأیید نشده است. نخست ولی را تأیید کنید.',
    en: 'The applicant is under eighteen and no guardian has been verified yet. Verify the guardian first.',
  },
  'offering-over': { fa: 'این دوره پایان یافته یا لغو شده است.', en: 'This offering is over or was cancelled.' },
  'own-application': { fa: 'به درخواست خود نمی‌توانید پاسخ دهید.', en: 'You cannot answer your own application.' },
  'nobody-chosen': { fa: 'نخست کسی را برگزینید.', en: 'First choose someone.' },
  'too-many': { fa: 'هر بار حداکثر دویست درخواست را می‌توانید پاسخ دهید.', en: 'Two hundred applications at a time.' },
  'reason-missing': { fa: 'برای رد کردن، دلیل را بنویسید؛ متقاضی آن را می‌خواند.', en: 'To refuse, write the reason; the applicant will read it.' },
} satisfies Record<string, Text>

export const messages = {
  applyTitle: { fa: 'درخواست برای دوره', en: 'Apply for a course' },
  applyFor: { fa: 'درخواست برای «{course}»', en: 'Apply for “{course}”' },
  noSeatNow: { fa: 'دیگر در این کلاس جایی ندارید. برای بازگشت با مرکز صحبت کنید.', en: 'You no longer have a seat in this class. To come back, talk to the centre.' },
  sitsHere: { fa: 'شما در این کلاس جا دارید؛ درخواستی لازم نیست.', en: 'You have a seat in this class; there is nothing to apply for.' },
  hasCompleted: { fa: 'این کلاس را به پایان رسانده‌اید.', en: 'You have completed this class.' },
  wentOver: { fa: 'به کلاس دیگری از همین دوره رفته‌اید؛ آن را در خانهٔ خود می‌بینید.', en: 'You have moved to another class of this course; you find it on your home page.' },
  missingDocuments: {
    fa: '{count} مدرک را هنوز نفرستاده‌اید. مرکز برای پاسخ دادن به آن نیاز دارد.',
    en: 'You have not sent {count} {count|document|documents} yet. The centre needs {count|it|them} to answer.',
  },
  toDocuments: { fa: 'فرستادن مدارک', en: 'Send the documents' },
  missingAtCentre: { fa: '{count} مدرک هنوز نرسیده است.', en: '{count} {count|document has|documents have} not come yet.' },
  toHome: { fa: 'خانهٔ من', en: 'My home page' },
  ownNote: { fa: 'نوشتهٔ شما', en: 'What you wrote' },
  whatHappens: { fa: 'چه می‌شود؟', en: 'What happens next' },
  stepSend: { fa: 'درخواست را می‌فرستید', en: 'You send the application' },
  stepAnswer: { fa: 'مرکز پاسخ می‌دهد', en: 'The centre answers' },
  stepAnswerDetail: { fa: 'تا {days} روز، در صندوق پیام همین‌جا', en: 'Within {days} {days|day|days}, in your inbox here' },
  stepStart: { fa: 'دوره آغاز می‌شود', en: 'The course starts' },
  fullNotice: {
    fa: 'جای خالی نمانده است. با این درخواست در فهرست انتظار قرار می‌گیرید و اگر جایی خالی شد، به‌ترتیب نوبت می‌گیرید.',
    en: 'No seat is left. With this application you join the waiting list and are called in order when a seat becomes free.',
  },
  note: { fa: 'چیزی که مرکز باید بداند', en: 'Anything the centre should know' },
  noteHint: { fa: 'مثلاً سابقهٔ کار یا نیازی که در کارگاه دارید.', en: 'For example, experience you have or something you need in the workshop.' },
  send: { fa: 'فرستادن درخواست', en: 'Send the application' },
  sendWaiting: { fa: 'رفتن به فهرست انتظار', en: 'Join the waiting list' },
  cannotApply: { fa: 'اکنون نمی‌توانید درخواست دهید', en: 'You cannot apply now' },
  sendAgain: { fa: 'دوباره فرستادن', en: 'Try again' },
  otherDates: { fa: 'زمان‌ها و مرکزهای دیگر', en: 'Other dates and centres' },
  otherClasses: { fa: 'کلاس‌های دیگر همین دوره', en: 'Other classes of this course' },
  otherClassesLead: { fa: 'برای این کلاس‌ها می‌توانید درخواست دهید.', en: 'You can apply for these.' },
  toProfile: { fa: 'مشخصات من', en: 'My profile' },
  noOtherClass: {
    fa: 'اکنون کلاس دیگری از این دوره نیست که بتوانید برایش درخواست دهید. گاهی به صفحهٔ دوره سر بزنید.',
    en: 'There is no other class of this course you can apply for now. Look at the course’s page from time to time.',
  },
  toCoursePage: { fa: 'صفحهٔ دوره', en: 'The course’s page' },
  awaitsGuardian: {
    fa: 'ولی شما هنوز تأیید نشده است. می‌توانید درخواست دهید، ولی مرکز پس از تأیید ولی شما را می‌پذیرد.',
    en: 'Your guardian has not been verified yet. You can apply, but the centre admits you only once they have been.',
  },

  ownTitle: { fa: 'درخواست شما', en: 'Your application' },
  appliedOn: { fa: 'تاریخ درخواست', en: 'Applied' },
  dueOn: { fa: 'پاسخ تا', en: 'Answer due' },
  aboutDates: { fa: 'زمان و جا', en: 'When and where' },
  waitingPlace: { fa: 'نوبت شما: {count}', en: 'Your place in the list: {count}' },
  reasonGiven: { fa: 'دلیل', en: 'Reason' },
  withdrawTitle: { fa: 'پس گرفتن درخواست', en: 'Withdraw your application' },
  withdrawLead: {
    fa: 'درخواست از فهرست بیرون می‌رود. تا مهلت درخواست نگذشته، می‌توانید دوباره درخواست دهید؛ ولی نوبتتان از نو شمرده می‌شود.',
    en: 'The application leaves the list. Until the last day to apply you can apply again, but your place is counted anew.',
  },
  withdraw: { fa: 'درخواستم را پس می‌گیرم', en: 'Withdraw my application' },
  keep: { fa: 'نه، بماند', en: 'Keep it' },
  letter: { fa: 'نامهٔ پذیرش', en: 'Admission letter' },
  listChoose: { fa: 'برگزیدن {name}', en: 'Choose {name}' },
  choose: { fa: 'برگزیدن', en: 'Choose' },
  bulkTitle: { fa: 'پاسخ به برگزیدگان', en: 'Answer those chosen' },
  bulkHint: {
    fa: 'پذیرفتن به‌ترتیب رسیدن درخواست‌ها انجام می‌شود؛ جا که تمام شد، بقیه در فهرست انتظار می‌مانند. برای رد کردن، یک دلیل برای همه بنویسید.',
    en: 'Admissions go in the order the applications came; when the seats are gone the rest stay on the waiting list. To refuse, write one reason for all.',
  },
  bulkRecord: { fa: 'ثبت پاسخ‌ها', en: 'Record the answers' },
  bulkDone: { fa: '{done} درخواست پاسخ گرفت.', en: '{done} {done|application was|applications were} answered.' },
  bulkLeft: { fa: '{count} درخواست: {reason}', en: '{count} {count|application|applications}: {reason}' },
  documents: { fa: 'مدارک', en: 'Documents' },
  toCourse: { fa: 'رفتن به دوره', en: 'Go to the course' },

  listTitle: { fa: 'درخواست‌ها', en: 'Applications' },
  listLead: { fa: 'درخواست‌هایی که مهلت پاسخشان نزدیک‌تر است بالاترند.', en: 'Those whose answer is due first stand first.' },
  open: { fa: 'بی‌پاسخ', en: 'To answer' },
  waiting: { fa: 'فهرست انتظار', en: 'Waiting list' },
  decided: { fa: 'پاسخ‌داده', en: 'Answered' },
  applicant: { fa: 'متقاضی', en: 'Applicant' },
  clock: { fa: 'مهلت', en: 'Clock' },
  daysLeft: { fa: '{count} روز مانده', en: '{count} {count|day|days} left' },
  dueToday: { fa: 'امروز', en: 'Due today' },
  late: { fa: '{count} روز دیر شده', en: '{count} {count|day|days} late' },
  decide: { fa: 'پاسخ دادن', en: 'Answer' },
  see: { fa: 'دیدن', en: 'See' },
  emptyOpenTitle: { fa: 'درخواست بی‌پاسخی نیست', en: 'Nothing to answer' },
  emptyOpen: { fa: 'هر درخواست تازه اینجا می‌آید، با مهلت پاسخش.', en: 'New applications come here, each with its clock.' },
  emptyTitle: { fa: 'هنوز چیزی اینجا نیست', en: 'Nothing here yet' },

  decisionTitle: { fa: 'پاسخ به درخواست', en: 'Answer an application' },
  applicantFacts: { fa: 'متقاضی', en: 'The applicant' },
  born: { fa: 'تاریخ تولد', en: 'Born' },
  minor: { fa: 'زیر هجده سال', en: 'Under eighteen' },
  gender: { fa: 'جنسیت', en: 'Gender' },
  woman: { fa: 'زن', en: 'Woman' },
  man: { fa: 'مرد', en: 'Man' },
  unknown: { fa: 'نوشته نشده', en: 'Not given' },
  recordGender: { fa: 'ثبت جنسیت', en: 'Record it' },
  document: { fa: 'چهار رقم پایانی مدرک', en: 'Last digits of the document' },
  mobile: { fa: 'همراه', en: 'Mobile' },
  guardians: { fa: 'ولی', en: 'Guardian' },
  guardianVerified: { fa: '{name} (تأییدشده)', en: '{name} (verified)' },
  guardianWaiting: { fa: '{name} (تأیید نشده)', en: '{name} (not verified)' },
  noGuardian: { fa: 'معرفی نشده', en: 'None named' },
  noteGiven: { fa: 'نوشتهٔ متقاضی', en: 'What they wrote' },
  offering: { fa: 'دوره', en: 'Offering' },
  decision: { fa: 'پاسخ شما', en: 'Your answer' },
  admit: { fa: 'پذیرفتن', en: 'Admit' },
  admitHint: { fa: 'جای خالی بعدی به او داده می‌شود و خبرش می‌رسد.', en: 'They get the next free seat and are told.' },
  admitFull: { fa: 'جای خالی نمانده است.', en: 'No seat is left.' },
  refuse: { fa: 'رد کردن', en: 'Refuse' },
  refuseHint: { fa: 'متقاضی دلیل شما را می‌خواند.', en: 'The applicant reads your reason.' },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'برای رد کردن لازم است.', en: 'Needed for a refusal.' },
  record: { fa: 'ثبت پاسخ', en: 'Record the answer' },
  readOnly: { fa: 'پاسخ دادن کار مدیر مرکز است.', en: 'Answering is the centre manager’s work.' },
  decidedOn: { fa: 'تاریخ پاسخ', en: 'Answered' },
} satisfies Record<string, Text>
