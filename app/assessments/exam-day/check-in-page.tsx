import { Form } from '@remix-run/react'
import CircleCheck from 'lucide-react/icons/circle-check'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import type { BoardSeat } from './board'
import { checkInRefusals, messages } from './messages'

type Props = { session: ExamSession; seats: BoardSeat[]; chosen: string | null; answer?: FormAnswer }

/** At the door, on a phone: one big button for each candidate; whose card was read stands first. */
export function CheckInPage({ session, seats, chosen, answer }: Props) {
  const t = useText()
  const address = `/exam-sessions/${session.id}`
  const ordered = [...seats].sort((a, b) => Number(b.bookingId === chosen) - Number(a.bookingId === chosen))
  const refusal = answer?.refused ? checkInRefusals[answer.refused as keyof typeof checkInRefusals] : undefined
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.checkIns)}
        crumbs={[{ label: t(session.courseTitle), to: address }]}
        lead={t(messages.checkInLead)}
        actions={<LinkButton to={`${address}/board`}>{t(messages.board)}</LinkButton>}
      />
      {refusal && <div className="mb-5"><Notice kind="danger" alert>{t(refusal)}</Notice></div>}
      {seats.length === 0 ? <EmptyState title={t(messages.nobody)}>{t(messages.nobodyWhy)}</EmptyState> : (
        <>
          <p className="mb-4">{t(messages.counted, { here: seats.filter(seat => seat.checkedInAt).length, all: seats.length })}</p>
          <ul className="grid gap-3">
            {ordered.map(seat => <Candidate key={seat.bookingId} seat={seat} isChosen={seat.bookingId === chosen} />)}
          </ul>
        </>
      )}
    </div>
  )
}

function Candidate({ seat, isChosen }: { seat: BoardSeat; isChosen: boolean }) {
  const t = useText()
  const language = useLanguage()
  const [before, after] = t(messages.isHere).split('{time}')
  return (
    <li className={`flex flex-wrap items-center justify-between gap-3 rounded-md border bg-surface px-4 py-3 ${isChosen ? 'border-2 border-accent' : 'border-line'}`}>
      <span>
        <strong className="block text-lg">{language === 'en' && seat.nameEn ? seat.nameEn : seat.nameFa}</strong>
        <span className="text-soft-ink">{t(messages.seat, { seat: seat.seatNumber })}</span>
      </span>
      {seat.checkedInAt ? (
        <Badge tone="success" icon={CircleCheck}>{before}<InstantText instant={seat.checkedInAt} part="time" />{after}</Badge>
      ) : (
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="bookingId" value={seat.bookingId} />
          <SubmitButton name="identitySeen" value="document">{t(messages.here)}</SubmitButton>
          <SubmitButton look="quiet" size="small" name="identitySeen" value="known">{t(messages.hereKnown)}</SubmitButton>
        </Form>
      )}
    </li>
  )
}
