import type { FormAnswer } from '~/shared/form'
import { fillTexts } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import type { ExamSession } from '../assessment'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { messages, refusals } from './messages'
import type { Schedule } from './schedule'

type Props = {
  session: ExamSession
  isBegun: boolean
  hasRooms: boolean
  checkedIn: number
  example: string
  schedule: Schedule
  answer?: FormAnswer & { busy?: string }
}

/** Moves an exam to another day, hour or place. */
export function SchedulePage({ session, isBegun, hasRooms, checkedIn, example, schedule, answer }: Props) {
  const t = useText()
  const crumb = useSessionCrumb()
  const address = `/exam-sessions/${session.id}`
  const isFixed = isBegun || session.cancelledAt !== null
  const labels = {
    day: t(sessionMessages.day), time: t(sessionMessages.time), place: t(sessionMessages.place), registrationUntil: t(sessionMessages.registrationUntil),
    practicalOn: t(sessionMessages.practicalOn), reason: t(messages.reason),
  }
  const late = Math.round((session.startsUntil.getTime() - session.startsFrom.getTime()) / 60_000)
  const said = answer?.busy ? { ...refusals, overlaps: joined(refusals.overlaps, fillTexts(messages.busy, { names: answer.busy })) } : refusals
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }, crumb(session)]}
        actions={!isFixed && <LinkButton look="danger" to={`${address}/schedule/cancellation`}>{t(messages.cancelTitle)}</LinkButton>}
      />
      {session.cancelledAt && <Notice title={t(messages.isCancelled)}><bdi>{session.cancelledBecause}</bdi></Notice>}
      {isBegun && !session.cancelledAt && <Notice kind="warning">{t(messages.isBegun)}</Notice>}
      {!isFixed && (
        <div className="grid max-w-3xl gap-6">
          <p>{t(messages.lead)}</p>
          <p className="text-soft-ink">{t(messages.kept, { minutes: session.minutes, late })}</p>
          {checkedIn > 0 && <Notice kind="warning">{t(messages.checkIns, { count: checkedIn })}</Notice>}
          <ActionForm
            answer={answer} initial={schedule} labels={labels} refusals={said}
            refusedFields={{ 'in-the-past': 'day', 'registration-over': 'registrationUntil', 'practical-before-written': 'practicalOn', overlaps: 'time' }}
          >
            <div className="grid items-end gap-5 sm:grid-cols-2">
              <DayField name="day" label={labels.day} example={example} />
              <DigitsField name="time" label={labels.time} hint={t(sessionMessages.timeHint)} maxLength={5} />
              <DayField name="registrationUntil" label={labels.registrationUntil} hint={t(sessionMessages.registrationHint)} optional />
              <DayField name="practicalOn" label={labels.practicalOn} example={example} optional />
            </div>
            {hasRooms
              ? <p className="text-soft-ink">{t(messages.rooms)}</p>
              : <TextField name="place" label={labels.place} hint={t(sessionMessages.placeHint)} optional maxLength={120} />}
            <TextArea name="reason" label={labels.reason} hint={t(messages.reasonHint)} rows={2} maxLength={500} />
            <FormActions>
              <SubmitButton>{t(messages.move)}</SubmitButton>
              <LinkButton look="quiet" to={address}>{t(sessionMessages.back)}</LinkButton>
            </FormActions>
          </ActionForm>
        </div>
      )}
    </>
  )
}

const joined = (one: { fa: string; en: string }, two: { fa: string; en: string }) => ({ fa: `${one.fa} ${two.fa}`, en: `${one.en} ${two.en}` })

/** Asks once more before an exam is called off. */
export function CancelExamPage({ session, isBegun, answer }: Pick<Props, 'session' | 'isBegun' | 'answer'>) {
  const t = useText()
  const crumb = useSessionCrumb()
  const address = `/exam-sessions/${session.id}`
  return (
    <>
      <PageHeader
        title={t(messages.cancelTitle)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }, crumb(session)]}
      />
      {session.cancelledAt && <Notice title={t(messages.isCancelled)}><bdi>{session.cancelledBecause}</bdi></Notice>}
      {isBegun && !session.cancelledAt && <Notice kind="warning">{t(messages.isBegun)}</Notice>}
      {!session.cancelledAt && !isBegun && (
        <div className="grid max-w-2xl gap-6">
          <p>{t(messages.cancelLead, { count: session.seatsTaken })}</p>
          <ActionForm answer={answer} refusals={refusals} labels={{ reason: t(messages.reason) }}>
            <TextArea name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} rows={2} maxLength={500} />
            <FormActions>
              <SubmitButton look="danger">{t(messages.cancel)}</SubmitButton>
              <LinkButton to={`${address}/schedule`}>{t(messages.orMove)}</LinkButton>
            </FormActions>
          </ActionForm>
        </div>
      )}
    </>
  )
}
