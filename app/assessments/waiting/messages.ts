import type { Text } from '~/shared/text'
import type { CancelRefusal } from './cancel-booking.server'
import type { WaitRefusal } from './wait-for-seat.server'
import type { WaitStage } from './wait-stage'

export const messages = {
  title: { fa: 'فهرست انتظار', en: 'Waiting list' },
  waitWhy: {
    fa: 'اگر در فهرست انتظار باشید، نخستین صندلی که خالی شود به نوبت به شما می‌رسد و باخبر می‌شوید.',
    en: 'If you are on the waiting list, seats that come free are given in order, and you are told.',
  },
  fullLate: {
    fa: 'آزمون نزدیک است و صندلی‌ای که خالی شود خودبه‌خود به کسی نمی‌رسد. اگر باز می‌خواهید شرکت کنید، با مسئول سنجش مرکز در میان بگذارید.',
    en: 'The exam is near: a seat that comes free is not handed on by itself any more. If you would still like to sit it, speak to the centre’s assessment officer.',
  },
  enter: { fa: 'مرا در فهرست انتظار بگذارید', en: 'Join the waiting list' },
  place: { fa: 'جای شما در فهرست انتظار: نفر {place}', en: 'Your place on the waiting list: {place}' },
  placeWhy: {
    fa: 'اگر صندلی به شما برسد، پیام می‌آید. تا زمانی که انصراف ممکن است می‌توانید آن را پس بدهید.',
    en: 'You get a message when a seat is yours. You may give it back as long as cancelling is possible.',
  },
  placeLate: {
    fa: 'آزمون نزدیک است و صندلی‌ای که خالی شود خودبه‌خود به کسی نمی‌رسد. مسئول سنجش می‌تواند آن را به شما بدهد؛ آن‌گاه پیام می‌آید.',
    en: 'The exam is near: a seat that comes free is not handed on by itself any more. The officer may give it to you; then you get a message.',
  },
  placeOffer: {
    fa: 'آزمون نزدیک است و صندلی‌ای که خالی شود خودبه‌خود به کسی نمی‌رسد: به نوبت خبرتان می‌کنیم و چند ساعت برایتان نگهش می‌داریم تا اگر خواستید نوبت بگیرید.',
    en: 'The exam is near: a seat that comes free is not handed on by itself. You are told in turn, and it is kept for you for some hours, to book if you want it.',
  },
  offerYours: {
    fa: 'صندلی‌ای خالی شده است و تا {until} برای شما نگه داشته می‌شود؛ پس از آن هر کس زودتر نوبت بگیرد، از آنِ اوست.',
    en: 'A seat has come free and is kept for you until {until}; then it goes to whoever books first.',
  },
  offerOthers: {
    fa: 'صندلی خالی تا {until} برای کسانی نگه داشته می‌شود که پیش از شما در فهرست انتظارند؛ پس از آن هر کس زودتر نوبت بگیرد، از آنِ اوست.',
    en: 'The free seat is kept until {until} for those before you on the waiting list; then it goes to whoever books first.',
  },
  placeOver: { fa: 'صندلی‌ای به شما نرسید و زمان آغاز این آزمون گذشته است.', en: 'No seat came free for you, and the time to start this exam is over.' },
  leave: { fa: 'از فهرست بیرون می‌آیم', en: 'Leave the list' },
  waiting: { fa: 'در فهرست انتظار', en: 'On the waiting list' },
  waitingNone: { fa: 'کسی در انتظار نیست.', en: 'Nobody is waiting.' },
  since: { fa: 'از', en: 'Since' },

  cancelTitle: { fa: 'پس‌دادن صندلی', en: 'Give the seat back' },
  cancelOwn: { fa: 'صندلی را پس می‌دهم', en: 'Give my seat back' },
  cancelOwnWhy: {
    fa: 'صندلی شمارهٔ {seat} به نفر بعدی فهرست انتظار می‌رسد. اگر پشیمان شدید و جا بود، می‌توانید دوباره نوبت بگیرید.',
    en: 'Seat {seat} goes to the next person on the waiting list. If you change your mind and there is room, you may book again.',
  },
  cancelNamedWhy: {
    fa: '{name} از لغو نوبتش باخبر می‌شود و اگر کسی در انتظار باشد، صندلی شمارهٔ {seat} به او می‌رسد.',
    en: '{name} is told, and seat {seat} goes to the first person on the waiting list, if anybody waits.',
  },
  cancelNamedLate: {
    fa: '{name} از لغو نوبتش باخبر می‌شود. آزمون نزدیک است و صندلی شمارهٔ {seat} خودبه‌خود به کسی نمی‌رسد. تا نوبت‌گرفتن باز است، چند ساعت برای نفر نخست فهرست انتظار نگه داشته می‌شود و خبرش را می‌گیرد؛ در صفحهٔ سالن‌ها هم می‌توانید آن را به کسی بدهید.',
    en: '{name} is told. The exam is near: seat {seat} is not handed on by itself. While booking is open it is kept some hours for the first who waits, who is told; on the page of the rooms you may give it to somebody too.',
  },
  backToRooms: { fa: 'بازگشت به سالن‌ها', en: 'Back to the rooms' },
  cancelUntil: { fa: 'تا {until} می‌توانید صندلی را پس بدهید.', en: 'You may give the seat back until {until}.' },
  cancelOver: { fa: 'زمان پس‌دادن صندلی گذشته است؛ با مسئول سنجش مرکز در میان بگذارید.', en: 'It is too late to give the seat back; speak to the centre’s assessment officer.' },
  cancelFor: { fa: 'لغو نوبت {name}', en: 'Cancel {name}’s seat' },
  cancelForShort: { fa: 'لغو نوبت', en: 'Cancel the seat' },
  reason: { fa: 'چرا', en: 'Why' },
  reasonHint: { fa: 'برای نمونه: خود داوطلب تلفنی خواست.', en: 'For example: the candidate asked by phone.' },
  noBooking: { fa: 'صندلی‌ای به نام شما نیست.', en: 'No seat is booked for you.' },
} satisfies Record<string, Text>

/** What somebody with a place in the list may hope for. */
export const placeWords = (stage: WaitStage, isOpen: boolean) =>
  stage === 'moving' ? messages.placeWhy : isOpen ? messages.placeOffer : messages.placeLate

export const cancelRefusals = {
  'too-late': messages.cancelOver,
  'has-begun': { fa: 'آزمون آغاز شده است؛ علت غیبت را در صفحهٔ نتیجه‌ها بنویسید.', en: 'The exam has begun; record a reason for the absence on the results page.' },
  'needs-reason': { fa: 'علت را بنویسید.', en: 'Say why.' },
} satisfies Record<CancelRefusal, Text>

export const waitRefusals = {
  'has-seats': { fa: 'یک صندلی خالی شده است؛ همین حالا می‌توانید نوبت بگیرید.', en: 'A seat has come free: you can book it now.' },
  'too-late': { fa: 'آزمون نزدیک است و دیگر صندلی‌ای جابه‌جا نمی‌شود.', en: 'The exam is near and seats are not handed on any more.' },
} satisfies Record<Extract<WaitRefusal, 'has-seats' | 'too-late'>, Text>
