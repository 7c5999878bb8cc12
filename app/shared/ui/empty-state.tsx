import type { ReactNode } from 'react'
import { Icon, type IconKind } from './icon'

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ title, children, icon, action }: {
  title: string
  children?: ReactNode
  icon?: IconKind
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-edge px-6 py-10 text-center">
      {icon && <Icon of={icon} className="size-10 rounded-lg bg-accent-ground p-2 text-accent" />}
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-prose text-soft-ink">{children}</div>}
      {action}
    </div>
  )
}
