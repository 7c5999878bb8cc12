import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'مهارت بیاموزید، آزمون بدهید، گواهینامه بگیرید', en: 'Learn a skill, sit the assessment, get the certificate' },
  lead: {
    fa: 'کارگاه جایی است که در آن یک حرفه می‌آموزید، در آزمونی سنجیده می‌شوید که پاسخ‌هایش گم نمی‌شود و گواهینامه‌ای می‌گیرید که هر کسی می‌تواند درستی‌اش را ببیند.',
    en: 'Kargah is where you learn a trade, sit an assessment that cannot be lost, and receive a certificate that anyone can check.',
  },
  searchLabel: { fa: 'چه حرفه‌ای می‌خواهید یاد بگیرید؟', en: 'Which trade do you want to learn?' },
  searchHint: { fa: 'برای نمونه: برق‌کار ساختمان', en: 'For example: electrician' },
  search: { fa: 'جست‌وجو در دوره‌ها', en: 'Search courses' },
  doors: { fa: 'از کجا شروع کنیم؟', en: 'Where to begin' },
  tradeDoor: { fa: 'یک حرفه بیاموزید', en: 'Learn a trade' },
  tradeText: {
    fa: 'دوره‌های مرکزها و آموزشگاه‌ها را ببینید، درخواست بدهید و درس‌ها را روی گوشی هم بخوانید.',
    en: 'See what centres and schools offer, apply, and read the lessons on your phone too.',
  },
  tradeLink: { fa: 'دیدن دوره‌ها', en: 'See the courses' },
  clubDoor: { fa: 'به باشگاه نوجوانان بپیوندید', en: 'Join a youth club' },
  clubText: {
    fa: 'شانزده هفته، گروه‌های پنج تا ده نفره، یک رهبریار و یک کار واقعی که نوجوان‌ها خودشان می‌سازند.',
    en: 'Sixteen weeks, groups of five to ten, one mentor, and a real venture that teenagers build themselves.',
  },
  clubLink: { fa: 'باشگاه چیست؟', en: 'What the club is' },
  verifyDoor: { fa: 'درستی یک گواهینامه را ببینید', en: 'Check a certificate' },
  verifyText: {
    fa: 'کارفرمایید؟ کد روی گواهینامه را بنویسید تا ببینید معتبر است یا نه؛ بدون نام‌نویسی.',
    en: 'Are you an employer? Type the code on the certificate to see whether it is valid; no account needed.',
  },
  verifyLink: { fa: 'استعلام گواهینامه', en: 'Verify a certificate' },
  figures: { fa: 'امروز در کارگاه', en: 'Kargah today' },
  openOfferings: { fa: 'دورهٔ پذیرای درخواست', en: 'offerings open for application' },
  trainees: { fa: 'کارآموز در حال آموزش', en: 'trainees learning now' },
  certificates: { fa: 'گواهینامهٔ معتبر', en: 'valid certificates' },
  figuresNote: { fa: 'این عددها همین حالا از داده‌های همین سامانه شمرده شده‌اند.', en: 'These figures are counted from this system’s own data, now.' },

  privacyTitle: { fa: 'حریم شخصی', en: 'Privacy' },
  privacyLead: {
    fa: 'فقط چیزی را می‌پرسیم که برای آموزش، آزمون و گواهینامه لازم است، و می‌گوییم چرا.',
    en: 'We ask only for what teaching, assessment and certificates need, and we say why.',
  },
  whatWeKeep: { fa: 'چه چیزی نگه می‌داریم', en: 'What we keep' },
  whatWeKeepText: {
    fa: 'نام، تاریخ تولد، راه تماس، استان، دوره‌ها، نمره‌ها و گواهینامه‌های شما. شمارهٔ سند هویتی رمزشده نگه داشته می‌شود و در هیچ فهرست، نشانی یا پرونده‌ای دیده نمی‌شود.',
    en: 'Your name, birth date, contact, province, courses, results and certificates. The number of your identity document is kept encrypted and appears in no list, address or file.',
  },
  whoSees: { fa: 'چه کسی می‌بیند', en: 'Who sees it' },
  whoSeesText: {
    fa: 'کارکنان مرکزی که در آن درس می‌خوانید، فقط به اندازهٔ کارشان و فقط تا پایان مسئولیتشان. هر تغییری که می‌دهند با نام و زمان ثبت می‌شود.',
    en: 'Staff of the centre where you study, only as far as their work needs and only until their role ends. Every change they make is recorded with name and time.',
  },
  children: { fa: 'کودکان و نوجوانان', en: 'Children and teenagers' },
  childrenText: {
    fa: 'از اعضای باشگاه کد ملی، شمارهٔ تلفن، نشانی و حساب شبکهٔ اجتماعی نمی‌خواهیم. هیچ گفت‌وگوی خصوصی میان بزرگسال و نوجوان در این سامانه وجود ندارد. عکس چهره، انتشار و فروش در بازارچه هر کدام رضایت جداگانهٔ ولی می‌خواهد و هر زمان پس گرفته می‌شود.',
    en: 'From club members we ask for no national ID, phone, address or social account. No private channel between an adult and a child exists here. Photos of faces, publishing and selling at the market each need a guardian’s separate consent, which can be withdrawn at any time.',
  },
  certificatesPublic: { fa: 'گواهینامه و استعلام', en: 'Certificates and verification' },
  certificatesPublicText: {
    fa: 'صفحهٔ استعلام نمره، عکس و شمارهٔ سند هویتی را نشان نمی‌دهد. خودتان برمی‌گزینید که نام کامل دیده شود یا فقط حرف‌های نخست.',
    en: 'The verification page shows no marks, photo or identity number. You choose whether it shows your full name or initials.',
  },
  yourRights: { fa: 'حق شما', en: 'Your rights' },
  yourRightsText: {
    fa: 'هر زمان از صفحهٔ مشخصات همهٔ داده‌های خود را در یک پرونده بگیرید، دستگاه‌هایی را که با آن‌ها وارد شده‌اید ببینید و ورودشان را پایان دهید.',
    en: 'At any time, from your profile, download all your data in one file, and see and end the devices where you are signed in.',
  },

  accessibilityTitle: { fa: 'دسترس‌پذیری', en: 'Accessibility' },
  accessibilityLead: {
    fa: 'کارگاه باید برای همه کار کند: با صفحه‌خوان، با صفحه‌کلید، با گوشی ارزان و با شبکهٔ کند.',
    en: 'Kargah must work for everyone: with a screen reader, a keyboard, a cheap phone and a slow network.',
  },
  whatWorks: { fa: 'چه چیزهایی کار می‌کند', en: 'What works' },
  whatWorksText: {
    fa: 'همهٔ صفحه‌ها با صفحه‌کلید پیموده می‌شوند، در بزرگ‌نمایی دویست درصد و پهنای ۳۲۰ پیکسل چیزی از دست نمی‌رود، رنگ به‌تنهایی معنایی ندارد و حرکت‌ها با خواست دستگاه شما خاموش می‌شوند. هدف ما سطح AA از WCAG 2.2 است.',
    en: 'Every page can be used with the keyboard; nothing is lost at 200 % zoom or 320 pixels; colour never carries meaning alone; motion stops when your device asks. Our aim is WCAG 2.2 level AA.',
  },
  withoutScripts: { fa: 'بدون جاوااسکریپت', en: 'Without JavaScript' },
  withoutScriptsText: {
    fa: 'فرم‌ها و پیوندها بدون جاوااسکریپت هم کار می‌کنند. برگهٔ آزمون هم به شکل یک فرم ساده در دسترس است؛ تنها ذخیرهٔ خودکار و ادامه بدون شبکه به آن نیاز دارد.',
    en: 'Forms and links work without JavaScript. An exam paper is then a plain form; only saving by itself and going on without a network need it.',
  },
  inExams: { fa: 'در آزمون', en: 'In an exam' },
  inExamsText: {
    fa: 'اگر به زمان بیشتر، خوانندهٔ متن، چاپ درشت یا اتاق جدا نیاز دارید، پیش از آزمون به مسئول سنجش مرکز بگویید.',
    en: 'If you need more time, a reader, large print or a separate room, tell the centre’s assessment officer before the exam.',
  },
  problem: { fa: 'اگر چیزی کار نکرد', en: 'If something does not work' },
  problemText: {
    fa: 'به مرکز خود بگویید کدام صفحه بود و چه می‌خواستید بکنید. مشکل دسترسی برای ما خرابی است، نه پیشنهاد.',
    en: 'Tell your centre which page it was and what you wanted to do. To us an access problem is a fault, not a suggestion.',
  },
} satisfies Record<string, Text>
