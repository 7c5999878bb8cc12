import { Extension, Node } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { TableKit } from '@tiptap/extension-table'
import { ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { isLinkTarget, isOwnPath, type CalloutKind, type MediaKind } from '../../rich-text'
import { DIRECTED } from './direction'
import { FormulaNode, InlineFormulaNode } from './formula-node'
import type { LibraryQuestion, RichLibrary } from './library'
import { QuestionNode } from './question-node'

const dataAttribute = (name: string, value: string | null = null) => ({
  default: value,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? value,
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
})

/**
 * Which way a block runs. tiptap's own `textDirection` also marks boxes "auto", which the browser then takes for left to
 * right; here only paragraphs and headings are ever "auto", and what is around them says which way it runs only when it was turned.
 */
const Direction = Extension.create<{ own: boolean }>({
  name: 'direction',
  addOptions: () => ({ own: false }),
  addGlobalAttributes() {
    const otherwise = this.options.own ? 'auto' : null
    // The property, not the attribute: Word writes dir=RTL.
    const direction = (otherwise: string | null) => ({ dir: { default: otherwise, parseHTML: (element: HTMLElement) => element.dir || otherwise } })
    const lines = ['paragraph', 'heading']
    return [{ types: lines, attributes: direction(otherwise) }, { types: DIRECTED.filter(type => !lines.includes(type)), attributes: direction(null) }]
  },
})

/** A box apart: safety, tip or tool. Its name comes from the kind; a title may stand in its place. */
const Callout = Node.create<{ names: Record<CalloutKind, string> }>({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addOptions: () => ({ names: { safety: '', tip: '', tool: '' } }),
  addAttributes: () => ({ kind: dataAttribute('kind', 'tip'), title: dataAttribute('title') }),
  parseHTML: () => [{ tag: 'aside[data-kind]' }],
  renderHTML({ node, HTMLAttributes }) {
    const name = String(node.attrs.title ?? this.options.names[node.attrs.kind as CalloutKind] ?? '')
    return ['aside', { ...HTMLAttributes, class: 'callout', role: 'note', 'data-name': name }, 0]
  },
})

/** A drawing of the course with its caption. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  addAttributes: () => ({ src: dataAttribute('src'), alt: dataAttribute('alt', ''), caption: dataAttribute('caption') }),
  parseHTML: () => [{ tag: 'figure[data-src]' }],
  renderHTML({ node, HTMLAttributes }) {
    const { src, alt, caption } = node.attrs
    const words = ['figcaption', {}, String(caption ?? alt ?? '')] as const
    return isOwnPath(src) ? ['figure', HTMLAttributes, ['img', { src, alt: String(alt ?? '') }], words] : ['figure', HTMLAttributes, words]
  },
})

/** The place of an embedded question. */
const CheckSlot = Node.create<{ questions: readonly LibraryQuestion[] }>({
  name: 'check',
  group: 'block',
  atom: true,
  addOptions: () => ({ questions: [] }),
  addAttributes: () => ({ item: dataAttribute('item') }),
  parseHTML: () => [{ tag: 'div[data-item]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'callout' }, String(node.attrs.item)],
  addNodeView: () => ReactNodeViewRenderer(QuestionNode),
})

/** A picture, film, recording or paper of the course, by its name. */
const Media = Node.create<{ at?: string; names: Readonly<Record<string, string>> }>({
  name: 'media',
  group: 'block',
  atom: true,
  addOptions: () => ({ names: {} }),
  addAttributes: () => ({
    media: dataAttribute('media'), kind: dataAttribute('kind'), alt: dataAttribute('alt', ''), caption: dataAttribute('caption'),
    poster: dataAttribute('poster'),
  }),
  parseHTML: () => [{ tag: 'div[data-media]' }],
  renderHTML({ node, HTMLAttributes }) {
    const { media, kind, alt, caption, poster } = node.attrs
    const [src, still] = [media, poster].map(name => `${this.options.at ?? ''}/${name}`)
    const shown = kind === 'image' && isOwnPath(src) ? ['img', { src, alt: String(alt) }] as const : ['p', {}, String(alt)] as const
    const pictures = poster && isOwnPath(still) ? [['img', { src: still, alt: '' }] as const] : []
    const name = this.options.names[String(kind)]
    const named = name ? [['p', { class: 'text-sm font-bold text-accent' }, name] as const] : []
    return ['div', { ...HTMLAttributes, class: kind === 'image' ? '' : 'rounded-lg border border-dashed border-edge bg-surface p-4' }, ...named, ...pictures, shown, ['p', { class: 'text-sm' }, String(caption ?? '')]]
  },
})

const tex = { tex: dataAttribute('tex', '') }
/** TeX in its own line, kept as it was typed; here as for its readers it is drawn. */
const Formula = Node.create({
  name: 'formula',
  group: 'block',
  atom: true,
  addAttributes: () => tex,
  parseHTML: () => [{ tag: 'div[data-tex]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'prose-formula', dir: 'ltr' }, ['code', {}, String(node.attrs.tex)]],
  addNodeView: () => ReactNodeViewRenderer(FormulaNode),
})
const InlineMath = Node.create({
  name: 'math',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => tex,
  parseHTML: () => [{ tag: 'span[data-tex]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, ['code', { dir: 'ltr' }, String(node.attrs.tex)]],
  addNodeView: () => ReactNodeViewRenderer(InlineFormulaNode, { as: 'span' }),
})

/**
 * What rich-text.ts lets pass and no more: nothing can be written here that the server refuses. With `ownDirection` each
 * paragraph runs as its first letter does; a text whose language is known runs as its page.
 */
export const extensionsFor = (names: Record<CalloutKind, string> & Partial<Record<MediaKind, string>>, ownDirection: boolean, library?: RichLibrary) => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    strike: false,
    underline: false,
    horizontalRule: false,
    codeBlock: { HTMLAttributes: { dir: 'ltr' } },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: url => isLinkTarget(url),
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Image.configure({ inline: false, allowBase64: false }),
  Callout.configure({ names }),
  Figure,
  CheckSlot.configure({ questions: library?.questions ?? [] }),
  Media.configure({ at: library?.uploadTo, names }),
  Formula,
  InlineMath,
  Direction.configure({ own: ownDirection }),
]
