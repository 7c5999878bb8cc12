import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { Checkbox, RadioGroup } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { SelectField } from '~/shared/ui/select-field'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { ABSENCE_CAUSES, type Part } from '../assessment'
import type { Candidate } from '../bookings/candidates.server'
import { causes } from '../messages'
import { messages, resultsRefusals } from './messages'

const box = 'grid gap-4 rounded-lg border border-line bg-surface p-5'
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
    <ActionForm id={`absence-${part}`} answer={answer} labels={labels} refusals={resultsRefusals} className={box}>
      <div>
        <h3 className="text-lg">{t(messages.unfinished)}</h3>
        <p className="text-soft-ink">{t(messages.unfinishedLead)}</p>
      </div>
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
  )
}

export type SampledPaper = { name: string; to: string; isSeen: boolean }

/** The sample's papers are named with whether this officer looked at them: what is agreed to can be looked at first. */
export function PublishForm({ part, fresh, papers, answer }: { part: Part; fresh: number; papers: SampledPaper[]; answer?: FormAnswer }) {
  const t = useText()
  return (
    <ActionForm id={`publish-${part}`} answer={answer} refusals={resultsRefusals} className={box}>
      <h3 className="text-lg">{t(part === 'written' ? messages.publishWritten : messages.publishPractical)}</h3>
      <p className="text-soft-ink">{t(messages.freshCount, { count: fresh })}</p>
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="part" value={part} />
      {papers.length > 0 && (
        <div>
          <h4 className="text-base">{t(messages.samplePapers)}</h4>
          <ul className="mt-1 grid gap-1">
            {papers.map(({ name, to, isSeen }) => (
              <li key={to} className="flex flex-wrap items-center gap-x-3">
                <TextLink to={to} className="inline-flex min-h-11 items-center">{t(messages.samplePaperOf, { name })}</TextLink>
                <Badge tone={isSeen ? 'success' : 'due'}>{t(isSeen ? messages.seen : messages.notSeen)}</Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Checkbox name="moderated" label={papers.length > 0 ? t(messages.moderated, { count: papers.length }) : t(messages.marksSeen)} />
      <div>
        <SubmitButton>{t(messages.publish)}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function LateForm({ candidate, name, answer }: { candidate: Candidate; name: string; answer?: FormAnswer }) {
  const t = useText()
  const labels = { counts: t(messages.ruling), reason: t(messages.why) }
  return (
    <ActionForm
      id={`late-${candidate.bookingId}`}
      answer={answer}
      labels={labels}
      refusals={resultsRefusals}
      className={`${box} max-w-3xl`}
    >
      <h3 className="text-lg">{t(messages.lateOf, { count: candidate.lateAnswers, name })}</h3>
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
  )
}
