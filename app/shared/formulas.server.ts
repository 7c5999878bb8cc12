import temml from 'temml'
import { isMathAttribute, isMathTag, type MathTree } from './math'
import type { RichNode } from './rich-text'

type TemmlNode = { type?: string; attributes?: Record<string, unknown>; children?: TemmlNode[]; text?: string }

/** TeX as MathML, of plain drawing alone: no link, class or style. Undefined when it can't be read. */
export function mathOf(tex: string, isBlock: boolean): MathTree | undefined {
  try {
    const tree = temml.__renderToMathMLTree(tex, { displayMode: isBlock, throwOnError: true, trust: false }) as TemmlNode
    return drawn(tree)[0]
  } catch {
    return undefined
  }
}

function drawn(node: TemmlNode): MathTree[] {
  if (node.text !== undefined) return [node.text]
  const inner = (node.children ?? []).flatMap(drawn)
  if (!node.type || !isMathTag(node.type)) return inner
  const attrs: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {})) if (isMathAttribute(name, value)) attrs[name] = value
  return [{ tag: node.type, attrs, inner }]
}

/** A document with its formulas drawn, for those who read it. */
export function withFormulas<T extends RichNode>(node: T): T {
  if (node.type === 'formula' || node.type === 'math')
    return { ...node, attrs: { ...node.attrs, math: mathOf(String(node.attrs?.tex ?? ''), node.type === 'formula') } }
  return node.content ? { ...node, content: node.content.map(withFormulas) } : node
}
