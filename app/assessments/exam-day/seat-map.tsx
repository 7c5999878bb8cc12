import { Link } from '@remix-run/react'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import { formatTime } from '~/shared/calendar'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { grantedIn } from './accommodation'
import { FEW_SEATS, isAlarming, isSitting, seatState, secondsSince, type BoardSeat } from './board'
import { messages, states } from './messages'
import { seatLooks } from './seat-looks'

type Props = { seats: BoardSeat[]; now: Date; chosen?: string; to: (seat: string) => string }
/** So many alarms are seen to one by one; more are the room's, as when its network goes. */
const FEW_ALARMS = 12

const wide = 'grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5'
const dense = 'grid grid-cols-[repeat(auto-fill,minmax(3.25rem,1fr))] gap-1 lg:grid-cols-5 lg:gap-2'

/**
 * The room seen from above: a tile for each seat, which leads to what can be done for it. Seats that somebody should go
 * to stand first. Of a large room the others are small on a phone: number, sign of the state, and how long it has been still.
 */
export function SeatMap({ seats, now, chosen, to }: Props) {
  const t = useText()
  const isLarge = seats.length > FEW_SEATS
  const alarming = isLarge ? seats.filter(seat => isAlarming(seat, now)) : []
  const others = seats.filter(seat => !alarming.includes(seat))
  const list = (some: BoardSeat[], isDense: boolean) => (
    <ul className={isDense ? dense : wide}>
      {some.map(seat => (
        <li key={seat.bookingId} id={`seat-${seat.seatNumber}`} className="scroll-mt-4">
          <Seat seat={seat} now={now} to={to(seat.bookingId)} isChosen={seat.bookingId === chosen} isDense={isDense} />
        </li>
      ))}
    </ul>
  )
  if (alarming.length === 0) return list(others, isLarge)
  return (
    <>
      <h4 className="flex items-center gap-2 font-bold text-danger"><Icon of={seatLooks.silent.icon} />{t(messages.goThere, { count: alarming.length })}</h4>
      {list(alarming, alarming.length > FEW_ALARMS)}
      {others.length > 0 && <><h4 className="mt-2 font-bold">{t(messages.otherSeats)}</h4>{list(others, true)}</>}
    </>
  )
}

function Seat({ seat, now, to, isChosen, isDense }: { seat: BoardSeat; now: Date; to: string; isChosen: boolean; isDense: boolean }) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  const state = seatState(seat, now)
  const isRunning = isSitting(state)
  // What a small tile has no place for is still read out.
  const roomy = isDense ? 'max-lg:sr-only' : ''
  const { ground, icon } = seatLooks[state]
  return (
    <Link
      to={to}
      aria-current={isChosen ? 'true' : undefined}
      className={`relative block h-full rounded-md border hover:border-accent aria-[current]:ring-2 aria-[current]:ring-accent ${ground} ${isDense ? 'min-h-12 px-1 py-1 max-lg:text-center lg:px-3 lg:py-2' : 'px-3 py-2'}`}
    >
      {isDense && (
        <span aria-hidden className="block leading-tight lg:hidden">
          <span className="flex items-center justify-center gap-0.5">
            <Icon of={seat.isLocked ? LockKeyhole : icon} className={`size-4 ${state === 'silent' || seat.isLocked ? 'text-danger' : ''}`} /><strong>{number(seat.seatNumber)}</strong>
          </span>
          {isRunning && <span className={`block text-xs ${state === 'silent' ? 'font-bold text-danger' : ''}`}><Ago seconds={secondsSince(seat.seenAt, now)} isShort /></span>}
        </span>
      )}
      <span className={`flex flex-wrap items-baseline justify-between gap-x-2 ${roomy}`}>
        <strong className="whitespace-nowrap">{t(messages.seat, { seat: seat.seatNumber })}</strong>
        <span className="text-sm"><Icon of={icon} className="me-1 inline size-4 align-[-0.2em]" />{t(states[state])}</span>
      </span>
      <span className={`block ${isDense ? `truncate ${roomy}` : ''}`}>{language === 'en' && seat.nameEn ? seat.nameEn : seat.nameFa}</span>
      <span className={`block text-sm text-soft-ink ${roomy}`}>
        {seat.sittingId && t(messages.answered, { answered: seat.answered, items: seat.items })}
        {isRunning && <> · <LastHeard seat={seat} now={now} /></>}
      </span>
      {seat.isLocked && <span className={`flex items-center gap-1 text-sm font-semibold text-danger ${roomy}`}><Icon of={LockKeyhole} className="size-[1.1em]" />{t(messages.locked)}</span>}
      {(seat.extraPercent > 0 || seat.needs.length > 0) && <span className={`block text-sm ${roomy}`}><Needed seat={seat} /></span>}
    </Link>
  )
}

/** What was decided for this candidate: more time, a reader … */
export function Needed({ seat }: { seat: BoardSeat }) {
  return <>{grantedIn(seat, useText())}</>
}

/** When a sitting was heard of last: of one that saves by hand, when an answer came. */
export function LastHeard({ seat, now }: { seat: BoardSeat; now: Date }) {
  const t = useText()
  const language = useLanguage()
  const ago = <Ago seconds={secondsSince(seat.seenAt, now)} />
  if (!seat.plainSince) return ago
  const last = seat.lastSavedAt ? t(messages.lastAnswer, { time: `\u2066${formatTime(seat.lastSavedAt, language)}\u2069` }) : t(messages.noAnswerYet)
  return <>{last}{seatState(seat, now) === 'silent' && <> · {ago}</>}</>
}

/** How long ago the device was heard of. */
export function Ago({ seconds, isShort = false }: { seconds: number; isShort?: boolean }) {
  const t = useText()
  const [inSeconds, inMinutes] = isShort ? [messages.still, messages.stillMinutes] : [messages.seen, messages.seenMinutes]
  return <>{seconds < 120 ? t(inSeconds, { seconds }) : t(inMinutes, { minutes: Math.floor(seconds / 60) })}</>
}
