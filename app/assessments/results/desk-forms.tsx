import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { SelectField } from '~/shared/ui/select-field'
import { TextField } from '~/shared/ui/text-field'
import { ABSENCE_CAUSES, type Part } from '../assessment'
import type { Candidate } from '../bookings/candidates.server'
import { causes } from '../messages'
import { messages, resultsRefusals } from './messages'

const box = 'grid gap-4 rounded-lg border border-line bg-surface p-5'
/** What is said of the chosen candidate stands beside the choice. */
const OF_CANDIDATE = { 'has-sitting': 'bookingId', 'has-result': 'bookingId', 'part-kept': 'bookingId', 'written-not-passed': 'bookingId' }
const EXCUSED = ['centre', 'power', 'illness']

export function AbsenceForm({
  part,
  candidates,
  nameOf,
  answer,
}: {
  part: Part
  candidates: Candidate[]
  nameOf: (candidate: Candidate) => string
  answer?: FormAnswer
}) {
  const t = useText()
  const labels = { bookingId: t(messages.candidate), cause: t(messages.why), note: t(messages.note) }
  return (
    <section className={box}>
      <div>
        <h3 className="text-lg">{t(messages.unfinished)}</h3>
        <p className="text-soft-ink">{t(messages.unfinishedLead)}</p>
      </div>
      <ActionForm id={`absence-${part}`} answer={answer} labels={labels} refusals={resultsRefusals} refusedFields={OF_CANDIDATE} className="grid gap-4">
        <input type="hidden" name="intent" value="record-absence" />
        <input type="hidden" name="part" value={part} />
        <SelectField
          name="bookingId"
          label={labels.bookingId}
          options={candidates.map(candidate => ({ value: candidate.bookingId, label: nameOf(candidate) }))}
        />
        <RadioGroup
          name="cause"
          label={labels.cause}
          columns={2}
          options={ABSENCE_CAUSES.map(value => ({
            value,
            label: t(causes[value]),
            hint: EXCUSED.includes(value) ? t(messages.noCost) : undefined,
          }))}
        />
        <TextField name="note" label={labels.note} optional maxLength={500} />
        <div>
          <SubmitButton look="secondary">{t(messages.recordAbsence)}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}

export function LateForm({ candidate, name, answer }: { candidate: Candidate; name: string; answer?: FormAnswer }) {
  const t = useText()
  const labels = { counts: t(messages.ruling), reason: t(messages.why) }
  return (
    <section className={`${box} max-w-3xl`}>
      <h3 className="text-lg">{t(messages.lateOf, { count: candidate.lateAnswers, name })}</h3>
      <ActionForm id={`late-${candidate.bookingId}`} answer={answer} labels={labels} refusals={resultsRefusals} className="grid gap-4">
        <input type="hidden" name="intent" value="rule-on-late-answers" />
        <input type="hidden" name="sittingId" value={candidate.sittingId ?? ''} />
        <RadioGroup
          name="counts"
          label={labels.counts}
          columns={2}
          options={[
            { value: 'yes', label: t(messages.counts) },
            { value: 'no', label: t(messages.countsNot) },
          ]}
        />
        <TextField name="reason" label={labels.reason} maxLength={500} />
        <div>
          <SubmitButton look="secondary">{t(messages.rule)}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
