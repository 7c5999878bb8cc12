import { Link } from '@remix-run/react'
import { Icon, type IconKind } from '~/shared/ui/icon'
import { useNumber, useText } from '~/shared/ui/language'
import { SEAT_STATES, seatState, type BoardSeat, type SeatState } from './board'
import { messages, states } from './messages'
import { seatLooks } from './seat-looks'

type Props = { seats: readonly BoardSeat[]; now: Date; shown: SeatState | null; to: (show: SeatState | null) => string }

const countsOf = (seats: readonly BoardSeat[], now: Date) => {
  const found = seats.map(seat => seatState(seat, now))
  // What somebody must see to comes first.
  const order: SeatState[] = ['silent', ...SEAT_STATES.filter(state => state !== 'silent')]
  return order.map(state => ({ state, count: found.filter(one => one === state).length })).filter(({ count, state }) => count > 0 || state === 'silent')
}

const chip = 'inline-flex min-h-11 items-center gap-2 rounded-md border px-3 aria-[current]:ring-2 aria-[current]:ring-accent hover:border-accent'

/** How the whole exam stands, in one line; each count leads to its seats alone. */
export function SeatCounts({ seats, now, shown, to: pathOf }: Props) {
  const t = useText()
  const number = useNumber()
  const count = (to: string, name: string, n: number, isShown: boolean, look = 'border-line bg-surface', icon?: IconKind) => (
    <li key={to}><Link to={to} preventScrollReset aria-current={isShown ? 'true' : undefined} className={`${chip} ${look}`}>{icon && <Icon of={icon} className="size-4" />}{name} <strong>{number(n)}</strong></Link></li>
  )
  return (
    <nav aria-label={t(messages.showSeats)} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        {count(pathOf(null), t(messages.allSeats), seats.length, shown === null)}
        {countsOf(seats, now).map(({ state, count: n }) => count(
          pathOf(state), t(states[state]), n, shown === state, state === 'silent' && n > 0 ? 'border-danger bg-danger-ground text-danger' : undefined, seatLooks[state].icon,
        ))}
      </ul>
    </nav>
  )
}

/** The same of one room, to be read. */
export function RoomCounts({ seats, now }: Pick<Props, 'seats' | 'now'>) {
  const t = useText()
  const number = useNumber()
  return (
    <span className="block text-sm text-soft-ink">
      {countsOf(seats, now).filter(({ count }) => count > 0).map(({ state, count }) => (
        <span key={state} className={`me-4 inline-block ${state === 'silent' ? 'font-semibold text-danger' : ''}`}><Icon of={seatLooks[state].icon} className="me-1 inline size-4 align-[-0.2em]" />{t(states[state])}: {number(count)}</span>
      ))}
    </span>
  )
}
