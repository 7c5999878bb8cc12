import QRCode from 'qrcode'
import { formatDay, formatTime, today, writeDay } from '~/shared/calendar'
import { fill, formatNumber, type Language, type Text } from '~/shared/text'
import { typeset } from '~/shared/typeset/typeset.server'
import { messages as blueprintMessages } from '../blueprint/messages'
import { readMinima } from '../exam-sessions/exam-sessions.server'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { placeOf } from '../exam-sessions/session-facts'
import { parts } from '../messages'
import type { readAdmissionCard } from './admission-card.server'
import { messages } from './messages'

type Card = Awaited<ReturnType<typeof readAdmissionCard>>
const QR = { type: 'svg', margin: 0, errorCorrectionLevel: 'M', color: { dark: '#084545', light: '#0000' } } as const

/** The card on paper: the same as on the screen, and below it what to know before the day. */
export async function admissionCardPdf(card: Card, language: Language, now = new Date()) {
  return typeset('assessments/exam-day/admission-card', await cardWords(card, language, now), now)
}

export async function cardWords({ session, name, booking, address }: Card, language: Language, now: Date) {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values, language)
  const minima = await readMinima(session.id)
  const isOneDay = today(session.startsFrom) === today(session.startsUntil)
  const clock = (at: Date) => formatTime(at, language)
  return {
    language,
    title: say(messages.card),
    centre: session.organisationName[language],
    number: say(sessionMessages.number, { number: Number(session.number) }),
    'name-label': say(messages.name),
    name: (language === 'en' && name.nameEn) || name.nameFa,
    facts: [
      { label: say(sessionMessages.course), value: session.courseTitle[language] },
      { label: say(messages.day), value: formatDay(today(session.startsFrom), language, 'full') },
      { label: say(messages.begins), value: say(isOneDay ? messages.beginsUntil : messages.beginsUntilDay, {
        from: clock(session.startsFrom), until: clock(session.startsUntil), day: formatDay(today(session.startsUntil), language, 'long'),
      }) },
      { label: say(parts.written), value: say(sessionMessages.questionsIn, { items: session.items, minutes: session.minutes }) },
      { label: say(messages.where), value: placeOf(session, booking, text => text[language]) },
      ...(session.practicalOn ? [{ label: say(parts.practical), value: formatDay(session.practicalOn, language, 'full') }] : []),
    ],
    'seat-label': say(sessionMessages.yourSeat),
    seat: formatNumber(booking.seatNumber, language),
    room: booking.room ?? session.place,
    qr: await QRCode.toString(address, QR),
    'qr-label': say(messages.qr),
    'rules-title': say(sessionMessages.rules),
    rules: [
      say(messages.bring),
      say(sessionMessages.ruleClock),
      say(sessionMessages.ruleOrder),
      minima.wrongPerRight ? say(blueprintMessages.negative, { count: minima.wrongPerRight }) : say(blueprintMessages.noNegative),
      say(sessionMessages.ruleAllowed),
      say(sessionMessages.ruleTrouble),
    ],
    printed: say(messages.printed, { day: writeDay(today(now), language) }),
  }
}
