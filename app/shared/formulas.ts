import temml from 'temml'
import { isMathAttribute, isMathTag, type MathTree } from './math'

type TemmlNode = { type?: string; attributes?: Record<string, unknown>; children?: TemmlNode[]; text?: string }

/**
 * TeX as MathML, of plain drawing alone: no link, class or style. Undefined when it can't be read. It brings the whole of
 * the drawing library along: in the browser it is fetched only where someone writes a formula.
 */
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
