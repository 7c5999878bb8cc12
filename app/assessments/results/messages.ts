import type { Text } from '~/shared/text'
import type { NoEntry } from '../bookings/attempts'
import { absenceRefusals } from '../bookings/messages'
import type { PublishRefusal } from './publish-results.server'

export const messages = {
  deskTitle: { fa: 'نتیجه‌ها', en: 'Results' },
  candidate: { fa: 'داوطلب', en: 'Candidate' },
  written: { fa: 'کتبی', en: 'Written' },
  practical: { fa: 'عملی', en: 'Practical' },
  verdict: { fa: 'نتیجه', en: 'Verdict' },
  seePaper: { fa: 'دیدن برگه', en: 'See the paper' },
  notPublished: { fa: 'اعلام نشده', en: 'not published' },
  marksGiven: { fa: '{count} نمره از آزمونگران', en: 'assessors’ marks: {count}' },
  sample: { fa: 'نمونهٔ بازبینی', en: 'sample' },
  nobody: { fa: 'داوطلبی نیست', en: 'No candidates' },

  unfinished: { fa: 'بی‌نتیجه و بی‌علت', en: 'Without a result or a reason' },
  unfinishedLead: {
    fa: 'تا برای هر داوطلب نتیجه یا علتی نباشد، نتیجه‌های آن بخش اعلام نمی‌شود.',
    en: 'A part’s results can’t be published while a candidate has neither a result nor a reason.',
  },
  note: { fa: 'توضیح', en: 'Note' },
  recordAbsence: { fa: 'علت را ثبت کن', en: 'Record the reason' },
  stillRunning: { fa: '{name} هنوز سر آزمون است.', en: '{name} is still sitting the exam.' },
  scriptsWait: {
    fa: '{count} پاسخ تشریحی یا پرونده هنوز تصحیح نشده است. تا همه تصحیح نشود، نتیجهٔ کتبی اعلام نمی‌شود.',
    en: 'Essays and files still to be marked: {count}. The written part can’t be published before all are.',
  },
  scriptsOf: { fa: '{count} پاسخ در انتظار تصحیح', en: 'scripts to be marked: {count}' },
  noCost: { fa: 'از نوبت‌ها کم نمی‌شود', en: 'costs no attempt' },

  late: { fa: 'پاسخ‌های دیررسیده', en: 'Late answers' },
  lateLead: {
    fa: 'این پاسخ‌ها پس از بسته‌شدن آزمون رسید. تصمیم بگیرید شمرده شود یا نه؛ اگر بشود، برگه دوباره تصحیح می‌شود و نمرهٔ پیشین می‌ماند.',
    en: 'These answers came after the close. Decide whether they count; if so the paper is marked again and the old mark is kept.',
  },
  lateOf: { fa: '{count} پاسخ از {name}', en: 'Answers from {name}: {count}' },
  counts: { fa: 'شمرده شود', en: 'They count' },
  countsNot: { fa: 'شمرده نشود', en: 'They don’t count' },
  ruling: { fa: 'تصمیم', en: 'Decision' },
  why: { fa: 'چرا', en: 'Why' },
  rule: { fa: 'تصمیم را ثبت کن', en: 'Record the decision' },

  publish: { fa: 'نتیجه را اعلام کن', en: 'Publish the results' },
  publishWritten: { fa: 'اعلام نتیجهٔ آزمون کتبی', en: 'Publish the written part' },
  publishPractical: { fa: 'اعلام نتیجهٔ آزمون عملی', en: 'Publish the practical part' },
  marksSeen: { fa: 'نمره‌ها را دیده‌ام و درست است.', en: 'I have looked through the marks, and they are right.' },
  samplePapers: { fa: 'برگه‌های نمونهٔ بازبینی', en: 'Papers of the sample' },
  samplePaperOf: { fa: 'برگهٔ {name}', en: 'Paper of {name}' },
  seen: { fa: 'دیده‌اید', en: 'you looked at it' },
  seenBy: { fa: '{name} دیده است', en: '{name} looked at it' },
  notSeen: { fa: 'هنوز کسی ندیده است', en: 'nobody looked at it yet' },
  barred: {
    fa: 'دیدنش با مسئول سنجش دیگری است: شما بخشی از آن را تصحیح کرده‌اید، یا داوطلب کارآموز یا خویشاوند شماست.',
    en: 'For another officer: you marked a part of it, or the candidate is your trainee or family.',
  },
  sampleWaits: {
    fa: '{count} برگهٔ نمونهٔ بازبینی را هنوز کسی ندیده است. نتیجه پس از دیدن آن‌ها اعلام می‌شود.',
    en: 'Papers of the sample that nobody has looked at: {count}. Results are published once somebody has.',
  },
  publishUnlooked: { fa: 'اعلام نتیجه بدون دیدن نمونه', en: 'Publish without looking at the sample' },
  unlookedBecause: { fa: 'چرا نمونه دیده نمی‌شود', en: 'Why the sample is not looked at' },
  unlookedHint: {
    fa: 'این توضیح با نام شما ثبت می‌شود و کنار همین اعلام نتیجه می‌ماند.',
    en: 'Recorded under your name, and shown with this publication.',
  },
  unlooked: { fa: 'بدون دیدن نمونهٔ بازبینی:', en: 'Without a look at the sample:' },
  nothingToPublish: { fa: 'نتیجهٔ تازه‌ای برای اعلام نیست.', en: 'There is no new result to publish.' },
  freshCount: { fa: '{count} نتیجهٔ تازه', en: 'New results: {count}' },
  publications: { fa: 'اعلام‌های پیشین', en: 'Earlier publications' },
  publishedBy: { fa: '{count} نتیجه، {name}', en: 'Results: {count}, by {name}' },
  takenBack: { fa: 'پس گرفته شد:', en: 'Taken back:' },
  unpublish: { fa: 'پس‌گرفتن', en: 'Take back' },
  unpublishLead: {
    fa: 'داوطلبان دیگر این نتیجه‌ها را نمی‌بینند و گواهینامه‌ای که بر پایهٔ آن است معلق می‌شود.',
    en: 'Candidates no longer see these results, and certificates that rest on them are suspended.',
  },

  ownTitle: { fa: 'نتیجه‌های من', en: 'My results' },
  noneYet: { fa: 'هنوز نتیجه‌ای اعلام نشده است', en: 'No result is published yet' },
  noneYetWhy: { fa: 'وقتی مسئول سنجش نتیجه را اعلام کند، همین‌جا می‌آید و خبرش را می‌گیرید.', en: 'When the assessment officer publishes a result it appears here, and you are told.' },
  toExams: { fa: 'آزمون‌های من', en: 'My exams' },
  passed: { fa: 'قبول شدید', en: 'You passed' },
  failed: { fa: 'قبول نشدید', en: 'You did not pass' },
  pending: { fa: 'بخش دیگر مانده است', en: 'Another part is to come' },
  minimum: { fa: 'کمینه {marks}', en: 'minimum {marks}' },
  combined: { fa: 'نمرهٔ نهایی', en: 'Combined mark' },
  combinedHow: { fa: '{w}٪ کتبی و {p}٪ عملی', en: '{w}% written and {p}% practical' },
  kept: { fa: 'از آزمون پیشین نگه داشته شده', en: 'kept from an earlier exam' },
  notYet: { fa: 'هنوز اعلام نشده', en: 'not published yet' },
  afterWritten: { fa: 'پس از قبولی در کتبی', en: 'after passing the written part' },
  next: { fa: 'گام بعدی', en: 'What next' },
  toCertificates: { fa: 'گواهینامه‌های من', en: 'My certificates' },
  certificateSoon: { fa: 'مرکز گواهینامهٔ شما را صادر می‌کند و خبرش را می‌گیرید.', en: 'The centre issues your certificate and you will be told.' },
  waitPractical: { fa: 'برای بخش عملی، مرکز روز آن را به شما می‌گوید.', en: 'The centre tells you the day of the practical part.' },
  mayResitWritten: { fa: 'می‌توانید آزمون کتبی را دوباره بگذرانید، تا {day}.', en: 'You may sit the written part again until {day}.' },
  mayResitPractical: { fa: 'می‌توانید آزمون عملی را دوباره بگذرانید، تا {day}.', en: 'You may sit the practical part again until {day}.' },
  mayResitBoth: { fa: 'می‌توانید آزمون را دوباره بگذرانید، تا {day}.', en: 'You may sit the exam again until {day}.' },
  mayApply: { fa: 'می‌توانید دوباره برای آزمون نوبت بگیرید.', en: 'You may book an exam again.' },
  keptWritten: { fa: 'نمرهٔ کتبی شما نگه داشته می‌شود.', en: 'Your written mark is kept.' },
  keptPractical: { fa: 'نمرهٔ عملی شما نگه داشته می‌شود.', en: 'Your practical mark is kept.' },
  bookable: { fa: 'نوبت بگیرید: {when}', en: 'Book: {when}' },
  bookableNow: { fa: 'نوبت بگیرید و همین روزها بگذرانید، تا {when}', en: 'Book and sit it these days, until {when}' },
  noneBookable: { fa: 'هنوز آزمون دوباره‌ای باز نشده است؛ وقتی باز شود در «آزمون‌ها» می‌آید.', en: 'No re-sit is open yet; when one opens it appears under “Exams”.' },
} satisfies Record<string, Text>

