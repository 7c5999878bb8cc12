/** An element of XML as the parser gives it. */
export type XmlNode = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: XmlNode[] }

const FUNCTIONS = /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|lim|max|min|sup|inf|det|exp|gcd)$/
const ACCENTS: Record<string, string> = {
  '\u0302': 'hat', '\u0303': 'tilde', '\u0304': 'bar', '\u0305': 'overline', '\u0306': 'breve', '\u0307': 'dot', '\u0308': 'ddot', '\u030C': 'check', '\u20D7': 'vec', '\u20D6': 'overleftarrow',
}
const FENCES: Record<string, string> = { '{': '\\{', '}': '\\}', '‖': '\\|', '⟨': '\\langle', '⟩': '\\rangle', '⌈': '\\lceil', '⌉': '\\rceil', '⌊': '\\lfloor', '⌋': '\\rfloor', '': '.' }
const SUMS: Record<string, string> = { '∑': '\\sum', '∏': '\\prod', '∐': '\\coprod', '∫': '\\int', '∬': '\\iint', '∭': '\\iiint', '∮': '\\oint', '⋃': '\\bigcup', '⋂': '\\bigcap' }
const SIGNS: Record<string, string> = { '\\': '\\backslash ', '{': '\\{', '}': '\\}', $: '\\$', '%': '\\%', '&': '\\&', '#': '\\#', _: '\\_', '^': '\\hat{}', '~': '\\sim ' }

/** A formula as Word keeps it (Office Math) in TeX; what can't be told is left out by the caller, who has it drawn. */
export function texOf(node: XmlNode): string {
  const inside = (one: XmlNode | undefined) => (one ? all(one) : '')
  const all = (one: XmlNode) => (one.children ?? []).map(texOf).join('')
  const part = (name: string) => inside(child(node, name))
  switch (node.name) {
    case 'm:r': return runOf(node)
    case 'm:f': return value(node, 'm:fPr', 'm:type') === 'lin' ? `${part('m:num')}/${part('m:den')}` : `\\frac{${part('m:num')}}{${part('m:den')}}`
    case 'm:sSup': return `{${part('m:e')}}^{${part('m:sup')}}`
    case 'm:sSub': return `{${part('m:e')}}_{${part('m:sub')}}`
    case 'm:sSubSup': return `{${part('m:e')}}_{${part('m:sub')}}^{${part('m:sup')}}`
    case 'm:sPre': return `{}_{${part('m:sub')}}^{${part('m:sup')}}{${part('m:e')}}`
    case 'm:rad': return part('m:deg') ? `\\sqrt[${part('m:deg')}]{${part('m:e')}}` : `\\sqrt{${part('m:e')}}`
    case 'm:d': {
      const parts = (node.children ?? []).filter(({ name }) => name === 'm:e').map(all)
      const between = value(node, 'm:dPr', 'm:sepChr') ?? '|'
      return `\\left${fence(value(node, 'm:dPr', 'm:begChr') ?? '(')} ${parts.join(` \\middle${fence(between)} `)} \\right${fence(value(node, 'm:dPr', 'm:endChr') ?? ')')}`
    }
    case 'm:nary': {
      const [sub, sup] = [part('m:sub'), part('m:sup')]
      return `${SUMS[value(node, 'm:naryPr', 'm:chr') ?? '∫'] ?? '\\sum'}${sub && `_{${sub}}`}${sup && `^{${sup}}`}{${part('m:e')}}`
    }
    case 'm:func': {
      const name = part('m:fName')
      return `${FUNCTIONS.test(name) ? `\\${name} ` : name}{${part('m:e')}}`
    }
    case 'm:limLow': return `\\underset{${part('m:lim')}}{${named(part('m:e'))}}`
    case 'm:limUpp': return `\\overset{${part('m:lim')}}{${named(part('m:e'))}}`
    case 'm:acc': return `\\${ACCENTS[value(node, 'm:accPr', 'm:chr') ?? '\u0302'] ?? 'hat'}{${part('m:e')}}`
    case 'm:bar': return `\\${value(node, 'm:barPr', 'm:pos') === 'bot' ? 'underline' : 'overline'}{${part('m:e')}}`
    case 'm:groupChr': return `\\${value(node, 'm:groupChrPr', 'm:pos') === 'top' ? 'overbrace' : 'underbrace'}{${part('m:e')}}`
    case 'm:borderBox': return `\\boxed{${part('m:e')}}`
    case 'm:eqArr': return `\\begin{matrix}${(node.children ?? []).filter(({ name }) => name === 'm:e').map(all).join(' \\\\ ')}\\end{matrix}`
    case 'm:m': {
      const rows = (node.children ?? []).filter(({ name }) => name === 'm:mr')
      return `\\begin{matrix}${rows.map(row => (row.children ?? []).filter(({ name }) => name === 'm:e').map(all).join(' & ')).join(' \\\\ ')}\\end{matrix}`
    }
    // A change that was proposed: what was taken out is no part of it.
    case 'w:del': case 'w:moveFrom': return ''
    default: return /Pr$/.test(node.name ?? '') ? '' : all(node)
  }
}

/** The words of a formula alone, for where it can't be drawn. */
export const wordsOf = (node: XmlNode): string =>
  node.name === 'm:t' ? textOf(node) : /Pr$/.test(node.name ?? '') ? '' : (node.children ?? []).map(wordsOf).join('')

const child = (node: XmlNode, name: string) => node.children?.find(one => one.name === name)
const textOf = (node: XmlNode) => (node.children ?? []).map(({ data = '' }) => data).join('')
const value = (node: XmlNode, properties: string, name: string) => {
  const found = child(child(node, properties) ?? { type: 'tag' }, name)
  return found && (found.attribs?.['m:val'] ?? '')
}
const fence = (sign: string) => FENCES[sign] ?? sign
const named = (name: string) => (FUNCTIONS.test(name) ? `\\${name}` : name)

function runOf(node: XmlNode): string {
  const properties = child(node, 'm:rPr') ?? { type: 'tag' }
  // Word's italic letters of mathematics are plain letters here: they lean by themselves.
  const words = (node.children ?? []).filter(({ name }) => name === 'm:t').map(textOf).join('').normalize('NFKC')
  if (child(properties, 'm:nor')) return /^\s*$/.test(words) ? ' ' : `\\text{${escaped(words)}}`
  const style = value(node, 'm:rPr', 'm:sty')
  const tex = words.split(/([\p{Script=Arabic}\u200c](?:[\p{Script=Arabic}\u200c\s]*[\p{Script=Arabic}\u200c])?)/u)
    .map((piece, i) => (i % 2 ? `\\text{${piece}}` : [...piece].map(sign => SIGNS[sign] ?? sign).join(''))).join('')
  if (FUNCTIONS.test(words)) return words
  return style === 'p' && /^[A-Za-z]{2,}$/.test(words) ? `\\mathrm{${words}}` : style === 'b' && words ? `\\mathbf{${tex}}` : tex
}
const escaped = (words: string) => words.replace(/[\\{}$%&#_^~]/g, sign => (sign === '\\' ? '' : /[\^~]/.test(sign) ? sign : `\\${sign}`))
