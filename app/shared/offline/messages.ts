import type { Text } from '../text'

export const messages = {
  title: { fa: 'خواندنی‌های بی‌شبکه', en: 'What I can read without a network' },
  lead: {
    fa: 'هر درسی که باز کنید روی همین دستگاه می‌ماند تا در نبود شبکه هم خوانده شود. با خروج از حساب، همه پاک می‌شود.',
    en: 'Each lesson that you open stays on this device, to be read without a network too. Signing out takes all of it away.',
  },
  kept: { fa: 'روی این دستگاه', en: 'On this device' },
  none: { fa: 'هنوز چیزی روی این دستگاه نیست', en: 'Nothing on this device yet' },
  noneLead: { fa: 'وقتی شبکه دارید درسی را باز کنید؛ از آن پس اینجا هم هست.', en: 'Open a lesson while you have a network; from then on it is here too.' },
  toHome: { fa: 'برو به خانه', en: 'Go to my home' },
  unreachedTitle: { fa: 'شبکه در دسترس نیست', en: 'There is no network' },
  unreached: {
    fa: 'صفحه‌ای که خواستید روی این دستگاه نگه داشته نشده است. این‌ها را می‌توانید بخوانید:',
    en: 'The page you asked for is not kept on this device. You can read these:',
  },
  unsentTitle: { fa: 'آنچه فرستادید به سرور نرسید', en: 'What you sent did not reach the server' },
  unsent: {
    fa: 'شبکه در دسترس نیست. به صفحهٔ پیش برگردید؛ وقتی شبکه آمد دوباره بفرستید.',
    en: 'There is no network. Go back to the page before, and send it again when the network is there.',
  },
  onDevice: { fa: '{count} مورد روی همین دستگاه نگه داشته شد و هنوز به سرور نرسیده است.', en: '{count} kept on this device, not on the server yet.' },
  inPage: { fa: '{count} مورد در راه سرور است؛ این صفحه را نبندید.', en: '{count} on the way to the server; do not close this page.' },
  onServer: { fa: 'ساعت {time} در سرور ثبت شد.', en: 'Saved on the server at {time}.' },
  noNetwork: {
    fa: 'شبکه در دسترس نیست. آنچه نوشتید روی این دستگاه می‌ماند و با آمدن شبکه فرستاده می‌شود؛ حتی اگر صفحه را ببندید.',
    en: 'There is no network. What you wrote stays on this device and is sent when the network is back, even if you close the page.',
  },
  noDevice: {
    fa: 'این مرورگر چیزی روی دستگاه نگه نمی‌دارد؛ تا پیام «در سرور ثبت شد» را ندیده‌اید صفحه را نبندید.',
    en: 'This browser keeps nothing on the device; do not close the page before it says “saved on the server”.',
  },
  signedOut: { fa: 'از حساب بیرون آمده‌اید. آنچه نوشتید نگه داشته شده است و پس از ورود دوباره فرستاده می‌شود.', en: 'You are signed out. What you wrote is kept, and is sent once you have signed in again.' },
  signInAgain: { fa: 'ورود دوباره', en: 'Sign in again' },
  gone: { fa: 'دیگر اجازهٔ ثبت در این صفحه را ندارید. آنچه نوشتید روی این دستگاه مانده است؛ به دفتر خبر دهید.', en: 'You may no longer record on this page. What you wrote is still on this device; tell the office.' },
  waitsHere: { fa: 'روی همین دستگاه است؛ با آمدن شبکه فرستاده می‌شود.', en: 'On this device; it is sent when the network is there.' },
  draftRestored: {
    fa: 'آنچه پیش‌تر نوشته بودید از روی همین دستگاه برگشت و هنوز فرستاده نشده است.',
    en: 'What you wrote earlier is back, from this device. It has not been sent yet.',
  },
} satisfies Record<string, Text>
