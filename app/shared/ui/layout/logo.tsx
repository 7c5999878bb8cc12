import { Link } from '@remix-run/react'
import { useText } from '../language'
import { messages } from '../messages'

/** A saw-tooth workshop roof with its lamp on. */
export function LogoMark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="64" height="64" rx="14" className="fill-accent" />
      <path d="M12 50V30l13-11v11l13-11v11l14-11v31z" className="fill-on-accent" />
      <circle cx="32" cy="40.5" r="5" className="fill-due" />
    </svg>
  )
}

export function Logo() {
  const t = useText()
  return (
    <Link discover="none" to="/" className="flex min-h-11 items-center gap-2.5 text-xl font-extrabold leading-none text-ink">
      <LogoMark />
      {t(messages.brand)}
    </Link>
  )
}
