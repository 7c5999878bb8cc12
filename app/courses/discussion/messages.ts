import type { Text } from '~/shared/text'

export const refusals = {
  'too-fast': { fa: 'در ده دقیقه بیش از ده نوشته نمی‌شود فرستاد؛ کمی بعد دوباره بفرستید.', en: 'No more than ten posts in ten minutes; send it again a little later.' },
  'too-many-photos': { fa: 'بیش از چهار عکس جا نمی‌شود.', en: 'No more than four photos fit.' },
  'not-an-image': { fa: 'یکی از عکس‌ها عکس نیست؛ JPG،\u200f PNG یا WebP بفرستید.', en: 'One of the photos is no photo; send JPG, PNG or WebP.' },
  'because-missing': { fa: 'دلیل را بنویسید، دست‌کم سه نویسه.', en: 'Write the reason, at least three characters.' },
  'image-too-large': { fa: 'یکی از عکس‌ها بیش از اندازه بزرگ است.', en: 'One of the photos is too large.' },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'گفت‌وگوی کلاس', en: 'Class discussion' },
  lead: {
    fa: 'همهٔ کلاس، مرکز و ولی‌های کارآموزان زیر ۱۸ سال آنچه را اینجا نوشته شود می‌خوانند. پیام خصوصی در این سامانه نیست.',
    en: 'The whole class, the centre and guardians of trainees under 18 read what is written here. There are no private messages on this site.',
  },
  none: { fa: 'هنوز کسی چیزی ننوشته است', en: 'Nobody has written yet' },
  noneText: { fa: 'پرسشی دارید؟ نخستین نفر باشید.', en: 'Have a question? Be the first.' },
  start: { fa: 'موضوع تازه', en: 'New thread' },
  heading: { fa: 'موضوع', en: 'Subject' },
  body: { fa: 'نوشته', en: 'Your words' },
  photos: { fa: 'عکس', en: 'Photos' },
  photosHint: { fa: 'تا چهار عکس؛ جا و زمان عکس از آن پاک می‌شود. از چهرهٔ دیگران عکس نفرستید.', en: 'Up to four; place and time are removed. Send no photos of other people’s faces.' },
  photoKinds: { fa: 'JPG،\u200f PNG یا WebP', en: 'JPG, PNG or WebP' },
  send: { fa: 'فرستادن', en: 'Send' },
  answer: { fa: 'پاسخ دهید', en: 'Write an answer' },
  posts: { fa: '{count} نوشته', en: '{count} {count|post|posts}' },
  lastAt: { fa: 'آخرین نوشته', en: 'Last post' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  photoOf: { fa: 'عکس {n} از {name}', en: 'Photo {n} by {name}' },
  hidden: { fa: 'این نوشته پنهان شده است.', en: 'This post has been hidden.' },
  hiddenBy: { fa: '{name} پنهان کرد: {because}', en: 'Hidden by {name}: {because}' },
  erased: { fa: 'نویسنده نوشته‌اش را با خود برده است.', en: 'Its writer has taken the words away.' },
  hide: { fa: 'پنهان کردن', en: 'Hide' },
  because: { fa: 'دلیل پنهان کردن', en: 'Reason for hiding it' },
  report: { fa: 'این نوشته نگرانم می‌کند', en: 'This post worries me' },
  closed: { fa: 'اینجا تنها می‌خوانید.', en: 'You only read here.' },
  noTitle: { fa: 'بی‌عنوان', en: 'Untitled' },
} satisfies Record<string, Text>
