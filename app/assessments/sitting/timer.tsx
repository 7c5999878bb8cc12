import { useEffect, useRef, useState } from 'react'
import { formatTime } from '~/shared/calendar'
import { localDigits } from '~/shared/text'
import { useLanguage, useText } from '~/shared/ui/language'
import { messages } from './messages'

type Props = {
  dueAt: string
  /** The server's clock when the page was made; later `clockAhead` corrects this device's. */
  now: Date
  clockAhead: number
  isAlive: boolean
  extraMinutes: number
  onOver: (timeIsUp: true) => void
}

const ANNOUNCED = [30, 10, 5, 1]

/** The time left by the server's clock, in minutes, and in seconds at the end; without a script the hour of the end. */
export function Timer({ dueAt, now, clockAhead, isAlive, extraMinutes, onOver }: Props) {
  const t = useText()
  const language = useLanguage()
  const left = useTimeLeft(new Date(dueAt).getTime(), now.getTime(), clockAhead, isAlive)
  const over = useRef(onOver)
  over.current = onOver
  const isOver = left <= 0
  useEffect(() => {
    if (isOver && isAlive) over.current(true)
    // Again with each word of the server, which may not be of the same mind yet.
  }, [isOver, isAlive, clockAhead])

  const minutes = Math.ceil(left / 60_000)
  const isShort = left < 5 * 60_000
  const shown = isOver ? t(messages.timeUp) : isShort ? clockOf(left) : t(messages.minutesLeft, { count: minutes })
  return (
    <div className={`grid gap-x-3 ${isShort ? 'text-danger' : ''}`}>
      {isAlive && (
        <p className="leading-tight">
          <span className="text-sm text-soft-ink">{t(messages.timeLeft)}: </span>
          <strong className="text-xl tabular-nums">
            <bdi>{localDigits(shown, language)}</bdi>
          </strong>
        </p>
      )}
      <p className="text-sm text-soft-ink">
        {t(messages.endsAt, { time: `\u2066${formatTime(dueAt, language)}\u2069` })}
      </p>
      {extraMinutes > 0 && <p className="text-sm text-due-ink">{t(messages.credited, { count: extraMinutes })}</p>}
      <p role="status" className="sr-only">
        {isAlive && ANNOUNCED.includes(minutes) && t(messages.minutesAnnounced, { count: minutes })}
      </p>
    </div>
  )
}

function useTimeLeft(due: number, now: number, clockAhead: number, isAlive: boolean) {
  const [left, setLeft] = useState(due - now)
  useEffect(() => {
    if (!isAlive) return
    const look = () => setLeft(due - (Date.now() + clockAhead))
    look()
    const ticking = setInterval(look, 1000)
    return () => clearInterval(ticking)
  }, [due, clockAhead, isAlive])
  return left
}

function clockOf(left: number) {
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
