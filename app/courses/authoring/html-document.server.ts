import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { isLinkTarget, plainText, type RichDocument, type RichMark, type RichNode } from '~/shared/rich-text'
import { persianLetters, toPersianDigits, type Language } from '~/shared/text'
import { raised } from '../questions/exchange/raised'
import { Losses } from './lost'
import { messages } from './messages'
import { MARKED, type Mark } from './word-body.server'
import type { Numbered } from './word-numbers.server'

type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
/** What stands where the n-th picture was, or what of it was lost. */
export type Placed = RichNode | Parameters<Losses['add']>
type Placing = { language: Language; marks: readonly Mark[]; losses: Losses; image: (n: number, lose: Losses['add']) => Placed }
/** Words in a line, and what stands in a line by itself, after them. */
type Inline = { words: RichNode[]; apart: RichNode[] }

const MARKS: Record<string, string> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', code: 'code' }
const HEADINGS: Record<string, number> = { h1: 2, h2: 3, h3: 4, h4: 4, h5: 4, h6: 4 }
const NOTE = /^#?(?:foot|end)note-/

/** HTML that a converter of ours wrote, as a document of our own; what has no place in one is told, with the words before it. */
export function documentOfHtml(html: string, { language, marks, losses, image }: Placing): RichDocument {
  const attribute = (node: Element, name: string) => node.attrs.find(one => one.name === name)?.value ?? ''
  // What is lost in a block is told with the block's words, or, where it has none, with those before it.
  let waiting: Parameters<Losses['add']>[] = []
  let before = ''
  /** Of the list's item or the heading that is being read. */
  let number: Numbered | undefined
  const lose: Losses['add'] = (...lost) => void waiting.push(lost)
  const spoken = (words: string) => {
    before = words.trim() || before
    for (const [what, told] of waiting) losses.add(what, { ...told, after: before })
    waiting = []
  }

  function blocks(nodes: readonly HtmlNode[], inTable: boolean): RichNode[] {
    const all: RichNode[] = []
    let run: HtmlNode[] = []
    const close = () => {
      all.push(...line(run, content => ({ type: 'paragraph', content })))
      run = []
    }
    for (const node of nodes) {
      const make = 'tagName' in node ? blockOf(node, inTable) : undefined
      if (!make) run.push(node)
      else {
        close()
        all.push(...make())
      }
    }
    close()
    return all
  }

  /** One line of words, and after it what stands by itself. */
  function line(nodes: readonly HtmlNode[], make: (content: RichNode[]) => RichNode): RichNode[] {
    const { words, apart } = inline(nodes, [])
    const content = trimmed(words)
    const own = content.length > 0 ? [make(content)] : []
    spoken(own.map(plainText).join(''))
    return [...own, ...apart]
  }

  function blockOf(node: Element, inTable: boolean): (() => RichNode[]) | undefined {
    const level = HEADINGS[node.tagName]
    if (level) return () => headingOf(node, level)
    if (node.tagName === 'p') return () => line(node.childNodes, content => ({ type: 'paragraph', content }))
    if (node.tagName === 'ul' || node.tagName === 'ol') return () => listOf(node)
    if (node.tagName === 'table') return () => {
      if (inTable) lose('table-in-table')
      return inTable ? blocks(node.childNodes, true) : tableOf(node)
    }
    return ['tbody', 'thead', 'tr', 'td', 'th', 'div'].includes(node.tagName) ? () => blocks(node.childNodes, inTable) : undefined
  }

  /** With its own number, which Word counts and the words don't hold. */
  function headingOf(node: Element, level: number): RichNode[] {
    const outer = number
    number = undefined
    const all = line(node.childNodes, content => {
      const label = number?.label && (language === 'fa' ? toPersianDigits(number.label) : number.label)
      return { type: 'heading', attrs: { level }, content: label ? [{ type: 'text', text: `${label} ` }, ...content] : content }
    })
    number = outer
    return all
  }

  function listOf(node: Element): RichNode[] {
    const all = elements(node, 'li')
    const isNotes = all.some(item => NOTE.test(attribute(item, 'id')))
    const items = all.map(item => {
      const outer = number
      number = undefined
      const content = filled(blocks(item.childNodes, true))
      const own = number
      number = outer
      return { ...(own as Numbered | undefined), content }
    })
    const lettered = items.find(({ letter }) => letter)
    const labelled = items.find(item => !isOnlyNumber(item))
    const told = lettered ?? labelled
    if (told) losses.add(lettered ? 'list-letters' : 'list-labels', {
      name: lettered?.letter ?? (language === 'fa' ? toPersianDigits(bare(told.label!)) : bare(told.label!)),
      after: plainText({ type: 'doc', content: told.content.slice(0, 1) }),
    })
    const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: messages.notesOfWord[language] }] }
    return [...(isNotes ? [heading] : []), ...listsOf(items, node.tagName === 'ol')]
  }

  function tableOf(node: Element): RichNode[] {
    const rows = node.childNodes.flatMap(part => ('tagName' in part && part.tagName !== 'tr' ? elements(part, 'tr') : 'tagName' in part ? [part] : []))
    const content = rows.map(row => ({
      type: 'tableRow',
      content: row.childNodes.filter((cell): cell is Element => 'tagName' in cell).map(cell => ({
        type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
        attrs: spans(cell),
        content: filled(blocks(cell.childNodes, true)),
      })),
    })).filter(row => row.content.length > 0)
    return content.length > 0 ? [{ type: 'table', content }] : []
  }

  function spans(cell: Element) {
    const span = (name: string, most: number) => Math.min(most, Math.max(1, Number(attribute(cell, name)) || 1))
    return { colspan: span('colspan', 50), rowspan: span('rowspan', 200) }
  }

  function inline(nodes: readonly HtmlNode[], own: RichMark[]): Inline {
    const all: Inline = { words: [], apart: [] }
    const take = ({ words, apart }: Inline) => {
      all.words.push(...words)
      all.apart.push(...apart)
    }
    for (const node of nodes) {
      if (node.nodeName === '#text') take(textOf((node as DefaultTreeAdapterTypes.TextNode).value, own))
      else if ('tagName' in node) take(elementOf(node, own))
    }
    return all
  }

  function textOf(value: string, own: RichMark[]): Inline {
    const all: Inline = { words: [], apart: [] }
    for (const [i, piece] of value.split(MARKED).entries()) {
      if (i % 2) {
        const mark = marks[Number(piece)]
        if (mark && 'lost' in mark) lose(mark.lost)
        else if (mark && 'number' in mark) number ??= mark
        else if (mark?.isBlock) all.apart.push({ type: 'formula', attrs: { tex: mark.formula } })
        else if (mark) all.words.push({ type: 'math', attrs: { tex: mark.formula } })
        continue
      }
      // Letters of a font's own (Symbol, Wingdings) mean nothing without it.
      if (/[\uE000-\uF8FF]/.test(piece)) lose('symbol')
      const plain = piece.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\uE000-\uF8FF]/g, '').replace(/\s+/g, ' ')
      const text = language === 'fa' ? persianLetters(plain) : plain
      if (text) all.words.push(own.length > 0 ? { type: 'text', text, marks: own } : { type: 'text', text })
    }
    return all
  }

  function elementOf(node: Element, own: RichMark[]): Inline {
    const { tagName } = node
    if (tagName === 'br') return { words: [{ type: 'hardBreak' }], apart: [] }
    if (tagName === 'input') return textOf(node.attrs.some(({ name }) => name === 'checked') ? '☑ ' : '☐ ', own)
    if (tagName === 'img') {
      const placed = image(Number(/^image:(\d+)$/.exec(attribute(node, 'src'))?.[1] ?? -1), lose)
      if (!Array.isArray(placed)) return { words: [], apart: [placed] }
      lose(...placed)
      return { words: [], apart: [] }
    }
    if (tagName === 'sup' || tagName === 'sub') return shifted(node, tagName, own)
    if (tagName === 's') lose('struck')
    return inline(node.childNodes, marksOf(node, own))
  }

  /** What is raised or lowered, in signs that are: m². A note's number stands in its brackets. */
  function shifted(node: Element, tagName: 'sup' | 'sub', own: RichMark[]): Inline {
    const inner = inline(node.childNodes, own)
    const words = inner.words.map(plainText).join('')
    const isNote = elements(node, 'a').some(link => NOTE.test(attribute(link, 'href')))
    if (isNote) return { ...inner, words: [{ type: 'text', text: language === 'fa' ? toPersianDigits(words) : words }] }
    const signs = inner.apart.length === 0 && !inner.words.some(({ type }) => type === 'math') ? raised(words, tagName) : undefined
    if (signs !== undefined) return textOf(signs, own)
    if (words.trim()) lose('raised-text', { name: words.trim().slice(0, 40) })
    return inner
  }

  function marksOf(node: Element, own: RichMark[]): RichMark[] {
    const type = MARKS[node.tagName]
    if (type) return own.some(mark => mark.type === type) ? own : [...own, { type }]
    if (node.tagName !== 'a' || own.some(mark => mark.type === 'link')) return own
    const href = attribute(node, 'href')
    // A place within the same document is found by its words.
    if (href === '' || href.startsWith('#')) return own
    if (isLinkTarget(href)) return [...own, { type: 'link', attrs: { href } }]
    lose('bad-link', { name: String(href).slice(0, 60) })
    return own
  }

  const content = filled(blocks(parseFragment(html.replace(/<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g, '')).childNodes, false))
  spoken('')
  return { type: 'doc', content }
}

