import { Badge, type Tone } from '~/shared/ui/badge'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { causes } from '../messages'
import type { InRoom } from './candidates.server'
import { messages } from './messages'

type Props = { candidates: InRoom[]; now: Date; mayCredit: boolean; address: string }

/** The room at a glance: who is there, how far, and how long ago the last answer reached the server. */
export function CandidateTable({ candidates, now, mayCredit, address }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <Table
      caption={t(messages.candidates)}
      hideCaption
      rows={candidates}
      rowKey={({ bookingId }) => bookingId}
      columns={[
        { key: 'name', header: t(messages.candidate), cell: candidate => <Name candidate={candidate} /> },
        { key: 'seat', header: t(messages.seat), numeric: true, cell: ({ seatNumber }) => number(seatNumber) },
        { key: 'state', header: t(messages.state), cell: candidate => <State candidate={candidate} now={now} /> },
        {
          key: 'started',
          header: t(messages.started),
          cell: ({ startedAt }) => startedAt && <InstantText instant={startedAt} part="time" />,
        },
        { key: 'finished', header: t(messages.finished), cell: candidate => <Finished candidate={candidate} /> },
        {
          key: 'answered',
          header: t(messages.answered),
          numeric: true,
          cell: ({ sittingId, answered, items }) => sittingId && t(messages.answeredOf, { answered, items }),
        },
        {
          key: 'saved',
          header: t(messages.lastSaved),
          cell: candidate => <LastSaved candidate={candidate} now={now} />,
        },
        ...(mayCredit
          ? [
              {
                key: 'credit',
                header: t(messages.addTime),
                cell: ({ sittingId, submittedAt }: InRoom) =>
                  sittingId &&
                  !submittedAt && (
                    <TextLink to={`${address}?credit=${sittingId}#credit`}>{t(messages.addTime)}</TextLink>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Name({ candidate: { nameFa, nameEn } }: { candidate: InRoom }) {
  return <>{useLanguage() === 'en' && nameEn ? nameEn : nameFa}</>
}

function State({ candidate, now }: { candidate: InRoom; now: Date }) {
  const t = useText()
  const [tone, text] = stateOf(candidate, now)
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tone}>{t(text)}</Badge>
      {candidate.creditedMinutes > 0 && (
        <Badge tone="info">{t(messages.creditedMinutes, { count: candidate.creditedMinutes })}</Badge>
      )}
      {candidate.lateAnswers > 0 && <Badge tone="due">{t(messages.late, { count: candidate.lateAnswers })}</Badge>}
    </span>
  )
}

function stateOf(
  { keepsWritten, writtenAbsence, sittingId, submittedAt, closedHow, dueAt, heldAt }: InRoom,
  now: Date,
): [Tone, typeof messages.done] {
  if (keepsWritten) return ['info', messages.keepsWritten]
  if (writtenAbsence) return ['plain', causes[writtenAbsence]]
  if (!sittingId) return ['plain', messages.notStarted]
  if (submittedAt && closedHow === 'officer') return ['plain', messages.doneByOfficer]
  if (submittedAt) return ['success', closedHow === 'time' ? messages.doneByTime : messages.done]
  if (heldAt) return ['due', messages.held]
  return dueAt && dueAt < now ? ['due', messages.overdue] : ['accent', messages.working]
}

function Finished({ candidate: { submittedAt, dueAt, heldAt } }: { candidate: InRoom }) {
  const t = useText()
  if (submittedAt) return <InstantText instant={submittedAt} part="time" />
  if (!dueAt || heldAt) return null
  const [before, after] = t(messages.due).split('{time}')
  return (
    <span className="text-soft-ink">
      {before}
      <InstantText instant={dueAt} part="time" />
      {after}
    </span>
  )
}

function LastSaved({ candidate: { lastSavedAt, submittedAt }, now }: { candidate: InRoom; now: Date }) {
  const t = useText()
  if (!lastSavedAt || submittedAt) return null
  const seconds = Math.max(0, Math.round((now.getTime() - lastSavedAt.getTime()) / 1000))
  return (
    <>
      {seconds < 120
        ? t(messages.secondsAgo, { count: seconds })
        : t(messages.minutesAgo, { count: Math.floor(seconds / 60) })}
    </>
  )
}
