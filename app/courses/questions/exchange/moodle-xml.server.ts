import { persianLetters, type Text } from '~/shared/text'
import type { Words } from '../question'
import type { Entry, Said } from './draft'
import { droppedInWords } from './foreign-words'
import { readHtml } from './html.server'
import { note } from './notes'

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

  /** Where only words can stand. */
  words(node: Xml | undefined): Words {
    const { words, rich } = this.said(node)
    if (rich) this.dropped.add('…')
    return words
  }

  note(...args: Parameters<typeof note>) {
    const made = note(...args)
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

const STOCK = /^(your answer is (partially )?(correct|incorrect)\.?|پاسخ شما (درست|نادرست|تا حدی درست) است\.?|)$/i

/** What every kind may carry and this bank has no place for: each is said, the program's stock phrases excepted. */
export function noteExtras(question: Xml, texts: Texts) {
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
  if (others.length > 0) texts.note('tags', { name: others.join('،\u200f ') })
  return own
}
