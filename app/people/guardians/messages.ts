import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'ولی‌های {name}', en: 'Guardians of {name}' },
  lead: {
    fa: 'رضایت ولی هنگامی به حساب می‌آید که یک بار دیده یا با سند تأیید شده باشد.',
    en: 'A guardian’s consent counts once they have been met, or confirmed by a document.',
  },
  none: { fa: 'هنوز کسی به عنوان ولی معرفی نشده است.', en: 'Nobody has been named as guardian yet.' },
  guardian: { fa: 'ولی', en: 'Guardian' },
  relation: { fa: 'نسبت', en: 'Relation' },
  mobile: { fa: 'همراه', en: 'Mobile' },
  state: { fa: 'وضعیت', en: 'State' },
  waiting: { fa: 'در انتظار تأیید', en: 'To be verified' },
  verified: { fa: 'تأییدشده', en: 'Verified' },
  ended: { fa: 'پایان‌یافته', en: 'Ended' },
  verifiedBy: { fa: '{how}، {name}', en: '{how}, {name}' },
  verify: { fa: 'تأیید ولی', en: 'Verify the guardian' },
  howMissing: { fa: 'بگویید خود ولی را دیدید یا سند را.', en: 'Say whether you met the guardian or saw a document.' },
  seen: { fa: 'خودش را دیدم', en: 'I met them in person' },
  document: { fa: 'سند را دیدم', en: 'I saw a document' },
  add: { fa: 'معرفی ولی', en: 'Name a guardian' },
  nameFa: { fa: 'نام و نام خانوادگی', en: 'Full name in Persian' },
  mobileNumber: { fa: 'شمارهٔ همراه', en: 'Mobile number' },
  alreadyVerified: { fa: 'این ولی پیش‌تر تأیید شده است.', en: 'This guardian has been verified before.' },
  guardianshipEnded: { fa: 'این ولایت پایان یافته است.', en: 'This guardianship has ended.' },
  ownGuardianship: { fa: 'ولی بودن خود را کس دیگری باید تأیید کند.', en: 'Someone else must verify your own guardianship.' },
  guardianIsMinor: { fa: 'کسی که هجده سال ندارد ولی نمی‌شود.', en: 'Someone under eighteen cannot be a guardian.' },
  alreadyDeclared: { fa: 'این شخص پیش‌تر به عنوان ولی معرفی شده است.', en: 'This person has been named as guardian before.' },
  homeWaiting: { fa: 'ولی شما هنوز تأیید نشده است', en: 'Your guardian is still to be verified' },
  homeWaitingDetail: {
    fa: 'مرکز یا مجری باید {name} را یک بار ببیند یا سندی از او بررسی کند. پیش از آن در کلاس یا گروهی پذیرفته نمی‌شوید.',
    en: 'Your centre or operator must meet {name} once, or see a document of theirs. Before that no class or group can admit you.',
  },
  homeNone: { fa: 'هنوز ولی شما معرفی نشده است', en: 'No guardian has been named for you yet' },
  homeNoneDetail: {
    fa: 'از مرکز یا مجری بخواهید ولی شما را ثبت و تأیید کند. پیش از آن در کلاس یا گروهی پذیرفته نمی‌شوید.',
    en: 'Ask your centre or operator to record and verify your guardian. Before that no class or group can admit you.',
  },
  letterSubject: { fa: 'شما به عنوان ولی معرفی شدید', en: 'You were named as a guardian' },
  letter: {
    fa: 'کارگاه: شما به عنوان ولی {child} معرفی شده‌اید. مرکز یا مجری آن را با شما تأیید می‌کند. اگر چنین نیست، این پیامک را نادیده بگیرید.',
    en: 'Kargah: you were named as guardian of {child}. The centre or operator will confirm it with you. If this is not so, ignore this message.',
  },
} satisfies Record<string, Text>

export const refusals = {
  'already-verified': messages.alreadyVerified,
  'guardianship-ended': messages.guardianshipEnded,
  'own-guardianship': messages.ownGuardianship,
  'guardian-is-minor': messages.guardianIsMinor,
  'how-missing': messages.howMissing,
  'already-declared': messages.alreadyDeclared,
} satisfies Record<string, Text>
