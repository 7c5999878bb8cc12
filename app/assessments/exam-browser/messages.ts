import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'مرورگر امن آزمون', en: 'Safe Exam Browser' },
  needed: { fa: 'این آزمون تنها در Safe Exam Browser باز می‌شود', en: 'This exam opens in Safe Exam Browser only' },
  notNeeded: { fa: 'این آزمون در هر مرورگری باز می‌شود.', en: 'This exam opens in any browser.' },
  how: { fa: 'چگونه بازش کنم؟', en: 'How do I open it?' },
  how1: {
    fa: 'روی رایانه‌های سالن آزمون از پیش نصب است. روی دستگاه خودتان آن را از نشانی safeexambrowser.org نصب کنید (ویندوز، مک، آی‌پد).',
    en: 'The computers of the exam room have it. On your own device install it from safeexambrowser.org (Windows, macOS, iPad).',
  },
  how2: { fa: 'پروندهٔ ‎.seb این آزمون را از مسئول سنجش یا مرکز بگیرید و باز کنید؛ مرورگر امن با آن آغاز می‌شود.', en: 'Get this exam’s .seb file from the officer or the centre and open it; the exam browser starts with it.' },
  how3: { fa: 'در آن با همین حساب وارد شوید و «آغاز آزمون» را بزنید.', en: 'Sign in there with this same account and press “Start the exam”.' },
  how4: { fa: 'اگر آزمون را آغاز کرده‌اید، پاسخ‌هایتان مانده است و همان‌جا ادامه می‌دهید. اگر باز نشد، دست بلند کنید.', en: 'If you have started already, your answers are kept and you go on there. If it does not open, raise your hand.' },
  thisOne: { fa: 'این مرورگر', en: 'This browser' },
  unknown: { fa: 'Safe Exam Browser نیست، یا کلیدش را نمی‌فرستد.', en: 'It is not Safe Exam Browser, or it does not send its key.' },
  other: { fa: 'Safe Exam Browser است، ولی با پیکربندی دیگری؛ پروندهٔ ‎.seb همین آزمون را باز کنید.', en: 'It is Safe Exam Browser with another configuration: open this exam’s own .seb file.' },
  right: { fa: 'درست است؛ آزمون را همین‌جا آغاز کنید.', en: 'It is the right one: start the exam here.' },
  toExam: { fa: 'به صفحهٔ آزمون', en: 'To the exam' },

  keys: { fa: 'پیکربندی‌های پذیرفته', en: 'Configurations that are admitted' },
  keysLead: {
    fa: 'تا کلیدی نوشته باشد، آغاز آزمون، دیدن برگه، ذخیرهٔ پاسخ و پایان آزمون تنها از همان مرورگر پذیرفته می‌شود. هر دو را خالی کنید تا هر مرورگری پذیرفته شود؛ تغییر همان دم به کار می‌افتد.',
    en: 'While any key stands here, starting, reading the paper, saving and handing in are accepted from that browser only. Empty both to admit any browser; a change is at work at once.',
  },
  configKeys: { fa: 'کلیدهای پیکربندی (Config Key)', en: 'Config Keys' },
  configKeysHint: { fa: 'هر کلید در یک سطر، ۶۴ نویسهٔ \u20660-9\u2069 و \u2066a-f\u2069. در \u2066SEB Config Tool\u2069، بخش \u2066Exam\u2069، با روشن بودن «\u2066Use Browser & Config Keys\u2069» دیده می‌شود.', en: 'One a line, 64 characters 0-9 and a-f. SEB Config Tool shows it under Exam, with “Use Browser & Config Keys” switched on.' },
  examKeys: { fa: 'کلیدهای نسخهٔ مرورگر (Browser Exam Key)', en: 'Browser Exam Keys' },
  examKeysHint: { fa: 'تنها اگر می‌خواهید نسخهٔ مرورگر هم سنجیده شود؛ با هر نسخهٔ SEB و هر سیستم‌عامل کلید دیگری است.', en: 'Only when the version of the browser is to be checked too: each version and system has another key.' },
  startAddress: { fa: 'نشانی آغاز در پیکربندی', en: 'Start URL for the configuration' },
  save: { fa: 'ثبت کلیدها', en: 'Record the keys' },
  kept: {
    fa: 'ثبت شد. از همین دم تنها مرورگری پذیرفته می‌شود که یکی از این {count} کلید را دارد.',
    en: 'Recorded. From now on only a browser with {count|the key|one of these keys} is admitted.',
  },
  keptNone: { fa: 'ثبت شد. از همین دم هر مرورگری پذیرفته می‌شود.', en: 'Recorded. From now on any browser is admitted.' },
  notKeys: { fa: 'هر سطر یک کلید ۶۴ نویسه‌ای از \u20660-9\u2069 و \u2066a-f\u2069 است؛ دست‌بالا ۲۰ سطر.', en: 'Each line is a key of 64 characters 0-9 and a-f; at most 20 lines.' },
  rule: { fa: 'این آزمون تنها در «مرورگر امن آزمون» (Safe Exam Browser) باز می‌شود؛ پیش از روز آزمون نصبش کنید.', en: 'This exam opens in Safe Exam Browser only; install it before the day.' },
} satisfies Record<string, Text>
