import type { Text } from '~/shared/text'
import type { BookingRefusal } from '../bookings/book-seat.server'
import type { StartRefusal } from '../sitting/start-sitting.server'
import type { OpenRefusal } from './open-exam-session.server'

export const messages = {
  listTitle: { fa: 'آزمون‌ها', en: 'Exams' },
  staffed: { fa: 'آزمون‌های مرکز', en: 'The centre’s exams' },
  own: { fa: 'آزمون‌های من', en: 'My exams' },
  bookable: { fa: 'آزمون‌هایی که می‌توانید نوبت بگیرید', en: 'Exams you can book' },
  nothing: { fa: 'هنوز آزمونی برای شما نیست', en: 'There is no exam for you yet' },
  nothingWhy: {
    fa: 'وقتی مرکز برای دورهٔ شما آزمون بگذارد، همین‌جا می‌آید و می‌توانید نوبت بگیرید.',
    en: 'When the centre opens an exam for your course it appears here and you can book a seat.',
  },
  noneStaffed: { fa: 'این مرکز هنوز آزمونی نگذاشته است', en: 'This centre has no exam yet' },
  openOne: { fa: 'گذاشتن آزمون', en: 'Open an exam' },
  openAt: { fa: 'گذاشتن آزمون در {centre}', en: 'Open an exam at {centre}' },

  course: { fa: 'دوره', en: 'Course' },
  centre: { fa: 'مرکز', en: 'Centre' },
  when: { fa: 'زمان', en: 'When' },
  kind: { fa: 'نوع', en: 'Kind' },
  taken: { fa: 'صندلی‌ها', en: 'Seats' },
  takenOf: { fa: '{taken} از {seats}', en: '{taken} of {seats}' },
  state: { fa: 'وضعیت', en: 'State' },
  number: { fa: 'آزمون شمارهٔ {number}', en: 'Exam no. {number}' },

  newTitle: { fa: 'گذاشتن آزمون', en: 'Open an exam' },
  chooseCourse: { fa: 'آزمون کدام دوره؟', en: 'An exam of which course?' },
  offeredHere: { fa: 'در این مرکز برگزار شده', en: 'taught at this centre' },
  noCourse: { fa: 'هیچ دوره‌ای پرسش مهرشده ندارد', en: 'No course has sealed questions' },
  noCourseWhy: {
    fa: 'آزمون از پرسش‌هایی ساخته می‌شود که دو نفر بازبینی و مهر کرده‌اند.',
    en: 'An exam is drawn from questions that two people have reviewed and sealed.',
  },
  next: { fa: 'ادامه', en: 'Continue' },
  otherCourse: { fa: 'دورهٔ دیگر', en: 'Another course' },
  what: { fa: 'چه آزمونی، برای چه کسانی', en: 'What exam, for whom' },
  audience: { fa: 'برای', en: 'For' },
  day: { fa: 'روز آزمون', en: 'Day of the exam' },
  time: { fa: 'ساعت آغاز', en: 'Starts at' },
  timeHint: { fa: 'ساعت و دقیقه، مانند ۰۹:۰۰', en: 'Hours and minutes, like 09:00' },
  lateMinutes: { fa: 'تا چند دقیقه دیرتر می‌توان آغاز کرد', en: 'How many minutes late may one start' },
  lateHint: { fa: 'هر داوطلب از آغاز خودش همهٔ زمان آزمون را دارد.', en: 'Everyone has all the minutes from their own start.' },
  minutes: { fa: 'زمان آزمون کتبی (دقیقه)', en: 'Length of the written part (minutes)' },
  seats: { fa: 'تعداد صندلی', en: 'Number of seats' },
  place: { fa: 'جای آزمون', en: 'Place' },
  placeHint: { fa: 'اتاق یا کارگاه، مانند «سالن ۲»', en: 'The room or workshop, like “Hall 2”' },
  registrationUntil: { fa: 'آخرین روز نوبت‌گرفتن', en: 'Last day to book' },
  registrationHint: { fa: 'خالی یعنی تا آغاز آزمون.', en: 'Left empty: until the exam begins.' },
  practicalOn: { fa: 'روز آزمون عملی', en: 'Day of the practical part' },
  whenAndWhere: { fa: 'کی و کجا', en: 'When and where' },
  open: { fa: 'آزمون را بگذار', en: 'Open the exam' },

  facts: { fa: 'مشخصات آزمون', en: 'Facts' },
  startUntil: { fa: 'می‌توان تا {until} آغاز کرد', en: 'one may start until {until}' },
  questionsIn: { fa: '{items} پرسش در {minutes} دقیقه', en: '{items} questions in {minutes} minutes' },
  bookUntil: { fa: 'نوبت‌گرفتن تا', en: 'Booking until' },
  yourSeat: { fa: 'صندلی شما', en: 'Your seat' },
  seatNumber: { fa: 'شمارهٔ {seat}', en: 'No. {seat}' },
  rules: { fa: 'پیش از آغاز بخوانید', en: 'Read before you start' },
  ruleClock: {
    fa: 'زمان از لحظه‌ای که «آغاز آزمون» را می‌زنید با ساعت سرور شمرده می‌شود، حتی اگر صفحه را ببندید.',
    en: 'The time counts from the moment you press “Start the exam”, by the server’s clock, even when you close the page.',
  },
  ruleOrder: {
    fa: 'پرسش‌ها را به هر ترتیبی می‌توانید پاسخ دهید و تا پایان تغییر دهید.',
    en: 'Answer in any order and change answers until the end.',
  },
  ruleSaved: {
    fa: 'کنار صفحه نوشته می‌شود پاسخ‌ها کجاست: «در سرور ذخیره شد» یا «روی این دستگاه نگه داشته شد». اگر شبکه قطع شد، ادامه دهید.',
    en: 'The page says where your answers are: “saved on the server” or “saved on this device”. If the network goes, carry on.',
  },
  ruleAllowed: {
    fa: 'همراه داشتن خودکار و کاغذ سفید آزاد است. تلفن، پیام‌رسان، کتاب و گفت‌وگو آزاد نیست.',
    en: 'A pen and blank paper are allowed. Phones, messengers, books and talking are not.',
  },
  ruleTrouble: {
    fa: 'اگر دستگاه یا برق مشکلی داشت، دست بلند کنید. مسئول سنجش می‌تواند زمان ازدست‌رفته را برگرداند.',
    en: 'If the device or the power fails, raise your hand. The officer can give lost time back.',
  },
  rulePass: {
    fa: 'شرط قبولی: کتبی دست‌کم {written}، عملی دست‌کم {practical}، و {weights} دست‌کم {combined} از ۱۰۰.',
    en: 'To pass: written at least {written}, practical at least {practical}, and {weights} at least {combined} out of 100.',
  },
  weights: { fa: '{w}٪ کتبی با {p}٪ عملی', en: '{w}% written with {p}% practical' },

  book: { fa: 'نوبت می‌گیرم', en: 'Book a seat' },
  bookTitle: { fa: 'نوبت آزمون', en: 'Book a seat' },
  booked: { fa: 'صندلی شمارهٔ {seat} برای شماست.', en: 'Seat {seat} is yours.' },
  full: { fa: 'همهٔ صندلی‌ها گرفته شده است.', en: 'All seats are taken.' },
  start: { fa: 'آغاز آزمون', en: 'Start the exam' },
  startTitle: { fa: 'آغاز آزمون', en: 'Start the exam' },
  waitForOfficer: {
    fa: 'در این آزمون مسئول سنجش شما را می‌پذیرد و اجازهٔ آغاز می‌دهد. همین‌جا بمانید؛ دکمهٔ آغاز خودش می‌آید.',
    en: 'In this exam the officer checks you in and lets you start. Stay here: the start button comes by itself.',
  },
  supervised: { fa: 'آزمون زیر نظر مسئول سنجش', en: 'Supervised by the officer' },
  supervisedHint: {
    fa: 'هر داوطلب با دیدن مدرک پذیرفته می‌شود، با اجازهٔ مسئول آغاز می‌کند و تنها روی یک دستگاه پاسخ می‌دهد.',
    en: 'Each candidate is checked in, starts when the officer lets them, and answers on one device only.',
  },
  worksHere: {
    fa: 'کسی که در این آزمون کاری دارد خودش در آن شرکت نمی‌کند. نوبت داوطلبان را مسئول سنجش در صفحهٔ همین آزمون می‌دهد.',
    en: 'Whoever works on this exam doesn’t sit it. The officer gives candidates their seats on this exam’s own page.',
  },
  cardRead: {
    fa: 'رمزینهٔ کارت را مسئول سنجش در ورودی می‌خواند و شما را پذیرش می‌کند؛ خواندن آن با گوشی خودتان پذیرش نیست.',
    en: 'The officer at the door reads the code on your card and checks you in; reading it on your own phone is no check-in.',
  },
  admissionCard: { fa: 'کارت ورود به آزمون', en: 'Admission card' },
  board: { fa: 'سالن آزمون', en: 'Exam room' },
  checkIns: { fa: 'پذیرش داوطلبان', en: 'Check-in' },
  carryOn: { fa: 'ادامهٔ آزمون', en: 'Continue the exam' },
  seeReceipt: { fa: 'دیدن رسید', en: 'See the receipt' },
  notYet: { fa: 'در زمان آزمون، دکمهٔ آغاز همین‌جا می‌آید.', en: 'When it is time the start button appears here.' },
  tooLate: { fa: 'زمان آغاز این آزمون گذشته است.', en: 'The time to start this exam is over.' },
  practicalOnly: {
    fa: 'قبولی شما در بخش کتبی نگه داشته شده است. در این آزمون تنها بخش عملی را می‌گذرانید.',
    en: 'Your written part is passed and kept. Here you take the practical part alone.',
  },
  isAbsent: { fa: 'برای شما در این آزمون غیبت یا علتی ثبت شده است.', en: 'An absence or another reason is recorded for you in this exam.' },
  back: { fa: 'بازگشت به آزمون', en: 'Back to the exam' },
} satisfies Record<string, Text>

