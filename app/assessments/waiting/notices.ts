import { formatNumber, type Text } from '~/shared/text'

export const notices = {
  seatGiven: (course: Text, seat: number): Text => ({
    fa: `در آزمون «${course.fa}» صندلی شمارهٔ ${formatNumber(seat, 'fa')} به شما رسید`,
    en: `Seat ${seat} in the exam “${course.en}” is yours now`,
  }),
  seatCancelled: (course: Text): Text => ({
    fa: `نوبت شما در آزمون «${course.fa}» لغو شد`,
    en: `Your seat in the exam “${course.en}” was cancelled`,
  }),
}
