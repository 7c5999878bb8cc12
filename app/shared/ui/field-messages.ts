import type { Text } from '../text'

/** Words of fields that most pages haven't: a page brings along only what it shows. */
export const fieldMessages = {
  choosePhotos: { fa: 'برگزیدن از عکس‌ها و پرونده‌ها', en: 'Choose from photos and files' },
  takePhoto: { fa: 'عکس گرفتن با دوربین', en: 'Take a photo with the camera' },
  takePhotoHint: { fa: 'هر بار یک عکس؛ برای عکس بعدی پیش‌نویس را نگه دارید.', en: 'One at a time; keep the draft before you take the next.' },
  fileLimits: { fa: '{kinds}، حداکثر {size} مگابایت', en: '{kinds}, at most {size} MB' },
  anotherFile: { fa: 'فرستادن پروندهٔ دیگر', en: 'Send another file' },
  showPassword: { fa: 'نشان بده', en: 'Show' },
  hidePassword: { fa: 'پنهان کن', en: 'Hide' },
} satisfies Record<string, Text>
