import { answerOf, type Answer } from '~/courses/questions/question'
import { fieldOf, type PaperItem, type SentAnswer } from './sitting'

// The paper's fields keep their own state, as in any plain form; here they are read and set.

export function readAnswer(form: HTMLFormElement, { kind, position }: Pick<PaperItem, 'kind' | 'position'>): Answer {
  const sent = new FormData(form).getAll(fieldOf(position)).map(String)
  return answerOf(kind, sent) ?? (kind === 'multiple' ? [] : '')
}

export function showAnswer(form: HTMLFormElement, { item, value }: Pick<SentAnswer, 'item' | 'value'>) {
  const field = form.elements.namedItem(fieldOf(item))
  const inputs = field instanceof RadioNodeList ? [...field] : field ? [field] : []
  for (const input of inputs as HTMLInputElement[]) {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = [value].flat().includes(input.value)
    else input.value = [value].flat()[0] ?? ''
  }
}
