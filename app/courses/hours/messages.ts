import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'نفر-ساعت', en: 'Person-hours' },
  lead: {
    fa: 'سنجه‌ها جدا از هم‌اند و با هم جمع نمی‌شوند. برنامه‌ریزی‌شده و برگزارشده از همان جلسه‌هایی می‌آید که زیر آن است، و گواهی‌شده از دفتر گواهینامه‌ها.',
    en: 'The measures are separate and never mixed. Planned and delivered come from the very meetings below, certified from the certificates’ register.',
  },
  planned: { fa: 'برنامه‌ریزی‌شده', en: 'Planned' },
  delivered: { fa: 'برگزارشده', en: 'Delivered' },
  certified: { fa: 'گواهی‌شده', en: 'Certified' },
  formulas: { fa: 'چگونه حساب می‌شود', en: 'How it is counted' },
  plannedFormula: {
    fa: 'ساعت هر جلسهٔ لغونشده × کسانی که آن روز در کلاس ثبت‌نام بودند',
    en: 'hours of each meeting that was not cancelled × those enrolled in the class that day',
  },
  deliveredFormula: {
    fa: 'مجموع (دقیقه‌های جلسه × حاضران) ÷ ۶۰؛ از دقیقه‌های کسی که با تأخیر آمد، تأخیر کم می‌شود',
    en: 'Σ (minutes of the meeting × those present) ÷ 60; of who came late, the minutes missed are taken off',
  },
  certifiedFormula: {
    fa: 'ساعت استاندارد × کسانی که گواهینامهٔ مهارت گرفته‌اند و گواهینامه‌شان پابرجاست؛ از دفتر گواهینامه‌ها، به تاریخ صدور',
    en: 'hours of the standard × those who hold a certificate of skill that stands; from the certificates’ register, by day of issue',
  },
  certifiedOfNoClass: { fa: 'بیرون از دوره‌های این مرکز (داوطلبان آزاد و دوره‌های دیگر مراکز):', en: 'Beside the centre’s classes (candidates of no class or of other centres’):' },
  hours: { fa: '{hours} ساعت', en: '{hours} h' },
  hoursAndMinutes: { fa: '{hours} ساعت و {minutes} دقیقه', en: '{hours} h {minutes} min' },
  perMeeting: { fa: 'جلسه به جلسه', en: 'Meeting by meeting' },
  perTrainee: { fa: 'کارآموز به کارآموز', en: 'Trainee by trainee' },
  perOffering: { fa: 'دوره به دوره', en: 'Class by class' },
  meeting: { fa: 'جلسه', en: 'Meeting' },
  trainee: { fa: 'کارآموز', en: 'Trainee' },
  offering: { fa: 'دوره', en: 'Class' },
  total: { fa: 'جمع', en: 'Total' },
  meetings: { fa: 'جلسه', en: 'meetings' },
  enrolments: { fa: 'نفردوره', en: 'enrolments' },
  persons: { fa: 'نفر', en: 'persons' },
  untaken: {
    fa: 'حضور و غیاب {count} جلسهٔ گذشته هنوز ثبت نشده و در «برگزارشده» صفر به حساب آمده است.',
    en: 'Attendance of {count} past {count|meeting|meetings} is not recorded yet; {count|it counts|they count} as zero in “delivered”.',
  },
  notTaken: { fa: 'ثبت‌نشده', en: 'not recorded' },
  toCome: { fa: 'هنوز برگزار نشده', en: 'not held yet' },
  none: { fa: 'هنوز جلسه‌ای نیست.', en: 'There are no meetings yet.' },
  quarter: { fa: 'سه‌ماههٔ {n} سال {year}', en: 'Quarter {n} of {year}' },
  earlier: { fa: 'سه‌ماههٔ پیش', en: 'Quarter before' },
  later: { fa: 'سه‌ماههٔ بعد', en: 'Quarter after' },
  ofCentre: { fa: 'نفر-ساعت مرکز', en: 'The centre’s person-hours' },
} satisfies Record<string, Text>
