import { CALLOUTS, isFigureSource, isLinkTarget, isOwnPath, MAX_DEPTH, MEDIA_KINDS, type RichDocument } from './rich-text'

export const MAX_BYTES = 200 * 1024
const MAX_NODES = 10_000
const MAX_PROBLEMS = 20

export const RICH_PROBLEMS = [
  'not-a-document', 'unknown-node', 'unknown-mark', 'unknown-key', 'bad-attribute', 'bad-text', 'wrong-place',
  'empty-node', 'too-deep', 'too-large', 'bad-address',
] as const
/** `path` is where: 'doc.content.3.content.0'. */
export type RichProblem = { path: string; problem: (typeof RICH_PROBLEMS)[number] }

const UNSAFE_TEXT = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\u202A-\u202E]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

type Check = (value: unknown) => boolean
const words = (max: number): Check => value => typeof value === 'string' && value.length <= max && !UNSAFE_TEXT.test(value)
const filled = (max: number): Check => value => words(max)(value) && (value as string).trim() !== ''
const name: Check = value => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value)
const perhaps = (check: Check): Check => value => value === undefined || value === null || check(value)
const whole = (min: number, max: number): Check => value => Number.isInteger(value) && (value as number) >= min && (value as number) <= max
const oneOf = (...options: unknown[]): Check => value => options.includes(value)

type Attributes = Record<string, Check>
const dir = perhaps(oneOf('auto', 'rtl', 'ltr'))
const cell: Attributes = {
  colspan: perhaps(whole(1, 50)), rowspan: perhaps(whole(1, 200)), align: perhaps(oneOf('left', 'right', 'center')),
  colwidth: perhaps(value => Array.isArray(value) && value.length <= 50 && value.every(perhaps(whole(1, 4000)))),
}
const picture: Attributes = {
  src: isOwnPath, alt: words(500), title: perhaps(words(500)), width: perhaps(whole(1, 10_000)), height: perhaps(whole(1, 10_000)),
}

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'table', 'image', 'callout', 'figure', 'check', 'codeBlock', 'media', 'formula']
const without = (...types: string[]) => BLOCKS.filter(type => !types.includes(type))
const INLINE = ['text', 'hardBreak', 'math']

