import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'نامهٔ پذیرش', en: 'Letter of admission' },
  date: { fa: 'تاریخ', en: 'Date' },
  number: { fa: 'شماره', en: 'Number' },
  greeting: { fa: '{name} گرامی،', en: 'Dear {name},' },
  body: {
    fa: 'با خوشحالی به آگاهی می‌رسانیم که در دورهٔ «{course}» پذیرفته شده‌اید و جایی برای شما در نظر گرفته شده است. خواهشمندیم در نخستین جلسه، یک ربع پیش از ساعت کلاس در محل باشید.',
    en: 'We are glad to tell you that you have been admitted to the course “{course}” and that a seat is yours. Please come to the first meeting a quarter of an hour before it begins.',
  },
  course: { fa: 'دوره', en: 'Course' },
  starts: { fa: 'روز آغاز', en: 'First day' },
  firstMeeting: { fa: 'نخستین جلسه', en: 'First meeting' },
  atTime: { fa: '{day}، ساعت {time}', en: '{day}, {time}' },
  ends: { fa: 'روز پایان', en: 'Last day' },
  place: { fa: 'محل', en: 'Place' },
  timetable: { fa: 'برنامهٔ هفتگی', en: 'Weekly timetable' },
  bring: { fa: 'چه چیزهایی همراه بیاورید', en: 'What to bring' },
  bringIdentity: { fa: 'اصل کارت شناسایی', en: 'Your identity document, the original' },
  bringClothes: { fa: 'برای کارگاه: لباس کار و کفش بسته', en: 'For the workshop: work clothes and closed shoes' },
  closing: { fa: 'اگر نمی‌توانید بیایید، زودتر به ما خبر دهید تا جا به نفر بعدی برسد.', en: 'If you cannot come, please tell us early so that the next person gets the seat.' },
  signature: { fa: 'مدیر مرکز', en: 'Centre manager' },
  printed: { fa: 'چاپ‌شده در', en: 'Printed on' },
  pdfFa: { fa: 'PDF فارسی', en: 'PDF in Persian' },
  pdfEn: { fa: 'PDF انگلیسی', en: 'PDF in English' },
  application: { fa: 'درخواست', en: 'Application' },
} satisfies Record<string, Text>
