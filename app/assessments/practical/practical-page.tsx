import Hammer from 'lucide-react/icons/hammer'
import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { MarkText } from '../marks'
import { markRefusals, messages } from './messages'
import type { PracticalCandidate } from './practical.server'

type Props = { candidates: PracticalCandidate[]; answer?: FormAnswer }

export function PracticalPage({ candidates, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  if (candidates.length === 0)
    return (
      <EmptyState icon={Hammer} title={t(messages.nobody)}>
        {t(messages.nobodyWhy)}
      </EmptyState>
    )
  return (
    <ul className="grid max-w-3xl gap-6">
      {candidates.map(candidate => (
        <li
          key={candidate.bookingId}
          id={candidate.bookingId}
          className="grid scroll-mt-6 gap-4 rounded-lg border border-line bg-surface p-5"
        >
          <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
            {(language === 'en' && candidate.personNameEn) || candidate.personNameFa}
            <span className="text-sm font-normal text-soft-ink">
              {t(messages.seat, { seat: candidate.seatNumber })}
            </span>
          </h2>
          <Marking
            candidate={candidate}
            answer={answer?.typed?.bookingId === candidate.bookingId ? answer : undefined}
          />
        </li>
      ))}
    </ul>
  )
}

function Marking({ candidate, answer }: { candidate: PracticalCandidate; answer?: FormAnswer }) {
  const t = useText()
  if (candidate.ownMarks !== null) return <Given candidate={candidate} ownMarks={candidate.ownMarks} />
  if (candidate.isConflicted) return <Notice kind="warning">{t(messages.conflict)}</Notice>
  if (candidate.isAbsent) return <Notice>{t(messages.absent)}</Notice>
  if (!candidate.wantsMore) return <Notice>{t(messages.enough)}</Notice>
  const labels = { marks: t(messages.marks), note: t(messages.note) }
  return (
    <>
      {candidate.isDisputed && <Notice kind="warning">{t(messages.wantsThird)}</Notice>}
      <ActionForm
        id={`mark-${candidate.bookingId}`}
        answer={answer}
        labels={labels}
        refusals={markRefusals}
        className="grid gap-4"
      >
        <input type="hidden" name="bookingId" value={candidate.bookingId} />
        <DigitsField name="marks" label={labels.marks} hint={t(messages.marksHint)} decimal maxLength={6} />
        <TextArea name="note" label={labels.note} hint={t(messages.noteHint)} rows={2} maxLength={2000} />
        <div>
          <SubmitButton>{t(messages.give)}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

function Given({
  candidate: { ownNote, others, result, isDisputed },
  ownMarks,
}: {
  candidate: PracticalCandidate
  ownMarks: string
}) {
  const t = useText()
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t(messages.yours),
            value: (
              <>
                <MarkText marks={ownMarks} />
                <p className="font-normal text-soft-ink">{ownNote}</p>
              </>
            ),
          },
          {
            term: t(messages.others),
            value:
              others.length === 0 ? (
                <span className="font-normal">{t(messages.othersWaiting)}</span>
              ) : (
                others.map((other, i) => (
                  <div key={i}>
                    <MarkText marks={other.marks} />
                    <p className="font-normal text-soft-ink">{other.note}</p>
                  </div>
                ))
              ),
          },
          ...(result === null ? [] : [{ term: t(messages.result), value: <MarkText marks={result} /> }]),
        ]}
      />
      {isDisputed && <Notice kind="warning">{t(messages.tooFar)}</Notice>}
    </>
  )
}
