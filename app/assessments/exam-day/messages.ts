import type { Text } from '~/shared/text'
import { accommodationWords } from './accommodation'
import type { IncidentCategory, IncidentEffect, SeatState } from './board'
import type { CheckInRefusal } from './check-in-candidate.server'
import type { UndoRefusal } from './undo-check-in.server'

export const messages = {
  ...accommodationWords,
  board: { fa: 'سالن آزمون', en: 'Exam room' },
  boardLead: {
    fa: 'وضعیت هر صندلی، هر ده ثانیه تازه می‌شود. صندلی سرخ یک دقیقه است که از دستگاهش خبری نیست؛ اگر داوطلبش دستی ذخیره می‌کند، یک ربع.',
    en: 'Every seat as it is now, fresh every ten seconds. Nothing has been heard of a red seat for a minute; for a quarter of an hour where the candidate saves by hand.',
  },
  seats: { fa: 'صندلی‌ها', en: 'Seats' },
  showSeats: { fa: 'کدام صندلی‌ها', en: 'Which seats' },
  reportsWaiting: { fa: 'پرسش‌های گزارش‌شده بی‌داوری: {count}', en: 'Reported questions to rule on: {count}' },
  incidentsSoFar: { fa: 'رویدادها: {count}', en: 'Incidents: {count}' },
  allSeats: { fa: 'همه', en: 'All' },
  findSeat: { fa: 'شمارهٔ صندلی یا نام داوطلب', en: 'Seat number or candidate’s name' },
  seekSeat: { fa: 'جست‌وجوی صندلی', en: 'Find a seat' },
  find: { fa: 'پیدا کن', en: 'Find' },
  seatsFound: { fa: '{count} صندلی پیدا شد.', en: '{count} {count|seat|seats} found.' },
  noSeatFound: { fa: 'صندلی‌ای با این شماره یا نام نیست. شماره را تنها بنویسید، یا بخشی از نام را.', en: 'No seat of this number or name. Type the number alone, or a part of the name.' },
  allSeatsAgain: { fa: 'همهٔ صندلی‌ها', en: 'All seats' },
  noRoom: { fa: 'صندلی‌های بیرون از سالن‌ها', en: 'Seats in no room' },
  seat: { fa: 'صندلی {seat}', en: 'Seat {seat}' },
  nobody: { fa: 'هنوز کسی نوبت نگرفته است', en: 'Nobody has booked yet' },
  nobodyWhy: { fa: 'وقتی داوطلبان نوبت بگیرند، صندلی‌هایشان اینجا می‌آید.', en: 'When candidates book, their seats appear here.' },
  answered: { fa: '{answered} از {items} پاسخ', en: '{answered} of {items}' },
  seen: { fa: '{seconds} ثانیه پیش', en: '{seconds} s ago' },
  seenMinutes: { fa: '{minutes} دقیقه پیش', en: '{minutes} min ago' },
  lastAnswer: { fa: 'آخرین پاسخ ساعت {time}', en: 'last answer {time}' },
  noAnswerYet: { fa: 'هنوز پاسخی نرسیده', en: 'no answer yet' },
  byHandWhy: {
    fa: 'روی این دستگاه ذخیرهٔ خودکار کار نمی‌کند: پاسخ‌ها تنها با دکمهٔ «ذخیرهٔ پاسخ‌ها» به سرور می‌رسد و پیام شما تنها هنگام ذخیره دیده می‌شود. این صندلی پس از یک ربع بی‌خبری سرخ می‌شود.',
    en: 'Nothing is saved by itself on this device: answers reach the server only by the button “Save the answers”, and your message is seen only then. The seat turns red when nothing is heard for a quarter of an hour.',
  },
  still: { fa: '{seconds} ثانیه', en: '{seconds} s' },
  stillMinutes: { fa: '{minutes} دقیقه', en: '{minutes} min' },
  goThere: { fa: '{count} صندلی را باید دید', en: 'Go to {count} {count|seat|seats} now' },
  otherSeats: { fa: 'صندلی‌های دیگر', en: 'The other seats' },
  letAllStart: { fa: 'اجازهٔ آغاز به {count} داوطلب پذیرفته‌شده', en: 'Let the {count} checked-in {count|candidate|candidates} start' },
  letStart: { fa: 'اجازهٔ آغاز', en: 'Let start' },
  checkIns: { fa: 'پذیرش داوطلبان', en: 'Check-in' },
  close: { fa: 'بستن بخش کتبی', en: 'Close the written part' },
  toReasons: { fa: 'نوشتن علت‌ها در نتیجه‌ها', en: 'Give the reasons, on the results page' },
  isClosed: { fa: 'بخش کتبی بسته شده است.', en: 'The written part is closed.' },
  candidate: { fa: 'داوطلب', en: 'Candidate' },
  backToBoard: { fa: 'بازگشت به سالن', en: 'Back to the room' },

  locked: { fa: 'ورودش قفل است', en: 'sign-in locked' },
  lockedWhy: {
    fa: 'بارها گذرواژهٔ نادرست زده و تا یک ربع نمی‌تواند وارد شود. اگر خود اوست، حسابش را باز کنید تا دوباره بکوشد؛ گذرواژه‌اش همان می‌ماند.',
    en: 'Too many wrong passwords: no sign-in for a quarter of an hour. If it is really them, open the account so that they may try again; the password stays the same.',
  },
  openAccount: { fa: 'باز کردن حساب', en: 'Open the account' },
  hold: { fa: 'نگه داشتن داوطلب', en: 'Hold this candidate' },
  holdLead: {
    fa: 'برگه تا نیم دقیقه از صفحه می‌رود و تا شما اجازهٔ ادامه ندهید باز نمی‌شود. پاسخ‌های داده‌شده می‌ماند. هنگام ادامه تصمیم می‌گیرید که زمان برگردد یا نه.',
    en: 'The paper leaves the screen within half a minute, and opens again only when you let them go on. What was answered stays. You then decide whether the time comes back.',
  },
  holdHint: { fa: 'برای نمونه: با مراقب بیرون رفت.', en: 'For example: went out with an invigilator.' },
  heldSince: { fa: 'از ساعت {time} نگه داشته شده', en: 'Held since {time}' },
  heldLeft: { fa: 'در آن دم {left} دقیقه از زمانش مانده بود.', en: '{left} min of the time were left then.' },
  heldOver: {
    fa: 'در آن دم {left} دقیقه از زمانش مانده بود؛ اگر زمان برنگردد، آزمونش همان دم با پایان زمان بسته می‌شود.',
    en: '{left} min of the time were left then: unless time is given back, the exam closes at once.',
  },
  resumeWithTime: { fa: 'ادامه دهد و {count} دقیقه برگردد', en: 'Let resume, and give {count} min back' },
  resumeWithout: { fa: 'ادامه دهد، بی‌برگشت زمان', en: 'Let resume; the clock has run' },
  heldTitle: { fa: 'آزمون شما نگه داشته شده است', en: 'Your exam is held' },
  heldLead: {
    fa: 'مسئول سنجش آزمون شما را برای مدتی نگه داشته است. پاسخ‌هایی که داده‌اید در سرور است و برگشت زمان با اوست. همین که اجازهٔ ادامه بدهد، برگه از همین صفحه باز می‌شود؛ اگر نشد، دکمهٔ زیر را بزنید.',
    en: 'The officer holds your exam for a while. Your answers are on the server, and whether the time comes back is theirs to decide. Your paper opens from this page as soon as the officer lets you go on; if it doesn’t, press the button below.',
  },
  goOn: { fa: 'ادامهٔ آزمون', en: 'Go on' },

  deviceCode: { fa: 'کد دستگاه دیگر', en: 'Code for another device' },
  deviceCodeLead: {
    fa: 'کد را خودتان کنار دستگاه تازه به داوطلب بگویید. یک بار و تا یک ربع کار می‌کند.',
    en: 'Tell the candidate the code yourself, beside the new device. It works once, within a quarter of an hour.',
  },
  codeIs: { fa: 'کد: {code}', en: 'Code: {code}' },
  makeCode: { fa: 'ساختن کد', en: 'Make a code' },
  end: { fa: 'پایان دادن به آزمون این داوطلب', en: 'End this candidate’s exam' },
  endLead: { fa: 'آنچه تا اکنون پاسخ داده شده نمره می‌گیرد. این کار برگشت ندارد.', en: 'What has been answered so far is marked. This can’t be undone.' },
  reason: { fa: 'چرا', en: 'Why' },
  endsAt: { fa: 'پایان: ساعت {time}', en: 'ends at {time}' },
  addTimeLead: { fa: 'پایان آزمون این داوطلب همین اندازه دیرتر می‌شود و خودش می‌بیند. برای همهٔ داوطلبان، پایین همین صفحه رویدادی با اثر «برگرداندن زمان» ثبت کنید.', en: 'The end of this candidate’s exam moves by as much, and they see it. For all candidates record an incident below, with time given back.' },
  howMany: { fa: 'چند دقیقه', en: 'Minutes' },

  toRoom: { fa: 'پیام به داوطلبان', en: 'Message to candidates' },
  toRoomHint: { fa: 'تا نیم دقیقه روی صفحهٔ هر که آنجا آزمون می‌دهد می‌آید.', en: 'It appears within half a minute on the page of everybody who sits there.' },
  toAllHint: { fa: 'تا نیم دقیقه روی صفحهٔ هر که آزمون می‌دهد می‌آید.', en: 'It appears within half a minute on the page of everybody who sits.' },
  ofRoom: { fa: 'کدام سالن', en: 'Which room' },
  ownRooms: {
    fa: 'شما سالن مرکز خود را در این آزمون اداره می‌کنید. دیگر سالن‌ها، داوری دربارهٔ پرسش‌ها و بستن بخش کتبی با مسئول خود آزمون است.',
    en: 'You run your own centre’s room in this exam. Its other rooms, the rulings on questions and closing the written part are for the exam’s own officer.',
  },
  words: { fa: 'متن', en: 'Words' },
  send: { fa: 'فرستادن پیام', en: 'Send the message' },

  reports: { fa: 'پرسش‌های ایراددار', en: 'Reported questions' },
  reportOf: { fa: 'صندلی {seat}، پرسش {item}', en: 'Seat {seat}, question {item}' },
  ruling: { fa: 'نظر شما', en: 'Your ruling' },
  sound: { fa: 'پرسش درست است', en: 'The question is sound' },
  broken: { fa: 'پرسش ایراد دارد', en: 'The question is broken' },
  rule: { fa: 'ثبت نظر', en: 'Record the ruling' },
  brokenNext: { fa: 'پرسش ایراددار پس از آزمون برای همه خنثی می‌شود.', en: 'A broken question is neutralised for everybody after the exam.' },

  incidents: { fa: 'رویدادها', en: 'Incidents' },
  category: { fa: 'چه شد', en: 'What happened' },
  effect: { fa: 'اثر بر نتیجه', en: 'Effect on the result' },
  effectHint: {
    fa: 'زمان را همان دم به هر که هنوز آزمون می‌دهد می‌افزاید. نوبتی که به‌حساب نیاید، اگر قبول نشود، از نوبت‌ها کم نمی‌کند. کنار گذاشتن، آزمون آن داوطلب را همان دم پایان می‌دهد، بخش کتبی‌اش قبول نمی‌شود و برگشت ندارد.',
    en: 'Time goes at once to whoever still sits. An attempt that does not count costs none unless it is passed. Sending away ends that candidate’s exam at once, the written part is not passed, and it can’t be undone.',
  },
  minutes: { fa: 'چند دقیقه برمی‌گردد', en: 'Minutes given back' },
  minutesHint: { fa: 'تنها برای «برگرداندن زمان».', en: 'Only where time is given back.' },
  minutesGiven: { fa: '{minutes} دقیقه', en: '{minutes} min' },
  whom: { fa: 'برای که', en: 'Whom it concerns' },
  everybody: { fa: 'همهٔ داوطلبان', en: 'All candidates' },
  note: { fa: 'شرح', en: 'What exactly' },
  record: { fa: 'ثبت رویداد', en: 'Record the incident' },

  checkInLead: { fa: 'مدرک را ببینید و «آمد» را بزنید؛ اگر اشتباه شد، در همان ردیف «برگرداندن پذیرش» را بزنید. با دوربین تلفن هم می‌توانید کارت ورود را بخوانید.', en: 'Look at the document and press “Here”; a mistake is undone in the same row. A phone’s camera can read the admission card too.' },
  here: { fa: 'آمد', en: 'Here' },
  hereKnown: { fa: 'بی‌مدرک، می‌شناسم', en: 'No document, known to me' },
  undo: { fa: 'برگرداندن پذیرش', en: 'Undo check-in' },
  undoOf: { fa: 'برگرداندن پذیرش {name}', en: 'Undo the check-in of {name}' },
  isHere: { fa: 'پذیرفته شد {time}', en: 'checked in {time}' },
  showSeat: { fa: 'صندلی {seat} را نشانش بدهید.', en: 'Show them to seat {seat}.' },
  strangeCard: {
    fa: 'این کارت در این آزمون صندلی ندارد؛ شاید نوبتش را پس داده‌اند. نام داوطلب را در فهرست زیر ببینید.',
    en: 'This card has no seat in this exam: it may have been given back. Look for the candidate’s name in the list below.',
  },
  whichRoom: { fa: 'درِ کدام سالن', en: 'At which room’s door' },
  allRooms: { fa: 'همهٔ سالن‌ها', en: 'All rooms' },
  otherRoom: { fa: 'صندلی‌اش در سالن دیگری است', en: 'their seat is in another room' },
  counted: { fa: '{here} از {all} نفر آمده‌اند', en: '{here} of {all} are here' },

  card: { fa: 'کارت ورود به آزمون', en: 'Admission card' },
  cardLead: { fa: 'این کارت را چاپ کنید یا روی تلفن نشان دهید، همراه سند هویتی.', en: 'Print this card or show it on your phone, with your identity document.' },
  qr: { fa: 'کد پذیرش در آزمون', en: 'Code for check-in' },
  name: { fa: 'نام', en: 'Name' },
  day: { fa: 'روز', en: 'Day' },
  begins: { fa: 'ساعت', en: 'Time' },
  beginsUntilDay: { fa: '{from}، آغاز تا {until} {day}', en: '{from}; one may start until {until} on {day}' },
  beginsUntil: { fa: '{from}، آغاز تا {until}', en: '{from}; one may start until {until}' },
  pdfFa: { fa: 'PDF فارسی', en: 'PDF in Persian' },
  pdfEn: { fa: 'PDF انگلیسی', en: 'PDF in English' },
  printed: { fa: 'چاپ {day}', en: 'Printed {day}' },
  when: { fa: 'زمان', en: 'When' },
  where: { fa: 'جا', en: 'Where' },
  bring: {
    fa: 'نیم ساعت زودتر بیایید. سند هویتی، خودکار و کاغذ سفید همراه داشته باشید؛ تلفن در سالن خاموش است.',
    en: 'Come half an hour early. Bring your identity document, a pen and blank paper; phones are off in the room.',
  },

  deviceTitle: { fa: 'آزمون روی دستگاه دیگری است', en: 'The exam is on another device' },
  deviceLead: {
    fa: 'آزمون شما روی دستگاه دیگری باز است. اگر آن دستگاه از کار افتاده، دست بلند کنید تا مسئول سنجش کدی بدهد. پاسخ‌هایتان در سرور است و زمان از دست‌رفته را می‌توان برگرداند.',
    en: 'Your exam is open on another device. If that one has failed, raise your hand and the officer gives you a code. Your answers are on the server, and lost time can be given back.',
  },
  code: { fa: 'کد شش‌رقمی', en: 'Six-digit code' },
  sixDigits: { fa: 'کد شش رقم است؛ همان‌گونه که مسئول سنجش گفت بنویسید.', en: 'The code has six digits; type it as the officer told you.' },
  goOnHere: { fa: 'روی این دستگاه ادامه می‌دهم', en: 'Go on on this device' },

  reportTitle: { fa: 'این پرسش ایراد دارد', en: 'This question is broken' },
  reportLead: { fa: 'بنویسید چه ایرادی دارد. پاسخ خود را هم بدهید؛ مسئول سنجش نظر می‌دهد و آزمون شما ادامه دارد.', en: 'Say what is wrong. Answer it as well as you can: the officer rules, and your exam goes on.' },
  whichQuestion: { fa: 'شمارهٔ پرسش', en: 'Question number' },
  whatIsWrong: { fa: 'چه ایرادی دارد', en: 'What is wrong' },
  report: { fa: 'گزارش پرسش', en: 'Report the question' },
  reportSent: {
    fa: 'گزارش شما به مسئول سنجش رسید؛ نظرش همین‌جا می‌آید. این زبانه را ببندید و آزمون را ادامه دهید.',
    en: 'The officer has your report; the ruling appears here. Close this tab and go on with the exam.',
  },
  yourReports: { fa: 'گزارش‌های شما', en: 'Your reports' },
  waiting: { fa: 'در انتظار نظر مسئول', en: 'waiting for the officer' },
  backToPaper: { fa: 'بازگشت به آزمون', en: 'Back to the exam' },

  accommodationLead: {
    fa: 'یک بار برای این داوطلب تعیین می‌شود و در همهٔ آزمون‌هایش در این مرکز به کار می‌رود؛ پایان زمانش هم با آن جابه‌جا می‌شود.',
    en: 'Decided once for this candidate and used in all their exams at this centre; their closing time moves with it.',
  },
  extraPercent: { fa: 'زمان افزوده (درصد)', en: 'Extra time (percent)' },
  decide: { fa: 'ثبت', en: 'Record' },
} satisfies Record<string, Text>

