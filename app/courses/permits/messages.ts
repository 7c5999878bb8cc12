import type { Text } from '~/shared/text'
import type { PermitState } from './permit'

export const notices = {
  permitAsked: { fa: 'سازمانی مجوز رشتهٔ «{trade}» می‌خواهد', en: 'An organisation applies for a permit for “{trade}”' },
  permitGiven: { fa: 'مجوز رشتهٔ «{trade}» داده شد', en: 'The permit for “{trade}” is given' },
  suspended: { fa: 'مجوز رشتهٔ «{trade}» معلق شد؛ دلیل آن را بخوانید', en: 'The permit for “{trade}” is suspended; read why' },
  reinstated: { fa: 'مجوز رشتهٔ «{trade}» دوباره برقرار شد', en: 'The permit for “{trade}” holds again' },
  ended: { fa: 'به مجوز رشتهٔ «{trade}» پایان داده شد؛ دلیل آن را بخوانید', en: 'The permit for “{trade}” has been ended; read why' },
} satisfies Record<string, Text>

export const permitStates: Record<PermitState, Text> = {
  valid: { fa: 'معتبر', en: 'Valid' },
  upcoming: { fa: 'هنوز آغاز نشده', en: 'Not yet begun' },
  suspended: { fa: 'معلق', en: 'Suspended' },
  over: { fa: 'سررسیدشده', en: 'Run out' },
  ended: { fa: 'پایان‌داده‌شده', en: 'Ended' },
  'licence-ended': { fa: 'با پروانه پایان یافت', en: 'Ended with its licence' },
}

export const permitDays = {
  permit: {
    fa: 'مجوز این رشته تا {day} است و روز آغاز دوره را در بر نمی‌گیرد. روز آغاز را عوض کنید، یا نخست مجوز را تمدید کنید.',
    en: 'The permit for this trade holds until {day} and does not cover the first day. Change the first day, or renew the permit first.',
  },
  licence: {
    fa: 'پروانهٔ مرکز تا {day} است و همهٔ روزهای این دوره را در بر نمی‌گیرد. دوره را تا آن روز تمام کنید، یا نخست پروانه را تمدید کنید.',
    en: 'The centre’s licence ends on {day} and does not cover every day of this course. Let the course end by then, or renew the licence first.',
  },
} satisfies Record<string, Text>

/** Why a trade can't be opened today, with the day where one decides. */
export const lapses: Record<Exclude<PermitState, 'valid'>, Text> = {
  upcoming: { fa: 'مجوز از {from} آغاز می‌شود', en: 'the permit begins on {from}' },
  suspended: { fa: 'مجوز معلق است', en: 'the permit is suspended' },
  over: { fa: 'مجوز تا {until} بود', en: 'the permit ran until {until}' },
  ended: { fa: 'به مجوز پایان داده شده است', en: 'the permit was ended' },
  'licence-ended': { fa: 'مجوز با پروانهٔ مرکز پایان یافت', en: 'the permit ended with the centre’s licence' },
}

