import type { Text } from '~/shared/text'
import type { DocumentKind, Gender, Relation } from '../person'

export const genderTitles: Record<Gender, Text> = { woman: { fa: 'زن', en: 'Woman' }, man: { fa: 'مرد', en: 'Man' } }
export const documentTitles: Record<DocumentKind, Text> = {
  national_id: { fa: 'کد ملی', en: 'National ID' },
  passport: { fa: 'گذرنامه', en: 'Passport' },
  refugee_card: { fa: 'کارت آمایش یا پناهندگی', en: 'Refugee card' },
  residence_card: { fa: 'پروانهٔ اقامت', en: 'Residence card' },
}
export const relationTitles: Record<Relation, Text> = {
  mother: { fa: 'مادر', en: 'Mother' },
  father: { fa: 'پدر', en: 'Father' },
  grandparent: { fa: 'پدربزرگ یا مادربزرگ', en: 'Grandparent' },
  legal_guardian: { fa: 'قیم', en: 'Legal guardian' },
}

export const messages = {
  title: { fa: 'نام‌نویسی', en: 'Register' },
  lead: {
    fa: 'یک بار نام‌نویسی می‌کنید و با همین حساب برای هر دوره درخواست می‌دهید.',
    en: 'You register once, and apply for any course with the same account.',
  },
  you: { fa: 'شما', en: 'You' },
  givenFa: { fa: 'نام', en: 'Given name in Persian' },
  familyFa: { fa: 'نام خانوادگی', en: 'Family name in Persian' },
  nameEn: { fa: 'نام و نام خانوادگی به لاتین', en: 'Full name in Latin letters' },
  nameEnHint: { fa: 'همان‌گونه که در گذرنامه است؛ روی گواهینامهٔ انگلیسی چاپ می‌شود.', en: 'As in the passport; it is printed on the English certificate.' },
  bornOn: { fa: 'تاریخ تولد', en: 'Date of birth' },
  gender: { fa: 'جنسیت', en: 'Gender' },
  province: { fa: 'استان محل زندگی', en: 'Province where you live' },
  identity: { fa: 'شناسایی', en: 'Identity' },
  identityHint: {
    fa: 'شماره رمزگذاری می‌شود و جز مرکز آموزشی شما کسی آن را کامل نمی‌بیند.',
    en: 'The number is kept encrypted; nobody but your training centre sees it in full.',
  },
  documentKind: { fa: 'سند شناسایی', en: 'Identity document' },
  documentNumber: { fa: 'شمارهٔ سند', en: 'Number of the document' },
  contact: { fa: 'تماس و ورود', en: 'Contact and sign-in' },
  mobile: { fa: 'شمارهٔ همراه', en: 'Mobile number' },
  mobileHint: { fa: 'با همین شماره وارد می‌شوید.', en: 'You sign in with it.' },
  email: { fa: 'رایانامه', en: 'E-mail address' },
  guardian: { fa: 'ولی، اگر هنوز هجده سال ندارید', en: 'Guardian, if you are under eighteen' },
  guardianHint: {
    fa: 'مرکز آموزشی ولی را می‌بیند و تأیید می‌کند؛ یک پیامک هم برای او می‌رود.',
    en: 'The training centre meets and confirms the guardian; an SMS goes to them too.',
  },
  guardianName: { fa: 'نام و نام خانوادگی ولی', en: 'Guardian’s full name in Persian' },
  guardianMobile: { fa: 'شمارهٔ همراه ولی', en: 'Guardian’s mobile number' },
  guardianRelation: { fa: 'نسبت', en: 'Relation' },
  register: { fa: 'ساختن حساب', en: 'Make the account' },
  haveAccount: { fa: 'حساب دارید؟', en: 'Have an account?' },
  notABirthDay: { fa: 'تاریخ تولد را دوباره ببینید؛ نام‌نویسی از ۱۲سالگی است.', en: 'Check the date of birth; one registers from the age of 12.' },
  notANationalId: { fa: 'این کد ملی درست نیست؛ ده رقم آن را دوباره ببینید.', en: 'This national ID is not right; check its ten digits.' },
  notADocumentNumber: {
    fa: 'شمارهٔ سند را همان‌گونه که روی آن است بنویسید: ۵ تا ۲۰ حرف لاتین و رقم.',
    en: 'Write the number as it stands on the document: 5 to 20 Latin letters and digits.',
  },
  notAProvince: { fa: 'استان را برگزینید.', en: 'Choose the province.' },
  guardianNeeded: { fa: 'برای کسی که هجده سال ندارد، این مشخصهٔ ولی لازم است.', en: 'Someone under eighteen needs a guardian; fill this in.' },
  guardianIsSelf: { fa: 'شمارهٔ ولی باید با شمارهٔ خودتان فرق داشته باشد.', en: 'The guardian’s number must differ from your own.' },
  alreadyKnown: {
    fa: 'با این شمارهٔ همراه، رایانامه یا سند، پیش‌تر حسابی ساخته شده است. اگر حساب شماست، وارد شوید یا گذرواژهٔ تازه بسازید؛ اگر نه، با مرکز آموزشی خود تماس بگیرید.',
    en: 'An account has been made with this mobile number, e-mail address or document. If it is yours, sign in or make a new password; if not, contact your training centre.',
  },
  tooManyTries: {
    fa: 'از این نشانی چند بار پیاپی شماره‌های ثبت‌شده فرستاده شد. یک ساعت دیگر دوباره بیازمایید.',
    en: 'Known numbers were sent from this address several times in a row. Try again in an hour.',
  },
} satisfies Record<string, Text>

export const refusals = {
  'already-known': messages.alreadyKnown,
  'no-such-province': messages.notAProvince,
  'too-many-tries': messages.tooManyTries,
} satisfies Record<string, Text>