export const states = {
  'not-here': { fa: 'نیامده', en: 'not here' },
  here: { fa: 'آمده', en: 'here' },
  ready: { fa: 'آمادهٔ آغاز', en: 'ready' },
  working: { fa: 'در حال آزمون', en: 'working' },
  plain: { fa: 'ذخیرهٔ دستی', en: 'saves by hand' },
  silent: { fa: 'بی‌خبر', en: 'silent' },
  held: { fa: 'نگه‌داشته', en: 'held' },
  done: { fa: 'پایان', en: 'done' },
  'sent-away': { fa: 'کنار گذاشته شده', en: 'sent away' },
  excused: { fa: 'معاف یا غایب', en: 'excused or absent' },
} satisfies Record<SeatState, Text>

export const categories = {
  power: { fa: 'برق', en: 'Power' }, network: { fa: 'شبکه', en: 'Network' }, device: { fa: 'دستگاه', en: 'Device' },
  health: { fa: 'تندرستی', en: 'Health' }, conduct: { fa: 'رفتار', en: 'Conduct' }, question: { fa: 'پرسش', en: 'Question' }, other: { fa: 'دیگر', en: 'Other' },
} satisfies Record<IncidentCategory, Text>

export const effects = {
  none: { fa: 'بی‌اثر', en: 'None' },
  time: { fa: 'برگرداندن زمان', en: 'Time is given back' },
  no_attempt: { fa: 'نوبت به‌حساب نمی‌آید', en: 'The attempt does not count' },
  expelled: { fa: 'کنار گذاشتن از آزمون', en: 'Sent away from the exam' },
} satisfies Record<IncidentEffect, Text>

