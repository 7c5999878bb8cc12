import type { ReactNode } from 'react'

const FEW = 8

/** A long list, folded on a phone under words that say how long it is; where there is room it lies open. */
export function Folded({ count, label, children }: { count: number; label: string; children: ReactNode }) {
  if (count <= FEW) return <>{children}</>
  return (
    <details className="more">
      <summary className="min-h-11 content-center font-semibold text-accent">{label}</summary>
      {children}
    </details>
  )
}
