import type { Text } from '~/shared/text'

/** What the server says before or instead of a page. */
export const messages = {
  badAddress: { fa: 'این نشانی درست نیست.', en: 'This address is not right.' },
  wrongMethod: { fa: 'این درخواست در اینجا پذیرفته نمی‌شود.', en: 'This kind of request is not accepted here.' },
  foreign: {
    fa: 'این درخواست از سایت دیگری آمده است و انجام نشد. صفحه را در همین سایت باز کنید و دوباره بکوشید.',
    en: 'This request came from another site and was not carried out. Open the page on this site and try again.',
  },
  tooLarge: {
    fa: 'آنچه فرستاده شد از {n} مگابایت بزرگ‌تر است و پذیرفته نشد. چیزی تغییر نکرد.',
    en: 'What was sent is larger than {n} MB and was not accepted. Nothing has changed.',
  },
  busy: {
    fa: 'سرور اکنون پرمشغله است. چند ثانیهٔ دیگر دوباره بکوشید.',
    en: 'The server is busy just now. Try again in a few seconds.',
  },
  failed: {
    fa: 'خطایی در سرور رخ داد و ثبت شد. دوباره بکوشید؛ اگر باز هم رخ داد، این کد را به پشتیبان بدهید: {code}',
    en: 'Something went wrong on the server and was recorded. Try again; if it happens again, give this code to your help desk: {code}',
  },
  notFound: { fa: 'چیزی در این نشانی نیست.', en: 'There is nothing at this address.' },
} satisfies Record<string, Text>

const notRight = { fa: 'درخواست درست نبود', en: 'That request was not right' }

/** The same on a page, above the words. */
export const titles: Record<keyof typeof messages, Text> = {
  badAddress: { fa: 'این نشانی درست نیست', en: 'This address is not right' },
  wrongMethod: notRight,
  foreign: { fa: 'درخواست از سایت دیگری آمد', en: 'The request came from another site' },
  tooLarge: { fa: 'بزرگ‌تر از آن است که پذیرفته شود', en: 'Too large to be accepted' },
  busy: { fa: 'سرور پرمشغله است', en: 'The server is busy' },
  failed: { fa: 'خطایی در سرور رخ داد', en: 'Something went wrong on the server' },
  notFound: { fa: 'این صفحه پیدا نشد', en: 'This page was not found' },
}