export const openRefusals = {
  'no-such-course': { fa: 'این دوره دیگر در دسترس نیست.', en: 'This course is no longer there.' },
  'no-questions': { fa: 'دست‌کم یک پرسش لازم است.', en: 'At least one question is needed.' },
  'bank-too-small': { fa: 'برای یکی از ردیف‌ها این تعداد پرسش آماده نیست.', en: 'One of the rows asks for more ready questions than there are.' },
  'no-such-policy': { fa: 'این شیوهٔ نمره‌دهی در کار نیست؛ شیوهٔ دیگری برگزینید.', en: 'This way of marking is not in force; choose another one.' },
  'in-the-past': { fa: 'این زمان گذشته است.', en: 'This time is past.' },
  'registration-over': { fa: 'آخرین روز نوبت‌گرفتن گذشته است.', en: 'The last day to book is past.' },
  'practical-before-written': { fa: 'آزمون عملی پس از آزمون کتبی است.', en: 'The practical part comes after the written one.' },
} satisfies Record<OpenRefusal, Text>

export const bookingRefusals = {
  'registration-closed': { fa: 'زمان نوبت‌گرفتن این آزمون گذشته یا نرسیده است.', en: 'Booking for this exam is not open now.' },
  'not-eligible': { fa: 'این آزمون برای کارآموزان همین دوره در همین مرکز است.', en: 'This exam is for trainees of this course at this centre.' },
  'not-for-you': { fa: 'این آزمون برای زنان یا برای مردان است و با آنچه در پرونده نوشته شده نمی‌خواند.', en: 'This exam is for women or for men, and the person’s record says otherwise.' },
  'works-here': messages.worksHere,
  'knows-questions': {
    fa: 'کسی که برای این دوره پرسش آزمون نوشته یا بازبینی کرده است، خودش در آزمون آن شرکت نمی‌کند.',
    en: 'Whoever has written or reviewed exam questions of this course doesn’t sit its exams.',
  },
  'nothing-to-resit': { fa: 'بخشی برای آزمون دوباره نیست.', en: 'There is no part to sit again.' },
  full: { fa: 'همهٔ صندلی‌ها گرفته شده است.', en: 'All seats are taken.' },
  'kept-for-waiting': {
    fa: 'صندلی خالی هنوز برای کسانی نگه داشته شده است که پیش از شما در فهرست انتظارند. در صفحهٔ آزمون می‌بینید تا چه ساعتی؛ پس از آن هر کس زودتر نوبت بگیرد، از آنِ اوست.',
    en: 'The free seat is still kept for those before you on the waiting list. The exam’s page says until when; then it goes to whoever books first.',
  },
  overlaps: { fa: 'آزمون دیگری در همین زمان هست.', en: 'There is another exam booked at the same time.' },
  'already-passed': { fa: 'این مهارت پیش‌تر با موفقیت سنجیده شده است.', en: 'This skill has already been passed.' },
  'result-pending': {
    fa: 'آزمون دیگری از همین دوره هست که هنوز داده نشده یا نتیجه‌اش نیامده است.',
    en: 'There is another exam of this course that is still to be sat, or whose result is not out yet.',
  },
  'no-attempts-left': { fa: 'نوبت‌های این بخش تمام شده است؛ دوره باید از نو گذرانده شود.', en: 'No attempts are left; the course has to be taken again.' },
  'window-over': { fa: 'مهلت آزمون دوباره گذشته است؛ دوره باید از نو گذرانده شود.', en: 'The time for a re-sit is over; the course has to be taken again.' },
} satisfies Record<BookingRefusal, Text>

export const startRefusals = {
  'no-seat': { fa: 'برای این آزمون نوبت نگرفته‌اید.', en: 'You have no seat in this exam.' },
  cancelled: { fa: 'این آزمون لغو شده است.', en: 'This exam was cancelled.' },
  'written-kept': messages.practicalOnly,
  'marked-absent': messages.isAbsent,
  'not-yet': { fa: 'هنوز زمان آغاز نرسیده است.', en: 'It is not time to start yet.' },
  'too-late': messages.tooLate,
  'not-let-start': messages.waitForOfficer,
  'on-paper': { fa: 'برای شما دفترچهٔ کاغذی چاپ شده است؛ روی کاغذ پاسخ می‌دهید.', en: 'A booklet was printed for you: you answer on paper.' },
  'bank-too-small': {
    fa: 'پرسش‌های این آزمون کامل نیست. مسئول سنجش را خبر کنید؛ زمان شما آغاز نشده است.',
    en: 'This exam’s questions are not complete. Tell the assessment officer; your time has not started.',
  },
} satisfies Record<StartRefusal, Text>
