import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** «زهرا احمدی» → «ز ا», held apart by a half-space so that the letters do not join. */
export function initialsOf(name: string) {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? [...words.at(-1)!][0]! : ''
  return last ? `${first}\u200C${last}` : first
}

const grounds = ['bg-accent-ground text-accent-strong', 'bg-due-ground text-due-ink', 'bg-info-ground text-info', 'bg-success-ground text-success']

export function Avatar({ name, size = 'normal' }: { name: string; size?: 'normal' | 'large' }) {
  const ground = grounds[[...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % grounds.length]
  const room = size === 'large' ? 'size-14 text-xl' : 'size-10 text-sm'
  return <span aria-hidden="true" className={`inline-grid shrink-0 place-items-center rounded-full font-bold leading-none ${room} ${ground}`}>{initialsOf(name)}</span>
}

/** A person in a list: who, and one line about them. */
export function PersonChip({ name, detail, to, end }: { name: string; detail?: ReactNode; to?: string; end?: ReactNode }) {
  return (
    <span className="inline-flex max-w-full items-center gap-3">
      <Avatar name={name} />
      <span className="min-w-0 leading-snug">
        {to ? <Link to={to} className="font-semibold text-accent hover:underline">{name}</Link> : <span className="font-semibold">{name}</span>}
        {detail && <span className="block text-sm font-normal text-soft-ink">{detail}</span>}
      </span>
      {end && <span className="ms-auto">{end}</span>}
    </span>
  )
}
