import type { Text } from '~/shared/text'
import type { ApplicationKind, ApplicationState, EventKind } from './application'
import type { LicenceState } from './licence'

/** What stands in the inbox of the other side at each step. */
export const notices = {
  licenceAsked: { fa: 'سازمانی پروانهٔ فعالیت می‌خواهد', en: 'An organisation applies for a licence' },
  documentsGiven: { fa: 'مدرک‌های خواسته‌شده رسید', en: 'The documents asked for have arrived' },
  reviewing: { fa: 'درخواست سازمان شما در دست بررسی است', en: 'Your organisation’s application is under review' },
  documentsAsked: { fa: 'برای درخواست سازمان شما مدرک بیشتری لازم است', en: 'More documents are needed for your organisation’s application' },
  refused: { fa: 'درخواست سازمان شما رد شد؛ دلیل آن را بخوانید', en: 'Your organisation’s application was refused; read why' },
  licenceGiven: { fa: 'پروانهٔ سازمان شما صادر شد', en: 'Your organisation has its licence' },
  licenceEnded: { fa: 'به پروانهٔ سازمان شما پایان داده شد', en: 'Your organisation’s licence has been ended' },
} satisfies Record<string, Text>

export const kinds: Record<ApplicationKind, Text> = {
  licence: { fa: 'پروانهٔ فعالیت', en: 'Licence' },
  trade_permit: { fa: 'مجوز رشته', en: 'Trade permit' },
}

export const states: Record<ApplicationState, Text> = {
  received: { fa: 'رسیده', en: 'Received' },
  reviewing: { fa: 'در دست بررسی', en: 'Under review' },
  documents_asked: { fa: 'در انتظار مدرک', en: 'Waiting for documents' },
  approved: { fa: 'پذیرفته', en: 'Approved' },
  refused: { fa: 'رد شده', en: 'Refused' },
  withdrawn: { fa: 'پس‌گرفته', en: 'Withdrawn' },
}

export const events: Record<EventKind, Text> = {
  received: { fa: 'درخواست رسید', en: 'The application arrived' },
  reviewing: { fa: 'بررسی آغاز شد', en: 'The review began' },
  documents_asked: { fa: 'مدرک بیشتری خواسته شد', en: 'More documents were asked for' },
  documents_given: { fa: 'مدرک‌ها رسید', en: 'The documents arrived' },
  approved: { fa: 'درخواست پذیرفته شد', en: 'The application was approved' },
  refused: { fa: 'درخواست رد شد', en: 'The application was refused' },
  withdrawn: { fa: 'سازمان درخواست را پس گرفت', en: 'The organisation withdrew it' },
}

export const licenceStates: Record<LicenceState, Text> = {
  valid: { fa: 'معتبر', en: 'Valid' },
  upcoming: { fa: 'هنوز آغاز نشده', en: 'Not yet begun' },
  over: { fa: 'سررسیدشده', en: 'Run out' },
  ended: { fa: 'پایان‌داده‌شده', en: 'Ended' },
}

export const clock = {
  today: { fa: 'امروز رسید؛ پاسخ در {of} روز', en: 'Arrived today; an answer within {of} days' },
  running: { fa: 'روز {day} از {of}', en: 'Day {day} of {of}' },
  standing: { fa: 'شمارش مهلت در روز {day} از {of} متوقف است', en: 'The clock stands at day {day} of {of}' },
  late: { fa: '{late} روز از مهلت گذشته', en: '{late} {late|day|days} overdue' },
  'at-once': { fa: 'پاسخ در همان روز', en: 'Answered the same day' },
  met: { fa: 'پاسخ در {day} روز، در مهلت {of} روزه', en: 'Answered in {day} {day|day|days}, within the target of {of}' },
  missed: { fa: 'پاسخ با {late} روز دیرکرد', en: 'Answered {late} {late|day|days} late' },
} satisfies Record<string, Text>

