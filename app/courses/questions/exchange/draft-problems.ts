import { richTextProblems } from '~/shared/rich-text-problems'
import type { Text } from '~/shared/text'
import { parseDecimal } from '../decimal'
import { foldAnswer } from '../fold-answer'
import type { NumberKey, Option, Words } from '../question'
import { gapsIn } from '../stem-parts'
import type { Draft } from './draft'
import { note, type NoteName } from './notes'

const UNSAFE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\u202A-\u202E]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const MOST_BYTES = 100_000

export type Problem = { name: NoteName; said: Text }
const problem = (...[name, values]: Parameters<typeof note>): Problem => ({ name, said: note(name, values) })

/** What stands against keeping a draft; nothing when it may be kept. The same for forms and for files. */
export const draftProblems = (draft: Draft): Text[] => namedProblems(draft).map(({ said }) => said)

/** The same with their names, for whoever says each beside its field. */
export function namedProblems({ kind, body, key, feedback }: Draft): Problem[] {
  const problems: Problem[] = []
  const say = (...args: Parameters<typeof note>) => void problems.push(problem(...args))
  const { stem, options = [], prompts = [], blanks = [], regions = [], figure } = body
  if (!stem.fa.trim()) say('noStem')
  if (JSON.stringify({ body, key, feedback }).length > MOST_BYTES) say('tooLong', { n: MOST_BYTES / 1000 })
  if (wordsIn({ body, key, feedback }).some(words => UNSAFE.test(words))) say('wrongWords')
  if (documentsIn(body).some(document => richTextProblems(document).length > 0)) say('markup', { name: '—' })
  if (kind !== 'blanks' && gapsIn(stem.fa).length > 0) say('gapMarkers')

  const among = (all: readonly { id: string }[], id: string) => all.some(one => one.id === id)
  const number = ({ value, tolerance }: NumberKey) => {
    for (const typed of [value, tolerance]) if (parseDecimal(typed) !== typed) say('notANumber', { name: typed })
  }
  const accepted = (forms: string[]) => {
    if (forms.every(form => foldAnswer(form) === '')) say('noAccepted')
  }
  switch (key.kind) {
    case 'single': case 'multiple': {
      problems.push(...optionProblems(options))
      const right = [key.right].flat()
      if (right.length === 0 || !right.every(id => among(options, id))) say('noRight')
      break
    }
    case 'numeric': [key, ...(key.also ?? [])].forEach(number); break
    case 'short_text': accepted(key.accepted); break
    case 'matching':
      problems.push(...optionProblems(options))
      if (prompts.length < 2 || key.pairs.length !== prompts.length || !key.pairs.every(id => among(options, id))) say('fewPairs')
      if (prompts.some(({ text }) => !text.fa.trim())) say('noWords')
      break
    case 'ordering':
      problems.push(...optionProblems(options))
      if (options.length < 2 || [...key.order].sort().join() !== options.map(({ id }) => id).sort().join()) say('fewSteps')
      break
    case 'hotspot':
      if (!figure || regions.length < 2 || regions.some(({ text }) => !text.fa.trim())) say('noRegions')
      else if (!among(regions, key.right)) say('noRight')
      break
    case 'blanks': {
      const wanted = key.blanks.map((_, i) => i + 1).join()
      if (key.blanks.length === 0 || key.blanks.length > 50 || blanks.length !== key.blanks.length || gapsIn(stem.fa).join() !== wanted ||
        (stem.en !== undefined && gapsIn(stem.en).join() !== wanted)) say('gaps')
      for (const [i, blank] of key.blanks.entries()) {
        if (blank.kind === 'text') accepted(blank.accepted)
        else if (blank.kind === 'number') number(blank)
        else if (!among(blanks[i]?.options ?? [], blank.right)) say('noRight')
        else problems.push(...optionProblems(blanks[i]!.options!))
      }
      break
    }
  }
  return problems
}

function optionProblems(options: readonly Option[]): Problem[] {
  if (options.length < 2) return [problem('fewOptions')]
  if (options.length > 26) return [problem('manyOptions')]
  if (options.some(({ text }) => !text.fa.trim())) return [problem('noWords')]
  const seen = new Set<string>()
  for (const { text: { fa }, rich } of options) {
    // Two pictures may well have the same words.
    const own = rich ? JSON.stringify(rich) : fa.trim()
    if (seen.has(own)) return [problem('sameOptions', { name: fa })]
    seen.add(own)
  }
  return []
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

const documentsIn = (body: Draft['body']) =>
  [body, ...(body.options ?? []), ...(body.prompts ?? [])].flatMap(({ rich }) => (rich ? [rich.fa, ...(rich.en ? [rich.en] : [])] : []))

/** Persian alone is enough; an empty English is no English. */
export const words = (fa: string, en?: string): Words => (en?.trim() ? { fa: fa.trim(), en: en.trim() } : { fa: fa.trim() })
