import { persianLetters, type Text } from '~/shared/text'
import type { RichNode } from '~/shared/rich-text'
import type { Words } from '../question'
import type { Entry, Said } from './draft'
import { droppedInWords } from './foreign-words'
import { readHtml } from './html.server'
import { listOf, note } from './notes'

/** A parsed element; attributes begin with '@'. */
export type Xml = { [name: string]: Xml | Xml[] | string | undefined }
export type MoodleEntry = Entry & { category?: string }

export const all = (value: Xml[string]): Xml[] =>
  [value ?? []].flat().map(one => (typeof one === 'string' ? { '#text': one } : one))
export const child = (node: Xml, name: string): Xml | undefined => all(node[name])[0]
/** The words right inside an element. */
export function own(node: Xml | undefined): string {
  const text = node?.['#text']
  return typeof text === 'string' ? text : ''
}
export const valueOf = (node: Xml, name: string) => own(child(node, name)).trim()
/** <name><text>…</text></name>, or as old files have it, the words in <name> itself. */
export const textOf = (node: Xml | undefined) => (!node ? '' : node.text === undefined ? own(node) : all(node.text).map(own).join(''))
export const isOn = (node: Xml, name: string) => ['1', 'true'].includes(valueOf(node, name))

/** Reads the texts of one question: its pictures, its notes and its names gather here. */
export class Texts {
  readonly notes: Text[] = []
  readonly pictures: Record<string, string> = {}
  private readonly names: Record<string, string> = {}
  private readonly dropped = new Set<string>()

