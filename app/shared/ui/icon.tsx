import type { ComponentType, SVGProps } from 'react'

export type IconKind = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>

/**
 * One lucide icon: `import Check from 'lucide-react/icons/check'`, then `<Icon of={Check} />`.
 * `mirrored` for those that point along the line of text; `label` only where no word stands beside it.
 */
export function Icon({ of: Kind, mirrored = false, label, className = 'size-[1.25em]' }: {
  of: IconKind
  mirrored?: boolean
  label?: string
  className?: string
}) {
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return <Kind {...named} strokeWidth={1.75} className={`inline-block shrink-0 ${mirrored ? 'rtl:-scale-x-100 ' : ''}${className}`} />
}
