import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'تاریخ گام‌های کلاس', en: 'Dates of the class’s steps' },
  lead: {
    fa: 'بگویید هر درس و فعالیت از کِی باز است و تا کِی باید انجام شود. آنچه خالی بماند همیشه باز است.',
    en: 'Say from when each lesson and activity is open and until when it is to be done. What is left empty is always open.',
  },
  opens: { fa: 'باز از', en: 'Open from' },
  due: { fa: 'تا پایانِ', en: 'Due by the end of' },
  record: { fa: 'ذخیرهٔ تاریخ‌ها', en: 'Save the dates' },
  saved: { fa: 'تاریخ‌ها ذخیره شد.', en: 'The dates are saved.' },
  none: { fa: 'این دوره هنوز درسی ندارد.', en: 'This course has no lesson yet.' },
  dueBeforeOpen: { fa: 'پایان نمی‌تواند پیش از باز شدن باشد.', en: 'It can’t be due before it opens.' },
  link: { fa: 'تاریخ گام‌ها', en: 'Dates of the steps' },
} satisfies Record<string, Text>
