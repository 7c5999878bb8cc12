import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export const linkLook = 'text-accent underline decoration-1 underline-offset-[0.35em] hover:text-accent-strong hover:decoration-2'

/** A link within text. Off-site addresses and files (`plain`) leave the app's navigation alone. */
export function TextLink({ to, children, plain = false, className = '', current }: {
  to: string
  children: ReactNode
  plain?: boolean
  className?: string
  current?: 'page' | 'step' | 'true'
}) {
  const look = `${linkLook} ${className}`
  if (plain || !to.startsWith('/')) return <a href={to} className={look} aria-current={current}>{children}</a>
  return <Link to={to} className={look} aria-current={current}>{children}</Link>
}
