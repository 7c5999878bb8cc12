const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'linearGradient',
  'radialGradient',
  'stop',
  'marker',
  'clipPath',
  'mask',
  'pattern',
  'use',
  'symbol',
  'style',
])
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * What forbids a drawing: anything but plain shapes and words. It is read tag by tag against a list of what is known
 * to be harmless, so scripts, embedded pages, entities and addresses outside the file have no way in.
 */
export function drawingProblems(svg: string): string[] {
  if (svg.length > 200_000) return ['it is larger than 200 kB']
  const source = svg
    .replace(/^\uFEFF?\s*<\?xml version="1\.0"[^?>]*\?>/, '')
    .replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
    .trim()
  const problems = new Set<string>()
  const open: string[] = []
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at
    const tag = TAG.exec(source)
    if (!tag) return [...problems, `this is no plain tag: ${source.slice(at, at + 40)}`]
    const [, closing, name, attributes, empty] = tag as unknown as [string, string, string, string, string]
    if (!ELEMENTS.has(name)) problems.add(`the element ${name} is not allowed`)
    if (open.length === 0 && (name !== 'svg' || at !== 0)) problems.add('the drawing is not one svg element')
    if (closing && open.pop() !== name) problems.add(`${name} is closed without being open`)
    if (!closing && !empty) open.push(name)
    for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE))
      for (const what of wrongWith(key!, double ?? single ?? '')) problems.add(what)
  }
  if (open.length > 0) problems.add(`${open[0]} is not closed`)
  if (/@import|url\(\s*['"]?(?!#)|expression\s*\(/i.test(decoded(source))) problems.add('styles may not fetch anything')
  if (!/<svg[^>]*\sviewBox\s*=/.test(source)) problems.add('it has no viewBox')
  return [...problems]
}

function* wrongWith(key: string, value: string) {
  if (/^on/i.test(key)) yield `the attribute ${key} is not allowed`
  if (/^(xlink:)?href$/i.test(key) && !value.startsWith('#')) yield 'it may point only into itself'
  if (/^xmlns(:|$)/.test(key) && !/^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink)$/.test(value))
    yield `the namespace ${value} is not allowed`
}

const decoded = (source: string) =>
  source
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});?/g, (_, number: string) => String.fromCodePoint(Math.min(Number(number), 0x10ffff)))
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
