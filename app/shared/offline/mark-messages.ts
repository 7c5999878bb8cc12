import type { Text } from '../text'

/** What the bar at the foot says; it comes with every page, the other words of this folder don't. */
export const markMessages = {
  copy: { fa: 'نسخهٔ آفلاین از {at}', en: 'Offline copy from {at}' },
  copyHint: {
    fa: 'شبکه در دسترس نیست؛ این صفحه همان است که پیش‌تر باز کرده بودید.',
    en: 'There is no network; this is the page as you opened it before.',
  },
  back: { fa: 'شبکه برگشت؛ صفحه را تازه کنید', en: 'The network is back; load the page anew' },
  unprotected: {
    fa: 'این نشانی رمزنگاری ندارد (https نیست)؛ برای همین در نبود شبکه اینجا چیزی نگه داشته نمی‌شود.',
    en: 'There is no offline protection here: this address has no https, so nothing is kept for when the network goes.',
  },
} satisfies Record<string, Text>
