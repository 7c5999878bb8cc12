const ESCAPED_OR = (signs: string) => new RegExp(`\\\\[^]|[${signs}]`, 'g')
const escaped = (text: string, signs: string) => text.replace(ESCAPED_OR(signs), found => (found.length > 1 ? found : `\\${found}`))

/** Where the first of `sign` stands that no backslash stands before. */
function indexOf(text: string, sign: string, from = 0) {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text.startsWith(sign, i)) return i
  }
  return -1
}

/**
 * A block as people and other programs type it, with the escapes that the grammar wants: Moodle reads a bare ':' '=' '~' '#'
 * wherever it can mean nothing else, takes '~=' for '=', and a single number may have its own feedback.
 */
export function withEscapes(text: string) {
  const [head] = /^(?:\s*\/\/[^\n]*\n)*\s*/.exec(text)!
  const body = text.slice(head.length).replace(/^\s*\/\/[^\n]*\n?/gm, '')
  const [, title = '', format = '', rest = ''] = /^(::(?:\\[^]|(?!::)[^\\])*::)?\s*(\[(?:html|moodle|markdown|plain)\])?([^]*)$/.exec(body)!
  const before = head + (title && `::${escaped(title.slice(2, -2), ':=~#')}::`) + format
  const open = indexOf(rest, '{')
  const close = open < 0 ? -1 : indexOf(rest, '}', open)
  if (close < 0) return before + escaped(rest, '~=#:')
  return `${before}${escaped(rest.slice(0, open), '~=#:')}{${answers(rest.slice(open + 1, close))}}${escaped(rest.slice(close + 1), '~=#:{}')}`
}

function answers(written: string) {
  const at = indexOf(written, '####')
  const said = at < 0 ? '' : written.slice(at + 4)
  const [own, general] = [at < 0 ? written : written.slice(0, at), said.trim() && `####${escaped(said, '~=#:')}`]
  const trimmed = own.trim()
  if (trimmed.startsWith('#')) return numbers(trimmed.slice(1)) + general
  const truth = /^(T|TRUE|F|FALSE)(?=\s*(?:#|$))/i.exec(trimmed)?.[0]
  if (truth) return truth + escaped(trimmed.slice(truth.length), '~=:') + general
  return escaped(own.replace(/(^|[^\\])~\s*=/g, '$1='), ':') + general
}

/** A colon parts a number from its width; in what is said of it, it is a colon. */
function numbers(written: string) {
  const listed = written.trim().startsWith('=') ? written : `=${written.trim()}`
  return `#${listed.replace(/#((?:\\[^]|[^\\~=])*)/g, (_, said: string) => `#${escaped(said, ':#')}`)}`
}

const GAP = /\{\d{0,3}:[A-Z_]{1,20}:(?:\\[^]|[^\\}]){0,5000}\}/g

/** A block with Moodle's embedded answers in its text, «{1:SA:=خاک}», as Moodle's XML would hold it; undefined when it has none. */
export function embeddedIn(text: string) {
  if (!text.match(GAP)) return undefined
  const [head] = /^(?:\s*\/\/[^\n]*\n)*\s*/.exec(text)!
  const body = text.slice(head.length).replace(/^\s*\/\/[^\n]*\n?/gm, '')
  const [, title = '', format = '', rest = ''] = /^(?:::((?:\\[^]|(?!::)[^\\])*)::)?\s*(?:\[(html|moodle|markdown|plain)\])?([^]*)$/.exec(body)!
  const plain = (piece: string) => piece.replaceAll('\\n', '\n').replace(/\\([~=#{}:\\])/g, '$1')
  const gaps = [...rest.matchAll(GAP)].map(([gap]) => gap)
  const words = rest.split(GAP).map((piece, i) => plain(piece) + (gaps[i] ?? '')).join('')
  const marks = [...head.matchAll(/\[(id|tag):((?:\\[^]|[^\\\]])+)\]/g)]
  const id = marks.find(([, kind]) => kind === 'id')?.[2]
  return {
    name: { text: plain(title) },
    questiontext: { '@format': format === 'html' ? 'html' : 'moodle_auto_format', text: words.trim() },
    ...(id && { idnumber: id }),
    tags: { tag: marks.flatMap(([, kind, value]) => (kind === 'tag' ? [{ text: value! }] : [])) },
  }
}
