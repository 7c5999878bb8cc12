import { useRevalidator } from '@remix-run/react'
import Hammer from 'lucide-react/icons/hammer'
import type { FormEvent } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { KeptForm } from '~/shared/offline/kept-form'
import { KeptNotices } from '~/shared/offline/kept-notices'
import { messages as offline } from '~/shared/offline/messages'
import { fieldsIn, useKeptForms } from '~/shared/offline/use-kept-forms'
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

type Props = { examSessionId: string; personId: string; candidates: PracticalCandidate[]; answer?: FormAnswer }

const ofBooking = (bookingId: string | undefined) => (fields: Record<string, string>) => fields.bookingId === bookingId

/** A form for each candidate; alive, what is sent is first kept on the device, since a workshop may have no network. */
export function PracticalPage({ examSessionId, personId, candidates, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  const page = `/exam-sessions/${examSessionId}/practical-marks`
  const { keeping, keep } = useKeptForms({
    box: `practical:${examSessionId}:${personId}`, personId, page, address: `${page}/entries?by=${personId}`, onArrived: revalidate,
  })
  const onSubmit = (event: FormEvent) => {
    if (!keeping.isAlive || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const fields = fieldsIn(event.target)
    void keep(fields, ofBooking(fields.bookingId))
  }
  /** What came back from the outbox, with what was typed, or what came back from the plain form. */
  const answerTo = (bookingId: string): FormAnswer | undefined => {
    const rejected = keeping.rejected.find(({ sent }) => sent.fields.bookingId === bookingId)
    if (rejected) return { refused: rejected.refused, errors: rejected.errors, typed: rejected.sent.fields }
    return answer?.typed?.bookingId === bookingId ? answer : undefined
  }
  if (candidates.length === 0)
    return (
      <EmptyState icon={Hammer} title={t(messages.nobody)}>
        {t(messages.nobodyWhy)}
      </EmptyState>
    )
  return (
    <div className="grid max-w-3xl gap-6" onSubmitCapture={onSubmit}>
    <KeptNotices keeping={keeping} here={page} />
    <ul className="grid gap-6">
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
            waiting={keeping.waiting.find(({ fields }) => fields.bookingId === candidate.bookingId)}
            answer={answerTo(candidate.bookingId)}
          />
        </li>
      ))}
    </ul>
    </div>
  )
}

function Marking({ candidate, waiting, answer }: { candidate: PracticalCandidate; waiting?: KeptForm; answer?: FormAnswer }) {
  const t = useText()
  if (waiting) return <Waiting fields={waiting.fields} />
  if (candidate.ownMarks !== null) return <Given candidate={candidate} ownMarks={candidate.ownMarks} />
  if (candidate.isConflicted) return <Notice kind="warning">{t(messages.conflict)}</Notice>
  if (candidate.isAbsent) return <Notice>{t(messages.absent)}</Notice>
  if (!candidate.wantsMore) return <Notice>{t(messages.enough)}</Notice>
  const labels = { marks: t(messages.marks), note: t(messages.note) }
  return (
    <>
      {candidate.isDisputed && <Notice kind="warning">{t(messages.wantsThird)}</Notice>}
      <ActionForm
        key={answer?.refused ?? JSON.stringify(answer?.errors)}
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

/** On this device and not at the server yet. */
function Waiting({ fields: { marks, note } }: { fields: Record<string, string> }) {
  const t = useText()
  return (
    <div className="grid gap-2 rounded-md border border-due bg-due-ground p-4">
      <p className="text-sm font-semibold text-due-ink">{t(offline.waitsHere)}</p>
      <DescriptionList items={[{
        term: t(messages.yours), value: <><bdi>{marks}</bdi><p className="font-normal text-soft-ink" dir="auto">{note}</p></>,
      }]} />
    </div>
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
                <p className="font-normal text-soft-ink" dir="auto">{ownNote}</p>
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
                    <p className="font-normal text-soft-ink" dir="auto">{other.note}</p>
                    {other.cameLate && <p className="text-sm font-normal text-soft-ink">{t(messages.cameLate)}</p>}
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
