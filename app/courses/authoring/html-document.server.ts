import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { isLinkTarget, type RichDocument, type RichMark, type RichNode } from '~/shared/rich-text'

type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
export type LeftOut = 'table-in-table' | 'bad-link' | 'raised-text' | 'image'
/** What an imported text lost on its way. */
export type Left = LeftOut | 'image-without-words' | 'other'
type Placing = {
  /** What stands where the n-th picture was; nothing when it could not be taken. */
  image: (n: number) => RichNode | undefined
}

const MARKS: Record<string, string> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', code: 'code' }
const HEADINGS: Record<string, number> = { h1: 2, h2: 3, h3: 4, h4: 4, h5: 4, h6: 4 }

/** HTML that a converter of ours wrote, as a document of our own; what has no place in one is told. */
export function documentOfHtml(html: string, { image }: Placing): { document: RichDocument; left: LeftOut[] } {
  const left = new Set<LeftOut>()
  const attribute = (node: Element, name: string) => node.attrs.find(one => one.name === name)?.value ?? ''

  function blocks(nodes: readonly HtmlNode[], inTable: boolean): RichNode[] {
    const all: RichNode[] = []
    let run: RichNode[] = []
    const close = () => {
      const content = trimmed(run)
      if (content.length > 0) all.push({ type: 'paragraph', content })
      run = []
    }
    for (const node of nodes) {
      const block = 'tagName' in node ? blockOf(node, inTable) : undefined
      if (!block) {
        const { words, pictures } = inline([node], [])
        run.push(...words)
        if (pictures.length > 0) {
          close()
          all.push(...pictures)
        }
        continue
      }
      close()
      all.push(...block)
    }
    close()
    return all
  }

  function blockOf(node: Element, inTable: boolean): RichNode[] | undefined {
    const level = HEADINGS[node.tagName]
    if (level || node.tagName === 'p') {
      const { words, pictures } = inline(node.childNodes, [])
      const content = trimmed(words)
      const own = level ? { type: 'heading', attrs: { level }, content } : { type: 'paragraph', content }
      return [...(content.length > 0 ? [own] : []), ...pictures]
    }
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      const content = elements(node, 'li').map(item => ({ type: 'listItem', content: filled(blocks(item.childNodes, true)) }))
      return content.length > 0 ? [{ type: node.tagName === 'ul' ? 'bulletList' : 'orderedList', content }] : []
    }
    if (node.tagName === 'blockquote') return [{ type: 'blockquote', content: filled(blocks(node.childNodes, inTable)) }]
    if (node.tagName === 'pre') return [{ type: 'codeBlock', content: inline(node.childNodes, []).words }]
    if (node.tagName === 'table') {
      if (inTable) left.add('table-in-table')
      return inTable ? blocks(node.childNodes, true) : tableOf(node)
    }
    return ['tbody', 'thead', 'tr', 'td', 'th', 'div'].includes(node.tagName) ? blocks(node.childNodes, inTable) : undefined
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

  function inline(nodes: readonly HtmlNode[], marks: RichMark[]): { words: RichNode[]; pictures: RichNode[] } {
    const words: RichNode[] = []
    const pictures: RichNode[] = []
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        const text = (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e]/g, '').replace(/\s+/g, ' ')
        if (text) words.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
      } else if ('tagName' in node) {
        if (node.tagName === 'br') words.push({ type: 'hardBreak' })
        else if (node.tagName === 'img') {
          const picture = image(Number(/^image:(\d+)$/.exec(attribute(node, 'src'))?.[1] ?? -1))
          if (picture) pictures.push(picture)
          else left.add('image')
        } else {
          const inner = inline(node.childNodes, marksOf(node, marks))
          words.push(...inner.words)
          pictures.push(...inner.pictures)
        }
      }
    }
    return { words, pictures }
  }

  function marksOf(node: Element, marks: RichMark[]): RichMark[] {
    const type = MARKS[node.tagName]
    if (node.tagName === 'sup' || node.tagName === 'sub') left.add('raised-text')
    if (type) return marks.some(mark => mark.type === type) ? marks : [...marks, { type }]
    if (node.tagName !== 'a' || marks.some(mark => mark.type === 'link')) return marks
    const href = attribute(node, 'href')
    if (isLinkTarget(href)) return [...marks, { type: 'link', attrs: { href } }]
    if (href) left.add('bad-link')
    return marks
  }

  const content = filled(blocks(parseFragment(html).childNodes, false))
  return { document: { type: 'doc', content }, left: [...left] }
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
