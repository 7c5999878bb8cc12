import { toPersianDigits, type Text } from '~/shared/text'
import { MOST_MEGABYTES, type PaperReason } from './paper'

export const paperRefusals: Record<PaperReason, Text> = {
  'already-decided': { fa: 'به این درخواست پاسخ داده شده است؛ مدرک دیگری نمی‌گیرد.', en: 'This application has been answered and takes no more documents.' },
  'not-a-paper': { fa: 'این پرونده نه PDF است و نه عکس JPEG یا PNG.', en: 'This file is neither a PDF nor a JPEG or PNG picture.' },
  'active-pdf': { fa: 'این PDF رمز دارد، برنامه‌ای اجرا می‌کند یا پروندهٔ دیگری در خود دارد. آن را دوباره به PDF ساده تبدیل کنید.', en: 'This PDF is encrypted, runs a program or carries another file. Save it again as a plain PDF.' },
  'image-too-large': { fa: 'این عکس بیش از اندازه بزرگ است؛ با وضوح کمتر بگیرید.', en: 'This picture has too many pixels; take it with fewer.' },
  'file-too-large': { fa: `این پرونده بزرگ‌تر از ${toPersianDigits(MOST_MEGABYTES)} مگابایت است.`, en: `This file is larger than ${MOST_MEGABYTES} MB.` },
  'no-file': { fa: 'پرونده‌ای برنگزیدید.', en: 'You chose no file.' },
}

export const messages = {
  asked: {
    fa: 'مرکز این مدارک را می‌خواهد. پس از فرستادن درخواست، همین‌جا آن‌ها را بفرستید.',
    en: 'The centre asks for these documents. Once you have applied, send them here.',
  },
  sentOn: { fa: 'فرستاده شد', en: 'Sent' },
  missing: { fa: 'هنوز فرستاده نشده', en: 'Not sent yet' },
  file: { fa: 'پرونده', en: 'File' },
  kinds: { fa: 'PDF،\u200f JPEG یا PNG', en: 'PDF, JPEG or PNG' },
  send: { fa: 'فرستادن', en: 'Send' },
  replace: { fa: 'فرستادن نسخهٔ تازه', en: 'Send a newer one' },
  see: { fa: 'دیدن', en: 'Open' },
  private: { fa: 'تنها شما و مرکز این مدارک را می‌بینید.', en: 'Only you and the centre see these documents.' },
} satisfies Record<string, Text>
