import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'امروز', en: 'Today' },
  meetings: { fa: 'جلسه‌های امروز', en: 'Today’s meetings' },
  noneTitle: { fa: 'امروز جلسه‌ای ندارید', en: 'You have no meeting today' },
  none: { fa: 'جلسه‌های بعدی را پایین همین صفحه می‌بینید.', en: 'Your next meetings are further down.' },
  take: { fa: 'حضور و غیاب', en: 'Take attendance' },
  taken: { fa: '{there} از {of} حاضر', en: '{there} of {of} here' },
  partly: { fa: '{marked} از {of} ثبت شد', en: '{marked} of {of} recorded' },
  toTake: { fa: 'حضور و غیاب مانده', en: 'Attendance to take' },
  cancelled: { fa: 'لغو شد', en: 'Cancelled' },
  untaken: { fa: 'حضور و غیاب عقب‌مانده', en: 'Attendance still to take' },
  toSign: { fa: 'کارهای کارگاهی برای امضا', en: 'Practice logs to sign' },
  count: { fa: '{count} گزارش', en: '{count} logs' },
  next: { fa: 'جلسه‌های بعدی', en: 'Next meetings' },
  toClass: { fa: 'صفحهٔ کلاس', en: 'The class’s page' },
  card: { fa: 'امروز', en: 'Today' },
  cardMeetings: { fa: '{count} جلسه', en: '{count} meetings' },
  cardToTake: { fa: '{count} حضور و غیاب مانده', en: '{count} attendances to take' },
  cardToSign: { fa: '{count} کار برای امضا', en: '{count} logs to sign' },
  cardNothing: { fa: 'جلسه‌ای نیست؛ برنامهٔ روزهای بعد را ببینید.', en: 'No meeting; see the days to come.' },
} satisfies Record<string, Text>