export const messages = {
  licenceTitle: { fa: 'پروانهٔ فعالیت', en: 'Licence' },
  licenceLead: {
    fa: 'پروانه حداکثر پنج سال اعتبار دارد. مجوز هر رشته زیر آن داده می‌شود و با آن به پایان می‌رسد.',
    en: 'A licence is valid for five years at most. A permit for each trade is given under it and ends with it.',
  },
  licences: { fa: 'پروانه‌ها', en: 'Licences' },
  noLicence: { fa: 'هنوز پروانه‌ای نیست', en: 'No licence yet' },
  noLicenceLead: {
    fa: 'بدون پروانه مجوز هیچ رشته‌ای داده نمی‌شود. مدیر سازمان درخواست می‌دهد و روند آن را همین‌جا می‌بیند.',
    en: 'Without a licence no trade is permitted. The organisation’s manager applies and follows it here.',
  },
  number: { fa: 'شماره', en: 'Number' },
  validity: { fa: 'اعتبار', en: 'Validity' },
  fromTo: { fa: '{from} تا {to}', en: '{from} to {to}' },
  state: { fa: 'وضعیت', en: 'State' },
  clock: { fa: 'مهلت', en: 'Clock' },
  applications: { fa: 'درخواست‌ها', en: 'Applications' },
  noApplications: { fa: 'درخواستی نیست', en: 'No applications' },
  apply: { fa: 'درخواست پروانه', en: 'Apply for a licence' },
  applyLead: {
    fa: 'مدیر برنامه تا {days} روز پاسخ می‌دهد. اگر مدرک بیشتری لازم باشد، تا رسیدن آن شمارش مهلت متوقف می‌شود.',
    en: 'The programme answers within {days} days. If more documents are needed, the clock stands until they arrive.',
  },
  note: { fa: 'توضیح', en: 'Note' },
  noteHint: { fa: 'چیزی که بررسی‌کننده باید بداند.', en: 'Anything the reviewer should know.' },
  documents: { fa: 'مدرک‌ها', en: 'Documents' },
  documentsHint: {
    fa: 'می‌توانید چند پرونده را با هم برگزینید؛ روی هم تا ۱۱ مگابایت.',
    en: 'You may choose several files at once; 11 MB in all.',
  },
  documentKinds: { fa: 'PDF،\u200f JPEG یا PNG', en: 'PDF, JPEG or PNG' },
  noDocuments: { fa: 'مدرکی پیوست نشده است.', en: 'No documents are attached.' },
  send: { fa: 'فرستادن درخواست', en: 'Send the application' },
  document: { fa: 'مدرک {position}', en: 'Document {position}' },
  kilobytes: { fa: '{count} کیلوبایت', en: '{count} kB' },
  record: { fa: 'ثبت پروانهٔ پیشین', en: 'Record an earlier licence' },
  recordLead: {
    fa: 'برای پروانه‌ای که پیش از این و بیرون از سامانه داده شده است. دلیل و سند آن را بنویسید.',
    en: 'For a licence that was given earlier, elsewhere. Write on what ground.',
  },
  recordButton: { fa: 'ثبت پروانه', en: 'Record the licence' },
  numberHint: { fa: 'شمارهٔ پروانهٔ پیشین؛ خالی بماند، شمارهٔ تازه‌ای می‌گیرد.', en: 'The earlier licence’s number; left empty, it gets a new one.' },
  startsOn: { fa: 'آغاز', en: 'From' },
  endsOn: { fa: 'پایان', en: 'Until' },
  ground: { fa: 'مبنا', en: 'Ground' },
  end: { fa: 'پایان دادن', en: 'End' },
  endLicence: { fa: 'پایان دادن به پروانه', en: 'End the licence' },
  endLicenceLead: {
    fa: 'همهٔ مجوزهای رشته زیر این پروانه از همین لحظه بی‌اعتبار می‌شوند: دورهٔ تازه‌ای باز نمی‌شود، ولی دوره‌های در جریان تا پایان خود پیش می‌روند.',
    en: 'Every trade permit under this licence stops being valid at once: no new course opens, while those that run go on to their end.',
  },
  reason: { fa: 'دلیل', en: 'Reason' },
  ended: { fa: 'پایان داده شد: {reason}', en: 'Ended: {reason}' },

  queueTitle: { fa: 'درخواست‌های سازمان‌ها', en: 'Organisations’ applications' },
  queueLead: {
    fa: 'پروانهٔ فعالیت و مجوز رشته. آنچه از مهلت گذشته بالاتر از همه است.',
    en: 'Licences and trade permits. What is overdue stands first.',
  },
  open: { fa: 'برای پاسخ', en: 'To answer' },
  waiting: { fa: 'در انتظار مدرک', en: 'Waiting for documents' },
  decided: { fa: 'پاسخ‌داده', en: 'Answered' },
  kind: { fa: 'نوع', en: 'Kind' },
  anyKind: { fa: 'همهٔ نوع‌ها', en: 'All kinds' },
  organisation: { fa: 'سازمان', en: 'Organisation' },
  asked: { fa: 'درخواست', en: 'Application' },
  queueEmpty: { fa: 'درخواستی اینجا نیست', en: 'Nothing is here' },
  queueEmptyLead: { fa: 'هر درخواست تازه با مهلت پاسخش اینجا می‌آید.', en: 'New applications come here, each with its clock.' },
  metShare: { fa: 'در مهلت پاسخ گرفته‌اند', en: 'answered within the target' },
  metDetail: { fa: '{met} از {of} درخواست پاسخ‌داده', en: '{met} of {of} answered applications' },
  percent: { fa: '{count}٪', en: '{count}%' },
  metNone: { fa: 'هنوز پاسخی داده نشده است.', en: 'None is answered yet.' },
  lateNow: { fa: 'اکنون از مهلت گذشته', en: 'overdue now' },
  targets: { fa: 'مهلت‌های پاسخ', en: 'Targets' },

  numbered: { fa: '{what}، درخواست {number}', en: '{what}, application {number}' },
  received: { fa: 'تاریخ درخواست', en: 'Applied' },
  dueOn: { fa: 'پاسخ تا', en: 'Answer due' },
  applicant: { fa: 'درخواست‌دهنده', en: 'Applied by' },
  history: { fa: 'روند', en: 'History' },
  answerIt: { fa: 'پاسخ دادن', en: 'Answer' },
  giveDocuments: { fa: 'فرستادن مدرک‌ها', en: 'Send the documents' },
  giveDocumentsLead: { fa: 'چیزی که خواسته شده است: {reason}', en: 'What was asked for: {reason}' },
  withdraw: { fa: 'پس گرفتن درخواست', en: 'Withdraw the application' },
  withdrawLead: {
    fa: 'درخواست بسته می‌شود و دیگر بررسی نمی‌شود. هر زمان می‌توانید دوباره درخواست دهید.',
    en: 'The application is closed and no longer looked at. You may apply again at any time.',
  },
  back: { fa: 'بازگشت به درخواست', en: 'Back to the application' },

  answerTitle: { fa: 'پاسخ به درخواست', en: 'Answer the application' },
  answer: { fa: 'پاسخ', en: 'Answer' },
  toReview: { fa: 'بررسی را آغاز می‌کنم', en: 'I begin the review' },
  toReviewHint: { fa: 'سازمان می‌بیند که درخواستش در دست بررسی است.', en: 'The organisation sees that it is under review.' },
  toAsk: { fa: 'مدرک بیشتری لازم است', en: 'More documents are needed' },
  toAskHint: { fa: 'در «دلیل» بنویسید چه چیزی؛ شمارش مهلت تا رسیدن آن متوقف می‌شود.', en: 'Write which in “Reason”; the clock stands until they arrive.' },
  toApprove: { fa: 'می‌پذیرم', en: 'I approve it' },
  toApproveHint: { fa: 'برای روزهایی که در پایین می‌نویسید؛ حداکثر پنج سال.', en: 'For the days written below; five years at most.' },
  toRefuse: { fa: 'رد می‌کنم', en: 'I refuse it' },
  toRefuseHint: { fa: 'سازمان دلیل شما را می‌خواند.', en: 'The organisation reads your reason.' },
  reasonHint: { fa: 'برای خواستن مدرک و رد کردن لازم است.', en: 'Needed to ask for documents and to refuse.' },
  startsOnHint: { fa: 'خالی بماند، از امروز.', en: 'Left empty, from today.' },
  endsOnHint: { fa: 'خالی بماند، پنج سال از آغاز.', en: 'Left empty, five years from the first day.' },
  permitEndsHint: { fa: 'خالی بماند، تا پایان پروانه: {day}', en: 'Left empty, to the end of the licence: {day}' },
  recordAnswer: { fa: 'ثبت پاسخ', en: 'Record the answer' },
  underLicence: { fa: 'زیر پروانهٔ', en: 'Under licence' },
  withoutLicence: {
    fa: 'این سازمان اکنون پروانهٔ معتبری ندارد؛ تا آن زمان مجوز رشته پذیرفته نمی‌شود.',
    en: 'This organisation holds no valid licence now; until it does, no trade permit can be approved.',
  },

  targetsTitle: { fa: 'مهلت‌های پاسخ', en: 'Targets for answers' },
  targetsLead: {
    fa: 'مهلتی که تازه می‌شود از آن روز به بعد برای درخواست‌های نو است؛ درخواست‌های پیشین مهلت خود را نگه می‌دارند.',
    en: 'A new target counts for applications made from its day on; earlier ones keep theirs.',
  },
  days: { fa: 'روز', en: 'Days' },
  daysOf: { fa: '{count} روز', en: '{count} {count|day|days}' },
  inForceFrom: { fa: 'از', en: 'From' },
  version: { fa: 'نسخه', en: 'Version' },
  newTarget: { fa: 'مهلت تازه', en: 'A new target' },
  setTarget: { fa: 'ثبت مهلت', en: 'Record the target' },
} satisfies Record<string, Text>

