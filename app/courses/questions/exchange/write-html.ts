import type { RichNode } from '~/shared/rich-text'
import type { Said } from './draft'

export const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The name under which a picture goes along; undefined when it doesn't. */
type NamePicture = (src: string) => string | undefined

/** A text of ours as HTML that `readHtml` reads back the same; two languages as multilang spans, which Moodle knows. */
export function writeHtml({ words, rich }: Said, namePicture: NamePicture = () => undefined) {
  const fa = rich ? nodes(rich.fa.content, namePicture) : lines(words.fa)
  const en = rich?.en ? nodes(rich.en.content, namePicture) : words.en === undefined ? undefined : lines(words.en)
  if (en === undefined) return fa
  return `<span lang="fa" class="multilang">${fa}</span><span lang="en" class="multilang">${en}</span>`
}

/** Spaces in a row would be one, and a paragraph with nothing in it none. */
const spaced = (text: string) => escapeXml(text).replace(/ {2,}/g, run => ` ${'&nbsp;'.repeat(run.length - 1)}`)
/** What a line begins with is its indentation, of which not even the first space would stay. */
const indented = (line: string) => line.replace(/^ +/, run => '\u00A0'.repeat(run.length))
const spacedLines = (text: string) => spaced(text.split('\n').map(indented).join('\n')).replaceAll('\u00A0', '&nbsp;')
const lines = (text: string) => (text.includes('\n\n') ? `<p>${spacedLines(text).replaceAll('\n', '<br>')}</p>` : text.split('\n').map(line => `<p>${spacedLines(line)}</p>`).join(''))
/** What stands at the beginning of a line keeps its indentation. */
const nodes = (content: readonly RichNode[] | undefined, namePicture: NamePicture): string =>
  (content ?? []).map((node, i) => html(node.type === 'text' && (i === 0 || content![i - 1]!.type === 'hardBreak') ? { ...node, text: indented(node.text ?? '') } : node, namePicture)).join('')

const MARKS: Record<string, string> = { bold: 'strong', italic: 'em', code: 'code' }
const TAGS: Record<string, string> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', tableRow: 'tr', tableHeader: 'th', tableCell: 'td',
}

function html(node: RichNode, namePicture: NamePicture): string {
  const inner = () => nodes(node.content, namePicture)
  if (node.type === 'text')
    return (node.marks ?? []).reduceRight((text, { type }) => (MARKS[type] ? `<${MARKS[type]}>${text}</${MARKS[type]}>` : text), spaced(node.text ?? '').replaceAll('\u00A0', '&nbsp;'))
  if (node.type === 'codeBlock') return `<pre>\n${(node.content ?? []).map(({ text = '' }) => escapeXml(text)).join('')}</pre>`
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'math') return `\\(${escapeXml(String(node.attrs?.tex))}\\)`
  if (node.type === 'formula') return `<p>\\[${escapeXml(String(node.attrs?.tex))}\\]</p>`
  if (node.type === 'heading') return `<h${Number(node.attrs?.level)}>${inner()}</h${Number(node.attrs?.level)}>`
  if (node.type === 'table') return `<table><tbody>${inner()}</tbody></table>`
  if (node.type === 'image') {
    const name = namePicture(String(node.attrs?.src))
    return name ? `<img src="@@PLUGINFILE@@/${encodeURIComponent(name)}" alt="${escapeXml(String(node.attrs?.alt ?? ''))}">` : ''
  }
  const tag = TAGS[node.type]
  if (!tag) return inner()
  const spans = ['colspan', 'rowspan'].flatMap(key => (typeof node.attrs?.[key] === 'number' ? ` ${key}="${node.attrs[key]}"` : [])).join('')
  return `<${tag}${spans}>${inner()}</${tag}>`
}
