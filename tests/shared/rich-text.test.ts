import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { documentOf, isLinkTarget, isOwnPath, MAX_DEPTH, plainText, type RichNode } from '~/shared/rich-text'
import { isRichText, richTextProblems } from '~/shared/rich-text-problems'
import { lessons } from '~/shared/ui/gallery/lesson'
import { extensionsFor } from '~/shared/ui/rich-text/extensions'

const text = (words: string, marks?: unknown[]) => ({ type: 'text', text: words, ...(marks && { marks }) })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const link = (attrs: Record<string, unknown>) => doc(p(text('اینجا', [{ type: 'link', attrs }])))
const image = (src: unknown, more = {}) => doc({ type: 'image', attrs: { src, alt: '', ...more } })
const nested = (depth: number, type = 'blockquote') => {
  let node: unknown = p(text('ته'))
  for (let i = 0; i < depth; i++) node = { type, content: [node] }
  return doc(node)
}
const circle = { type: 'blockquote', content: [] as unknown[] }
circle.content.push(circle)

const hostile: [string, unknown][] = [
  ['nothing', null],
  ['a number', 7],
  ['an array', [doc(p())]],
  ['HTML as a string', '<script>alert(1)</script>'],
  ['a document without content', { type: 'doc' }],
  ['another root', p(text('x'))],
  ['a script node', doc({ type: 'script', content: [text('alert(1)')] })],
  ['an HTML node', doc({ type: 'html', attrs: { html: '<img onerror=alert(1)>' } })],
  ['an iframe', doc({ type: 'iframe', attrs: { src: '/x' } })],
  ['a node named like a method', doc({ type: 'constructor' })],
  ['a node named __proto__', doc(JSON.parse('{ "type": "__proto__" }'))],
  ['a javascript: link', link({ href: 'javascript:alert(1)' })],
  ['a javascript: link with a tab', link({ href: 'java\tscript:alert(1)' })],
  ['a javascript: link behind a blank', link({ href: ' javascript:alert(1)' })],
  ['a data: link', link({ href: 'data:text/html,<script>alert(1)</script>' })],
  ['a vbscript: link', link({ href: 'vbscript:msgbox(1)' })],
  ['a protocol-relative link', link({ href: '//evil.example' })],
  ['a protocol-relative link with a backslash', link({ href: '/\\evil.example' })],
  ['a protocol-relative link behind a tab', link({ href: '/\t/evil.example' })],
  ['a link with a new line', link({ href: '/a\nb' })],
  ['a link without a target', link({})],
  ['a link whose target is a list', link({ href: ['https://a.example'] })],
  ['a link with a class', link({ href: '/a', class: 'fixed inset-0' })],
  ['a link with a handler', link({ href: '/a', onclick: 'alert(1)' })],
  ['a link with a style', link({ href: '/a', style: 'position:fixed' })],
  ['a javascript: image', image('javascript:alert(1)')],
  ['an SVG in data:', image('data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+')],
  ['a remote image', image('https://evil.example/pixel.gif')],
  ['a protocol-relative image', image('//evil.example/pixel.gif')],
  ['an image with a handler', image('/a.png', { onerror: 'alert(1)' })],
  ['an image with a class', image('/a.png', { class: 'fixed' })],
  ['an image with srcset', image('/a.png', { srcset: 'https://evil.example 2x' })],
  ['a figure from elsewhere', doc({ type: 'figure', attrs: { src: 'https://evil.example/a.svg', alt: '' } })],
  ['a figure that climbs', doc({ type: 'figure', attrs: { src: '../../etc/passwd', alt: '' } })],
  ['a check with a path for an item', doc({ type: 'check', attrs: { item: '../x' } })],
  ['a call-out of an unknown kind', doc({ type: 'callout', attrs: { kind: 'x" onload="' }, content: [p()] })],
  ['a call-out within a call-out', doc({ type: 'callout', attrs: { kind: 'tip' }, content: [{ type: 'callout', attrs: { kind: 'tip' }, content: [p()] }] })],
  ['a heading of level one', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] })],
  ['a heading without a level', doc({ type: 'heading', content: [text('x')] })],
  ['an unknown mark', doc(p(text('x', [{ type: 'textStyle', attrs: { color: 'red' } }])))],
  ['a mark named like a method', doc(p(text('x', [{ type: 'toString' }])))],
  ['a thousand marks', doc(p(text('x', Array.from({ length: 1000 }, () => ({ type: 'bold' })))))],
  ['an unknown key on a node', doc({ type: 'paragraph', style: 'x', content: [] })],
  ['an unknown attribute', doc({ type: 'paragraph', attrs: { class: 'x' } })],
  ['attributes that are a list', doc({ type: 'paragraph', attrs: ['x'] })],
  ['content that is a string', doc({ type: 'paragraph', content: '<b>' })],
  ['a direction of its own making', doc({ type: 'paragraph', attrs: { dir: 'rtl" onclick="' } })],
  ['a block within a paragraph', doc(p(p(text('x'))))],
  ['text straight in the document', doc(text('x'))],
  ['a table without rows', doc({ type: 'table', content: [] })],
  ['a table within a table', doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'table', content: [] }] }] }] })],
  ['a cell over a million columns', doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1e6 }, content: [p()] }] }] })],
  ['empty text', doc(p(text('')))],
  ['text with a NUL', doc(p(text('a\0b')))],
  ['text with half a letter', doc(p(text('a\uD800b')))],
  ['text that turns its reader round', doc(p(text('exe.\u202Egpj')))],
  ['text that is a number', doc(p({ type: 'text', text: 5 }))],
  ['a film without a word of what it shows', doc({ type: 'media', attrs: { media: 'film', kind: 'video', alt: ' ' } })],
  ['a picture from elsewhere', doc({ type: 'media', attrs: { media: 'https://evil.example/a.png', kind: 'image', alt: 'x' } })],
  ['a file that brings its own address', doc({ type: 'media', attrs: { media: 'a', kind: 'file', alt: 'x', file: { src: '/logout' } } })],
  ['a formula that is drawn already', doc({ type: 'formula', attrs: { tex: 'x', math: { tag: 'script', attrs: {}, inner: [] } } })],
  ['a formula as long as a book', doc({ type: 'formula', attrs: { tex: 'x'.repeat(2001) } })],
  ['two thousand levels', nested(2000)],
  ['a list twenty-one levels deep', nested(MAX_DEPTH + 1)],
  ['a node that holds itself', doc(circle)],
  ['more nodes than a book', doc(...Array.from({ length: 20_000 }, () => p()))],
  ['200 KB and more', doc(p(text('ا'.repeat(110_000))))],
]

