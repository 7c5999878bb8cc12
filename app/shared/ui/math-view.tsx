import { createElement, type ReactNode } from 'react'
import { isMathAttribute, isMathTag, type MathTree } from '../math'

const isTree = (value: unknown): value is MathTree =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'tag' in value && 'inner' in value)

function draw(tree: MathTree, key: number, depth = 0): ReactNode {
  if (typeof tree === 'string') return tree
  if (depth > 60 || !isMathTag(tree.tag)) return null
  const attrs = Object.fromEntries(Object.entries(tree.attrs).filter(([name, value]) => isMathAttribute(name, value)))
  return createElement(tree.tag, { ...attrs, key }, ...tree.inner.map((one, i) => draw(one, i, depth + 1)))
}

/** A formula in MathML, which browsers draw and read aloud themselves; where it isn't drawn, as it was written. */
export function MathView({ tex, tree, isBlock = false }: { tex: unknown; tree: unknown; isBlock?: boolean }) {
  const shown = isTree(tree) ? draw(tree, 0) : <code>{String(tex ?? '')}</code>
  return isBlock
    ? <div className="prose-formula" dir="ltr" role="group" tabIndex={0}>{shown}</div>
    : <span dir="ltr" className="inline-block">{shown}</span>
}
