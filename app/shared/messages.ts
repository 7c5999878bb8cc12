import type { Text } from './text'

/** What a form says of a field; `{n}` is a limit. */
export const formMessages = {
  required: { fa: 'این را پر کنید.', en: 'Fill this in.' },
  invalid: { fa: 'این مقدار پذیرفته نیست.', en: 'This value is not accepted.' },
  tooShort: { fa: 'دست‌کم {n} نویسه بنویسید.', en: 'Write at least {n} characters.' },
  tooLong: { fa: 'بیش از {n} نویسه جا نمی‌شود.', en: 'No more than {n} characters fit.' },
  tooSmall: { fa: 'عدد نباید کمتر از {n} باشد.', en: 'The number must be {n} or more.' },
  tooLarge: { fa: 'عدد نباید بیشتر از {n} باشد.', en: 'The number must be {n} or less.' },
  notATime: { fa: 'ساعت را مانند ۱۶:۰۰ بنویسید.', en: 'Write the hour like 16:00.' },
  notWhole: { fa: 'عدد صحیح بنویسید؛ بدون اعشار.', en: 'Write a whole number, without decimals.' },
  notANumber: { fa: 'یک عدد بنویسید.', en: 'Write a number.' },
  notADay: { fa: 'تاریخ را مانند ۱۴۰۵/۰۷/۰۱ بنویسید.', en: 'Write the date like 1405/07/01 or 2026-09-23.' },
  notAMobile: { fa: 'شمارهٔ همراه را مانند ۰۹۱۲۱۲۳۴۵۶۷ بنویسید.', en: 'Write the mobile number like 09121234567.' },
  notAnEmail: { fa: 'نشانی رایانامه درست نیست؛ نمونه: name@example.com', en: 'This e-mail address is not right; for example name@example.com' },
  notALegalId: { fa: 'این شناسهٔ ملی درست نیست؛ یازده رقم آن را دوباره ببینید.', en: 'This legal ID is not right; check its eleven digits.' },
  notANationalId: { fa: 'این کد ملی درست نیست؛ ده رقم آن را دوباره ببینید.', en: 'This national ID is not right; check its ten digits.' },
  notAnOption: { fa: 'یکی از گزینه‌ها را برگزینید.', en: 'Choose one of the options.' },
  notPersian: { fa: 'با حروف فارسی بنویسید.', en: 'Write it in Persian letters.' },
  notLatin: { fa: 'با حروف لاتین بنویسید، همان‌گونه که در گذرنامه است.', en: 'Write it in Latin letters, as in the passport.' },
  mustAgree: { fa: 'برای ادامه باید این را بپذیرید.', en: 'You must agree to this to go on.' },
  noFile: { fa: 'یک پرونده برگزینید.', en: 'Choose a file.' },
  emptyFile: { fa: 'این پرونده خالی است؛ شاید هنوز روی دستگاه نیامده باشد. آن را باز کنید و دوباره بفرستید.', en: 'This file is empty; perhaps it isn’t on the device yet. Open it and send it again.' },
  filesTooLarge: { fa: 'پرونده‌ها روی هم از {n} مگابایت بیشترند؛ چند تا را جدا بفرستید.', en: 'Together the files are larger than {n} MB; send some of them apart.' },
  fileTooLarge: { fa: 'پرونده بزرگ‌تر از {n} مگابایت است.', en: 'The file is larger than {n} MB.' },
} satisfies Record<string, Text>

export type FormMessage = keyof typeof formMessages
