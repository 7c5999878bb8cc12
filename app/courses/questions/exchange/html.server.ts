import { parseDocument } from 'htmlparser2'
import type { RichDocument, RichMark, RichNode } from '~/shared/rich-text'
import type { Language } from '~/shared/text'
import { plainReading } from '../plain-reading'
import type { Said } from './draft'
import { raised } from './raised'

/** What of the parsed tree is read here. */
type Node = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] }
export type ReadHtml = { said: Said; dropped: string[]; isTooLong?: boolean }
/** The address that stands for a picture of the file, or undefined when the file doesn't hold it. */
type FindPicture = (source: string) => string | undefined

const MOST_DEPTH = 60
/** TeX as Moodle's filter finds it: \(…\) in a line, \[…\] or $$…$$ by itself. */
const FORMULA = /(\\\((?:[^\\]|\\[^)]){1,500}?\\\)|\$\$[^$]{1,2000}\$\$|\\\[(?:[^\\]|\\[^\]]){1,2000}?\\\])/
const MOST_CHARACTERS = 300_000
const MOST_TAGS = 10_000
/** What a page underlines is asked about («واژهٔ زیرخط‌دار»): it stays marked, in bold. */
const MARKS: Record<string, string> = { b: 'bold', strong: 'bold', u: 'bold', ins: 'bold', i: 'italic', em: 'italic', code: 'code', tt: 'code', kbd: 'code', samp: 'code' }
const UNDERLINED = /text-decoration(?:-line)?\s*:[^;]*underline/i
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'center', 'figure', 'figcaption', 'dl', 'dt', 'dd'])
/** Blocks whose words alone say what they are. */
const PLAIN_BLOCKS = ['p', 'div', 'section', 'article', 'figure', 'figcaption']
const SILENT = new Set(['span', 'font', 'a', 'small', 'big', 'label', 'bdi', 'bdo', 'abbr', 'caption', 'html', 'body', 'tbody', 'thead', 'tfoot', 'nolink', 'wbr'])
const GONE = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'template', 'noscript'])

/** HTML as others' programs write it, as a text of ours; what has no place in it is named. Both languages where it has them. */
export function readHtml(html: string, find: FindPicture = () => undefined): ReadHtml {
  const inline: string[] = []
  const source = html.replace(/data:image\/[a-z+.-]{1,20};base64,[A-Za-z0-9+/=\s]+/g, data => `data:${inline.push(data)}`)
  // The parser takes the square of how deep tags stand in one another.
  if (source.length > MOST_CHARACTERS || source.split('<').length > MOST_TAGS) return { said: { words: { fa: '' } }, dropped: [], isTooLong: true }
  const tree = parseDocument(source, { decodeEntities: true }).children as unknown as Node[]
  const dropped = new Set<string>()
  const languages = new Set([...source.matchAll(/<span\b([^>]{0,300})>/g)].flatMap(([, attributes]) => (/\bmultilang\b/.test(attributes!) ? (/\blang="(\w+)"/.exec(attributes!)?.[1] ?? []) : [])))
  const findPicture: FindPicture = src => find(/^data:\d+$/.test(src) ? inline[Number(src.slice(5)) - 1]! : src)
  const read = (language?: Language) => documentIn(tree, { language, dropped, findPicture })
  const fa = read(languages.size > 0 ? 'fa' : undefined)
  const en = languages.has('en') ? read('en') : undefined
  const words = { fa: plainReading(fa), ...(en && plainReading(en) && { en: plainReading(en) }) }
  const isPlain = [fa, ...(en ? [en] : [])].every(hasOnlyWords)
  return { said: isPlain ? { words } : { words, rich: { fa, ...(en && words.en && { en }) } }, dropped: [...dropped] }
}

const languageOf = (node: Node) => (node.name === 'span' && /\bmultilang\b/.test(node.attribs?.class ?? '') ? node.attribs?.lang : undefined)

const hasOnlyWords = (document: RichDocument) =>
  document.content!.every(block => block.type === 'paragraph' && (block.content ?? []).every(node => node.type === 'hardBreak' || (node.type === 'text' && !node.marks)))
type Reading = { language?: Language; dropped: Set<string>; findPicture: FindPicture }

