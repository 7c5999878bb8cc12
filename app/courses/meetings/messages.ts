import type { Text } from '~/shared/text'
import type { Part } from './meeting'

export const parts: Record<Part, Text> = {
  practice: { fa: 'عملی', en: 'Practice' },
  theory: { fa: 'نظری', en: 'Theory' },
}

export const messages = {
  timetable: { fa: 'برنامهٔ هفتگی', en: 'Weekly timetable' },
  timetableHint: {
    fa: 'برای هر نوبت هفتگی یک ردیف پر کنید؛ ردیف‌های خالی به حساب نمی‌آیند. ساعت را مانند ۱۶:۰۰ بنویسید. جلسه‌ها از روی همین برنامه ساخته می‌شوند و روزهای تعطیل کنار می‌روند.',
    en: 'Fill a row for each weekly hour; empty rows do not count. Write times like 16:00. The meetings are made from this timetable, and holidays are left out.',
  },
  row: { fa: 'ردیف {n}', en: 'Row {n}' },
  weekday: { fa: 'روز', en: 'Day' },
  from: { fa: 'از ساعت', en: 'From' },
  to: { fa: 'تا ساعت', en: 'To' },
  part: { fa: 'بخش', en: 'Part' },
  room: { fa: 'کارگاه یا کلاس', en: 'Room' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  firstTrainer: { fa: 'مربی اصلی دوره', en: 'The main trainer' },
} satisfies Record<string, Text>
