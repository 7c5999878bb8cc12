import { answerOf, hasParts, placed, type Answer } from '~/courses/questions/question'
import { fieldOf, type PaperItem, type SentAnswer } from './sitting'

// The paper's fields keep their own state, as in any plain form; here they are read and set.

export function readAnswer(form: HTMLFormElement, { kind, position }: Pick<PaperItem, 'kind' | 'position'>): Answer {
  const sent = new FormData(form).getAll(fieldOf(position)).map(String)
  return answerOf(kind, sent) ?? (hasParts(kind) ? [] : '')
}

export function showAnswer(form: HTMLFormElement, { item, value }: Pick<SentAnswer, 'item' | 'value'>) {
  const field = form.elements.namedItem(fieldOf(item))
  const inputs = (field instanceof RadioNodeList ? [...field] : field ? [field] : []) as HTMLInputElement[]
  // Places of one question follow one another: '1=…', '2=…'.
  const places = placed(value, inputs.length)
  for (const [i, input] of inputs.entries()) {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = [value].flat().includes(input.value)
    else input.value = Array.isArray(value) ? places[i] ?? '' : value
  }
}
