import { Link } from '@remix-run/react'
import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useNumber, useText } from './language'
import { messages } from './messages'

export type Step = { title: string; state: 'done' | 'current' | 'upcoming'; detail?: ReactNode; to?: string }

const dots = {
  done: 'border-accent bg-accent text-on-accent',
  current: 'border-due bg-due-ground text-due-ink',
  upcoming: 'border-edge bg-surface text-soft-ink',
}

/** A path one walks in order: what is done, where one stands, what is to come. */
export function Steps({ steps, label }: { steps: Step[]; label?: string }) {
  const t = useText()
  const number = useNumber()
  const states = { done: messages.done, current: messages.current, upcoming: messages.upcoming }
  return (
    <ol className="grid" aria-label={label}>
      {steps.map((step, i) => (
        <li key={i} aria-current={step.state === 'current' ? 'step' : undefined} className="group relative flex gap-4 pb-6 last:pb-0">
          <span aria-hidden="true" className="absolute start-4 top-9 bottom-0 border-s-2 border-line group-last:hidden" />
          <span aria-hidden="true" className={`relative grid size-8.5 shrink-0 place-items-center rounded-full border-2 text-sm font-bold leading-none ${dots[step.state]}`}>
            {step.state === 'done' ? <Icon of={Check} className="size-4.5" /> : number(i + 1)}
          </span>
          <div className="min-w-0 pt-0.5">
            <p className={step.state === 'upcoming' ? 'text-soft-ink' : 'font-semibold'}>
              {step.to ? <Link to={step.to} className="text-accent hover:underline">{step.title}</Link> : step.title}
              <span className={step.state === 'current' ? 'ms-2 text-sm font-semibold text-due-ink' : 'sr-only'}> {t(states[step.state])}</span>
            </p>
            {step.detail && <div className="text-sm text-soft-ink">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
