import { formatDay, type Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { Badge, type Tone } from '~/shared/ui/badge'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages, states } from './messages'
import { isEarly, isLate, type PracticeLog, type PracticeState } from './practice'

const tones: Record<PracticeState, Tone> = { draft: 'plain', submitted: 'due', signed: 'success', returned: 'info' }

export function StateBadge({ state }: { state: PracticeState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(states[state])}</Badge>
}

/** What a log's time has against it, for its trainee, its trainer and a guardian alike. */
export function OutOfTime({ opensOn, dueOn, first }: { opensOn: Day | null; dueOn: Day | null; first: { id: string; title: Text }[] }) {
  const t = useText()
  const [language, calendar] = [useLanguage(), useCalendar()]
  const day = (day: Day) => formatDay(day, language, 'long', calendar)
  if (!opensOn && !dueOn && first.length === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t(dueOn ? messages.lateTitle : messages.earlyTitle)}>
        {dueOn && <p>{t(messages.wasDue, { day: day(dueOn) })}</p>}
        {opensOn && <p>{t(messages.opensFrom, { day: day(opensOn) })}</p>}
        {first.length > 0 && (
          <>
            <p>{t(messages.undoneBefore)}</p>
            <ul className="list-disc ps-5">{first.map(({ id, title }) => <li key={id}>{t(title)}</li>)}</ul>
          </>
        )}
        <p>{t(messages.takenAllTheSame)}</p>
      </Notice>
    </div>
  )
}

/** A log's state, and beside it that it came early or late. */
export function Standing({ log }: { log: PracticeLog }) {
  const t = useText()
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <StateBadge state={log.state} />
      {isLate(log) && <Badge tone="due">{t(messages.late)}</Badge>}
      {isEarly(log) && <Badge tone="due">{t(messages.early)}</Badge>}
    </span>
  )
}

export function Took({ minutes: all }: { minutes: number }) {
  const t = useText()
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  const words = hours === 0 ? messages.tookMinutes : minutes === 0 ? messages.tookHours : messages.took
  return <>{t(words, { hours, minutes })}</>
}

/** A log's photos, each reached through the log. */
export function Photos({ logId, photos }: { logId: string; photos: number[] }) {
  const t = useText()
  if (photos.length === 0) return null
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {photos.map((n, i) => (
        <li key={n}>
          <a href={`/practice-logs/${logId}/photos/${n}`}>
            <img
              src={`/practice-logs/${logId}/photos/${n}`} alt={t(messages.photoN, { n: i + 1 })} loading="lazy"
              className="aspect-square w-full rounded-md border border-line bg-sunken object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
