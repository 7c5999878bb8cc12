import { createElement, type ComponentType, type ReactElement, type SVGProps } from 'react'

export type IconKind = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>

type Shape = [tag: string, attributes: Record<string, string>]
type Drawn = { render?: (props: object, ref: null) => ReactElement<{ icon?: { node?: Shape[] } }> }

const kept = new WeakMap<object, ReactElement[]>()

// lucide builds some forty objects for every icon of every page; its shapes never change, so they are read once.
function shapesOf(Kind: IconKind) {
  const known = kept.get(Kind)
  if (known) return known
  const nodes = (Kind as Drawn).render?.({}, null).props.icon?.node
  const shapes = nodes?.map(([tag, attributes], i) => createElement(tag, { ...attributes, key: i }))
  if (shapes) kept.set(Kind, shapes)
  return shapes
}

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
  const look = `icon ${className}${mirrored ? ' rtl:-scale-x-100' : ''}`
  const shapes = shapesOf(Kind)
  return shapes ? <svg viewBox="0 0 24 24" {...named} className={look}>{shapes}</svg> : <Kind {...named} className={look} />
}
