import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Checkbox } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import type { ExamSession } from '../assessment'
import type { BoardSeat } from './board'
import { messages, reportRefusals } from './messages'

type Props = { session: ExamSession; seat: BoardSeat; newId: string; answer?: FormAnswer }

export function AccommodationPage({ session, seat, newId, answer }: Props) {
  const t = useText()
  const crumb = useSessionCrumb()
  const language = useLanguage()
  const back = `/exam-sessions/${session.id}/board?seat=${seat.bookingId}#chosen`
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.accommodation)}
        crumbs={[crumb(session), { label: t(messages.board), to: `/exam-sessions/${session.id}/board` }]}
        lead={`${(language === 'en' && seat.nameEn) || seat.nameFa} · ${t(messages.accommodationLead)}`}
      />
      <ActionForm
        answer={answer}
        refusals={reportRefusals}
        labels={{ extraPercent: t(messages.extraPercent), reason: t(messages.reason) }}
        initial={{
          extraPercent: seat.extraPercent, reader: seat.needs.includes('reader'), largePrint: seat.needs.includes('large-print'),
          separateRoom: seat.needs.includes('separate-room'),
        }}
      >
        <input type="hidden" name="id" value={newId} />
        <DigitsField name="extraPercent" label={t(messages.extraPercent)} maxLength={3} />
        <Checkbox name="reader" label={t(messages.reader)} />
        <Checkbox name="largePrint" label={t(messages['large-print'])} />
        <Checkbox name="separateRoom" label={t(messages['separate-room'])} />
        <TextField name="reason" label={t(messages.reason)} maxLength={500} />
        <FormActions>
          <SubmitButton>{t(messages.decide)}</SubmitButton>
          <LinkButton look="quiet" to={back}>{t(messages.backToBoard)}</LinkButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
