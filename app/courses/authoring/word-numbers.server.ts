import { parseDocument } from 'htmlparser2'
import type { XmlNode } from './omml'
import { counted, isPlainCount } from './word-labels'

/** A paragraph's number, all that Word writes before it ("1.2", "فصل ۱:"), and the letter of one that is counted by letters. */
export type Numbered = { number: number; label: string; letter?: string }
/** Tells a numbered paragraph's number, asked of one paragraph after the other as they stand. */
export type Numbering = (paragraph: XmlNode) => Numbered | undefined

type Level = { start: number; format: string; text: string; isLegal: boolean; style: string; goesOn: boolean }
type List = { levels: Map<number, Level>; link: string }
type Place = { list: string; level: number; id?: string; restart?: number }
type Use = { list: string; restarts: Map<number, number> }

const DEEPEST = 8

/**
 * Word's own counting. Lists of one definition count together, however far apart they stand, until one says where it starts
 * anew; a paragraph of a higher level makes those under it begin again.
 */
export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const { lists, uses } = definitions(numberingXml)
  const linked = new Map(tags(parse(stylesXml), 'w:style').map(style => [value(style, 'w:styleId'), of(tags(style, 'w:numId')[0])]))
  const styled = new Map([...lists].flatMap(([list, { levels }]) => [...levels].flatMap(([level, { style }]) => (style ? [[style, { list, level }] as const] : []))))
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  function placeOf(paragraph: XmlNode): Place | undefined {
    const properties = child(paragraph, 'w:pPr')
    const own = child(properties, 'w:numPr')
    if (!own) return styled.get(of(child(properties, 'w:pStyle')))
    const id = of(child(own, 'w:numId'))
    const level = Math.min(DEEPEST, Number(of(child(own, 'w:ilvl'))) || 0)
    let use = uses.get(id)
    for (let i = 0; use && i < 5; i++) {
      const link = lists.get(use.list)?.link
      if (!link) break
      use = uses.get(linked.get(link) ?? '')
    }
    return use && { list: use.list, level, id, restart: uses.get(id)?.restarts.get(level) }
  }

  return paragraph => {
    const place = placeOf(paragraph)
    if (!place) return undefined
    const levels = lists.get(place.list)?.levels
    const kind = levels?.get(place.level)
    if (!levels || !kind) return undefined
    const { list, level, id, restart } = place
    const own = counts.get(list) ?? []
    counts.set(list, own)
    const first = `${id}/${level}`
    const isAnew = restart !== undefined && !begun.has(first)
    begun.add(first)
    own[level] = isAnew ? restart : own[level] === undefined ? kind.start : own[level] + 1
    for (let under = level + 1; under <= DEEPEST; under++) if (!levels.get(under)?.goesOn) delete own[under]
    if (/^(?:bullet|none)$/.test(kind.format)) return undefined
    const number = own[level]
    const written = (at: number) => counted(own[at] ?? levels.get(at)?.start ?? 1, kind.isLegal ? '' : (levels.get(at)?.format ?? ''))
    const label = kind.text.replace(/%([1-9])/g, (_, at: string) => written(Number(at) - 1)).trim()
    return { number, label, ...(!kind.isLegal && !isPlainCount(kind.format) && { letter: written(level) }) }
  }
}

function definitions(xml: string) {
  const tree = parse(xml)
  const lists = new Map<string, List>(tags(tree, 'w:abstractNum').map(list => [value(list, 'w:abstractNumId'), {
    link: of(tags(list, 'w:numStyleLink')[0]),
    levels: new Map(tags(list, 'w:lvl').map(level => [Number(value(level, 'w:ilvl')) || 0, {
      start: whole(of(child(level, 'w:start')), 1),
      format: of(child(level, 'w:numFmt')),
      text: of(child(level, 'w:lvlText')),
      isLegal: child(level, 'w:isLgl') !== undefined,
      style: of(child(level, 'w:pStyle')),
      goesOn: of(child(level, 'w:lvlRestart')) === '0',
    }])),
  }]))
  const uses = new Map<string, Use>(tags(tree, 'w:num').map(use => [value(use, 'w:numId'), {
    list: of(child(use, 'w:abstractNumId')),
    restarts: new Map(tags(use, 'w:lvlOverride').flatMap(level => {
      const start = child(level, 'w:startOverride')
      return start ? [[Number(value(level, 'w:ilvl')) || 0, whole(of(start), 1)] as const] : []
    })),
  }]))
  return { lists, uses }
}

const parse = (xml: string) => parseDocument(xml, { xmlMode: true }) as unknown as XmlNode
const tags = (node: XmlNode, name: string): XmlNode[] => (node.children ?? []).flatMap(one => (one.name === name ? [one] : tags(one, name)))
const child = (node: XmlNode | undefined, name: string) => node?.children?.find(one => one.name === name)
const value = (node: XmlNode | undefined, name: string) => node?.attribs?.[name] ?? ''
const of = (node: XmlNode | undefined) => value(node, 'w:val')
const whole = (text: string, otherwise: number) => (/^\d{1,4}$/.test(text) ? Number(text) : otherwise)
