import { plainText, type RichNode } from '~/shared/rich-text'
import type { Language } from '~/shared/text'

const PERSIAN = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}/u

/** Paragraphs and headings that are wholly in the other script run their own way. Lists and tables run as one. */
export function withOwnDirections<T extends RichNode>(node: T, language: Language): T {
  const [own, other] = language === 'fa' ? [PERSIAN, LATIN] : [LATIN, PERSIAN]
  if (node.type === 'paragraph' || node.type === 'heading') {
    const words = plainText(node)
    const isOther = !node.attrs?.dir && other.test(words) && !own.test(words)
    return isOther ? { ...node, attrs: { ...node.attrs, dir: language === 'fa' ? 'ltr' : 'rtl' } } : node
  }
  const isThrough = node.type === 'doc' || node.type === 'callout' || node.type === 'blockquote'
  return isThrough && node.content ? { ...node, content: node.content.map(one => withOwnDirections(one, language)) } : node
}
