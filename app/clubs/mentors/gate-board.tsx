import { today } from '~/shared/calendar'
import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { nextStep, stateOf, STEPS, type Clearance, type ClearanceState } from './gate'
import { messages } from './messages'

const tones: Record<ClearanceState, Tone> = { on_the_way: 'info', active: 'success', expired: 'due', suspended: 'danger', ended: 'plain' }

export function ClearanceBadge({ clearance }: { clearance: Clearance }) {
  const t = useText()
  const state = stateOf(clearance, today())
  return <Badge tone={tones[state]}>{t(messages[`state_${state}`])}</Badge>
}

/** Everyone of an operator who is on the way to mentoring, or through. */
export function GateBoard({ clearances }: { clearances: Clearance[] }) {
  const t = useText()
  return (
    <Table
      caption={t(messages.board)} hideCaption rows={clearances} rowKey={row => row.id}
      empty={<p className="text-soft-ink">{t(messages.boardEmpty)}</p>}
      columns={[
        { key: 'name', header: t(messages.mentors), cell: row => <TextLink to={`/mentors/${row.personId}/clearance`}>{t(row.name)}</TextLink> },
        { key: 'state', header: t(messages.state), cell: row => <ClearanceBadge clearance={row} /> },
        { key: 'steps', header: t(messages.steps), cell: row => <Steps clearance={row} /> },
        { key: 'until', header: t(messages.validUntil), cell: row => row.validUntil && <DayText day={row.validUntil} /> },
      ]}
    />
  )
}

function Steps({ clearance }: { clearance: Clearance }) {
  const t = useText()
  const next = nextStep(clearance)
  return (
    <span>
      {t(messages.stepCount, { done: clearance.stepsDone, total: STEPS.length })}
      {next && <span className="block text-sm text-soft-ink">{t(messages.next, { step: t(messages[next]) })}</span>}
    </span>
  )
}
