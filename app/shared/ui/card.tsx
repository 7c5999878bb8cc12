import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** One thing among its like. With `to` the whole card is pressed, but only the title is the link. */
export function Card({ title, to, eyebrow, children, footer, level = 3, tone = 'plain' }: {
  title?: string
  to?: string
  eyebrow?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  level?: 2 | 3 | 4
  /** `due` for what waits for the reader today. */
  tone?: 'plain' | 'due'
}) {
  const Heading = `h${level}` as const
  const edge = tone === 'due' ? 'border-line border-s-4 border-s-due' : 'border-line'
  return (
    <article className={`relative flex flex-col gap-2 rounded-lg border bg-surface p-5 break-inside-avoid ${edge} ${to ? 'hover:border-accent' : ''}`}>
      {eyebrow && <div className="flex flex-wrap items-center gap-2 text-sm text-soft-ink">{eyebrow}</div>}
      {title && (
        <Heading className="text-lg">
          {to ? <Link to={to} className="after:absolute after:inset-0 after:rounded-lg hover:text-accent">{title}</Link> : title}
        </Heading>
      )}
      {children && <div className="min-w-0">{children}</div>}
      {footer && <div className="relative mt-auto flex flex-wrap items-center gap-3 pt-2">{footer}</div>}
    </article>
  )
}

/** Cards beside each other, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">{children}</div>
}