export const boardRefusals = {
  'nobody-ready': { fa: 'هیچ‌یک از این داوطلبان هنوز پذیرفته نشده است.', en: 'None of these candidates has been checked in yet.' },
  'not-exam-day': { fa: 'حساب داوطلب تنها در روز آزمون از اینجا باز می‌شود.', en: 'A candidate’s account is opened from here on the day of the exam only.' },
  'sitting-over': { fa: 'این آزمون پایان یافته است.', en: 'This sitting is over.' },
  'code-told': { fa: 'این کد یک بار نشان داده شد و دیگر خواندنی نیست. دوباره «ساختن کد» را بزنید.', en: 'This code was shown once and can’t be read again. Press “Make a code” anew.' },
  'not-over': { fa: 'هنوز می‌توان آغاز کرد و کسانی نیامده‌اند. پس از پایان زمانِ آغاز ببندید.', en: 'One may still start and some are missing. Close it when the time to start is over.' },
  'somebody-works': { fa: 'هنوز کسی آزمون می‌دهد.', en: 'Somebody is still working.' },
  'minutes-missing': { fa: 'بنویسید چند دقیقه برمی‌گردد.', en: 'Say how many minutes are given back.' },
  'whom-missing': { fa: 'داوطلبی را که کنار گذاشته می‌شود برگزینید.', en: 'Choose the candidate who is sent away.' },
  'nobody-works': { fa: 'کسی نیست که هنوز آزمون بدهد، پس زمانی برنمی‌گردد. رویداد را با اثری دیگر ثبت کنید.', en: 'Nobody concerned is still sitting, so that no time can be given. Record it with another effect.' },
  'not-begun': { fa: 'آزمون هنوز آغاز نشده است.', en: 'The exam has not begun yet.' },
  'written-published': {
    fa: 'نتیجهٔ کتبی این داوطلب اعلام شده است. برای بخش عملی، در صفحهٔ نتیجه‌ها «کنار گذاشته شده» را ثبت کنید.',
    en: 'This candidate’s written result is published. For the practical part record “Sent away” on the results page.',
  },
  'reason-missing': { fa: 'برای هر داوطلبی که آزمون نداده، در صفحهٔ نتیجه‌ها علت بنویسید.', en: 'Give a reason, on the results page, for every candidate without a paper.' },
} satisfies Record<string, Text>

