import { z } from 'zod'
import type { FormErrors } from '~/shared/form'
import { checkbox, many, optional } from '~/shared/form.server'
import { formMessages } from '~/shared/messages'
import { persianLetters } from '~/shared/text'
import { parseDecimal } from '../decimal'
import { draftProblems } from '../exchange/draft-problems'
import { readGap } from '../exchange/gap-syntax'
import { answerOf, placed, placesOf, type BlankKey, type ItemBody, type ItemKey, type ItemKind } from '../question'
import { messages } from './messages'

const line = () => z.string().max(1000)

/** A key alone, its question staying as it is: what the editor asks of each kind. `answer`: the right one, given as a candidate gives it. */
export const keyFields = {
  answer: many(line()), partial: checkbox(),
  value: optional(line()), tolerance: optional(line()),
  accepted: optional(z.string().max(4000)),
  gaps: optional(z.string().max(8000)),
}
type KeyValues = { answer: string[]; partial: boolean; value?: string; tolerance?: string; accepted?: string; gaps?: string }
type Known = { kind: ItemKind; body: ItemBody; key: ItemKey }
type Read = { key: ItemKey; errors?: undefined } | { errors: FormErrors; key?: undefined }

/** The key that was given for this question, checked like one that is written in the bank. */
export function readKey(item: Known, values: KeyValues): Read {
  const read = keyOf(item, values)
  if (read.errors) return read
  const [problem] = draftProblems({ kind: item.kind, body: item.body, key: read.key, feedback: {} })
  return problem ? { errors: { '': problem } } : read
}

function keyOf({ kind, body, key: old }: Known, { answer, partial, value, tolerance, accepted, gaps }: KeyValues): Read {
  const given = answerOf(kind, answer)
  const one = typeof given === 'string' ? given : ''
  const places = placed(given ?? [], placesOf({ kind, body })).map(place => place ?? '')
  switch (kind) {
    case 'single': case 'hotspot': return one ? { key: { kind, right: one } } : { errors: { answer: messages.markOne } }
    case 'multiple':
      return Array.isArray(given) ? { key: { kind, right: given, ...(partial && { credit: 'partial' }) } } : { errors: { answer: messages.markSeveral } }
    case 'true_false': return ['true', 'false'].includes(one) ? { key: { kind, right: one === 'true' } } : { errors: { answer: formMessages.notAnOption } }
    case 'matching': return places.every(Boolean) ? { key: { kind, pairs: places } } : { errors: { answer: formMessages.required } }
    case 'ordering':
      return places.every(Boolean) ? { key: { kind, order: places, ...(partial && { credit: 'neighbours' }) } } : { errors: { answer: formMessages.required } }
    case 'numeric': {
      const [number, off] = [parseDecimal(value ?? ''), parseDecimal(tolerance ?? '0')]
      if (number === undefined) return { errors: { value: formMessages.notANumber } }
      if (off === undefined || off.startsWith('-')) return { errors: { tolerance: formMessages.notANumber } }
      return { key: { kind, value: number, tolerance: off, ...('also' in old && old.also && { also: old.also }) } }
    }
    case 'short_text': {
      const forms = persianLetters(accepted ?? '').split('\n').map(form => form.trim()).filter(Boolean)
      return forms.length > 0 ? { key: { kind, accepted: forms } } : { errors: { accepted: formMessages.required } }
    }
    case 'blanks': {
      const lines = persianLetters(gaps ?? '').split('\n').filter(gap => gap.trim())
      const keys = lines.map((gap, i) => blankKeyOf(gap, body.blanks?.[i]?.options))
      if (lines.length !== body.blanks?.length || keys.includes(undefined)) return { errors: { gaps: messages.gapsStay } }
      return { key: { kind, blanks: keys as BlankKey[] } }
    }
    case 'essay': case 'file': return { errors: { '': messages.noKey } }
  }
}

/** A gap stays what the candidates saw: written, or chosen among these options. */
function blankKeyOf(line: string, options: ItemBody['options']): BlankKey | undefined {
  const gap = readGap(line)
  if (gap?.kind !== 'choice') return options ? undefined : gap
  const idOf = (fa: string) => options?.find(({ text }) => persianLetters(text.fa) === fa)?.id
  const ids = gap.options.map(({ words }) => idOf(words.fa))
  const isSame = ids.length === options?.length && !ids.includes(undefined) && new Set(ids).size === ids.length
  return isSame ? { kind: 'choice', right: ids[gap.right]! } : undefined
}
