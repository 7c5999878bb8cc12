import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'پروندهٔ شخص', en: 'A person’s record' },
  bornOn: { fa: 'تاریخ تولد', en: 'Date of birth' },
  gender: { fa: 'جنسیت', en: 'Gender' },
  recordGenderOf: { fa: 'ثبت جنسیت {name}', en: 'Record the gender of {name}' },
  correctGenderOf: { fa: 'درست کردن جنسیت {name}', en: 'Correct the gender of {name}' },
  genderLead: {
    fa: 'از روی سند شناسایی بنویسید. کلاس‌های ویژهٔ زنان یا مردان بدون آن درخواست نمی‌پذیرند.',
    en: 'Write it from the identity document. Classes for women or for men take no application without it.',
  },
  genderReason: { fa: 'دلیل', en: 'Reason' },
  genderReasonHint: {
    fa: 'چیزی که پیش‌تر ثبت شده عوض می‌شود. دلیل آن در رویدادنامه می‌ماند.',
    en: 'This changes what was recorded before. The reason stays in the audit trail.',
  },
  saveGender: { fa: 'ثبت', en: 'Record it' },
  recordGender: { fa: 'ثبت جنسیت', en: 'Record it' },
  correctGender: { fa: 'درست کردن', en: 'Correct it' },
  back: { fa: 'بازگشت', en: 'Back' },
  document: { fa: 'سند شناسایی', en: 'Identity document' },
  mobile: { fa: 'همراه', en: 'Mobile' },
  email: { fa: 'رایانامه', en: 'E-mail' },
  username: { fa: 'نام کاربری', en: 'Username' },
  unknown: { fa: 'ثبت نشده', en: 'Not recorded' },
  guardians: { fa: 'ولی‌ها', en: 'Guardians' },
  guardiansLead: { fa: 'ولی را ببینید و تأیید کنید؛ بی‌تأیید، رضایت او به حساب نمی‌آید.', en: 'Meet and verify the guardian; without that their consent does not count.' },
  openGuardians: { fa: 'دیدن ولی‌ها', en: 'See the guardians' },
  signIn: { fa: 'ورود', en: 'Sign-in' },
  releaseLead: {
    fa: 'اگر چند بار گذرواژه را نادرست نوشته و حسابش بسته شده است، با دیدن خودش آن را باز کنید.',
    en: 'If the account was shut by wrong passwords, open it when the person stands before you.',
  },
  release: { fa: 'باز کردن ورود', en: 'Open the sign-in' },
  released: { fa: 'ورود باز شد.', en: 'The sign-in is open.' },
  linkLead: {
    fa: 'عضو باشگاه همراه و رایانامه ندارد. پیوندی بسازید و به خودش یا ولی‌اش بدهید؛ یک روز کار می‌کند.',
    en: 'A club member has no mobile or e-mail. Make a link and hand it to them or their guardian; it works for a day.',
  },
  makeLink: { fa: 'ساختن پیوند گذرواژه', en: 'Make a password link' },
  linkMade: { fa: 'این پیوند فقط همین یک بار نشان داده می‌شود', en: 'This link is shown this once only' },
  hasOwnAddress: {
    fa: 'این شخص همراه یا رایانامه دارد؛ خودش با «گذرواژه را فراموش کرده‌ام» گذرواژه می‌سازد.',
    en: 'This person has a mobile or an e-mail address and makes a password by “I have forgotten my password”.',
  },
  newMember: { fa: 'عضو تازهٔ باشگاه', en: 'New club member' },
  newMemberLead: {
    fa: 'از نوجوان کم می‌پرسیم: نام، تاریخ تولد و یک نام کاربری. شمارهٔ خود او، کد ملی و نشانی نمی‌گیریم.',
    en: 'Of a teenager we ask little: a name, a date of birth and a username; no phone of their own, no national ID, no address.',
  },
  member: { fa: 'نوجوان', en: 'The member' },
  givenFa: { fa: 'نام', en: 'Given name in Persian' },
  familyFa: { fa: 'نام خانوادگی', en: 'Family name in Persian' },
  usernameHint: { fa: 'حروف کوچک لاتین و رقم؛ نمونه: aida.n', en: 'Small Latin letters and digits, such as aida.n' },
  guardian: { fa: 'ولی', en: 'The guardian' },
  guardianName: { fa: 'نام و نام خانوادگی ولی', en: 'Guardian’s full name in Persian' },
  guardianMobile: { fa: 'شمارهٔ همراه ولی', en: 'Guardian’s mobile number' },
  relation: { fa: 'نسبت', en: 'Relation' },
  addMember: { fa: 'افزودن عضو', en: 'Add the member' },
  notAMember: { fa: 'عضو باشگاه ۱۲ تا ۱۸ سال دارد.', en: 'A club member is 12 to 18 years old.' },
  usernameTaken: { fa: 'این نام کاربری گرفته شده است؛ نام دیگری بگذارید.', en: 'This username is taken; choose another.' },
} satisfies Record<string, Text>

export const refusals = {
  'has-own-address': messages.hasOwnAddress,
  'username-taken': messages.usernameTaken,
  'reason-missing': { fa: 'برای عوض کردن چیزی که ثبت شده، دلیل را بنویسید.', en: 'To change what is recorded, write the reason.' },
  'own-record': {
    fa: 'این صفحه برای پروندهٔ خود شما نیست: آنچه نوشته نشده را در «مشخصات من» بنویسید؛ آنچه نادرست است را مدیر دیگری درست می‌کند.',
    en: 'You do not record your own at your own desk: what is missing you write in “My profile”; what is wrong another manager corrects.',
  },
} satisfies Record<string, Text>
