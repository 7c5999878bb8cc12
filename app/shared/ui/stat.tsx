import type { ReactNode } from 'react'
import { useNumber } from './language'

/** One figure with the words that say what it counts. */
export function Stat({ value, label, detail }: { value: number | string; label: string; detail?: ReactNode }) {
  const number = useNumber()
  return (
    <div className="flex flex-col-reverse justify-end">
      {detail && <div className="text-sm text-soft-ink">{detail}</div>}
      <div className="text-soft-ink">{label}</div>
      <div className="text-4xl font-extrabold leading-tight text-accent">{typeof value === 'number' ? number(value) : value}</div>
    </div>
  )
}

export function Stats({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-8 gap-y-6">{children}</div>
}
