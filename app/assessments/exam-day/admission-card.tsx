import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useText } from '~/shared/ui/language'
import { Sheet } from '~/shared/ui/layout/sheet'
import { InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import type { OwnBooking } from '../bookings/candidates.server'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { placeOf, StartUntil } from '../exam-sessions/session-facts'
import { messages } from './messages'

type Props = { session: ExamSession; name: { nameFa: string; nameEn: string | null }; booking: OwnBooking; qr: { path: string; size: number } }

/** What a candidate brings to the door. The code holds the booking's number and nothing about the person. */
export function AdmissionCard({ session, name, booking, qr }: Props) {
  const t = useText()
  const language = useLanguage()
  const file = `/exam-sessions/${session.id}/admission-card.pdf`
  return (
    <Sheet
      title={t(messages.card)}
      issuer={t(session.organisationName)}
      meta={t(sessionMessages.number, { number: Number(session.number) })}
      foot={t(messages.bring)}
      actions={(
        <>
          <LinkButton to={`${file}?lang=fa`} plain>{t(messages.pdfFa)}</LinkButton>
          <LinkButton to={`${file}?lang=en`} plain>{t(messages.pdfEn)}</LinkButton>
        </>
      )}
    >
      <div className="grid items-start gap-8 sm:grid-cols-[1fr_auto]">
        <DescriptionList
          items={[
            { term: t(messages.name), value: (language === 'en' && name.nameEn) || name.nameFa },
            { term: t(sessionMessages.course), value: t(session.courseTitle) },
            { term: t(messages.when), value: <><InstantText instant={session.startsFrom} /><StartUntil until={session.startsUntil} /></> },
            { term: t(messages.where), value: placeOf(session, booking, t) },
            { term: t(sessionMessages.yourSeat), value: t(sessionMessages.seatNumber, { seat: booking.seatNumber }) },
          ]}
        />
        {/* Dark on light in every theme: hardly a reader takes it the other way round. */}
        <svg data-theme="light" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t(messages.qr)} className="size-44 rounded-md bg-surface text-ink">
          <path d={qr.path} fill="currentColor" />
        </svg>
      </div>
    </Sheet>
  )
}
