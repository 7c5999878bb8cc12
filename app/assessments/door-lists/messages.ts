import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'فهرست داوطلبان', en: 'List of candidates' },
  invigilatorTitle: { fa: 'فهرست حضور داوطلبان', en: 'Attendance of candidates' },
  print: { fa: 'فهرست چاپی', en: 'List to print' },
  copies: { fa: 'برای کجا', en: 'For where' },
  forDoor: { fa: 'برای درِ سالن', en: 'For the door' },
  forInvigilator: { fa: 'برای مراقب، با جای امضا', en: 'For the invigilator, to be signed' },
  begins: { fa: 'آغاز', en: 'Begins' },
  lasts: { fa: '{minutes} دقیقه از لحظهٔ آغاز هر داوطلب', en: '{minutes} minutes from each candidate’s start' },
  until: { fa: 'آغاز تا ساعت {time}', en: 'one may start until {time}' },
  untilDay: { fa: 'آغاز تا ساعت {time}، {day}', en: 'one may start until {time} on {day}' },
  expected: { fa: 'داوطلبان', en: 'Candidates' },
  expectedOf: { fa: '{count} نفر', en: '{count}' },
  seat: { fa: 'صندلی', en: 'Seat' },
  name: { fa: 'نام', en: 'Name' },
  signature: { fa: 'امضای داوطلب', en: 'Candidate’s signature' },
  nobody: { fa: 'در این سالن کسی نوبت ندارد.', en: 'Nobody has a seat in this room.' },
  doorFoot: {
    fa: 'کارت ورود و سند هویتی را هنگام پذیرش نشان دهید. چاپ {day}، ساعت {time}.',
    en: 'Show your admission card and identity document at check-in. Printed {day}, {time}.',
  },
  invigilatorFoot: {
    fa: 'هر داوطلب روبه‌روی نام خود امضا می‌کند. چاپ {day}، ساعت {time}.',
    en: 'Each candidate signs beside their name. Printed {day}, {time}.',
  },
  notForWalls: { fa: 'همراهی ویژهٔ داوطلبان در این برگه هست؛ به دیوار زده نشود.', en: 'Says what candidates are granted: not to be hung on a wall.' },
  invigilator: { fa: 'امضای مراقب', en: 'Invigilator’s signature' },
  officer: { fa: 'امضای مسئول سنجش', en: 'Assessment officer’s signature' },
} satisfies Record<string, Text>
