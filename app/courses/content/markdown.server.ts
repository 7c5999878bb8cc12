import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import {
  CALLOUTS,
  MEDIA_KINDS,
  isLinkTarget,
  type RichDocument,
  type RichMark,
  type RichNode,
} from '~/shared/rich-text'
import { richTextProblems } from '~/shared/rich-text-problems'
import { fromElsewhere } from './foreign-markdown'

/** What of the Markdown tree is read here. */
type Node = {
  type: string
  children?: Node[]
  value?: string
  depth?: number
  ordered?: boolean | null
  start?: number | null
  lang?: string | null
  url?: string
  align?: ('left' | 'right' | 'center' | null)[] | null
  name?: string
  attributes?: Record<string, string | null | undefined> | null
  data?: { directiveLabel?: boolean }
  position?: { start: { line: number; offset?: number }; end: { offset?: number } }
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

type Surroundings = {
  /** The address of a figure by its name, or undefined when the course has none of that name. */
  figure?: (name: string) => string | undefined
  /** Is there a practice question of that name in the course? */
  hasCheck?: (name: string) => boolean
  /** Is there a picture, film, recording or paper of that name? Where it isn't asked, any name will do. */
  hasMedia?: (name: string) => boolean
  /** Of a text that was written elsewhere: what has no place here stays out and is told; the rest comes. */
  leave?: (what: LeftOfMarkdown, written: string) => void
}
export type LeftOfMarkdown = 'image' | 'bad-link' | 'struck' | 'other'
export type Written = { head: unknown; document: RichDocument; problems: string[] }

/** A text with front matter as a document of our own, and what in it can't be kept; each problem says its line. */
export function readMarkdown(source: string, surroundings: Surroundings = {}): Written {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source)
  if (!match)
    return { head: undefined, document: { type: 'doc' }, problems: ['no front matter between two lines of ---'] }
  const [, front, body] = match
  const problems: string[] = []
  let head: unknown
  try {
    head = parseYaml(front!)
  } catch (error) {
    problems.push(`front matter: ${(error as Error).message.split('\n')[0]}`)
  }
  const before = source.slice(0, source.length - body!.length).split('\n').length - 1
  const { leave } = surroundings
  const tree = parser.parse(body!) as Node
  const content = convert(leave ? fromElsewhere(tree) : tree, body!, surroundings, (node, what, left = 'other') =>
    leave ? leave(left, body!.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)) : void problems.push(`line ${before + (node.position?.start.line ?? 1)}: ${what}`))
  const document: RichDocument = { type: 'doc', content }
  if (problems.length === 0)
    for (const { path, problem } of richTextProblems(document)) problems.push(`${path}: ${problem}`)
  return { head, document, problems }
}

type Say = (node: Node, what: string, left?: LeftOfMarkdown) => void

/** What elsewhere a box is called. */
const kindOf = (name: string | undefined) => (/^(?:warning|danger|caution)$/.test(name ?? '') ? 'safety' : 'tip')

