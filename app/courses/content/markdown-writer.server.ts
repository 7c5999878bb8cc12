import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { plainText, type RichMark, type RichNode } from '~/shared/rich-text'
import { readMarkdown } from './markdown.server'
import { isSameDocument } from './same-document'

type Node = { type: string; children?: Node[]; [more: string]: unknown }

const writer = unified().use(remarkGfm).use(remarkDirective)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '-', listItemIndent: 'one' }).freeze()

type Naming = {
  /** How a figure's address is written; as it is when nothing is said. */
  figureName?: (src: string) => string
  /** And read again. */
  figure?: (name: string) => string | undefined
}

/**
 * A document as the Markdown that `readMarkdown` reads. `isWhole` when reading it again gives the very same document;
 * else something in it (merged cells, a block's direction) can't be said in Markdown.
 */
export function writeMarkdown(document: RichNode, { figureName = src => src, figure = name => name }: Naming = {}) {
  const text = writer.stringify({ type: 'root', children: blocks(document, figureName) } as never) as string
  const again = readMarkdown(`---\n{}\n---\n${text}`, { figure, hasCheck: () => true })
  return { text, isWhole: again.problems.length === 0 && isSameDocument(document, again.document) }
}

const blocks = (node: RichNode, figureName: (src: string) => string): Node[] =>
  (node.content ?? []).map(child => block(child, figureName))

function block(node: RichNode, figureName: (src: string) => string): Node {
  const inner = () => blocks(node, figureName)
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inline(node) }
    case 'heading':
      return { type: 'heading', depth: attrs.level, children: inline(node) }
    case 'bulletList':
    case 'orderedList':
      return { type: 'list', ordered: node.type === 'orderedList', start: attrs.start ?? 1, spread: false, children: inner() }
    case 'listItem':
      return { type: 'listItem', spread: false, children: inner() }
    case 'blockquote':
      return { type: 'blockquote', children: inner() }
    case 'codeBlock':
      return { type: 'code', lang: attrs.language ?? null, value: plainText(node) }
    case 'formula':
      return { type: 'code', lang: 'math', value: attrs.tex }
    case 'table':
      return table(node)
    case 'callout': {
      const label = { type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: attrs.title }] }
      return {
        type: 'containerDirective', name: 'callout', attributes: { kind: attrs.kind }, children: [...(attrs.title ? [label] : []), ...inner()],
      }
    }
    case 'figure':
      return directive('figure', { src: figureName(String(attrs.src)), alt: attrs.alt, caption: attrs.caption })
    case 'media':
      return directive('media', { name: attrs.media, kind: attrs.kind, alt: attrs.alt, caption: attrs.caption, poster: attrs.poster })
    case 'check':
      return directive('check', { item: attrs.item })
    default:
      return { type: 'paragraph', children: [{ type: 'text', value: plainText(node) }] }
  }
}

const directive = (name: string, given: Record<string, unknown>): Node => ({
  type: 'leafDirective', name, children: [], attributes: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
})

function table(node: RichNode): Node {
  const rows = node.content ?? []
  const align = (rows[0]?.content ?? []).map(cell => cell.attrs?.align ?? null)
  return {
    type: 'table',
    align,
    children: rows.map(row => ({
      type: 'tableRow',
      children: (row.content ?? []).map(cell => ({ type: 'tableCell', children: (cell.content ?? []).flatMap(inline) })),
    })),
  }
}

const inline = (node: RichNode): Node[] => (node.content ?? []).flatMap(child => {
  if (child.type === 'hardBreak') return [{ type: 'break' }]
  if (child.type === 'math') return [{ type: 'text', value: '$' }, { type: 'inlineCode', value: child.attrs?.tex }, { type: 'text', value: '$' }]
  return [(child.marks ?? []).reduceRight<Node>(marked, { type: 'text', value: child.text })]
})

function marked(inside: Node, { type, attrs }: RichMark): Node {
  if (type === 'code') return { type: 'inlineCode', value: inside.value ?? '' }
  if (type === 'link') return { type: 'link', url: attrs?.href, children: [inside] }
  return { type: type === 'bold' ? 'strong' : 'emphasis', children: [inside] }
}
