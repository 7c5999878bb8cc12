import type { Text } from '~/shared/text'
import type { PersonalClass } from './kept-data'

export const messages = {
  title: { fa: 'چه را، چرا و تا کی', en: 'What, why and until when' },
  lead: {
    fa: 'این جدول از همان فهرستی ساخته می‌شود که نرم‌افزار با آن ستون‌به‌ستون سنجیده می‌شود.',
    en: 'This table is made from the very list against which the software is checked, column by column.',
  },
  purpose: { fa: 'برای چه', en: 'What for' },
  what: { fa: 'چه چیزی', en: 'What' },
  howLong: { fa: 'تا کی', en: 'Until when' },
  days: { fa: '{title}: {days} روز', en: '{title}: {days} days' },
  unconfirmed: {
    fa: 'این مدت‌ها پیش‌فرض‌اند و برنامه هنوز تأییدشان نکرده است.',
    en: 'These periods are defaults; the programme has not confirmed them yet.',
  },
  erasing: {
    fa: 'اگر بخواهید حسابتان پاک شود، نام و راه تماس و سند هویتی برداشته می‌شود؛ نوبت‌های آزمون، نمره‌ها و گواهینامه‌ها بی‌نام می‌مانند و دفتر گواهینامه‌ها همیشگی است.',
    en: 'If you ask to be erased, your name, contacts and document go; seats, marks and certificates stay without a name, and the register of certificates is for ever.',
  },
} satisfies Record<string, Text>

export const classNames = {
  identity: { fa: 'نام و هویت', en: 'name and identity' },
  contact: { fa: 'راه تماس', en: 'contact' },
  sensitive: { fa: 'نوشته‌های محرمانه', en: 'confidential text' },
  words: { fa: 'نوشته‌ها', en: 'what was written' },
  fact: { fa: 'تاریخ‌ها، حالت‌ها و نمره‌ها', en: 'dates, states and marks' },
  secret: { fa: 'رمزها، تنها به شکل رمزشده', en: 'secrets, sealed only' },
} satisfies Record<PersonalClass, Text>
