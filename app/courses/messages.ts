import type { Text } from '~/shared/text'
import type { Audience, DeliveryMode, Phase } from './offerings/offering'

/** What stands in a person's inbox. */
export const notices = {
  admitted: { fa: 'در دورهٔ «{course}» پذیرفته شدید', en: 'You are admitted to “{course}”' },
  refused: { fa: 'درخواست شما برای «{course}» پذیرفته نشد؛ دلیل را ببینید', en: 'Your application for “{course}” was not accepted; see why' },
  completed: { fa: 'دورهٔ «{course}» را به پایان رساندید', en: 'You have completed “{course}”' },
} satisfies Record<string, Text>

export const modes: Record<DeliveryMode, Text> = {
  fixed: { fa: 'در مرکز', en: 'At the centre' },
  rural: { fa: 'روستایی', en: 'In a village' },
  mobile: { fa: 'سیار', en: 'Mobile team' },
  industry: { fa: 'در کارگاه صنعتی', en: 'In a company' },
  university: { fa: 'در دانشگاه', en: 'At a university' },
  prison: { fa: 'زندان', en: 'Prison' },
  barracks: { fa: 'پادگان', en: 'Barracks' },
  online: { fa: 'برخط', en: 'Online' },
}

export const audiences: Record<Audience, Text> = {
  women: { fa: 'ویژهٔ زنان', en: 'Women' },
  men: { fa: 'ویژهٔ مردان', en: 'Men' },
  mixed: { fa: 'زنان و مردان', en: 'Women and men' },
}

export const phases: Record<Phase, Text> = {
  upcoming: { fa: 'در پیش', en: 'Upcoming' },
  running: { fa: 'در جریان', en: 'Running' },
  finished: { fa: 'پایان‌یافته', en: 'Finished' },
}

/** From Saturday. */
export const weekdays: readonly Text[] = [
  { fa: 'شنبه', en: 'Saturday' }, { fa: 'یکشنبه', en: 'Sunday' }, { fa: 'دوشنبه', en: 'Monday' }, { fa: 'سه‌شنبه', en: 'Tuesday' },
  { fa: 'چهارشنبه', en: 'Wednesday' }, { fa: 'پنجشنبه', en: 'Thursday' }, { fa: 'جمعه', en: 'Friday' },
]

/** Words that several pages of courses share. */
export const messages = {
  courses: { fa: 'دوره‌ها', en: 'Courses' },
  hours: { fa: '{theory} ساعت نظری و {practice} ساعت عملی', en: '{theory} hours of theory and {practice} of practice' },
  hoursWhole: { fa: '{hours} ساعت', en: '{hours} {hours|hour|hours}' },
  fromTo: { fa: '{from} تا {to}', en: '{from} to {to}' },
  startsOn: { fa: 'آغاز', en: 'Starts' },
  endsOn: { fa: 'پایان', en: 'Ends' },
  applyUntil: { fa: 'مهلت درخواست', en: 'Apply until' },
  seatsLeft: { fa: '{count} جای خالی', en: '{count} {count|seat|seats} left' },
  seatsFull: { fa: 'پر شده؛ فهرست انتظار', en: 'Full; waiting list' },
  centre: { fa: 'مرکز', en: 'Centre' },
  province: { fa: 'استان', en: 'Province' },
  place: { fa: 'محل', en: 'Place' },
  audience: { fa: 'برای', en: 'For' },
  mode: { fa: 'شیوهٔ برگزاری', en: 'How it is held' },
  code: { fa: 'کد دوره', en: 'Code' },
  course: { fa: 'دوره', en: 'Course' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  trainers: { fa: 'مربی', en: 'Trainer' },
  seats: { fa: 'ظرفیت', en: 'Seats' },
  timetable: { fa: 'برنامهٔ هفتگی', en: 'Timetable' },
  cancelled: { fa: 'لغوشده', en: 'Cancelled' },
  minutes: { fa: '{count} دقیقه', en: '{count} {count|minute|minutes}' },
  lesson: { fa: 'درس', en: 'Lesson' },
  quiz: { fa: 'خودآزمایی', en: 'Quiz' },
  assignment: { fa: 'تکلیف', en: 'Assignment' },
  practice: { fa: 'کار عملی', en: 'Practice task' },
  questions: { fa: '{count} پرسش', en: '{count} {count|question|questions}' },
  listComma: { fa: '، ', en: ', ' },
} satisfies Record<string, Text>
