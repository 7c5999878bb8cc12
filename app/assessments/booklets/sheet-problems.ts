import { parseDecimal } from '~/courses/questions/decimal'
import { answerOf, isAnswer } from '~/courses/questions/question'
import type { FormErrors } from '~/shared/form'
import { fieldOf } from '../sitting/sitting'
import type { BookletItem } from './booklets.server'
import { messages } from './messages'

/** What was typed and could be kept as no answer, by field: rather than fall away in silence it is asked for again. */
export function sheetProblems(items: Pick<BookletItem, 'position' | 'kind' | 'body'>[], sent: Record<string, string | string[] | undefined>): FormErrors {
  return Object.fromEntries(items.flatMap(({ position, kind, body }) => {
    const value = kind === 'essay' ? undefined : answerOf(kind, [sent[fieldOf(position)] ?? []].flat())
    if (value === undefined) return []
    const problem = kind === 'numeric' && parseDecimal(String(value)) === undefined ? messages.noNumber : isAnswer({ kind, body }, value) ? undefined : messages.noAnswer
    return problem ? [[fieldOf(position), problem]] : []
  }))
}
