import type { Text } from '~/shared/text'

export const messages = {
  feedName: { fa: 'کارگاه', en: 'Kargah' },
  title: { fa: 'تقویم من', en: 'My calendar' },
  lead: {
    fa: 'جلسه‌ها و آزمون‌هایتان را در تقویم گوشی یا رایانهٔ خود ببینید. نشانی زیر را در برنامهٔ تقویم، در بخش «افزودن تقویم با نشانی»، بگذارید؛ جابه‌جا شدن و لغو جلسه‌ها هم به آن می‌رسد.',
    en: 'See your meetings and exams in the calendar of your phone or computer. Put the address into its “add calendar by address”; meetings that are moved or cancelled follow by themselves.',
  },
  secret: { fa: 'هرکس این نشانی را داشته باشد برنامهٔ شما را می‌بیند؛ آن را به کسی ندهید.', en: 'Whoever has this address sees your dates: give it to nobody.' },
  yourAddress: { fa: 'نشانی تقویم شما', en: 'Your calendar’s address' },
  onceOnly: { fa: 'این نشانی تنها همین یک بار نشان داده می‌شود. اگر گم شد، نشانی تازه‌ای بسازید.', en: 'This address is shown this once. If you lose it, make a new one.' },
  copy: { fa: 'رونوشت نشانی', en: 'Copy the address' },
  copied: { fa: 'رونوشت برداشته شد', en: 'Copied' },
  make: { fa: 'ساختن نشانی', en: 'Make an address' },
  renew: { fa: 'ساختن نشانی تازه', en: 'Make a new address' },
  renewHint: { fa: 'نشانی پیشین از کار می‌افتد.', en: 'The one before stops working.' },
  end: { fa: 'بستن تقویم', en: 'Close the feed' },
  madeOn: { fa: 'نشانی تقویم شما باز است؛ ساخته‌شده در', en: 'Your feed is open; its address was made on' },
  none: { fa: 'هنوز نشانی‌ای ندارید.', en: 'You have no address yet.' },
  ended: { fa: 'نشانی تقویم بسته شد.', en: 'The feed is closed.' },
} satisfies Record<string, Text>
