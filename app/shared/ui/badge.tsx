import type { ReactNode } from 'react'
import { Icon, type IconKind } from './icon'

export type Tone = 'plain' | 'accent' | 'due' | 'success' | 'danger' | 'info'

const tones: Record<Tone, string> = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-ground text-accent-strong',
  due: 'bg-due-ground text-due-ink',
  success: 'bg-success-ground text-success',
  danger: 'bg-danger-ground text-danger',
  info: 'bg-info-ground text-info',
}

/** A state in a word or two; the word carries it, the colour only helps. */
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconKind; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-2 py-0.5 text-sm leading-snug font-semibold ${tones[tone]}`}>
      {icon && <Icon of={icon} className="size-[1.1em]" />}
      {children}
    </span>
  )
}
