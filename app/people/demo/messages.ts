import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'گشت‌وگذار در نسخهٔ نمایشی', en: 'Look around the demo' },
  lead: {
    fa: 'یکی را برگزینید و سامانه را از چشم او ببینید. همهٔ این آدم‌ها و مرکزها ساختگی‌اند و هر کاری که می‌کنید فقط در همین نسخهٔ نمایشی می‌ماند.',
    en: 'Choose someone and see it all through their eyes. These people and places are invented, and whatever you do stays in this demo.',
  },
  erasedHere: { fa: 'مشخصات این شخص پاک شده است و دیگر کسی با حساب او وارد نمی‌شود.', en: 'This person has been erased; nobody signs in to the account any more.' },
  lookAs: { fa: 'از چشم {name}', en: 'As {name}' },
} satisfies Record<string, Text>

export const refusals = {
  erased: {
    fa: 'مشخصات این شخص پاک شده است و دیگر کسی با حساب او وارد نمی‌شود. کس دیگری را برگزینید.',
    en: 'This person has been erased; nobody signs in to the account any more. Choose somebody else.',
  },
} satisfies Record<string, Text>