type Kind = { attrs?: Attributes; holds?: string[]; filled?: boolean }
const kinds: Record<string, Kind> = {
  doc: { holds: BLOCKS, filled: true },
  paragraph: { holds: INLINE },
  heading: { attrs: { level: oneOf(2, 3, 4) }, holds: INLINE },
  bulletList: { holds: ['listItem'], filled: true },
  orderedList: { attrs: { start: perhaps(whole(0, 9999)), type: perhaps(oneOf('1', 'a', 'A', 'i', 'I')) }, holds: ['listItem'], filled: true },
  listItem: { holds: without('table'), filled: true },
  blockquote: { holds: without('callout', 'check'), filled: true },
  table: { holds: ['tableRow'], filled: true },
  tableRow: { holds: ['tableHeader', 'tableCell'], filled: true },
  tableHeader: { attrs: cell, holds: without('table', 'callout', 'check'), filled: true },
  tableCell: { attrs: cell, holds: without('table', 'callout', 'check'), filled: true },
  callout: { attrs: { kind: oneOf(...CALLOUTS), title: perhaps(words(200)) }, holds: without('callout'), filled: true },
  codeBlock: { attrs: { language: perhaps(value => typeof value === 'string' && /^[\w+-]{1,30}$/.test(value)) }, holds: ['text'] },
  image: { attrs: picture },
  figure: { attrs: { src: isFigureSource, alt: words(1000), caption: perhaps(words(1000)) } },
  check: { attrs: { item: name } },
  // What is seen or heard in it is always said in words.
  media: { attrs: { media: name, kind: oneOf(...MEDIA_KINDS), alt: filled(500), caption: perhaps(words(1000)), poster: perhaps(name) } },
  // TeX; in its own line, or within one.
  formula: { attrs: { tex: filled(2000) } },
  math: { attrs: { tex: filled(500) } },
  hardBreak: {},
  text: {},
}
const marks: Record<string, Attributes> = {
  bold: {},
  italic: {},
  code: {},
  link: { href: isLinkTarget, target: perhaps(oneOf('_blank', '_self')), rel: perhaps(words(100)), class: oneOf(undefined, null), title: perhaps(words(200)) },
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isAddress = (key: string) => key === 'src' || key === 'href'

/** What is wrong with a document that someone sent; an empty list means that it may be kept and shown. Never throws. */
export function richTextProblems(value: unknown): RichProblem[] {
  const problems: RichProblem[] = []
  let nodes = 0
  const say = (path: string, problem: RichProblem['problem']) => void problems.push({ path, problem })

  function attributes(given: unknown, allowed: Attributes, path: string) {
    if (given !== undefined && given !== null && !isRecord(given)) return say(path, 'bad-attribute')
    const attrs = given ?? {}
    for (const key of Object.keys(attrs)) if (!Object.hasOwn(allowed, key)) say(`${path}.${key}`, 'unknown-key')
    for (const [key, check] of Object.entries(allowed)) {
      const own = Object.hasOwn(attrs, key) ? (attrs as Record<string, unknown>)[key] : undefined
      if (!check(own)) say(`${path}.${key}`, isAddress(key) ? 'bad-address' : 'bad-attribute')
    }
  }

  function textNode(node: Record<string, unknown>, path: string, plain: boolean) {
    if (typeof node.text !== 'string' || node.text === '' || UNSAFE_TEXT.test(node.text)) say(path, 'bad-text')
    if (node.marks === undefined) return
    if (!Array.isArray(node.marks) || node.marks.length > 4 || (plain && node.marks.length > 0)) return say(path, 'unknown-mark')
    node.marks.forEach((mark: unknown, i) => {
      const at = `${path}.marks.${i}`
      if (!isRecord(mark) || typeof mark.type !== 'string' || !Object.hasOwn(marks, mark.type)) return say(at, 'unknown-mark')
      for (const key of Object.keys(mark)) if (key !== 'type' && key !== 'attrs') say(`${at}.${key}`, 'unknown-key')
      attributes(mark.attrs, marks[mark.type]!, at)
    })
  }

  function walk(node: unknown, path: string, depth: number, allowed: string[], parent: string) {
    if (problems.length >= MAX_PROBLEMS) return
    if (++nodes > MAX_NODES) return say(path, 'too-large')
    if (depth > MAX_DEPTH) return say(path, 'too-deep')
    if (!isRecord(node) || typeof node.type !== 'string' || !Object.hasOwn(kinds, node.type)) return say(path, 'unknown-node')
    if (!allowed.includes(node.type)) return say(path, 'wrong-place')
    const kind = kinds[node.type]!
    const keys = node.type === 'text' ? ['type', 'text', 'marks'] : ['type', 'attrs', ...(kind.holds ? ['content'] : [])]
    for (const key of Object.keys(node)) if (!keys.includes(key)) say(`${path}.${key}`, 'unknown-key')
    if (node.type === 'text') return textNode(node, path, parent === 'codeBlock')
    attributes(node.attrs, { dir, ...kind.attrs }, path)
    const content = node.content ?? []
    if (!Array.isArray(content)) return say(path, 'bad-attribute')
    if (kind.filled && content.length === 0) say(path, 'empty-node')
    for (let i = 0; i < content.length && problems.length < MAX_PROBLEMS && nodes <= MAX_NODES; i++) {
      walk(content[i], `${path}.content.${i}`, depth + 1, kind.holds ?? [], node.type as string)
    }
  }

  if (!isRecord(value) || value.type !== 'doc') return [{ path: 'doc', problem: 'not-a-document' }]
  walk(value, 'doc', 0, ['doc'], '')
  if (problems.length === 0 && new TextEncoder().encode(JSON.stringify(value)).length > MAX_BYTES) say('doc', 'too-large')
  return problems
}

export const isRichText = (value: unknown): value is RichDocument => richTextProblems(value).length === 0