function documentIn(tree: readonly Node[], reading: Reading): RichDocument {
  const content = blocksIn(tree, reading, 0)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** Blocks of these nodes; words that stand between blocks become paragraphs. */
function blocksIn(nodes: readonly Node[], reading: Reading, depth: number): RichNode[] {
  const blocks: RichNode[] = []
  let line: RichNode[] = []
  const flush = () => {
    const content = trimmed(line)
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    line = []
  }
  const walk = (node: Node, marks: RichMark[], level: number): void => {
    if (level > MOST_DEPTH) return void reading.dropped.add('…')
    const { type, name = '', children = [] } = node
    if (type === 'text') {
      for (const piece of (node.data ?? '').split(FORMULA)) {
        const [, block] = /^(?:\$\$|\\\[)([^]+?)(?:\$\$|\\\])$/.exec(piece) ?? []
        const inline = /^\\\(([^]+?)\\\)$/.exec(piece)?.[1]
        if (block?.trim()) {
          flush()
          blocks.push({ type: 'formula', attrs: { tex: block.trim() } })
        } else if (inline?.trim()) line.push({ type: 'math', attrs: { tex: inline.trim() } })
        else line.push(...textNode(piece, marks))
      }
      return
    }
    if (type === 'comment' || type === 'directive') return
    const language = languageOf(node)
    if (language && reading.language && language !== reading.language && (reading.language !== 'fa' || language === 'en')) return
    if (GONE.has(name)) return void (name === 'script' && reading.dropped.add('<script>'))
    const inside = (more: RichMark[] = marks) => children.forEach(child => walk(child, more, level + 1))
    if (name === 'br') return void line.push({ type: 'hardBreak' })
    if (name === 'a') reading.dropped.add('<a>')
    if (isColoured(node)) reading.dropped.add('color')
    if (name === 'u' || name === 'ins') reading.dropped.add('<u>')
    if (name === 'span' && UNDERLINED.test(node.attribs?.style ?? '')) {
      reading.dropped.add('<u>')
      return inside(marks.some(mark => mark.type === 'bold') ? marks : [...marks, { type: 'bold' }])
    }
    if (MARKS[name]) return inside(marks.some(mark => mark.type === MARKS[name]) ? marks : [...marks, { type: MARKS[name]! }])
    if (name === 'sup' || name === 'sub') return void line.push(...textNode(shifted(children, name, reading), marks))
    if (BLOCKS.has(name)) {
      if (!PLAIN_BLOCKS.includes(name)) reading.dropped.add(`<${name}>`)
      flush()
      inside()
      return flush()
    }
    if (/^h[1-6]$/.test(name)) {
      if (!/[2-4]/.test(name)) reading.dropped.add(`<${name}>`)
      flush()
      inside()
      const content = trimmed(line)
      line = []
      if (content.length > 0) blocks.push({ type: 'heading', attrs: { level: Math.min(Math.max(Number(name[1]), 2), 4) }, content })
      return
    }
    if (name === 'pre') {
      flush()
      const text = written(children).replace(/^\n|\s+$/g, '')
      if (text) blocks.push({ type: 'codeBlock', content: [{ type: 'text', text }] })
      return
    }
    if (name === 'blockquote') {
      flush()
      const content = blocksIn(children, reading, level + 1)
      if (content.length > 0) blocks.push({ type: 'blockquote', content })
      return
    }
    if (name === 'ul' || name === 'ol' || name === 'table') {
      flush()
      blocks.push(...(name === 'table' ? tableIn(node, reading, level) : listIn(node, reading, level)))
      return
    }
    if (name === 'img') {
      const image = imageIn(node, reading)
      if (!image) return
      flush()
      blocks.push(image)
      return
    }
    if (!SILENT.has(name) && type !== 'cdata') reading.dropped.add(`<${name}>`)
    if (!['audio', 'video', 'iframe', 'object', 'embed', 'canvas', 'svg', 'math'].includes(name)) inside()
  }
  for (const node of nodes) walk(node, [], depth)
  flush()
  return blocks
}

const textNode = (data: string, marks: RichMark[]): RichNode[] => {
  // An empty formula is how some programs wake the one that draws them.
  const text = data.replace(/\\\(\s*\\\)|\\\[\s*\\\]/g, '').replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u202A-\u202E]/g, '')
  return text ? [{ type: 'text', text, ...(marks.length > 0 && { marks }) }] : []
}

