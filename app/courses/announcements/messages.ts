import type { Text } from '~/shared/text'

export const notices = {
  announced: { fa: 'اطلاعیهٔ تازه در «{course}»: {title}', en: 'New announcement in “{course}”: {title}' },
} satisfies Record<string, Text>

export const refusals = {
  'changed-meanwhile': {
    fa: 'در همین میان کس دیگری این اطلاعیه را تغییر داده است؛ متن تازه را ببینید و اگر لازم است دوباره بفرستید.',
    en: 'Somebody else has changed this announcement meanwhile; see the newer text and send yours again if it is needed.',
  },
  withdrawn: { fa: 'این اطلاعیه برداشته شده است.', en: 'This announcement has been withdrawn.' },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'اطلاعیه‌ها', en: 'Announcements' },
  lead: { fa: 'آنچه مربی و مرکز به همهٔ کلاس می‌گویند. ولی‌های کارآموزان زیر ۱۸ سال هم آن را می‌خوانند.', en: 'What the trainer and the centre say to the whole class. Guardians of trainees under 18 read it too.' },
  none: { fa: 'هنوز اطلاعیه‌ای نیست', en: 'No announcement yet' },
  noneText: { fa: 'هرچه به همهٔ کلاس گفته شود اینجا می‌ماند.', en: 'Whatever is said to the whole class stays here.' },
  make: { fa: 'اطلاعیهٔ تازه', en: 'New announcement' },
  makeHint: { fa: 'کارآموزان و ولی‌های کارآموزان زیر ۱۸ سال خبر می‌شوند.', en: 'Trainees, and guardians of those under 18, are told.' },
  heading: { fa: 'عنوان', en: 'Title' },
  body: { fa: 'متن', en: 'Text' },
  send: { fa: 'اعلام به کلاس', en: 'Announce to the class' },
  edit: { fa: 'اصلاح یا برداشتن', en: 'Correct or withdraw' },
  editTitle: { fa: 'اصلاح اطلاعیه', en: 'Correct the announcement' },
  correct: { fa: 'ثبت متن تازه', en: 'Save the new text' },
  corrected: { fa: 'اصلاح شده', en: 'Corrected' },
  earlier: { fa: 'متن‌های پیشین', en: 'Earlier texts' },
  withdraw: { fa: 'برداشتن اطلاعیه', en: 'Withdraw the announcement' },
  withdrawHint: { fa: 'دیگر به کلاس نشان داده نمی‌شود؛ خودش و دلیلش می‌ماند.', en: 'The class no longer sees it; it is kept with the reason.' },
  because: { fa: 'دلیل', en: 'Reason' },
  withdrawn: { fa: 'برداشته شده', en: 'Withdrawn' },
} satisfies Record<string, Text>