type Item = Partial<Numbered> & { content: RichNode[] }
/** Without the dot or brackets around it. */
const bare = (label: string) => label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
/** Whether Word writes no more before it than lists here do: not "1.2", nor "Step 1:". */
const isOnlyNumber = ({ number, label }: Item) => !label || bare(label) === String(number)
const isList = ({ type }: RichNode) => type === 'bulletList' || type === 'orderedList'

/** Items as lists: a new one where the numbers don't go on. What only holds another list, since the one around it ended before, is no item. */
function listsOf(items: readonly Item[], isOrdered: boolean): RichNode[] {
  const all: RichNode[] = []
  let list: (RichNode & { content: RichNode[] }) | undefined
  let next: number | undefined
  for (const { number, content } of items) {
    if (content.every(isList)) {
      all.push(...content)
      list = undefined
      continue
    }
    if (!list || (number !== undefined && number !== next)) {
      const start = isOrdered && number !== undefined && number !== 1 ? { attrs: { start: number } } : {}
      list = { type: isOrdered ? 'orderedList' : 'bulletList', ...start, content: [] }
      all.push(list)
    }
    list.content.push({ type: 'listItem', content })
    next = number === undefined ? next : number + 1
  }
  return all
}

const elements = (node: Element, tag: string) => node.childNodes.filter((child): child is Element => 'tagName' in child && child.tagName === tag)
const filled = (blocks: RichNode[]): RichNode[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }])

/** Without the blanks before the first word and after the last. */
function trimmed(words: RichNode[]): RichNode[] {
  const all = words.map(word => ({ ...word }))
  if (all[0]?.text) all[0].text = all[0].text.trimStart()
  const last = all.at(-1)
  if (last?.text) last.text = last.text.trimEnd()
  return all.filter(word => word.type !== 'text' || word.text !== '')
}
