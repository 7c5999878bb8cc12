/** A formula as it is drawn: a tag of MathML, its attributes and what stands in it. */
export type MathTree = string | { tag: string; attrs: Record<string, string>; inner: MathTree[] }

const TAGS = new Set([
  'math', 'mrow', 'mi', 'mo', 'mn', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder',
  'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd', 'mpadded', 'mphantom', 'menclose', 'mstyle',
])
const ATTRIBUTES = new Set([
  'display', 'mathvariant', 'stretchy', 'fence', 'separator', 'lspace', 'rspace', 'width', 'height', 'depth', 'form', 'accent',
  'accentunder', 'linethickness', 'columnalign', 'rowspacing', 'columnspacing', 'minsize', 'maxsize', 'movablelimits',
  'symmetric', 'largeop', 'scriptlevel', 'displaystyle', 'notation', 'voffset',
])

export const isMathTag = (tag: string) => TAGS.has(tag)
export const isMathAttribute = (name: string, value: unknown): value is string =>
  ATTRIBUTES.has(name) && typeof value === 'string' && /^[\w .%+-]{0,40}$/.test(value)
