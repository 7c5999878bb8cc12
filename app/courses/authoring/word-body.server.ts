import { DomUtils, parseDocument } from 'htmlparser2'
import { mathOf } from '~/shared/formulas'
import type { Left } from './lost'
import { texOf, wordsOf, type XmlNode } from './omml'
import type { Numbered, Numbering } from './word-numbers.server'

/** What stands for a part of a Word document while it goes through the converter: no document holds these signs. */
export type Mark = { formula: string; isBlock: boolean } | { lost: Left } | Numbered
export const MARKED = /\uFDD0(\d+)\uFDD1/

const MOST_CHARACTERS = 12_000_000
const MOST_DEPTH = 150
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/**
 * A part of a Word document, made ready for the converter: formulas become TeX, the words of text boxes and the pictures of
 * groups come to where it looks for them, and what it would pass over in silence (also a list's numbers) leaves a mark. Undefined when it can't be read.
 */
export function prepareWordXml(xml: string, marks: Mark[], numbering: Numbering): string | undefined {
  if (!isReadable(xml)) return undefined
  const tree = parseDocument(xml.replace(/[\uFDD0\uFDD1]/g, ''), { xmlMode: true, decodeEntities: true })
  const mark = (one: Mark) => `\uFDD0${marks.push(one) - 1}\uFDD1`
  const run = (words: string) => element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', data: words }])])
  const lost = (what: Left) => run(mark({ lost: what }))

  function formula(node: XmlNode, isBlock: boolean): XmlNode {
    const tex = texOf(node).replace(/\s+/g, ' ').trim()
    if (!tex) return run('')
    if (tex.length <= (isBlock ? 2000 : 500) && mathOf(tex, isBlock)) return run(mark({ formula: tex, isBlock }))
    return run(`${wordsOf(node)}${mark({ lost: 'formula' })}`)
  }

  /** What of these nodes the converter is given. */
  const through = (nodes: readonly XmlNode[] = []): XmlNode[] => nodes.flatMap(node => {
    const { name = '', children = [] } = node
    switch (name) {
      case 'm:oMathPara': return children.filter(one => one.name === 'm:oMath').map(one => formula(one, true))
      case 'm:oMath': return [formula(node, false)]
      case 'mc:AlternateContent': {
        const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map(one => children.find(child => child.name === one))
        return find(node, 'w:drawing', 'w:pict').length > 0 ? drawn(choice ?? fallback ?? node, through) : through((fallback ?? choice)?.children)
      }
      case 'w:drawing': case 'w:pict': return drawn(node, through)
      case 'w:object': {
        const program = find(node, 'o:OLEObject')[0]?.attribs?.ProgID ?? ''
        if (/^(?:equation|mathtype)/i.test(program)) return [text(mark({ lost: 'old-formula' }))]
        return [...drawn({ ...node, name: 'w:pict' }, through), text(mark({ lost: 'embedded' }))]
      }
      // The converter passes over what stands in these, words and all.
      case 'w:fldSimple': case 'w:dir': case 'w:bdo': return through(children)
      case 'w:cr': return [element('w:br', {}, [])]
      case 'w:altChunk': return [element('w:p', {}, [lost('embedded')])]
      case 'w:sdt': if (find(node, 'w:docPartGallery').some(({ attribs }) => /table of contents/i.test(attribs?.['w:val'] ?? ''))) return [element('w:p', {}, [lost('contents')])]; break
      case 'w:p': {
        if (/^toc ?\d/i.test(find(node, 'w:pStyle')[0]?.attribs?.['w:val'] ?? '')) return [element('w:p', {}, [lost('contents')])]
        const number = numbering(node)
        if (!number || !children.some(({ name }) => name !== 'w:pPr')) break
        const after = children.findIndex(({ name }) => name === 'w:pPr') + 1
        return [{ ...node, children: [...children.slice(0, after), run(mark(number)), ...through(children.slice(after))] }]
      }
    }
    return [{ ...node, ...(node.children && { children: through(children) }) }]
  })

  /** A drawing as its pictures and the words of its text boxes; what else it holds is lost. */
  function drawn(node: XmlNode, go: typeof through): XmlNode[] {
    const all = find(node, 'pic:pic', 'v:imagedata', 'w:txbxContent', 'c:chart', 'cx:chart', 'dgm:relIds', 'm:oMath', 'm:oMathPara')
    const alt = find(node, 'wp:docPr')[0]
    const out = all.flatMap((one): XmlNode[] => {
      if (one.name === 'pic:pic') {
        const graphic = element('a:graphic', {}, [element('a:graphicData', { uri: PICTURE }, [one])])
        return [element('w:drawing', {}, [element('wp:inline', {}, [...(alt ? [alt] : []), graphic])])]
      }
      if (one.name === 'v:imagedata') return one.attribs?.['r:id'] ? [element('w:pict', {}, [element('v:shape', {}, [one])])] : [text(mark({ lost: 'image-outside' }))]
      if (one.name === 'w:txbxContent') {
        const words = element('v:textbox', {}, [{ ...one, children: go(one.children) }])
        return [text(mark({ lost: 'text-box' })), element('w:pict', {}, [element('v:rect', {}, [words])])]
      }
      if (one.name?.startsWith('m:')) return [formula(one, false)]
      return [text(mark({ lost: one.name === 'dgm:relIds' ? 'diagram' : 'chart' }))]
    })
    // A line drawn across the page is no loss.
    const isRule = find(node, 'v:rect').some(({ attribs }) => attribs?.['o:hr'] === 't')
    return out.length > 0 || isRule ? out : [text(mark({ lost: 'shape' }))]
  }

  const text = (words: string) => element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', data: words }])
  const children = through(tree.children as unknown as XmlNode[])
  return DomUtils.getInnerHTML({ ...tree, children } as never, { xmlMode: true, selfClosingTags: true })
}

const element = (name: string, attribs: Record<string, string>, children: XmlNode[]): XmlNode => ({ type: 'tag', name, attribs, children })

/** Elements of these names, from the outside in: what stands in one that was found isn't looked through. */
const find = (node: XmlNode, ...names: string[]): XmlNode[] =>
  (node.children ?? []).flatMap(one => (names.includes(one.name ?? '') ? [one] : find(one, ...names)))

export const isReadable = (xml: string) => xml.length <= MOST_CHARACTERS && depthOf(xml) <= MOST_DEPTH

/** The parser takes the square of how deep elements stand in one another. */
function depthOf(xml: string) {
  let [depth, deepest] = [0, 0]
  for (const [, close, end] of xml.matchAll(/<(\/)?[a-zA-Z][^<>]*?(\/)?>/g)) {
    depth += close ? -1 : end ? 0 : 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
