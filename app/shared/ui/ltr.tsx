import type { ReactNode } from 'react'

/** Codes, phones, e-mails, addresses, certificate numbers and time ranges: read from left to right in any text; a short one stays on its line. */
export function Ltr({ children, className = '' }: { children: ReactNode; className?: string }) {
  const line = /^\S{1,30}$/.test(String(children)) ? 'whitespace-nowrap ' : ''
  return <bdi dir="ltr" className={`inline-block max-w-full ${line}${className}`}>{children}</bdi>
}
