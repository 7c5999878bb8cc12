import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

/** The page's one h1, with the way here above and what can be done beside. */
export function PageHeader({ title, lead, crumbs, badges, actions }: {
  title: string
  lead?: ReactNode
  crumbs?: Crumb[]
  badges?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-8">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1>{title}</h1>
          {badges && <div className="mt-2 flex flex-wrap gap-2">{badges}</div>}
          {lead && <div className="mt-2 max-w-prose text-lg text-soft-ink">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  )
}

/** A part of a page under its own heading. */
export function Section({ title, children, actions, id }: { title: string; children: ReactNode; actions?: ReactNode; id?: string }) {
  return (
    <section className="mt-10 first:mt-0" aria-labelledby={id} >
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
