import Lightbulb from 'lucide-react/icons/lightbulb'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import Wrench from 'lucide-react/icons/wrench'
import { Fragment, type ComponentType, type ReactNode } from 'react'
import { CALLOUTS, isFigureSource, isLinkTarget, isOwnPath, MAX_DEPTH, plainText, type CalloutKind, type RichMark, type RichNode } from '../rich-text'
import { Icon, type IconKind } from './icon'
import { useText } from './language'
import { MathView } from './math-view'
import { messages } from './messages'

type Slots = {
  /** The question that stands in place of `check` nodes. */
  check?: (item: string) => ReactNode
  /** Where a drawing named in the document is found. */
  figureSource?: (name: string) => string
  /** A film, recording or paper: `MediaView`, where a text may hold one. */
  media?: ComponentType<{ attrs: Record<string, unknown> }>
}

/** A document as its readers see it; never through an HTML string. What it doesn't know, it leaves out. */
export function RichTextView({ document, className = '', ...slots }: Slots & { document: RichNode; className?: string }) {
  return <div className={`prose ${className}`}>{children(document, 1, slots)}</div>
}

function children(node: RichNode, depth: number, slots: Slots): ReactNode {
  if (depth > MAX_DEPTH) return null
  return node.content?.map((child, i) => <Fragment key={i}>{render(child, depth, slots)}</Fragment>)
}

// "auto" on a box says nothing, for the browser passes over paragraphs that carry their own: its first letter decides here.
function boxDirection(node: RichNode) {
  const dir = node.attrs?.dir
  if (dir !== 'auto') return text(dir)
  const first = /\p{L}/u.exec(plainText(node))?.[0]
  return first && (/\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr')
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const count = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined)

function render(node: RichNode, depth: number, slots: Slots): ReactNode {
  const attrs = node.attrs ?? {}
  const dir = text(attrs.dir)
  const inner = () => children(node, depth + 1, slots)
  switch (node.type) {
    case 'text': return (node.marks ?? []).reduceRight<ReactNode>((inside, mark) => marked(mark, inside), node.text)
    case 'paragraph': return <p dir={dir}>{inner()}</p>
    case 'heading': {
      const Heading = attrs.level === 4 ? 'h4' : attrs.level === 3 ? 'h3' : 'h2'
      return <Heading dir={dir}>{inner()}</Heading>
    }
    case 'bulletList': return <ul dir={boxDirection(node)}>{inner()}</ul>
    case 'orderedList': return <ol dir={boxDirection(node)} start={count(attrs.start)}>{inner()}</ol>
    case 'listItem': return <li>{inner()}</li>
    case 'blockquote': return <blockquote dir={boxDirection(node)}>{inner()}</blockquote>
    case 'codeBlock': return <pre dir="ltr" tabIndex={0}><code>{inner()}</code></pre>
    case 'hardBreak': return <br />
    case 'table': return <div className="prose-table" role="group" tabIndex={0}><table dir={boxDirection(node)}><tbody>{inner()}</tbody></table></div>
    case 'tableRow': return <tr>{inner()}</tr>
    case 'tableHeader': return <th dir={dir} colSpan={count(attrs.colspan)} rowSpan={count(attrs.rowspan)}>{inner()}</th>
    case 'tableCell': return <td dir={dir} colSpan={count(attrs.colspan)} rowSpan={count(attrs.rowspan)}>{inner()}</td>
    case 'image': return isOwnPath(attrs.src) && <Picture src={attrs.src} alt={text(attrs.alt) ?? ''} />
    case 'figure': return <FigureView attrs={attrs} source={slots.figureSource} />
    case 'media': return slots.media ? <slots.media attrs={attrs} /> : <p>{text(attrs.alt)}</p>
    case 'formula': return <MathView tex={attrs.tex} tree={attrs.math} isBlock />
    case 'math': return <MathView tex={attrs.tex} tree={attrs.math} />
    case 'callout': return <Callout dir={boxDirection(node)} kind={attrs.kind} title={text(attrs.title)}>{inner()}</Callout>
    case 'check': return typeof attrs.item === 'string' ? slots.check?.(attrs.item) : null
    default: return null
  }
}

function marked({ type, attrs }: RichMark, inside: ReactNode): ReactNode {
  if (type === 'bold') return <strong>{inside}</strong>
  if (type === 'italic') return <em>{inside}</em>
  if (type === 'code') return <code dir="ltr">{inside}</code>
  const href = attrs?.href
  if (type !== 'link' || !isLinkTarget(href)) return inside
  return isOwnPath(href) ? <a href={href}>{inside}</a> : <a href={href} rel="noopener noreferrer nofollow">{inside}</a>
}

const Picture = ({ src, alt }: { src: string; alt: string }) => <img src={src} alt={alt} loading="lazy" decoding="async" />

function FigureView({ attrs, source }: { attrs: Record<string, unknown>; source?: (name: string) => string }) {
  if (!isFigureSource(attrs.src)) return null
  const src = isOwnPath(attrs.src) ? attrs.src : source?.(attrs.src)
  const caption = text(attrs.caption)
  if (!isOwnPath(src)) return null
  return (
    <figure>
      <Picture src={src} alt={text(attrs.alt) ?? ''} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const calloutLooks: Record<CalloutKind, { icon: IconKind; ink: string }> = {
  safety: { icon: ShieldAlert, ink: 'text-due-ink' },
  tip: { icon: Lightbulb, ink: 'text-accent-strong' },
  tool: { icon: Wrench, ink: 'text-info' },
}

function Callout({ kind, title, dir, children }: { kind: unknown; title?: string; dir?: string; children: ReactNode }) {
  const t = useText()
  const known = CALLOUTS.find(name => name === kind) ?? 'tip'
  const { icon, ink } = calloutLooks[known]
  return (
    <aside role="note" dir={dir} className="callout" data-kind={known}>
      <p className={`flex items-center gap-2 font-bold ${ink}`}>
        <Icon of={icon} className="size-[1.35em]" />
        {title ? <><span className="sr-only">{t(messages[known])}: </span>{title}</> : t(messages[known])}
      </p>
      {children}
    </aside>
  )
}
