import type { Text } from '~/shared/text'
import type { MediaKind } from '~/shared/rich-text'
import type { MediaReason } from './media'

export const messages = {
  title: { fa: 'تصویر، فیلم و پرونده‌های دوره', en: 'Pictures, films and files of the course' },
  lead: {
    fa: 'هر پرونده را یک بار می‌آورید و در هر درسی که خواستید می‌گذارید. تنها کسانی که درس‌ها را می‌خوانند به آن‌ها می‌رسند.',
    en: 'A file is brought once and put into as many lessons as you like. Only those who read the lessons reach it.',
  },
  add: { fa: 'افزودن پرونده', en: 'Add a file' },
  file: { fa: 'پرونده', en: 'File' },
  kinds: { fa: 'JPG،\u200f PNG،\u200f WebP،\u200f SVG ساده، MP4،\u200f WebM،\u200f MP3،\u200f OGG،\u200f WAV،\u200f PDF،\u200f Word،\u200f Excel،\u200f PowerPoint یا متن', en: 'JPG, PNG, WebP, plain SVG, MP4, WebM, MP3, OGG, WAV, PDF, Word, Excel, PowerPoint or text' },
  what: { fa: 'در آن چه دیده یا شنیده می‌شود؟', en: 'What is seen or heard in it?' },
  whatHint: { fa: 'کسی که نمی‌بیند یا نمی‌شنود این جمله را می‌خواند.', en: 'Who can’t see or hear it reads this sentence.' },
  send: { fa: 'فرستادن', en: 'Send' },
  none: { fa: 'هنوز پرونده‌ای نیاورده‌اید', en: 'You have brought no file yet' },
  noneText: { fa: 'عکسی از کارگاه، فیلمی کوتاه یا برگه‌ای برای چاپ.', en: 'A photo from the workshop, a short film or a sheet to print.' },
  list: { fa: 'پرونده‌ها', en: 'Files' },
  name: { fa: 'نام در متن', en: 'Name in the text' },
  kind: { fa: 'نوع', en: 'Kind' },
  megabytes: { fa: '{size} مگابایت', en: '{size} MB' },
  size: { fa: 'اندازه', en: 'Size' },
  comma: { fa: '، ', en: ', ' },
  captions: { fa: 'زیرنویس', en: 'Captions' },
  noCaptions: { fa: 'زیرنویس ندارد', en: 'No captions' },
  editCaptions: { fa: 'نوشتن زیرنویس', en: 'Write captions' },
  captionsTitle: { fa: 'زیرنویس «{title}»', en: 'Captions of “{title}”' },
  captionsText: { fa: 'گفتار با زمان (WebVTT یا SRT)', en: 'What is said, with times (WebVTT or SRT)' },
  captionsHint: { fa: 'خالی بگذارید تا برداشته شود.', en: 'Leave it empty to take it away.' },
  captionsFile: { fa: 'پروندهٔ زیرنویس', en: 'Captions file' },
  captionsFileHint: { fa: 'اگر بفرستید، جای نوشتهٔ پایین را می‌گیرد.', en: 'If you send one, it takes the place of the text below.' },
  captionsKinds: { fa: 'VTT یا SRT', en: 'VTT or SRT' },
  captionsKept: { fa: 'زیرنویس «{title}» ذخیره شد.', en: 'The captions of “{title}” are saved.' },
  language: { fa: 'زبان زیرنویس', en: 'Language of the captions' },
  persian: { fa: 'فارسی', en: 'Persian' },
  english: { fa: 'انگلیسی', en: 'English' },
  record: { fa: 'ذخیره', en: 'Save' },
  addedUnsaid: {
    fa: 'پرونده در دوره است. زیرنویس هنوز ندارد؛ کسی که نمی‌شنود یا در جای پرسروصداست، به آن نیاز دارد.',
    en: 'The file is in the course. It has no captions yet; who can’t hear, or sits in a noisy place, needs them.',
  },
  addCaptions: { fa: 'افزودن زیرنویس', en: 'Add captions' },
  added: { fa: 'پرونده در دوره است. نامش را در متن بگذارید یا از ویرایشگر برگزینیدش.', en: 'The file is in the course. Put its name into the text or choose it in the editor.' },
} satisfies Record<string, Text>