export const noEntry = {
  'already-passed': messages.passed,
  'result-pending': { fa: 'بخش دیگری از این آزمون هنوز نتیجه ندارد.', en: 'Another part of this exam has no result yet.' },
  'no-attempts-left': { fa: 'نوبت‌های این بخش تمام شده است. برای آزمون دوباره باید دوره را از نو بگذرانید.', en: 'No attempts are left. To be examined again, take the course again.' },
  'window-over': { fa: 'مهلت آزمون دوباره گذشته است. برای آزمون دوباره باید دوره را از نو بگذرانید.', en: 'The time for a re-sit is over. To be examined again, take the course again.' },
} satisfies Record<NoEntry, Text>

export const resultsRefusals = {
  ...absenceRefusals,
  unfinished: { fa: 'هنوز داوطلبی هست که نه نتیجه دارد و نه علت.', en: 'A candidate still has neither a result nor a reason.' },
  'scripts-waiting': { fa: 'هنوز پاسخی هست که مصحح به آن نمره نداده است؛ شمارشان در همین صفحه آمده است.', en: 'Some scripts still wait for a marker; this page says how many.' },
  'nothing-to-publish': messages.nothingToPublish,
  'own-trainees': {
    fa: 'میان این داوطلبان کارآموز یا خویشاوند شماست؛ مسئول سنجش دیگری باید این کار را بکند.',
    en: 'One of these candidates is your trainee or family; another assessment officer has to do this.',
  },
  'sample-unseen': {
    fa: 'برگه‌ای از نمونهٔ بازبینی هست که هنوز کسی ندیده است. آن را ببینید، یا بنویسید چرا دیده نمی‌شود.',
    en: 'Nobody has looked at a paper of the sample. Look at it, or write why not.',
  },
  'sitting-running': { fa: 'این داوطلب هنوز سر آزمون است.', en: 'This candidate is still sitting the exam.' },
} satisfies Record<PublishRefusal, Text> & Record<string, Text>
