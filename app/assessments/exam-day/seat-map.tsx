import { Link } from '@remix-run/react'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { seatState, secondsSince, type BoardSeat, type SeatState } from './board'
import { messages, states } from './messages'

const looks: Record<SeatState, string> = {
  'not-here': 'border-line bg-surface',
  here: 'border-info bg-info-ground',
  ready: 'border-accent bg-accent-ground',
  working: 'border-success bg-success-ground',
  silent: 'border-2 border-danger bg-danger-ground',
  done: 'border-line bg-sunken',
  excused: 'border-dashed border-line bg-surface',
}

/** The room seen from above: a tile for each seat, which leads to what can be done for it. */
export function SeatMap({ seats, now, chosen, to }: { seats: BoardSeat[]; now: Date; chosen?: string; to: (seat: string) => string }) {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
      {seats.map(seat => (
        <li key={seat.bookingId}>
          <Seat seat={seat} now={now} to={to(seat.bookingId)} isChosen={seat.bookingId === chosen} />
        </li>
      ))}
    </ul>
  )
}

function Seat({ seat, now, to, isChosen }: { seat: BoardSeat; now: Date; to: string; isChosen: boolean }) {
  const t = useText()
  const language = useLanguage()
  const state = seatState(seat, now)
  return (
    <Link
      to={to}
      aria-current={isChosen ? 'true' : undefined}
      className={`block h-full rounded-md border px-3 py-2 hover:border-accent aria-[current]:ring-2 aria-[current]:ring-accent ${looks[state]}`}
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-2 *:whitespace-nowrap">
        <strong>{t(messages.seat, { seat: seat.seatNumber })}</strong>
        <span className="text-sm">{t(states[state])}</span>
      </span>
      <span className="block truncate">{language === 'en' && seat.nameEn ? seat.nameEn : seat.nameFa}</span>
      <span className="block text-sm text-soft-ink">
        {seat.sittingId && t(messages.answered, { answered: seat.answered, items: seat.items })}
        {(state === 'working' || state === 'silent') && <> · <Ago seconds={secondsSince(seat.seenAt, now)} /></>}
      </span>
      {seat.isLocked && <span className="flex items-center gap-1 text-sm font-semibold text-danger"><Icon of={LockKeyhole} className="size-[1.1em]" />{t(messages.locked)}</span>}
      {(seat.extraPercent > 0 || seat.needs.length > 0) && (
        <span className="block text-sm">
          {[...(seat.extraPercent > 0 ? [t(messages.extra, { percent: seat.extraPercent })] : []), ...seat.needs.map(need => t(messages[need]))].join(' · ')}
        </span>
      )}
    </Link>
  )
}

function Ago({ seconds }: { seconds: number }) {
  const t = useText()
  return <>{seconds < 120 ? t(messages.seen, { seconds }) : t(messages.seenMinutes, { minutes: Math.floor(seconds / 60) })}</>
}