  /** An element with its format and files. */
  said(node: Xml | undefined, html = textOf(node), format = String(node?.['@format'] ?? 'html')): Said {
    const files = new Map(all(node?.file).map(file => [String(file['@name'] ?? ''), own(file).replace(/\s+/g, '')]))
    const used = new Set<string>()
    const find = (source: string) => {
      const name = /^@@PLUGINFILE@@\/(.+?)(\?.*)?$/.exec(source)?.[1]
      const data = /^data:image\/(?:png|jpe?g|webp|gif);base64,(.+)$/s.exec(source)?.[1]
      const key = name === undefined ? undefined : decoded(name.split('/').at(-1)!)
      const bytes = data ?? (key === undefined ? undefined : files.get(key))
      if (!bytes) return undefined
      if (key) used.add(key)
      const known = Object.entries(this.pictures).find(([, one]) => one === bytes)?.[0]
      const address = known ?? `/question-pictures/new-${Object.keys(this.pictures).length + 1}`
      this.pictures[address] = bytes
      if (key) this.names[address] ??= key
      return address
    }
    const isHtml = format === 'html' || format === 'moodle_auto_format' || format === ''
    const source = format === 'moodle_auto_format' ? html.replace(/\r?\n/g, '<br>') : html
    if (format === 'markdown' && /[*_`#[\]]/.test(html)) this.note('markdown')
    const read = isHtml ? readHtml(source, find) : { said: { words: { fa: html.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '').trim() } }, dropped: [], isTooLong: false }
    if (read.isTooLong) this.note('tooLong', { n: 300 })
    for (const name of read.dropped) this.dropped.add(name)
    for (const name of files.keys()) if (!used.has(name)) this.note('attachment', { name })
    return read.said
  }

  /** Where only words can stand: what is said of an answer. Its pictures go nowhere, and it says so. */
  words(node: Xml | undefined, ...more: [html: string, format: string] | []): Words {
    const inner = new Texts()
    const { words, rich } = inner.said(node, ...more)
    for (const name of inner.dropped) if (!name.startsWith('<img ')) this.dropped.add(name)
    for (const made of inner.notes) if (!this.notes.some(({ en }) => en === made.en)) this.notes.push(made)
    if (rich || [...inner.dropped].some(name => name.startsWith('<img '))) this.note('plainFeedback')
    const trimmed = (said: string) => said.replace(/[ \t]+$/gm, '')
    return { fa: trimmed(words.fa), ...(words.en && { en: trimmed(words.en) }) }
  }

  /** Where a list to choose from, or what is typed, can hold nothing but words. */
  plain(html: string): Words {
    const { said: { words, rich }, dropped } = readHtml(html)
    for (const name of [...dropped, ...(rich ? ['…'] : [])]) this.dropped.add(name)
    return words
  }

  /** The picture that Moodle before 2.0 kept beside a question. */
  oldPicture(question: Xml): RichNode | undefined {
    const bytes = valueOf(question, 'image_base64').replace(/\s+/g, '')
    const name = valueOf(question, 'image')
    if (!bytes) return name ? void this.dropped.add(`<img ${name}>`) : undefined
    const address = `/question-pictures/new-${Object.keys(this.pictures).length + 1}`
    this.pictures[address] = bytes
    if (name) this.names[address] = name
    return { type: 'image', attrs: { src: address, alt: '' } }
  }

  note(...args: Parameters<typeof note>) {
    this.add(note(...args))
  }

  add(made: Text) {
    if (!this.notes.some(({ en }) => en === made.en)) this.notes.push(made)
  }

  get allPictures(): Pick<Entry, 'pictures' | 'pictureNames'> {
    if (Object.keys(this.pictures).length === 0) return {}
    return { pictures: this.pictures, ...(Object.keys(this.names).length > 0 && { pictureNames: this.names }) }
  }

  /** All that was said, what was taken out of the texts at the end. */
  get allNotes(): Text[] {
    return this.dropped.size > 0 ? [...this.notes, note('markup', { name: droppedInWords([...this.dropped]) })] : this.notes
  }
}

/** As its file's own name was read (`decode`). */
const decoded = (name: string) => {
  try {
    return persianLetters(decodeURIComponent(name))
  } catch {
    return name
  }
}

/** All that is read here, or told by itself; what else a question holds is some other program's. */
const KNOWN = new Set([
  'name', 'text', 'questiontext', 'generalfeedback', 'defaultgrade', 'hidden', 'idnumber', 'tags', 'tag', 'answer', 'feedback', 'tolerance', 'file', 'subquestion', 'units', 'unit',
  'unit_name', 'multiplier', 'hint', 'correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'single', 'usecase', 'gradingtype', 'responseformat', 'responserequired', 'attachments',
  'attachmentsrequired', 'graderinfo', 'responsetemplate', 'minwordlimit', 'maxwordlimit', 'filetypeslist', 'maxbytes', 'selectoption', 'dragbox', 'group', 'infinite', 'image', 'image_base64',
  'penalty', 'shuffleanswers', 'shuffle', 'answernumbering', 'showstandardinstruction', 'unitgradingtype', 'unitpenalty', 'showunits', 'unitsleft', 'responsefieldlines', 'layouttype', 'selecttype',
  'selectcount', 'showgrading', 'shownumcorrect', 'clearwrong', 'numberingstyle', 'category', 'info',
])
const hasWords = (node: Xml): boolean =>
  own(node).trim() !== '' || Object.entries(node).some(([name, inner]) => !/^[@#]/.test(name) && all(inner).some(hasWords))

/** Names of the elements that nothing here knows and that hold something, wherever they stand in a question. */
function unknownIn(node: Xml): string[] {
  const names = Object.entries(node).flatMap(([name, inner]) =>
    /^[@#]/.test(name) ? [] : KNOWN.has(name) ? all(inner).flatMap(unknownIn) : all(inner).some(hasWords) ? [name] : [])
  return [...new Set(names)]
}

const STOCK = /^(your answer is (partially )?(correct|incorrect)\.?|پاسخ شما (درست|نادرست|تا حدی درست) است\.?|)$/i

/** What every kind may carry and this bank has no place for: each is said, the program's stock phrases excepted. */
export function noteExtras(question: Xml, texts: Texts) {
  const unknown = unknownIn(question)
  if (unknown.length > 0) texts.note('unknownParts', { name: listOf(unknown.map(name => `\u2066<${name}>\u2069`)) })
  if (isOn(question, 'hidden')) texts.note('hiddenThere')
  const hints = all(question.hint).filter(hint => textOf(hint).trim())
  if (hints.length > 0) texts.note('hints', { n: hints.length })
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    const { fa } = readHtml(textOf(child(question, name))).said.words
    if (!STOCK.test(fa.trim())) texts.note('overallFeedback', { name: fa })
  }
}

/** Our own marks among the tags: unit, difficulty and the like; the others are said not to be kept. */
export function tagsOf(question: Xml, texts: Texts) {
  const tags = all(child(question, 'tags')?.tag).map(tag => textOf(tag).trim()).filter(Boolean)
  const own = new Map(tags.flatMap(tag => {
    const [, name, value] = /^(unit|difficulty|credit|kind|points|region-[a-z]):(.+)$/.exec(tag) ?? []
    return name ? [[name, value!] as const] : []
  }))
  const others = tags.filter(tag => !/^(unit|difficulty|credit|kind|points|region-[a-z]):/.test(tag))
  if (others.length > 0) texts.note('tags', { name: listOf(others) })
  return own
}
