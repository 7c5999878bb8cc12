/** What the editor writes and the database keeps: a tree of tiptap's JSON, narrowed to what a lesson needs. */
export type RichMark = { type: string; attrs?: Record<string, unknown> }
export type RichNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: RichNode[]
  marks?: RichMark[]
  text?: string
}
export type RichDocument = RichNode & { type: 'doc' }

export const CALLOUTS = ['safety', 'tip', 'tool'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

export const MEDIA_KINDS = ['image', 'video', 'audio', 'file'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const MAX_DEPTH = 20

// Browsers drop tabs and new lines from an address and read \ as /: none of them may be in one.
const OWN_PATH = /^\/(?![/\\])[^\s\\\x00-\x1F\x7F]*$/
const WEB_ADDRESS = /^https?:\/\/[^\s\\/\x00-\x1F\x7F][^\s\\\x00-\x1F\x7F]*$/i

/** A place on this site: '/courses/x', never '//elsewhere'. */
export const isOwnPath = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000 && OWN_PATH.test(value)
/** A link's target: http(s) or a place on this site. */
export const isLinkTarget = (value: unknown): value is string =>
  isOwnPath(value) || (typeof value === 'string' && value.length <= 2000 && WEB_ADDRESS.test(value) && URL.canParse(value))
/** A drawing by its name in the course's figures, or a place on this site. */
export const isFigureSource = (value: unknown): value is string =>
  isOwnPath(value) || (typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value))

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The words alone, a line to each block: for search keys, summaries and reading time. */
export function plainText(node: RichNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'formula' || node.type === 'math') return text(node.attrs?.tex)
  if (node.type === 'media') return [text(node.attrs?.alt), text(node.attrs?.caption)].filter(Boolean).join('\n')
  const inner = (node.content ?? []).map(plainText)
  const own = [node.attrs?.title, node.attrs?.caption].filter((part): part is string => typeof part === 'string')
  const inline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock'
  return [...own, inline ? inner.join('') : inner.filter(Boolean).join('\n')].filter(Boolean).join('\n')
}

/** A document of plain paragraphs: what a blank line parts. */
export function documentOf(text: string): RichDocument {
  const paragraphs = text.split(/\n{2,}/).map(part => part.trim())
  return {
    type: 'doc',
    content: paragraphs.map(part => ({ type: 'paragraph', ...(part ? { content: [{ type: 'text', text: part }] } : {}) })),
  }
}
