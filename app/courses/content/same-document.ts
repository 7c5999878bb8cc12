import type { RichDocument, RichNode } from '~/shared/rich-text'

// What a node has when nothing is said of it; the editor writes these out, Markdown does not.
const DEFAULTS: Record<string, unknown> = { colspan: 1, rowspan: 1, start: 1, dir: 'auto' }

function attributesOf(attrs: Record<string, unknown> | undefined) {
  const kept = Object.entries(attrs ?? {})
    .filter(([key, value]) => value !== null && value !== undefined && value !== '' && DEFAULTS[key] !== value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {}
}

function tidy(node: RichNode): RichNode {
  const content = node.content?.map(tidy)
  return {
    type: node.type,
    ...attributesOf(node.attrs),
    ...(content && content.length > 0 && { content }),
    ...(node.marks && node.marks.length > 0 && {
      marks: node.marks.map(({ type, attrs }) => ({ type, ...attributesOf(type === 'link' ? { href: attrs?.href } : attrs) })),
    }),
    ...(node.text !== undefined && { text: node.text }),
  }
}

/** One spelling of a document, whoever wrote it: two that read the same are the same. Ask `richTextProblems` first. */
export const tidyDocument = (document: RichNode) => tidy(document) as RichDocument

export const isSameDocument = (a: RichNode, b: RichNode) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))

/** Nothing is written in it. */
export const isBlank = (node: RichNode): boolean =>
  node.type === 'text' ? node.text?.trim() === '' : node.type === 'doc' || node.type === 'paragraph'
    ? (node.content ?? []).every(isBlank) : false
