import { Link } from '@remix-run/react'
import { useNumber, useText } from './language'
import { messages } from './messages'

export type Tab = { to: string; label: string; current?: boolean; count?: number }

/** Sections of one thing, each with its own address. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label?: string }) {
  const t = useText()
  const number = useNumber()
  return (
    <nav aria-label={label ?? t(messages.sections)} className="mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex min-w-max gap-1">
        {tabs.map(tab => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              aria-current={tab.current ? 'page' : undefined}
              className={'flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 text-soft-ink hover:text-accent ' +
                '-outline-offset-3 aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-ink aria-[current]:[scroll-initial-target:nearest]'}
            >
              {tab.label}
              {tab.count !== undefined && <span className="rounded-lg bg-sunken px-2 text-sm leading-snug text-ink">{number(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
