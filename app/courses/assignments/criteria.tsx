import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import type { Criterion } from './assignment'
import { messages } from './messages'

/** What the work is looked at for, before it is done. */
export function Criteria({ rubric }: { rubric: Criterion[] }) {
  const t = useText()
  if (rubric.length === 0) return null
  return (
    <Section title={t(messages.criteria)} id="criteria">
      <ul className="grid max-w-xl gap-1">
        {rubric.map(({ id, title, points }) => (
          <li key={id} className="flex justify-between gap-4 border-b border-line py-1">
            <span>{t(title)}</span>
            <span className="shrink-0 text-soft-ink">{t(messages.upTo, { points })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
