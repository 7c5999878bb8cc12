import { useNumber, useText } from '../language'
import { messages } from '../list-messages'
import { ChartFrame } from './chart-frame'

export type Bar = { label: string; value: number; tone?: 'accent' | 'due' }

/** Lengths compared: one bar a row, its value in words at the end. Reads along the line of text in both directions. */
export function BarChart({ title, note, bars, unit, itemName, format }: {
  title: string
  note?: string
  bars: Bar[]
  /** What is counted: the header of the value column. */
  unit: string
  itemName?: string
  format?: (value: number) => string
}) {
  const t = useText()
  const number = useNumber()
  const write = format ?? number
  const most = Math.max(1, ...bars.map(bar => bar.value))
  return (
    <ChartFrame title={title} note={note} columns={[itemName ?? t(messages.chartItem), unit]} rows={bars.map(bar => [bar.label, write(bar.value)])}>
      <ul aria-hidden="true" className="grid gap-2.5">
        {bars.map(bar => (
          <li key={bar.label} className="grid items-center gap-x-3 text-sm sm:grid-cols-[minmax(6rem,28%)_1fr]">
            <span className="leading-snug">{bar.label}</span>
            <span className="flex items-center gap-2">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 min-w-0 flex-1 rtl:-scale-x-100">
                <rect width="100" height="10" rx="1" className="fill-sunken" />
                <rect width={(100 * bar.value) / most} height="10" rx="1" className={bar.tone === 'due' ? 'fill-due' : 'fill-accent'} />
              </svg>
              <span className="min-w-12 font-semibold">{write(bar.value)}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}
