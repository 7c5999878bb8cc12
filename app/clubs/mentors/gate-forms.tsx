import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { Checkbox, RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField } from '~/shared/ui/text-field'
import { today } from '~/shared/calendar'
import type { Clearance, Step } from './gate'
import { messages, refusals } from './messages'

/** The desk records that the next step is done. */
export function StepForm({ step, answer }: { step: Step; answer?: FormAnswer }) {
  const t = useText()
  const labels = { happenedOn: t(messages.happenedOn), validUntil: t(messages.validUntilField), note: t(messages.note) }
  return (
    <Section title={t(messages.next, { step: t(messages[step]) })} id="next">
      <ActionForm
        id="step" answer={answer} initial={{ happenedOn: today() }} labels={labels} refusals={refusals}
        refusedFields={{ 'in-the-future': 'happenedOn', 'papers-without-end': 'validUntil', 'papers-expired': 'validUntil' }}
      >
        <input type="hidden" name="step" value={step} />
        <DayField name="happenedOn" label={labels.happenedOn} />
        {step === 'documents' && <DayField name="validUntil" label={labels.validUntil} hint={t(messages.validUntilHint)} />}
        <TextArea name="note" label={labels.note} rows={2} maxLength={1000} optional />
        <FormActions><SubmitButton>{t(messages.recordStep)}</SubmitButton></FormActions>
      </ActionForm>
    </Section>
  )
}

/** The mentor's own step: the code of conduct, read and signed. */
export function CodeForm({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  return (
    <Section title={t(messages.codeTitle)} id="code-of-conduct">
      <ol className="mb-4 grid list-decimal gap-2 ps-6">
        {[messages.code1, messages.code2, messages.code3, messages.code4, messages.code5].map(rule => <li key={rule.en}>{t(rule)}</li>)}
      </ol>
      <ActionForm id="code" answer={answer} labels={{ agreed: t(messages.agree) }} refusals={refusals}>
        <Checkbox name="agreed" label={t(messages.agree)} />
        <FormActions><SubmitButton>{t(messages.sign)}</SubmitButton></FormActions>
      </ActionForm>
    </Section>
  )
}

/** Suspends, resumes or ends: folded away, for it is rare and takes effect at once. */
export function TurnForm({ clearance, answer }: { clearance: Clearance; answer?: FormAnswer }) {
  const t = useText()
  const turns = clearance.suspendedAt ? (['resumed', 'ended'] as const) : clearance.activeAt ? (['suspended', 'ended'] as const) : (['ended'] as const)
  const words = { suspended: messages.suspend, resumed: messages.resume, ended: messages.end }
  return (
    <details className="mt-8 rounded-lg border border-line bg-surface p-4" open={Boolean(answer)}>
      <summary className="font-semibold">{t(messages.turnTitle)}</summary>
      <p className="my-3 text-soft-ink">{t(messages.turnWarning)}</p>
      <ActionForm id="turn" answer={answer} labels={{ turn: t(messages.turn), because: t(messages.because) }} refusals={refusals}>
        <RadioGroup name="turn" label={t(messages.turn)} options={turns.map(value => ({ value, label: t(words[value]) }))} />
        <TextArea name="because" label={t(messages.because)} rows={2} maxLength={500} />
        <FormActions><SubmitButton look="danger">{t(messages.turnNow)}</SubmitButton></FormActions>
      </ActionForm>
    </details>
  )
}