export const checkInRefusals = {
  'too-early': { fa: 'پذیرش از سه ساعت پیش از آغاز باز می‌شود.', en: 'Check-in opens three hours before the beginning.' },
  cancelled: { fa: 'این آزمون لغو شده است.', en: 'This exam was cancelled.' },
  'marked-absent': { fa: 'برای این داوطلب علتی ثبت شده است.', en: 'A reason is recorded for this candidate.' },
  'session-over': { fa: 'این آزمون پایان یافته است.', en: 'This exam is over.' },
  'has-begun': { fa: 'این داوطلب آزمون را آغاز کرده است؛ پذیرشش دیگر برنمی‌گردد.', en: 'This candidate has begun the exam; the check-in can’t be taken back.' },
} satisfies Record<CheckInRefusal | UndoRefusal, Text>

export const deviceRefusals = {
  'wrong-code': { fa: 'این کد درست نیست یا زمانش گذشته است.', en: 'This code is wrong or too old.' },
  'too-many-tries': { fa: 'بارها کد نادرست زده شد. مسئول سنجش را صدا بزنید.', en: 'Too many wrong codes. Call the officer.' },
} satisfies Record<string, Text>

export const reportRefusals = {
  'sitting-over': boardRefusals['sitting-over'],
  'no-such-question': { fa: 'این شماره در برگهٔ شما نیست.', en: 'Your paper has no question of this number.' },
  'too-many-reports': { fa: 'گزارش‌های زیادی فرستاده‌اید. دست بلند کنید.', en: 'You have sent many reports. Raise your hand.' },
  'own-accommodation': { fa: 'دربارهٔ خودتان نمی‌توانید تصمیم بگیرید.', en: 'You can’t decide about yourself.' },
} satisfies Record<string, Text>

export const notices = {
  sound: { fa: 'مسئول سنجش پرسشی را که گزارش کردید درست دانست.', en: 'The officer found the question that you reported sound.' },
  broken: { fa: 'مسئول سنجش ایراد پرسشی را که گزارش کردید پذیرفت.', en: 'The officer agreed that the question you reported is broken.' },
} satisfies Record<string, Text>
