import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'بازنشانی تأیید دومرحله‌ای', en: 'Second-step resets' },
  lead: {
    fa: 'کسی که تلفن و کدهای بازیابی را گم کرده است، با تصمیم دو نفر دوباره راه می‌افتد: یکی درخواست می‌کند و دیگری تأیید.',
    en: 'Who has lost both phone and recovery codes is let in again by two people: one asks, another confirms.',
  },
  ask: { fa: 'درخواست بازنشانی', en: 'Ask for a reset' },
  person: { fa: 'برای چه کسی؟', en: 'For whom?' },
  personHint: { fa: 'شمارهٔ همراه، رایانامه یا نام کاربری او', en: 'Their mobile number, e-mail address or username' },
  reason: { fa: 'چه شده و چگونه او را شناختید؟', en: 'What happened, and how did you recognise them?' },
  none: { fa: 'درخواستی نیست.', en: 'There are no requests.' },
  list: { fa: 'درخواست‌ها', en: 'Requests' },
  askedBy: { fa: 'درخواست از', en: 'Asked by' },
  state: { fa: 'وضعیت', en: 'State' },
  waiting: { fa: 'در انتظار نفر دوم', en: 'Waits for a second person' },
  confirmedBy: { fa: 'تأیید: {name}', en: 'Confirmed by {name}' },
  confirm: { fa: 'تأیید می‌کنم', en: 'I confirm' },
  yoursWaits: { fa: 'شما درخواست کرده‌اید؛ همکارتان باید تأیید کند.', en: 'You asked; a colleague must confirm.' },
  asked: { fa: 'درخواست ثبت شد. اکنون همکارتان باید آن را تأیید کند.', en: 'The request is recorded. A colleague must now confirm it.' },
  nobodyHere: { fa: 'در مرکز شما کسی با این نشانی نیست.', en: 'Nobody at your organisation is known by this.' },
  ownFactor: { fa: 'این کار برای خودتان شدنی نیست؛ دو همکار باید آن را انجام دهند.', en: 'Not for yourself; two colleagues must do it.' },
  roleBeyond: {
    fa: 'این شخص در جای دیگری هم نقش دارد؛ درخواست و تأیید با مدیر برنامه است.',
    en: 'This person holds a role elsewhere too; a programme administrator must ask and confirm.',
  },
  alreadyAsked: { fa: 'درخواستی برای این شخص در انتظار تأیید است.', en: 'A request for this person is waiting already.' },
  needsAnother: { fa: 'نفر دوم باید کس دیگری باشد.', en: 'The second person must be someone else.' },
  alreadyConfirmed: { fa: 'این درخواست پیش‌تر تأیید شده است.', en: 'This request has been confirmed before.' },
} satisfies Record<string, Text>

export const refusals = {
  'nobody-here': messages.nobodyHere,
  'own-factor': messages.ownFactor,
  'role-beyond': messages.roleBeyond,
  'already-asked': messages.alreadyAsked,
  'needs-another': messages.needsAnother,
  'already-confirmed': messages.alreadyConfirmed,
} satisfies Record<string, Text>
