import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { messages } from './messages'
import type { LentRoom } from './rooms.server'

/** For a centre that lends rooms: in whose exams, and who will sit there. */
export function LentRooms({ rooms }: { rooms: LentRoom[] }) {
  const t = useText()
  if (rooms.length === 0) return null
  return (
    <Section title={t(messages.lent)}>
      <ul className="grid gap-3">
        {rooms.map(({ examSessionId, courseTitle, name, startsFrom, owner }) => (
          <li key={`${examSessionId} ${name}`} className="rounded-md border border-line bg-surface px-4 py-3">
            <TextLink to={`/exam-sessions/${examSessionId}/rooms`}>{t(courseTitle)}</TextLink>
            <span className="block text-soft-ink">{t(messages.lentBy, { room: name, owner: t(owner) })} · <InstantText instant={startsFrom} /></span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
