import type { ReactNode } from 'react'

/** Codes, phones, e-mails, addresses, certificate numbers and time ranges: read from left to right in any text. */
export function Ltr({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <bdi dir="ltr" className={`inline-block max-w-full ${className}`}>{children}</bdi>
}