export const refusals = {
  'already-open': { fa: 'درخواست دیگری از همین نوع هنوز باز است.', en: 'Another application of this kind is still open.' },
  'organisation-ended': { fa: 'فعالیت این سازمان پایان یافته است.', en: 'This organisation has ended.' },
  'not-a-paper': { fa: 'یکی از پرونده‌ها PDF،\u200f JPEG یا PNG سالمی نیست.', en: 'One of the files is no whole PDF, JPEG or PNG.' },
  'active-pdf': { fa: 'یکی از پرونده‌های PDF برنامه، پیوست یا قفل دارد. آن را دوباره به‌صورت سادهٔ «چاپ در PDF» بسازید.', en: 'One PDF holds a program, an attachment or a lock. Make it again by plain “print to PDF”.' },
  'image-too-large': { fa: 'یکی از تصویرها بیش از اندازه بزرگ است.', en: 'One of the pictures is too large.' },
  'document-missing': { fa: 'دست‌کم یک مدرک پیوست کنید.', en: 'Attach at least one document.' },
  'too-many-documents': { fa: 'به هر درخواست تا ۲۰ مدرک پیوست می‌شود.', en: 'An application takes up to 20 documents.' },
  'not-asked': { fa: 'اکنون مدرکی از شما خواسته نشده است.', en: 'No documents are asked of you now.' },
  'already-decided': { fa: 'پاسخ این درخواست پیش‌تر داده شده یا درخواست پس گرفته شده است.', en: 'This application has been answered or withdrawn already.' },
  'already-reviewing': { fa: 'بررسی این درخواست پیش‌تر آغاز شده است.', en: 'Its review has begun already.' },
  'own-application': { fa: 'برای سازمانی که خودتان مدیر آن هستید دیگری باید پاسخ دهد.', en: 'For an organisation that you run yourself, somebody else must decide.' },
  'reason-missing': { fa: 'دلیل را بنویسید؛ سازمان آن را می‌خواند.', en: 'Write the reason; the organisation will read it.' },
  'bad-period': { fa: 'پایان باید پس از آغاز باشد و روی هم از پنج سال نگذرد.', en: 'The last day must come after the first, five years later at most.' },
  'already-licensed': { fa: 'سازمان برای بخشی از این روزها پروانه دارد.', en: 'The organisation holds a licence for some of these days.' },
  'number-taken': { fa: 'این شماره از آنِ پروانهٔ دیگری است.', en: 'Another licence has this number.' },
  'already-ended': { fa: 'به این پروانه پیش‌تر پایان داده شده است.', en: 'This licence has been ended already.' },
} satisfies Record<string, Text>

