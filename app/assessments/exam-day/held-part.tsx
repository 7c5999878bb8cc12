import { Form } from '@remix-run/react'
import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { heldMinutes, type BoardSeat } from './board'
import { boardRefusals, messages, states } from './messages'

/** For whoever sits: the officer may hold them for a while. */
export function HoldForm({ sittingId, newId, here, answer }: { sittingId: string; newId: string; here: string; answer?: FormAnswer }) {
  const t = useText()
  return (
    <ActionForm id="hold" action={here} answer={answer} refusals={boardRefusals} labels={{ reason: t(messages.reason) }} className="grid gap-3">
      <input type="hidden" name="intent" value="hold" />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="sittingId" value={sittingId} />
      <TextField name="reason" label={t(messages.reason)} hint={t(messages.holdHint)} maxLength={500} />
      <FormActions><SubmitButton look="secondary">{t(messages.hold)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

/** For who is held: since when and why, and the way on, with the time given back or not. */
export function HeldPart({ seat, now, here }: { seat: BoardSeat & { heldAt: Date; dueAt: Date }; now: Date; here: string }) {
  const t = useText()
  const { held, left } = heldMinutes(seat, now)
  const [before, after] = t(messages.heldSince).split('{time}')
  return (
    <div className="mb-5 max-w-2xl">
      <Notice
        kind="warning"
        title={t(states.held)}
        actions={
          <Form method="post" action={here} className="flex flex-wrap gap-3">
            <input type="hidden" name="intent" value="let-resume" />
            <input type="hidden" name="sittingId" value={seat.sittingId!} />
            <SubmitButton name="credit" value="yes" size="small">{t(messages.resumeWithTime, { count: held })}</SubmitButton>
            <SubmitButton name="credit" value="no" size="small" look="quiet">{t(messages.resumeWithout)}</SubmitButton>
          </Form>
        }
      >
        {before}<InstantText instant={seat.heldAt} part="time" />{after}: <bdi>{seat.heldBecause}</bdi>
        <br />
        {t(held < left ? messages.heldLeft : messages.heldOver, { left })}
      </Notice>
    </div>
  )
}
