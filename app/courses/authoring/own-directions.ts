import { plainText, type RichNode } from '~/shared/rich-text'
import type { Language } from '~/shared/text'

const PERSIAN = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}/u
const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'callout', 'blockquote']
const AROUND = ['doc', 'callout', 'blockquote']

/** Blocks that are wholly in the other script run their own way; a list runs as one, and a table's codes and names stay in its columns as they are. */
export function withOwnDirections<T extends RichNode>(node: T, language: Language): T {
  const [own, other] = language === 'fa' ? [PERSIAN, LATIN] : [LATIN, PERSIAN]
  if (node.attrs?.dir) return node
  if (BLOCKS.includes(node.type)) {
    const words = plainText(node)
    if (other.test(words) && !own.test(words)) return { ...node, attrs: { ...node.attrs, dir: language === 'fa' ? 'ltr' : 'rtl' } }
  }
  return AROUND.includes(node.type) && node.content ? { ...node, content: node.content.map(one => withOwnDirections(one, language)) } : node
}