describe('a document that is not one of ours is refused, and nothing is thrown', () => {
  test.each(hostile)('%s', (_, value) => {
    expect(richTextProblems(value).length).toBeGreaterThan(0)
    expect(richTextProblems(value).length).toBeLessThanOrEqual(60)
    expect(isRichText(value)).toBe(false)
  })
  test('there are many of them', () => expect(hostile.length).toBeGreaterThanOrEqual(25))
})

describe('what a teacher writes passes', () => {
  test.each(['fa', 'en'] as const)('a whole lesson in %s', language => expect(richTextProblems(lessons[language])).toEqual([]))
  test('an empty paragraph', () => expect(richTextProblems(doc(p()))).toEqual([]))
  test('a list as deep as it may be', () => expect(richTextProblems(nested(MAX_DEPTH - 2))).toEqual([]))
  test('links to the web and to this site', () => {
    expect(richTextProblems(link({ href: 'https://example.ir/برق?a=1#b', target: '_blank', rel: null, class: null }))).toEqual([])
    expect(richTextProblems(link({ href: '/courses/برق' }))).toEqual([])
  })
  test('half-spaces and the marks that hold a code together', () =>
    expect(richTextProblems(doc(p(text('می\u200Cشود \u20667411-20\u2069'))))).toEqual([]))
})

// The editor and the rules describe the same tree: what one writes the other lets pass.
describe.each([true, false])('the editor’s own JSON (each paragraph’s direction kept: %s)', ownDirection => {
  const schema = getSchema(extensionsFor({ safety: 'ایمنی', tip: 'نکته', tool: 'ابزار' }, ownDirection))
  test.each(['fa', 'en'] as const)('of a whole lesson in %s', language => {
    const node = schema.nodeFromJSON(lessons[language])
    node.check()
    const written = node.toJSON() as RichNode
    expect(richTextProblems(written)).toEqual([])
    expect(plainText(written)).toBe(plainText(lessons[language]))
  })
  test('keeps which way a list, a quotation, a box, a table and a cell run', () => {
    const turned = { dir: 'ltr' }
    const words = p(text('Wear gloves.'))
    const cell = (type: string) => ({ type, attrs: turned, content: [words] })
    const blocks = [
      ...['bulletList', 'orderedList'].map(type => ({ type, attrs: turned, content: [{ type: 'listItem', content: [words] }] })),
      { type: 'blockquote', attrs: turned, content: [words] }, { type: 'callout', attrs: { kind: 'tip', ...turned }, content: [words] },
      { type: 'table', attrs: turned, content: [{ type: 'tableRow', content: [cell('tableHeader'), cell('tableCell')] }] },
    ]
    const written = schema.nodeFromJSON(doc(...blocks)).toJSON() as RichNode
    expect(richTextProblems(written)).toEqual([])
    expect(written.content!.map(({ attrs }) => attrs?.dir)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr'])
    expect(written.content!.at(-1)!.content![0]!.content!.map(({ attrs }) => attrs?.dir)).toEqual(['ltr', 'ltr'])
  })
  test('knows no node or mark that the rules refuse', () => {
    const known = ['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'tableRow', 'tableHeader',
      'tableCell', 'callout', 'codeBlock', 'image', 'figure', 'check', 'media', 'formula', 'math', 'hardBreak', 'text']
    expect(Object.keys(schema.nodes).sort()).toEqual(known.sort())
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'code', 'italic', 'link'])
  })
})

test('addresses', () => {
  expect(['/a', '/a/b?c=d#e', '/فارسی'].every(isOwnPath)).toBe(true)
  expect(['', 'a', '//a', '/\\a', '/a b', '/a\\b', 'https://a.example', undefined].some(isOwnPath)).toBe(false)
  expect(['https://a.example', 'http://a.example/b', '/a'].every(isLinkTarget)).toBe(true)
  expect(['https://', 'https:///a', 'ftp://a.example', 'mailto:a@b.example', 'HTTPS:a', 'https://a b'].some(isLinkTarget)).toBe(false)
})

test('plain text keeps the words and a line to each block', () => {
  expect(plainText(doc(p(text('یک '), text('دو', [{ type: 'bold' }])), { type: 'callout', attrs: { kind: 'tip', title: 'نکته' }, content: [p(text('سه'))] }) as RichNode))
    .toBe('یک دو\nنکته\nسه')
})

test('typed text becomes paragraphs', () => {
  expect(documentOf('یک\n\nدو').content).toHaveLength(2)
  expect(isRichText(documentOf('یک\n\nدو'))).toBe(true)
  expect(isRichText(documentOf(''))).toBe(true)
})
