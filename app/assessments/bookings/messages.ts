import type { Text } from '~/shared/text'
import type { AbsenceRefusal } from './record-absence.server'

export const messages = {
  candidates: { fa: 'داوطلبان', en: 'Candidates' },
  candidate: { fa: 'داوطلب', en: 'Candidate' },
  seat: { fa: 'صندلی', en: 'Seat' },
  state: { fa: 'وضعیت', en: 'State' },
  started: { fa: 'آغاز', en: 'Started' },
  finished: { fa: 'پایان', en: 'Finished' },
  due: { fa: 'مهلت {time}', en: 'due {time}' },
  answered: { fa: 'پاسخ‌ها', en: 'Answers' },
  answeredOf: { fa: '{answered} از {items}', en: '{answered} of {items}' },
  lastSaved: { fa: 'آخرین ذخیره', en: 'Last save' },
  secondsAgo: { fa: '{count} ثانیه پیش', en: '{count} s ago' },
  minutesAgo: { fa: '{count} دقیقه پیش', en: '{count} min ago' },
  notStarted: { fa: 'آغاز نکرده', en: 'Not started' },
  working: { fa: 'در حال پاسخ‌دادن', en: 'Working' },
  held: { fa: 'نگه‌داشته', en: 'Held' },
  overdue: { fa: 'زمان تمام', en: 'Time over' },
  done: { fa: 'پایان داده', en: 'Finished' },
  doneByTime: { fa: 'با زمان بسته شد', en: 'Closed by time' },
  doneByOfficer: { fa: 'مسئول پایان داد', en: 'Ended by the officer' },
  keepsWritten: { fa: 'تنها عملی', en: 'Practical only' },
  late: { fa: '{count} پاسخ دیررسیده', en: 'Late answers: {count}' },
  creditedMinutes: { fa: '+{count} دقیقه', en: '+{count} min' },
  noCandidates: { fa: 'هنوز کسی نوبت نگرفته است', en: 'Nobody has booked yet' },
  noCandidatesWhy: { fa: 'کارآموزان این دوره خودشان نوبت می‌گیرند، یا شما برایشان می‌گیرید.', en: 'Trainees of this course book for themselves, or you book for them.' },
  live: { fa: 'این فهرست هر ۱۰ ثانیه تازه می‌شود.', en: 'This list refreshes every 10 seconds.' },

  unbooked: { fa: 'کارآموزان بی‌نوبت', en: 'Trainees without a seat' },
  allTaken: {
    fa: 'همهٔ صندلی‌ها گرفته شده است. سالنی بیفزایید، یا خود داوطلبان به فهرست انتظار بروند.',
    en: 'All seats are taken. Add a room, or candidates join the waiting list themselves.',
  },
  bookFor: { fa: 'نوبت بگیر', en: 'Book a seat' },
  bookForName: { fa: 'نوبت برای {name}', en: 'Book a seat for {name}' },

  addTime: { fa: 'افزودن زمان', en: 'Add time' },
  addTimeFor: { fa: 'افزودن زمان به {name}', en: 'Add time for {name}' },
  addTimeLead: { fa: 'پایان آزمون این داوطلب همین اندازه دیرتر می‌شود و خودش می‌بیند.', en: 'This candidate’s end moves by as much, and they see it.' },
  minutes: { fa: 'چند دقیقه', en: 'How many minutes' },
  reason: { fa: 'چرا', en: 'Why' },
  reasonHint: { fa: 'برای نمونه: برق سالن ده دقیقه قطع بود.', en: 'For example: the hall had no power for ten minutes.' },
  give: { fa: 'زمان را بیفزا', en: 'Add the time' },
  given: { fa: '{count} دقیقه به {name} افزوده شد. پایان تازهٔ آزمونش: {time}', en: '{count} min were added for {name}. The exam now ends at {time}.' },
  cancel: { fa: 'انصراف', en: 'Cancel' },

  results: { fa: 'نتیجه‌ها', en: 'Results' },
  practicalMarks: { fa: 'نمره‌های عملی', en: 'Practical marks' },
} satisfies Record<string, Text>

export const creditRefusals = {
  'sitting-over': { fa: 'این داوطلب آزمون را پایان داده یا زمانش بسته شده است.', en: 'This candidate has finished, or the time was closed.' },
} satisfies Record<string, Text>

export const absenceRefusals = {
  'not-begun': { fa: 'آزمون هنوز آغاز نشده است.', en: 'The exam has not begun yet.' },
  'has-sitting': { fa: 'این داوطلب آزمون را آغاز کرده است.', en: 'This candidate has started the exam.' },
  'has-result': { fa: 'این بخش نمره دارد.', en: 'This part has a mark.' },
  'part-kept': { fa: 'این داوطلب پیش‌تر در این بخش قبول شده است.', en: 'This part was passed before.' },
  'written-not-passed': { fa: 'این داوطلب در بخش کتبی قبول نشده است.', en: 'This candidate has not passed the written part.' },
} satisfies Record<AbsenceRefusal, Text>
