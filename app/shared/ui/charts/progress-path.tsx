import Check from 'lucide-react/icons/check'
import { Icon } from '../icon'
import { useNumber, useText } from '../language'
import { messages } from '../messages'
import { ChartFrame } from './chart-frame'

export type Station = { label: string; done: number; of: number }

/** Units of a standard as stations on a road: each fills as its parts are done. */
export function ProgressPath({ title, note, stations, unit, itemName }: {
  title: string
  note?: string
  stations: Station[]
  unit: string
  itemName: string
}) {
  const t = useText()
  const number = useNumber()
  return (
    <ChartFrame title={title} note={note} columns={[itemName, unit]} rows={stations.map(({ label, done, of }) => [label, t(messages.ofTotal, { value: done, total: of })])}>
      <ol aria-hidden="true" className="grid gap-y-1 sm:flex">
        {stations.map(({ label, done, of }, i) => {
          const share = of > 0 ? done / of : 0
          return (
            <li key={i} className="group relative flex min-w-0 items-center gap-3 sm:flex-1 sm:flex-col sm:gap-2 sm:text-center">
              <span className="absolute start-1/2 top-6 hidden w-full border-t-2 border-line group-last:hidden sm:block" />
              <svg viewBox="0 0 48 48" className="relative size-12 shrink-0 rtl:-scale-x-100">
                <circle cx="24" cy="24" r="23" className="fill-surface" />
                <circle cx="24" cy="24" r="20" className="fill-none stroke-sunken stroke-5" />
                <circle
                  cx="24" cy="24" r="20" pathLength="100" strokeDasharray={`${(100 * share).toFixed(1)} 100`} transform="rotate(-90 24 24)"
                  className="fill-none stroke-accent stroke-5"
                />
              </svg>
              <span className="absolute start-0 top-0 grid size-12 place-items-center text-sm font-bold sm:start-1/2 sm:-ms-6">
                {share >= 1 ? <Icon of={Check} className="size-5 text-accent" /> : number(i + 1)}
              </span>
              <span className="min-w-0 text-sm leading-snug sm:px-1">
                {label}
                <span className="block text-soft-ink">{t(messages.ofTotal, { value: done, total: of })}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </ChartFrame>
  )
}