export const kinds: Record<MediaKind, Text> = {
  image: { fa: 'تصویر', en: 'Picture' },
  video: { fa: 'فیلم', en: 'Film' },
  audio: { fa: 'صدا', en: 'Sound' },
  file: { fa: 'پرونده', en: 'File' },
}

export const mediaRefusals: Record<MediaReason | 'not-captions', Text> = {
  'not-accepted': {
    fa: 'این نوع پرونده پذیرفته نیست. تصویر، فیلم MP4 یا WebM، صدا، PDF، پروندهٔ آفیس یا متن بفرستید.',
    en: 'This kind of file is not accepted. Send a picture, an MP4 or WebM film, a sound, a PDF, an Office file or a text.',
  },
  'other-film': {
    fa: 'همهٔ مرورگرها این فیلم را پخش نمی‌کنند (MOV،\u200f AVI،\u200f MKV یا WMV). آن را به شکل MP4 یا WebM ذخیره کنید و دوباره بفرستید.',
    en: 'Not every browser plays this film (MOV, AVI, MKV or WMV). Save it as MP4 or WebM and send it again.',
  },
  'not-an-image': { fa: 'این تصویر خوانده نمی‌شود؛ شاید خراب است.', en: 'This picture can’t be read; it may be broken.' },
  'image-too-large': { fa: 'این تصویر بزرگ‌تر از ۴۰ مگاپیکسل است.', en: 'This picture has more than 40 megapixels.' },
  'svg-with-script': {
    fa: 'در این SVG چیزی جز شکل و نوشته هست، مانند برنامه یا نشانی بیرونی. آن را به شکل PNG بفرستید.',
    en: 'This SVG holds more than shapes and words, such as a script or an outside address. Send it as a PNG.',
  },
  'active-pdf': { fa: 'این PDF رمز دارد، برنامه‌ای اجرا می‌کند یا پروندهٔ دیگری در خود دارد. آن را دوباره به PDF ساده تبدیل کنید.', en: 'This PDF is encrypted, runs a program or carries another file. Save it again as a plain PDF.' },
  'broken-pdf': { fa: 'این PDF ناتمام است؛ شاید هنگام فرستادن بریده شده باشد.', en: 'This PDF is cut off; perhaps it broke on its way.' },
  encrypted: { fa: 'این پرونده رمز دارد. آن را بدون رمز ذخیره کنید و دوباره بفرستید.', en: 'This file is locked by a password. Save it without one and send it again.' },
  'has-macros': { fa: 'در این پرونده ماکرو یا برنامه هست. آن را بدون ماکرو ذخیره کنید و دوباره بفرستید.', en: 'This file holds macros or a program. Save it without macros and send it again.' },
  'too-large-inside': { fa: 'این پرونده پس از باز شدن بیش از اندازه بزرگ می‌شود.', en: 'Unpacked, this file would be too large.' },
  'web-page': { fa: 'صفحهٔ وب پذیرفته نیست؛ آن را به شکل PDF بفرستید.', en: 'A web page is not accepted; send it as a PDF.' },
  'too-many': { fa: 'دوره بیش از ۵۰۰ پرونده نمی‌گیرد.', en: 'A course takes no more than 500 files.' },
  'not-captions': { fa: 'زیرنویسی با زمان در آن نیست؛ هر تکه با خطی مانند \u206600:01.000 --> 00:04.000\u2069 آغاز می‌شود.', en: 'There is no timed caption in it; each piece begins with a line like 00:01.000 --> 00:04.000.' },
}
