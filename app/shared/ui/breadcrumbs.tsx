import { Link } from '@remix-run/react'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'

export type Crumb = { label: string; to: string }

/** The way here, without the page itself: its title follows. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useText()
  return (
    <nav aria-label={t(messages.path)} className="mb-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-soft-ink">
        {crumbs.map(crumb => (
          <li key={crumb.to} className="inline-flex items-center gap-1">
            <Link to={crumb.to} className="py-1 hover:text-accent hover:underline">{crumb.label}</Link>
            <Icon of={ChevronRight} mirrored className="size-[1em]" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
