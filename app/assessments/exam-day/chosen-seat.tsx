import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { InstantText } from '~/shared/ui/time'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import type { ExamSession } from '../assessment'
import { messages as bookingMessages } from '../bookings/messages'
import { isSitting, seatState, type BoardSeat } from './board'
import { HeldPart, HoldForm } from './held-part'
import { boardRefusals, messages, states } from './messages'
import { seatLooks } from './seat-looks'
import { LastHeard, Needed } from './seat-map'

function EndsAt({ at }: { at: Date }) {
  const [before, after] = useText()(messages.endsAt).split('{time}')
  return <>{before}<InstantText instant={at} part="time" />{after}</>
}

/** One thing that can be done: what is wrong with its form is said below its heading. */
function SeatAct({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-3">
      <h3 className="text-lg">{title}</h3>
      <p className="text-soft-ink">{lead}</p>
      {children}
    </section>
  )
}

type Props = { seat: BoardSeat; session: ExamSession; isWhole: boolean; newId: string; now: Date; here: string; back: string; answer?: FormAnswer & { code?: string; intent?: string } }

/** One seat, and everything that the officer can do for who sits there. */
export function ChosenSeat({ seat, session, isWhole, newId, now, here, back, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const state = seatState(seat, now)
  const name = language === 'en' && seat.nameEn ? seat.nameEn : seat.nameFa
  const isRunning = isSitting(state)
  const answerOf = (intent: string) => (answer?.intent === intent ? answer : undefined)
  return (
    <section id="chosen" className="mb-10" aria-label={name}>
      <Card level={2} title={`${t(messages.seat, { seat: seat.seatNumber })} · ${name}`} footer={<LinkButton look="quiet" to={back}>{t(messages.backToBoard)}</LinkButton>}>
        <p>
          <Icon of={seatLooks[state].icon} className={`me-2 inline size-5 align-[-0.25em] ${state === 'silent' ? 'text-danger' : ''}`} />
          {t(states[state])}
          {isRunning && <> · <LastHeard seat={seat} now={now} /></>}
          {isRunning && seat.dueAt && <> · <EndsAt at={seat.dueAt} /></>}
          {seat.sittingId && <> · {t(messages.answered, { answered: seat.answered, items: seat.items })}</>}
        </p>
        {isRunning && seat.plainSince && <p className="max-w-prose text-soft-ink">{t(messages.byHandWhy)}</p>}
        <p className="mb-4"><Needed seat={seat} /></p>
        {state === 'held' && <HeldPart seat={{ ...seat, heldAt: seat.heldAt!, dueAt: seat.dueAt! }} now={now} here={here} />}
        {seat.isLocked && (
          <div className="mb-5 max-w-xl">
            <Notice
              kind="warning"
              title={t(messages.locked)}
              actions={
                <Form method="post" action={here}>
                  <input type="hidden" name="intent" value="open-account" />
                  <input type="hidden" name="bookingId" value={seat.bookingId} />
                  <SubmitButton size="small">{t(messages.openAccount)}</SubmitButton>
                </Form>
              }
            >
              {t(messages.lockedWhy)}
            </Notice>
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          {session.isSupervised && state === 'here' && (
            <Form method="post" action={here}>
              <input type="hidden" name="intent" value="let-start" />
              <input type="hidden" name="bookingId" value={seat.bookingId} />
              <SubmitButton>{t(messages.letStart)}</SubmitButton>
            </Form>
          )}
          {isWhole && <LinkButton to={`/exam-sessions/${session.id}/accommodations/${seat.bookingId}`}>{t(messages.accommodation)}</LinkButton>}
        </div>
        {isRunning && (
          <div className="mt-6 grid gap-8 md:grid-cols-2">
            <SeatAct title={t(bookingMessages.addTime)} lead={t(messages.addTimeLead)}>
              <ActionForm key={String(seat.dueAt)} id="time" action={here} answer={answerOf('credit-time')} refusals={boardRefusals} labels={{ minutes: t(messages.howMany), reason: t(messages.reason) }} className="grid gap-3">
                <input type="hidden" name="intent" value="credit-time" />
                <input type="hidden" name="id" value={newId} />
                <input type="hidden" name="sittingId" value={seat.sittingId!} />
                <DigitsField name="minutes" label={t(messages.howMany)} maxLength={3} />
                <TextField name="reason" label={t(messages.reason)} maxLength={500} />
                <FormActions><SubmitButton look="secondary">{t(bookingMessages.addTime)}</SubmitButton></FormActions>
              </ActionForm>
            </SeatAct>
            <SeatAct title={t(messages.hold)} lead={t(messages.holdLead)}>
              <HoldForm sittingId={seat.sittingId!} {...{ newId, here }} answer={answerOf('hold')} />
            </SeatAct>
            {session.isSupervised && (
              <SeatAct title={t(messages.deviceCode)} lead={t(messages.deviceCodeLead)}>
                <ActionForm id="device" action={here.replace('#chosen', '#device')} answer={answerOf('device-code')} refusals={boardRefusals} labels={{ reason: t(messages.reason) }} className="grid gap-3">
                  {answer?.code && <Notice kind="success" alert><strong className="text-2xl"><Ltr>{t(messages.codeIs, { code: answer.code })}</Ltr></strong></Notice>}
                  <input type="hidden" name="intent" value="device-code" />
                  <input type="hidden" name="id" value={newId} />
                  <input type="hidden" name="sittingId" value={seat.sittingId!} />
                  <TextField name="reason" label={t(messages.reason)} maxLength={500} />
                  <FormActions><SubmitButton look="secondary">{t(messages.makeCode)}</SubmitButton></FormActions>
                </ActionForm>
              </SeatAct>
            )}
            <SeatAct title={t(messages.end)} lead={t(messages.endLead)}>
              <ActionForm id="end" action={here} answer={answerOf('end-sitting')} refusals={boardRefusals} labels={{ reason: t(messages.reason) }} className="grid gap-3">
                <input type="hidden" name="intent" value="end-sitting" />
                <input type="hidden" name="sittingId" value={seat.sittingId!} />
                <TextField name="reason" label={t(messages.reason)} maxLength={500} />
                <FormActions><SubmitButton look="danger">{t(messages.end)}</SubmitButton></FormActions>
              </ActionForm>
            </SeatAct>
          </div>
        )}
      </Card>
    </section>
  )
}
