/** What of a text that was written elsewhere has no place here, or none that can be read. */
export const LEFT = [
  'image', 'image-outside', 'image-kind', 'image-without-words', 'list-letters', 'list-labels', 'table-in-table', 'bad-link', 'raised-text', 'struck', 'formula', 'old-formula',
  'shape', 'text-box', 'chart', 'diagram', 'embedded', 'contents', 'margins', 'comments', 'changes', 'symbol', 'other',
] as const
export type Left = (typeof LEFT)[number]

/** How often it was lost, under which names, and after which words: the first few of each. */
export type Lost = { what: Left; count: number; names: string[]; after: string[] }

const MOST_TOLD = 3
const MOST_LETTERS = 40

/** Gathers what an import leaves out. */
export class Losses {
  private readonly kinds = new Map<Left, Lost>()

  add(what: Left, { name, after = '', count = 1 }: { name?: string; after?: string; count?: number } = {}) {
    const lost = this.kinds.get(what) ?? { what, count: 0, names: [], after: [] }
    lost.count += count
    const words = after.replace(/\s+/g, ' ').trim()
    const cut = [...words].length > MOST_LETTERS ? `${[...words].slice(0, MOST_LETTERS).join('').trimEnd()}…` : words
    if (cut && lost.after.length < MOST_TOLD && !lost.after.includes(cut)) lost.after.push(cut)
    if (name && lost.names.length < MOST_TOLD && !lost.names.includes(name)) lost.names.push(name)
    this.kinds.set(what, lost)
  }

  get all(): Lost[] {
    return LEFT.flatMap(what => this.kinds.get(what) ?? [])
  }
}
