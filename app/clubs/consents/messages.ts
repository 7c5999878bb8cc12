import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'رضایت‌ها', en: 'Consents' },
  lead: {
    fa: 'چهار رضایت، جدا از هم. تنها «شرکت» برای آمدن لازم است؛ نه گفتن به بقیه چیزی از فرزند شما کم نمی‌کند. هر وقت بخواهید پس می‌گیرید.',
    en: 'Four consents, each on its own. Only “take part” is needed to come; saying no to the others costs your child nothing. You can take any of them back at any time.',
  },
  take_part: { fa: 'شرکت در نشست‌ها', en: 'Take part in meetings' },
  take_partDetail: { fa: 'بدون این رضایت، فرزند شما وارد نشست نمی‌شود.', en: 'Without it your child can’t enter a meeting.' },
  photo: { fa: 'عکس', en: 'Photos' },
  photoDetail: { fa: 'عکسی که چهره در آن پیداست، برای کار گروه.', en: 'Photos in which the face can be seen, for the group’s own work.' },
  publish: { fa: 'انتشار', en: 'Publishing' },
  publishDetail: { fa: 'نمایش کارهایش بیرون از گروه، تنها با نام کوچک.', en: 'Showing their work outside the group, with the first name only.' },
  sell: { fa: 'فروش در بازارچه', en: 'Selling at the market' },
  sellDetail: { fa: 'شرکت در فروش آزمایشی، کنار دو بزرگسال.', en: 'Joining the trial sale, beside two adults.' },
  short_take_part: { fa: 'شرکت', en: 'Take part' },
  short_photo: { fa: 'عکس', en: 'Photo' },
  short_publish: { fa: 'انتشار', en: 'Publish' },
  short_sell: { fa: 'فروش', en: 'Sell' },
  give: { fa: 'رضایت می‌دهم', en: 'I consent' },
  withdraw: { fa: 'پس می‌گیرم', en: 'I take it back' },
  stands: { fa: 'رضایت هست', en: 'Consent stands' },
  standsNot: { fa: 'رضایت نیست', en: 'No consent' },
  otherWithdrew: {
    fa: 'شما رضایت داده‌اید، ولی یکی دیگر از اولیا پس گرفته است و همان ملاک است.',
    en: 'You consented, but another guardian has taken it back, and that decides.',
  },
  otherGave: { fa: 'ولی دیگر رضایت داده است.', en: 'The other guardian has consented.' },
  notVerifiedTitle: { fa: 'ولی‌بودن شما هنوز دیده نشده است', en: 'Nobody has confirmed yet that you are the guardian' },
  notVerified: {
    fa: 'مجری باشگاه شما را حضوری می‌بیند یا مدرکی می‌گیرد؛ پیش از آن رضایت شما به حساب نمی‌آید.',
    en: 'The club’s operator meets you in person or takes a document; until then your consent does not count.',
  },
  notVerifiedShort: { fa: 'ولی‌بودن شما هنوز تأیید نشده است.', en: 'Your guardianship has not been confirmed yet.' },
  given: { fa: 'رضایت شما ثبت شد.', en: 'Your consent is recorded.' },
  withdrawn: { fa: 'رضایت پس گرفته شد و از همین حالا برقرار نیست.', en: 'The consent is taken back and no longer stands, from now on.' },
  none: { fa: 'فرزندی از شما در باشگاه نیست', en: 'None of your children is in a club' },
  noneDetail: { fa: 'وقتی مجری فرزند شما را به گروهی بیفزاید، رضایت‌ها اینجا می‌آیند.', en: 'Once the operator gives your child a seat in a group, the consents appear here.' },
  inGroup: { fa: '{club}، {group}', en: '{club}, {group}' },
  toGroup: { fa: 'برنامه و تقویم گروه', en: 'The group’s programme and calendar' },
  homeTitle: { fa: 'رضایت «شرکت» برای {child} هنوز نرسیده است', en: '{child} has no consent to take part yet' },
  homeDetail: { fa: 'تا نرسد، وارد نشست نمی‌شود.', en: 'Until it comes, they can’t enter a meeting.' },
} satisfies Record<string, Text>

export const refusals: Record<string, Text> = { 'not-verified': messages.notVerifiedShort }