export const messages = {
  lapsedTitle: { fa: 'رشته‌هایی که امروز نمی‌توان گشود', en: 'Trades that cannot be opened today' },
  lapsedLead: { fa: 'دوره‌های این رشته‌ها در فهرست نیستند، چون مجوزشان امروز برقرار نیست.', en: 'The courses of these trades are not in the list, as their permit does not hold today.' },
  lapsedAmongClasses: { fa: 'در این رشته‌ها دورهٔ تازه‌ای گشوده نمی‌شود، چون مجوزشان امروز برقرار نیست. دوره‌هایی که گشوده‌اید تا پایان خود پیش می‌روند.', en: 'Nothing new opens in these trades, as their permit does not hold today. What you have opened goes on to its end.' },
  toPermits: { fa: 'مجوز رشته‌های مرکز', en: 'The centre’s trade permits' },
  title: { fa: 'مجوز رشته‌ها', en: 'Trade permits' },
  lead: {
    fa: 'رشته‌هایی که این مرکز اجازهٔ آموزش آن‌ها را دارد. هر مجوز زیر پروانهٔ مرکز است و با آن به پایان می‌رسد.',
    en: 'The trades this centre may teach. Each permit stands under the centre’s licence and ends with it.',
  },
  permitFor: { fa: 'مجوز رشتهٔ «{trade}»', en: 'Permit for “{trade}”' },
  trade: { fa: 'رشته', en: 'Trade' },
  from: { fa: 'آغاز', en: 'From' },
  until: { fa: 'پایان', en: 'Until' },
  licence: { fa: 'پروانه', en: 'Licence' },
  state: { fa: 'وضعیت', en: 'State' },
  change: { fa: 'تغییر', en: 'Change' },
  changeIt: { fa: 'تعلیق یا پایان', en: 'Suspend or end' },
  reinstateIt: { fa: 'برقراری یا پایان', en: 'Reinstate or end' },
  none: { fa: 'هنوز مجوزی نیست', en: 'No permits yet' },
  noneLead: { fa: 'مدیر مرکز برای هر رشته جداگانه درخواست می‌دهد.', en: 'The centre’s manager applies for each trade by itself.' },
  apply: { fa: 'درخواست مجوز رشته', en: 'Apply for a trade permit' },
  applyLead: {
    fa: 'مدیر برنامه تا {days} روز پاسخ می‌دهد. کارگاه، ابزار و مربی این رشته را در مدرک‌ها نشان دهید.',
    en: 'The programme answers within {days} days. Show the workshop, the tools and the trainer for this trade in the documents.',
  },
  noLicence: {
    fa: 'مرکز پروانهٔ معتبری ندارد. نخست پروانه بگیرید؛ پس از آن برای هر رشته درخواست دهید.',
    en: 'The centre holds no valid licence. Get the licence first; then apply for each trade.',
  },
  toLicence: { fa: 'پروانهٔ مرکز', en: 'The centre’s licence' },
  applications: { fa: 'درخواست‌ها', en: 'Applications' },
  give: { fa: 'دادن مجوز', en: 'Give a permit' },
  giveLead: {
    fa: 'برای مجوزی که بدون درخواست اینجا داده می‌شود، مانند مجوزهای پیشین. اگر پایان را ننویسید، تا پایان پروانه است.',
    en: 'For a permit given without an application here, such as earlier ones. Without a last day it holds as long as the licence.',
  },
  giveButton: { fa: 'ثبت مجوز', en: 'Record the permit' },
  because: { fa: 'دلیل: {reason}', en: 'Reason: {reason}' },

  changeTitle: { fa: 'تعلیق یا پایان مجوز', en: 'Suspend or end a permit' },
  running: { fa: 'دوره‌های زیر این مجوز', en: 'Courses under this permit' },
  runningLead: {
    fa: 'این دوره‌ها تا پایان خود پیش می‌روند و کارآموزانشان سنجیده می‌شوند. دورهٔ تازه‌ای در این رشته باز نمی‌شود.',
    en: 'These go on to their end, and their trainees are assessed. No new course opens in this trade.',
  },
  noneRunning: { fa: 'دوره‌ای در جریان یا در پیش نیست. دورهٔ تازه‌ای هم باز نمی‌شود.', en: 'No course is running or about to. No new one opens.' },
  trainees: { fa: '{count} کارآموز', en: '{count} {count|trainee|trainees}' },
  suspend: { fa: 'تعلیق', en: 'Suspend' },
  suspendHint: { fa: 'تا زمانی که دوباره برقرار شود، دورهٔ تازه‌ای باز نمی‌شود.', en: 'Until it is reinstated no new course opens.' },
  reinstate: { fa: 'برقراری دوباره', en: 'Reinstate' },
  reinstateHint: { fa: 'مجوز دوباره تا روز پایانش معتبر است.', en: 'The permit holds again until its last day.' },
  end: { fa: 'پایان دادن', en: 'End' },
  endHint: { fa: 'برگشت ندارد؛ مرکز باید دوباره درخواست دهد.', en: 'It cannot be undone; the centre would have to apply again.' },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'مرکز آن را می‌خواند.', en: 'The centre will read it.' },
  record: { fa: 'ثبت', en: 'Record' },
} satisfies Record<string, Text>

export const refusals = {
  'no-licence': { fa: 'سازمان برای روز آغاز پروانهٔ معتبری ندارد.', en: 'The organisation holds no valid licence for the first day.' },
  'beyond-licence': { fa: 'مجوز نمی‌تواند از پایان پروانه بگذرد.', en: 'A permit cannot go beyond the end of its licence.' },
  'already-permitted': { fa: 'سازمان برای بخشی از این روزها مجوز این رشته را دارد.', en: 'The organisation is permitted this trade for some of these days.' },
  'bad-period': { fa: 'پایان باید پس از آغاز باشد و روی هم از پنج سال نگذرد.', en: 'The last day must come after the first, five years later at most.' },
  'no-such-trade': { fa: 'رشته را از فهرست برگزینید.', en: 'Choose the trade from the list.' },
  'changed-already': { fa: 'این مجوز هم‌اکنون در همین وضعیت است یا پایان یافته است.', en: 'The permit is in this state already, or has ended.' },
  'own-application': { fa: 'برای سازمانی که خودتان مدیر آن هستید دیگری باید تصمیم بگیرد.', en: 'For an organisation that you run yourself, somebody else must decide.' },
} satisfies Record<string, Text>
