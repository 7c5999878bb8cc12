import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import type { OwnBooking } from '../bookings/candidates.server'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { cancelRefusals, messages } from './messages'

type Props = {
  session: ExamSession
  own: OwnBooking | null
  named: { bookingId: string; nameFa: string; nameEn: string | null; seatNumber: number } | null
  /** The time to give it back oneself is over. */
  isOver: boolean
  /** In the last hours no seat is handed on by itself. */
  isLate: boolean
  answer?: FormAnswer
}

/** Asks once more before a seat is given back. */
export function CancellationPage({ session, own, named, isOver, isLate, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/exam-sessions/${session.id}`
  const name = named && ((language === 'en' && named.nameEn) || named.nameFa)
  const seat = own?.seatNumber ?? named?.seatNumber
  return (
    <>
      <PageHeader
        title={name ? t(messages.cancelFor, { name }) : t(messages.cancelTitle)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }]}
      />
      <div className="grid max-w-2xl gap-6">
        {seat === undefined && <Notice>{t(messages.noBooking)}</Notice>}
        {isOver && <Notice kind="warning">{t(messages.cancelOver)}</Notice>}
        {own && !isOver && <p>{t(messages.cancelOwnWhy, { seat: own.seatNumber })}</p>}
        {named && name && <p>{t(isLate ? messages.cancelNamedLate : messages.cancelNamedWhy, { seat: named.seatNumber, name })}</p>}
        {own && !isOver && <Until until={own.cancelUntil} />}
        <ActionForm answer={answer} refusals={cancelRefusals} refusedFields={{ 'needs-reason': 'reason' }} labels={{ reason: t(messages.reason) }}>
          {named && <input type="hidden" name="bookingId" value={named.bookingId} />}
          {named && <TextField name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} maxLength={500} />}
          <FormActions>
            {seat !== undefined && !isOver && <SubmitButton>{t(named ? messages.cancelForShort : messages.cancelOwn)}</SubmitButton>}
            <LinkButton to={named ? `${address}/rooms` : address}>{t(named ? messages.backToRooms : sessionMessages.back)}</LinkButton>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}

function Until({ until }: { until: Date }) {
  const [before, after] = useText()(messages.cancelUntil).split('{until}')
  return <p className="text-soft-ink">{before}<InstantText instant={until} />{after}</p>
}
