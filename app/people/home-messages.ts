import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'خانه', en: 'Home' },
  greeting: { fa: '{name}، خوش آمدید', en: 'Welcome, {name}' },
  now: { fa: 'اکنون', en: 'Now' },
  soon: { fa: 'به‌زودی', en: 'Soon' },
  later: { fa: 'هر زمان که خواستید', en: 'Whenever you like' },
  nothing: { fa: 'امروز کاری منتظر شما نیست', en: 'Nothing waits for you today' },
  nothingLead: {
    fa: 'دوره‌ها را ببینید و برای یکی درخواست بدهید.',
    en: 'Look at the courses and apply for one.',
  },
  seeCourses: { fa: 'دیدن دوره‌ها', en: 'See the courses' },
  resets: { fa: '{count} بازنشانی تأیید دومرحله‌ای در انتظار نفر دوم است', en: '{count} second-step {count|reset waits|resets wait} for a second person' },
  importChecked: { fa: 'بررسی پروندهٔ افراد تمام شد؛ نتیجه را ببینید و ثبت کنید', en: 'The file of people has been checked; see the verdict and commit' },
  guardians: { fa: '{count} ولی در انتظار تأیید است', en: '{count} {count|guardian waits|guardians wait} to be verified' },
  ending: { fa: '{count} نقش در سی روز آینده پایان می‌یابد', en: '{count} {count|role ends|roles end} within thirty days' },
  ownCentre: { fa: 'مرکز من: افراد و نقش‌ها', en: 'My centre: people and roles' },
  ownOrganisation: { fa: 'سازمان من: افراد و نقش‌ها', en: 'My organisation: people and roles' },
  organisations: { fa: 'سازمان‌ها و نقش‌ها', en: 'Organisations and roles' },
  holidays: { fa: 'روزهای تعطیل کشور', en: 'National holidays' },
  audit: { fa: 'رویدادنامه', en: 'Audit trail' },
} satisfies Record<string, Text>