function convert(root: Node, body: string, { figure, hasCheck, hasMedia, leave }: Surroundings, say: Say): RichNode[] {
  // Elsewhere a text's headings begin with one #; here that is the page's own.
  const lower = leave && root.children?.some(node => node.type === 'heading' && node.depth === 1) ? 1 : 0
  const blocks = (nodes: readonly Node[] = []) => nodes.flatMap(node => block(node) ?? [])

  function block(node: Node): RichNode | undefined {
    switch (node.type) {
      case 'paragraph': {
        const content = inline(node.children)
        return leave && content.length === 0 ? undefined : { type: 'paragraph', content }
      }
      case 'heading':
        if (!leave && (node.depth! < 2 || node.depth! > 4)) say(node, 'headings go from ## to ####')
        return { type: 'heading', attrs: { level: leave ? Math.min(node.depth! + lower, 4) : node.depth }, content: inline(node.children) }
      case 'list': {
        const content = (node.children ?? []).map(item => {
          const inside = blocks(item.children)
          return { type: 'listItem', content: inside.length > 0 ? inside : [{ type: 'paragraph' }] }
        })
        if (!node.ordered) return { type: 'bulletList', content }
        return { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
      }
      case 'blockquote':
        return { type: 'blockquote', content: blocks(node.children) }
      case 'code':
        if (node.lang === 'math') return { type: 'formula', attrs: { tex: node.value } }
        return {
          type: 'codeBlock',
          attrs: { language: node.lang ?? null },
          content: node.value ? [{ type: 'text', text: node.value }] : [],
        }
      case 'table':
        return table(node)
      case 'containerDirective':
        return callout(node)
      case 'leafDirective':
        return leaf(node)
      default:
        return leave && node.type === 'thematicBreak' ? undefined : void say(node, `${node.type} can not be used here`)
    }
  }

  function table(node: Node): RichNode {
    const rows = (node.children ?? []).map((row, r) => ({
      type: 'tableRow',
      content: (row.children ?? []).map((cell, c) => ({
        type: r === 0 ? 'tableHeader' : 'tableCell',
        attrs: node.align?.[c] ? { align: node.align[c] } : {},
        content: [{ type: 'paragraph', content: inline(cell.children) }],
      })),
    }))
    return { type: 'table', content: rows }
  }

  function callout(node: Node): RichNode | undefined {
    const kind = leave && node.name !== 'callout' ? kindOf(node.name) : node.attributes?.kind
    if (!leave && node.name !== 'callout') return void say(node, `:::${node.name} is unknown`)
    if (!CALLOUTS.some(known => known === kind)) return void say(node, `a call-out's kind is ${CALLOUTS.join(', ')}`)
    const [first, ...rest] = node.children ?? []
    const label = first?.type === 'paragraph' && first.data?.directiveLabel ? plain(first.children) : undefined
    const content = blocks(label === undefined ? node.children : rest)
    return { type: 'callout', attrs: label ? { kind, title: label } : { kind }, content }
  }

  function leaf(node: Node): RichNode | undefined {
    const { src, alt, caption, item, name, kind, poster } = node.attributes ?? {}
    if (node.name === 'figure') {
      const address = src ? figure?.(src) : undefined
      if (!address) return void say(node, `there is no figure ${src}`, 'image')
      if (!alt) return void say(node, `the figure ${src} needs alt`)
      return { type: 'figure', attrs: caption ? { src: address, alt, caption } : { src: address, alt } }
    }
    if (node.name === 'media') {
      if (!name || !alt || !MEDIA_KINDS.some(known => known === kind))
        return void say(node, `a medium needs name, alt and kind (${MEDIA_KINDS.join(', ')})`)
      if (hasMedia && !hasMedia(name)) return void say(node, `there is no medium ${name}`)
      if (poster && (kind !== 'video' || (hasMedia && !hasMedia(poster)))) return void say(node, `there is no picture ${poster} for a film`)
      return { type: 'media', attrs: { media: name, kind, alt, ...(caption ? { caption } : {}), ...(poster ? { poster } : {}) } }
    }
    if (node.name !== 'check') return void say(node, `::${node.name} is unknown`)
    if (!item || !hasCheck?.(item)) return void say(node, `there is no practice question ${item}`)
    return { type: 'check', attrs: { item } }
  }

  const written = (node: Node) => body.slice(node.position?.start.offset, node.position?.end.offset)
  const text = (value: string | undefined, marks: RichMark[]): RichNode[] => {
    const words = (value ?? '').replace(/\s*\n\s*/g, ' ')
    return words ? [marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }] : []
  }

  function inline(nodes: readonly Node[] = [], marks: RichMark[] = []): RichNode[] {
    return joined(
      withMath(nodes).flatMap(node => {
        switch (node.type) {
          case 'math':
            return [{ type: 'math', attrs: { tex: node.value } }]
          case 'text':
            return text(node.value, marks)
          case 'strong':
            return inline(node.children, [...marks, { type: 'bold' }])
          case 'emphasis':
            return inline(node.children, [...marks, { type: 'italic' }])
          case 'inlineCode':
            return text(node.value, [...marks, { type: 'code' }])
          case 'break':
            return [{ type: 'hardBreak' }]
          case 'link':
            if ((!leave && !/^(https:\/\/|\/)/.test(node.url ?? '')) || !isLinkTarget(node.url)) {
              say(node, 'links go to https:// or to a /path', 'bad-link')
              if (leave) return inline(node.children, marks)
            }
            return inline(node.children, [...marks, { type: 'link', attrs: { href: node.url } }])
          // «ساعت ۱۲:کلاس» is no directive: inside a line a colon is a colon.
          case 'textDirective':
            return text(written(node), marks)
          default:
            if (leave && node.type === 'delete') leave('struck', written(node))
            if (leave && node.children) return inline(node.children, marks)
            say(node, `${node.type} can not be used here`, node.type.startsWith('image') ? 'image' : 'other')
            return []
        }
      }),
    )
  }

  const plain = (nodes?: readonly Node[]) => inline(nodes).map(node => node.text ?? ' ').join('')
  return blocks(root.children)
}

/** $`a^2`$ within a line is a formula: a code between two signs. */
function withMath(nodes: readonly Node[]): Node[] {
  const all = [...nodes]
  for (let i = 1; i < all.length - 1; i++) {
    const [before, code, after] = [all[i - 1]!, all[i]!, all[i + 1]!]
    const isMath = code.type === 'inlineCode' && before.type === 'text' && before.value?.endsWith('$')
      && after.type === 'text' && after.value?.startsWith('$')
    if (!isMath) continue
    all[i - 1] = { ...before, value: before.value!.slice(0, -1) }
    all[i] = { ...code, type: 'math' }
    all[i + 1] = { ...after, value: after.value!.slice(1) }
  }
  return all
}

/** Neighbouring pieces of text with the same marks are one. */
function joined(nodes: RichNode[]): RichNode[] {
  const all: RichNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    const same =
      last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (same) all[all.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else all.push(node)
  }
  return all
}
