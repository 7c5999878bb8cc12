import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import { messages, states } from './messages'
import type { PracticeState } from './practice'

const tones: Record<PracticeState, Tone> = { draft: 'plain', submitted: 'due', signed: 'success', returned: 'info' }

export function StateBadge({ state }: { state: PracticeState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(states[state])}</Badge>
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
