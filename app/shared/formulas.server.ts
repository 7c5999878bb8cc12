import { mathOf } from './formulas'
import type { RichNode } from './rich-text'

/** A document with its formulas drawn, for those who read it. */
export function withFormulas<T extends RichNode>(node: T): T {
  if (node.type === 'formula' || node.type === 'math')
    return { ...node, attrs: { ...node.attrs, math: mathOf(String(node.attrs?.tex ?? ''), node.type === 'formula') } }
  return node.content ? { ...node, content: node.content.map(withFormulas) } : node
}
