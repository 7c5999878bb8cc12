import type { Text } from '~/shared/text'

export const messages = {
  signInTitle: { fa: 'ورود', en: 'Sign in' },
  signInLead: {
    fa: 'با شمارهٔ همراه، رایانامه یا نام کاربری خود وارد شوید.',
    en: 'Sign in with your mobile number, e-mail address or username.',
  },
  identifier: { fa: 'شمارهٔ همراه، رایانامه یا نام کاربری', en: 'Mobile number, e-mail or username' },
  password: { fa: 'گذرواژه', en: 'Password' },
  signIn: { fa: 'ورود', en: 'Sign in' },
  forgotPassword: { fa: 'گذرواژه را فراموش کرده‌ام', en: 'I have forgotten my password' },
  noAccountYet: { fa: 'هنوز حساب ندارید؟', en: 'No account yet?' },
  register: { fa: 'نام‌نویسی', en: 'Register' },
  passwordWasSet: { fa: 'گذرواژهٔ تازه ثبت شد. اکنون با آن وارد شوید.', en: 'Your new password is set. Now sign in with it.' },
  wrongSignIn: {
    fa: 'نام یا گذرواژه درست نیست. اگر گذرواژه را به یاد ندارید، گذرواژهٔ تازه بسازید.',
    en: 'The name or the password is not right. If you do not remember the password, make a new one.',
  },
  tooManyTries: {
    fa: 'چند بار پیاپی درست نبود. ۱۵ دقیقه صبر کنید و دوباره بیازمایید، یا از مسئول مرکز کمک بگیرید.',
    en: 'It was wrong several times in a row. Wait 15 minutes and try again, or ask the person in charge at your centre.',
  },
  passwordIsANumber: {
    fa: 'کد ملی یا شمارهٔ تلفن گذرواژهٔ خوبی نیست؛ دیگران آن را می‌دانند.',
    en: 'A national ID or a phone number is no good password; others know it.',
  },
  passwordIsCommon: { fa: 'این گذرواژه را زود حدس می‌زنند؛ گذرواژهٔ دیگری بسازید.', en: 'This password is guessed quickly; make up another.' },
  newPasswordHint: {
    fa: 'دست‌کم ۸ نویسه؛ چند واژهٔ بی‌ربط کنار هم خوب است.',
    en: 'At least 8 characters; a few unrelated words together are good.',
  },
  secondFactorTitle: { fa: 'تأیید دومرحله‌ای', en: 'Second step' },
  askCodeLead: {
    fa: 'نقش شما در سامانه تأیید دوم می‌خواهد. برنامهٔ رمزساز تلفنتان را باز کنید و کد شش‌رقمی را بنویسید.',
    en: 'Your role asks for a second step. Open the authenticator app on your phone and type its six-digit code.',
  },
  code: { fa: 'کد شش‌رقمی، یا یکی از کدهای بازیابی', en: 'Six-digit code, or one of your recovery codes' },
  sixDigits: { fa: 'کد شش‌رقمی برنامه', en: 'Six-digit code of the app' },
  trustDevice: { fa: 'این دستگاه مال خودم است؛ تا ۹۰ روز دوباره نپرس', en: 'This device is my own; do not ask again for 90 days' },
  confirm: { fa: 'تأیید', en: 'Confirm' },
  lostPhone: {
    fa: 'تلفن و کدهای بازیابی را گم کرده‌اید؟ از مدیر مرکز یا مجری بخواهید؛ دو نفر باید درخواست را تأیید کنند.',
    en: 'Lost the phone and the recovery codes? Ask the manager of your centre or operator; two people must confirm.',
  },
  setUpTitle: { fa: 'راه‌اندازی تأیید دومرحله‌ای', en: 'Set up the second step' },
  setUpLead: {
    fa: 'نقش شما به داده‌های دیگران دسترسی دارد؛ پس افزون بر گذرواژه، کدی از تلفن شما هم لازم است. یک بار راه می‌اندازید.',
    en: 'Your role can reach other people’s records, so besides the password a code from your phone is needed. You set it up once.',
  },
  setUpStep1: {
    fa: 'یک برنامهٔ رمزساز روی تلفن نصب کنید (مانند Aegis،\u200f FreeOTP یا Google Authenticator).',
    en: 'Install an authenticator app on your phone (such as Aegis, FreeOTP or Google Authenticator).',
  },
  setUpStep2: { fa: 'با آن، این تصویر را بخوانید.', en: 'Let it read this picture.' },
  setUpStep3: { fa: 'کد شش‌رقمی‌ای را که نشان می‌دهد اینجا بنویسید.', en: 'Type the six-digit code that it shows here.' },
  qrLabel: { fa: 'کد QR برای برنامهٔ رمزساز', en: 'QR code for the authenticator app' },
  secretByHand: { fa: 'اگر تصویر خوانده نشد، این کلید را در برنامه وارد کنید:', en: 'If the picture cannot be read, type this key into the app:' },
  recoveryTitle: { fa: 'کدهای بازیابی', en: 'Recovery codes' },
  recoveryLead: {
    fa: 'این کدها فقط همین یک بار نشان داده می‌شوند. آن‌ها را چاپ کنید یا جایی امن بنویسید؛ اگر تلفن گم شد، هر کد یک بار در را باز می‌کند.',
    en: 'These codes are shown this once only. Print them or write them down in a safe place; if the phone is lost, each opens the door once.',
  },
  print: { fa: 'چاپ', en: 'Print' },
  codesKept: { fa: 'کدها را نگه داشتم؛ ادامه', en: 'I have kept the codes; go on' },
  alreadyIn: { fa: 'تأیید دومرحله‌ای انجام شده است.', en: 'The second step is done.' },
  goOn: { fa: 'ادامه', en: 'Go on' },
  goBack: { fa: 'بازگشت', en: 'Back' },
  wrongCode: {
    fa: 'این کد درست نیست یا پیش‌تر به کار رفته است. کد بعدی را بنویسید؛ ساعت تلفن هم باید درست باشد.',
    en: 'This code is not right or has been used. Type the next one; the phone’s clock must be right too.',
  },
  alreadySetUp: { fa: 'تأیید دومرحله‌ای پیش‌تر راه افتاده است؛ کد برنامه را بنویسید.', en: 'The second step was set up before; type the app’s code.' },
  resetTitle: { fa: 'ساختن گذرواژهٔ تازه', en: 'Make a new password' },
  resetLead: {
    fa: 'شمارهٔ همراه، رایانامه یا نام کاربری را بنویسید. پیوندی می‌فرستیم که ۳۰ دقیقه کار می‌کند.',
    en: 'Write your mobile number, e-mail or username. We send a link that works for 30 minutes.',
  },
  resetMembers: {
    fa: 'عضو باشگاه نوجوانان هستید؟ پیوند برای ولی شما می‌رود؛ یا از مجری باشگاه بخواهید.',
    en: 'A member of a youth club? The link goes to your guardian; or ask the club’s operator.',
  },
  sendLink: { fa: 'پیوند را بفرست', en: 'Send the link' },
  resetAskedTitle: { fa: 'پیامک یا رایانامهٔ خود را ببینید', en: 'Look at your messages' },
  resetAsked: {
    fa: 'اگر حسابی با این نام باشد، پیوند تا چند دقیقهٔ دیگر می‌رسد. اگر نرسید، نام را دوباره ببینید یا از مرکز خود کمک بگیرید.',
    en: 'If there is an account with this name, the link arrives within a few minutes. If it does not, check the name or ask your centre.',
  },
  backToSignIn: { fa: 'بازگشت به ورود', en: 'Back to sign-in' },
  newPasswordTitle: { fa: 'گذرواژهٔ تازه', en: 'New password' },
  newPasswordFor: { fa: 'برای {name}', en: 'For {name}' },
  newPassword: { fa: 'گذرواژهٔ تازه', en: 'New password' },
  setPassword: { fa: 'ثبت گذرواژه', en: 'Set the password' },
  setPasswordNote: {
    fa: 'با ثبت آن، ورودهای باز شما در دستگاه‌های دیگر بسته می‌شود.',
    en: 'When it is set, your open sessions on other devices end.',
  },
  linkSpentTitle: { fa: 'این پیوند دیگر کار نمی‌کند', en: 'This link no longer works' },
  linkSpent: {
    fa: 'شاید یک بار به کار رفته یا زمانش گذشته باشد. پیوند تازه‌ای بخواهید.',
    en: 'It may have been used, or its time is over. Ask for a new one.',
  },
  askAgain: { fa: 'پیوند تازه', en: 'A new link' },
  terms: {
    fa: 'شرایط استفاده و سیاست حریم شخصی را خوانده‌ام و می‌پذیرم.',
    en: 'I have read and accept the terms of use and the privacy policy.',
  },
  readTerms: { fa: 'خواندن حریم شخصی', en: 'Read the privacy policy' },
  resetSubject: { fa: 'گذرواژهٔ تازه در کارگاه', en: 'A new password for Kargah' },
  resetLetter: {
    fa: 'کارگاه: برای ساختن گذرواژهٔ تازهٔ {name} این پیوند را باز کنید ({minutes} دقیقه کار می‌کند):\n{link}\nاگر شما نخواسته‌اید، کاری لازم نیست.',
    en: 'Kargah: open this link to make a new password for {name} (it works for {minutes} minutes):\n{link}\nIf you did not ask for it, do nothing.',
  },
  invitationTitle: { fa: 'خوش آمدید', en: 'Welcome' },
  invitationLead: {
    fa: '{name}، شما را به کارگاه دعوت کرده‌اند. نام خود را ببینید و گذرواژه‌ای بسازید.',
    en: '{name}, you have been invited to Kargah. Check your name and make up a password.',
  },
  invitationLeadUnnamed: {
    fa: 'شما را به کارگاه دعوت کرده‌اند. نام خود را بنویسید و گذرواژه‌ای بسازید.',
    en: 'You have been invited to Kargah. Write your name and make up a password.',
  },
  nameFa: { fa: 'نام و نام خانوادگی', en: 'Full name in Persian' },
  nameEn: { fa: 'نام به لاتین، مانند گذرنامه', en: 'Name in Latin letters, as in the passport' },
  acceptInvitation: { fa: 'ساختن حساب و ورود', en: 'Make the account and sign in' },
  askInviterAgain: {
    fa: 'از کسی که شما را دعوت کرده بخواهید دعوت را دوباره بفرستد.',
    en: 'Ask the person who invited you to send the invitation again.',
  },
  invitationSubject: { fa: 'دعوت به کارگاه', en: 'An invitation to Kargah' },
  invitationLetter: {
    fa: 'کارگاه: {name}، برای ساختن حساب این پیوند را باز کنید ({days} روز کار می‌کند):\n{link}',
    en: 'Kargah: {name}, open this link to make your account (it works for {days} days):\n{link}',
  },
} satisfies Record<string, Text>

/** The words for what sign-in refuses. */
export const refusals = {
  'wrong-sign-in': messages.wrongSignIn,
  'too-many-tries': messages.tooManyTries,
  'wrong-code': messages.wrongCode,
  'already-set-up': messages.alreadySetUp,
  'code-spent': messages.linkSpent,
} satisfies Record<string, Text>
