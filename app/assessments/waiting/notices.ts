import { formatInstant } from '~/shared/calendar'
import { formatNumber, type Text } from '~/shared/text'

export const notices = {
  seatGiven: (course: Text, seat: number): Text => ({
    fa: `در آزمون «${course.fa}» صندلی شمارهٔ ${formatNumber(seat, 'fa')} به شما رسید`,
    en: `Seat ${seat} in the exam “${course.en}” is yours now`,
  }),
  seatFree: (course: Text, until: Date): Text => ({
    fa: `در آزمون «${course.fa}» صندلی‌ای خالی شد و تا ${formatInstant(until, 'fa')} برای شما نگه داشته می‌شود`,
    en: `A seat came free in the exam “${course.en}” and is kept for you until ${formatInstant(until, 'en')}`,
  }),
  seatCancelled: (course: Text): Text => ({
    fa: `نوبت شما در آزمون «${course.fa}» لغو شد`,
    en: `Your seat in the exam “${course.en}” was cancelled`,
  }),
}
