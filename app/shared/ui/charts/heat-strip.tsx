import Check from 'lucide-react/icons/check'
import Clock from 'lucide-react/icons/clock'
import Minus from 'lucide-react/icons/minus'
import X from 'lucide-react/icons/x'
import { Icon } from '../icon'
import { useText } from '../language'
import { messages } from '../list-messages'
import { ChartFrame } from './chart-frame'

/** `kind` is the state's own name where `word` says more than that. */
export type Cell = { label: string; state: 'present' | 'late' | 'absent' | 'none'; word: string; kind?: string }

const looks = {
  present: { icon: Check, box: 'bg-accent text-on-accent' },
  late: { icon: Clock, box: 'bg-due-ground text-due-ink border border-due' },
  absent: { icon: X, box: 'bg-danger-ground text-danger border border-danger' },
  none: { icon: Minus, box: 'bg-sunken text-soft-ink' },
}

/** Meetings in order, one square each; the sign in it says what the colour says. */
export function HeatStrip({ title, note, cells, itemName, stateName }: {
  title: string
  note?: string
  cells: Cell[]
  itemName: string
  stateName: string
}) {
  const t = useText()
  const words = new Map(cells.map(cell => [cell.state, cell.kind ?? cell.word]))
  return (
    <ChartFrame title={title} note={note} columns={[itemName || t(messages.chartItem), stateName]} rows={cells.map(cell => [cell.label, cell.word])}>
      <div aria-hidden="true">
        <ol className="flex flex-wrap gap-1">
          {cells.map((cell, i) => (
            <li key={i} title={`${cell.label}: ${cell.word}`} className={`grid size-7 place-items-center rounded-sm ${looks[cell.state].box}`}>
              <Icon of={looks[cell.state].icon} className="size-4" />
            </li>
          ))}
        </ol>
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft-ink">
          {[...words].map(([state, word]) => (
            <li key={state} className="flex items-center gap-1.5">
              <span className={`grid size-5 place-items-center rounded-sm ${looks[state].box}`}><Icon of={looks[state].icon} className="size-3.5" /></span>
              {word}
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  )
}