export const targetRefusals = {
  'in-the-past': { fa: 'مهلت تازه از امروز یا پس از آن آغاز می‌شود، و نه پیش از نسخهٔ کنونی.', en: 'A new target begins today or later, and not before the present one.' },
  'same-target': { fa: 'مهلت کنونی همین است.', en: 'That is the present target already.' },
} satisfies Record<string, Text>

/** What stands on the home page. */
export const cards = {
  queue: { fa: 'درخواست‌های سازمان‌ها', en: 'Organisations’ applications' },
  toAnswer: { fa: '{count} درخواست سازمانی پاسخ می‌خواهد', en: '{count} {count|application|applications} of organisations to answer' },
  toAnswerLate: { fa: '{count} درخواست از مهلت گذشته است', en: '{count} {count|is|are} overdue' },
  documentsAsked: { fa: 'برای درخواست سازمان شما مدرک خواسته‌اند', en: 'Documents are asked for your organisation’s application' },
  underway: { fa: 'درخواست سازمان شما نزد برنامه است', en: 'Your organisation’s application is with the programme' },
  missing: { fa: 'سازمان شما پروانهٔ معتبری ندارد', en: 'Your organisation has no valid licence' },
  ending: { fa: 'پروانهٔ سازمان شما رو به پایان است', en: 'Your organisation’s licence is running out' },
  licence: { fa: 'پروانهٔ سازمان', en: 'The organisation’s licence' },
  permits: { fa: 'پروانه و مجوز رشته‌ها', en: 'Licence and trade permits' },
} satisfies Record<string, Text>
