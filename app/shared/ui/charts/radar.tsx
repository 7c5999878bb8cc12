import { useNumber } from '../language'
import { ChartFrame } from './chart-frame'

export type Spoke = { label: string; now: number; before?: number }

const CENTRE = 160
const RADIUS = 118

/** A long name on two lines, parted at the blank nearest its middle. */
function linesOf(label: string) {
  const blanks = [...label].flatMap((letter, i) => (letter === ' ' ? [i] : []))
  if (label.length < 14 || blanks.length === 0) return [label]
  const middle = blanks.reduce((best, at) => (Math.abs(at - label.length / 2) < Math.abs(best - label.length / 2) ? at : best))
  return [label.slice(0, middle), label.slice(middle + 1)]
}

/** Several skills at once, before and now: two shapes on the same spokes, told apart by dash and fill, not colour alone. */
export function Radar({ title, note, spokes, top, names }: {
  title: string
  note?: string
  spokes: Spoke[]
  /** The highest level. */
  top: number
  names: { item: string; now: string; before: string }
}) {
  const number = useNumber()
  const along = (i: number, reach: number) => {
    const turn = (2 * Math.PI * i) / spokes.length - Math.PI / 2
    return [CENTRE + reach * Math.cos(turn), CENTRE + reach * Math.sin(turn)] as const
  }
  const at = (i: number, value: number) => along(i, (RADIUS * Math.max(0, Math.min(value, top))) / top)
  const shape = (values: number[]) => values.map((value, i) => at(i, value).map(n => n.toFixed(1)).join(',')).join(' ')
  const hasBefore = spokes.some(spoke => spoke.before !== undefined)
  const columns = hasBefore ? [names.item, names.before, names.now] : [names.item, names.now]
  const write = (value?: number) => (value === undefined ? '–' : number(value))
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={spokes.map(({ label, now, before }) => hasBefore ? [label, write(before), write(now)] : [label, write(now)])}>
      <div aria-hidden="true">
        <svg viewBox={`-80 12 ${2 * CENTRE + 160} ${2 * CENTRE - 24}`} className="mx-auto w-full max-w-lg">
          {Array.from({ length: top }, (_, i) => <polygon key={i} points={shape(spokes.map(() => i + 1))} className="fill-none stroke-line" />)}
          {spokes.map((spoke, i) => {
            const [x, y] = at(i, top)
            return <line key={spoke.label} x1={CENTRE} y1={CENTRE} x2={x} y2={y} className="stroke-line" />
          })}
          <polygon points={shape(spokes.map(spoke => spoke.now))} className="fill-accent/20 stroke-accent stroke-2" strokeLinejoin="round" />
          {hasBefore && <polygon points={shape(spokes.map(spoke => spoke.before ?? 0))} className="fill-none stroke-due-ink stroke-2" strokeDasharray="5 4" strokeLinejoin="round" />}
          {spokes.map((spoke, i) => {
            const [x, y] = along(i, RADIUS + 14)
            const anchor = Math.abs(x - CENTRE) < 12 ? 'middle' : x > CENTRE ? 'start' : 'end'
            const place = { x, y, direction: 'ltr', textAnchor: anchor, dominantBaseline: 'middle' } as const
            return (
              <g key={spoke.label} className="fill-ink">
                <text {...place} className="text-[13px] max-sm:hidden">
                  {linesOf(spoke.label).map((line, n, all) => <tspan key={n} x={x} dy={n === 0 ? -9 * (all.length - 1) : 18}>{line}</tspan>)}
                </text>
                <text {...place} className="text-[18px] sm:hidden">{number(i + 1)}</text>
              </g>
            )
          })}
        </svg>
        <ol className="mb-3 grid grid-cols-2 gap-x-4 text-sm sm:hidden">
          {spokes.map((spoke, i) => <li key={spoke.label}>{number(i + 1)}. {spoke.label}</li>)}
        </ol>
        {hasBefore && (
          <ul className="flex flex-wrap justify-center gap-x-6 text-sm">
            <li className="flex items-center gap-2"><svg viewBox="0 0 24 8" className="w-6"><path d="M0 4h24" className="stroke-due-ink stroke-2" strokeDasharray="5 4" /></svg>{names.before}</li>
            <li className="flex items-center gap-2"><svg viewBox="0 0 24 8" className="w-6"><path d="M0 4h24" className="stroke-accent stroke-2" /></svg>{names.now}</li>
          </ul>
        )}
      </div>
    </ChartFrame>
  )
}
