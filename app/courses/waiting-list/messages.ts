import type { Text } from '~/shared/text'
import type { OfferReason } from './waiting-list'

export const notices = {
  offered: {
    fa: 'جایی در «{course}» برای شما نگه داشته شد؛ تا {until} پاسخ دهید',
    en: 'A seat in “{course}” is kept for you; answer by {until}',
  },
  lapsed: {
    fa: 'مهلت جایی که در «{course}» برای شما نگه داشته بودیم گذشت',
    en: 'The time for the seat kept for you in “{course}” is over',
  },
} satisfies Record<string, Text>

export const offerRefusals: Record<OfferReason, Text> = {
  'offer-over': {
    fa: 'مهلت این پیشنهاد گذشته یا پیش‌تر به آن پاسخ داده‌اید.',
    en: 'The time for this offer is over, or you have answered it already.',
  },
  'guardian-not-verified': {
    fa: 'چون هنوز هجده سال ندارید، نخست باید ولی شما در مرکز تأیید شود. تا پایان مهلت به مرکز بروید.',
    en: 'As you are under eighteen, your guardian must first be verified at the centre. Go there before the time is over.',
  },
}

export const messages = {
  title: { fa: 'جایی برای شما نگه داشته شده است', en: 'A seat is kept for you' },
  lead: {
    fa: 'تا {until} پاسخ دهید. پس از آن جا به نفر بعدی می‌رسد و درخواست شما از فهرست انتظار بیرون می‌رود.',
    en: 'Answer by {until}. After that the seat goes to the next person, and your application leaves the waiting list.',
  },
  accept: { fa: 'جا را می‌پذیرم', en: 'I take the seat' },
  decline: { fa: 'نمی‌خواهم؛ به نفر بعدی بدهید', en: 'No, give it to the next person' },
  declineHint: { fa: 'با نپذیرفتن، از فهرست انتظار بیرون می‌روید.', en: 'Declining takes you off the waiting list.' },
  offeredUntil: { fa: 'پیشنهاد جا تا {until}', en: 'Seat offered until {until}' },
} satisfies Record<string, Text>
