import { useText } from '~/shared/ui/language'
import { InstantText } from '~/shared/ui/time'
import { eventTitles, reasonTitles } from '../messages'
import type { CertificateEvent } from '../certificate'

/** What became of a certificate, the oldest first. */
export function CertificateHistory({ events }: { events: CertificateEvent[] }) {
  const t = useText()
  return (
    <ol className="grid gap-4 border-s-2 border-line ps-5">
      {events.map(({ kind, reason, madeAt }, i) => (
        <li key={i}>
          <p className="font-semibold">{t(eventTitles[kind])}</p>
          {reason && <p>{t(reasonTitles[reason])}</p>}
          <p className="text-sm text-soft-ink"><InstantText instant={madeAt} /></p>
        </li>
      ))}
    </ol>
  )
}
