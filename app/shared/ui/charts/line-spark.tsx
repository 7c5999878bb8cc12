import { useNumber, useText } from '../language'
import { messages } from '../list-messages'
import { ChartFrame } from './chart-frame'

export type Point = { label: string; value: number }

const WIDE = 300
const HIGH = 72

/** A course over time in a small line; the first, last and highest are written out. Time runs along the line of text. */
export function LineSpark({ title, note, points, unit }: { title: string; note?: string; points: Point[]; unit: string }) {
  const t = useText()
  const number = useNumber()
  const values = points.map(point => point.value)
  const low = Math.min(0, ...values)
  const high = Math.max(1, ...values)
  const x = (i: number) => 6 + ((WIDE - 12) * i) / Math.max(1, points.length - 1)
  const y = (value: number) => HIGH - 8 - ((HIGH - 16) * (value - low)) / (high - low)
  const line = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
  const [first, last] = [points[0], points.at(-1)]
  return (
    <ChartFrame title={title} note={note} columns={[t(messages.chartItem), unit]} rows={points.map(point => [point.label, number(point.value)])}>
      <div aria-hidden="true">
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} className="w-full rtl:-scale-x-100">
          <path d={`M6 ${HIGH - 8}H${WIDE - 6}`} className="stroke-line" />
          <path d={`${line}L${x(points.length - 1).toFixed(1)} ${HIGH - 8}L6 ${HIGH - 8}Z`} className="fill-accent-ground" />
          <path d={line} className="fill-none stroke-accent stroke-2" strokeLinejoin="round" strokeLinecap="round" />
          {last && <circle cx={x(points.length - 1)} cy={y(last.value)} r="4" className="fill-due stroke-surface stroke-2" />}
        </svg>
        {first && last && (
          <p className="mt-1 flex justify-between gap-4 text-sm text-soft-ink">
            <span>{first.label}: <b className="text-ink">{number(first.value)}</b></span>
            <span>{last.label}: <b className="text-ink">{number(last.value)}</b></span>
          </p>
        )}
      </div>
    </ChartFrame>
  )
}