/** Words in a colour of their own, which may be what is asked about; black, white and grey are nobody's. */
function isColoured({ name, attribs }: Node) {
  if (name === 'mark') return true
  const colour = (attribs?.color ?? /(?:^|;)\s*(?:background-)?color\s*:\s*([^;]+)/i.exec(attribs?.style ?? '')?.[1])?.trim().toLowerCase()
  if (name !== 'span' && name !== 'font' || !colour) return false
  const parts = /^#([0-9a-f]{3}){1,2}$/.test(colour)
    ? colour.slice(1).match(colour.length > 4 ? /../g : /./g)!.map(part => parseInt(part, 16) * (colour.length > 4 ? 1 : 17))
    : /^rgba?\(/.test(colour) ? (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number) : undefined
  if (parts) return Math.max(...parts) - Math.min(...parts) > 60
  return /^(red|blue|green|yellow|orange|purple|maroon|navy|teal|olive|lime|aqua|cyan|fuchsia|magenta|brown|pink|crimson|dark(?:red|blue|green|orange))$/.test(colour)
}

/** What stands within <pre>, sign by sign. */
const written = (nodes: readonly Node[]): string =>
  nodes.map(node => (node.type === 'text' ? node.data ?? '' : node.name === 'br' ? '\n' : written(node.children ?? []))).join('').replaceAll('\u00A0', ' ')

/** A line without spaces at its ends, nor two in a row, nor neighbours that look the same; those that are not to break stay, as spaces. */
function trimmed(line: readonly RichNode[]) {
  const content: RichNode[] = []
  for (const node of line) {
    const before = content.at(-1)
    if (node.type !== 'text') content.push(node)
    else if (before?.type === 'text' && JSON.stringify(before.marks) === JSON.stringify(node.marks))
      content[content.length - 1] = { ...before, text: (before.text! + node.text!).replace(/ {2,}/g, ' ') }
    else content.push(node)
  }
  const atEnd = (node: RichNode | undefined) => node?.type === 'hardBreak' || (node?.type === 'text' && node.text!.trim() === '')
  while (atEnd(content[0])) content.shift()
  while (atEnd(content.at(-1))) content.pop()
  return content.map((node, i) => {
    if (node.type !== 'text') return node
    const start = i === 0 || content[i - 1]!.type === 'hardBreak' ? node.text!.replace(/^ +/, '') : node.text!
    const text = i === content.length - 1 || content[i + 1]!.type === 'hardBreak' ? start.trimEnd() : start
    return { ...node, text: text.replaceAll('\u00A0', ' ') }
  }).filter(node => node.type !== 'text' || node.text !== '')
}

function shifted(children: readonly Node[], name: 'sup' | 'sub', reading: Reading): string {
  const text = children.map(child => child.data ?? shifted(child.children ?? [], name, reading)).join('')
  const signs = raised(text, name)
  if (signs !== undefined) return signs
  reading.dropped.add(`<${name}>`)
  return name === 'sup' ? `^${text}` : `_${text}`
}

function imageIn({ attribs = {} }: Node, { dropped, findPicture }: Reading): RichNode | undefined {
  const src = findPicture(attribs.src ?? '')
  if (!src) return void dropped.add(`<img ${(attribs.src ?? '').slice(0, 60)}>`)
  return { type: 'image', attrs: { src, alt: (attribs.alt ?? '').slice(0, 500) } }
}

function elements(node: Node, ...names: string[]): Node[] {
  return (node.children ?? []).flatMap(child =>
    names.includes(child.name ?? '') ? [child] : ['tbody', 'thead', 'tfoot'].includes(child.name ?? '') ? elements(child, ...names) : [])
}

function listIn(node: Node, reading: Reading, level: number): RichNode[] {
  const { type = '1', start = '1' } = node.attribs ?? {}
  if (node.name === 'ol' && (type !== '1' || start !== '1')) reading.dropped.add('<ol>')
  const items = elements(node, 'li').flatMap(item => {
    const blocks = blocksIn(item.children ?? [], reading, level + 1)
    const content = blocks.filter(block => block.type !== 'table')
    if (content.length < blocks.length) reading.dropped.add('<li> <table>')
    return content.length > 0 ? [{ type: 'listItem', content }] : []
  })
  return items.length > 0 ? [{ type: node.name === 'ol' ? 'orderedList' : 'bulletList', content: items }] : []
}

function tableIn(node: Node, reading: Reading, level: number): RichNode[] {
  const rows = elements(node, 'tr').flatMap(row => {
    const cells = elements(row, 'td', 'th').map(cell => {
      const content = blocksIn(cell.children ?? [], reading, level + 1)
      if (content.some(block => block.type === 'table')) reading.dropped.add('<table> × 2')
      const flat = content.filter(block => block.type !== 'table')
      const span = (name: string, most: number) => {
        const value = Number(cell.attribs?.[name])
        return Number.isInteger(value) && value > 1 && value <= most ? { [name]: value } : {}
      }
      const attrs = { ...span('colspan', 50), ...span('rowspan', 200) }
      return {
        type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
        ...(Object.keys(attrs).length > 0 && { attrs }),
        content: flat.length > 0 ? flat : [{ type: 'paragraph' }],
      }
    })
    return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : []
  })
  const caption = elements(node, 'caption').flatMap(({ children = [] }) => blocksIn(children, reading, level + 1))
  return rows.length > 0 ? [...caption, { type: 'table', content: rows }] : caption
}
