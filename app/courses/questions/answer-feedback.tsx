import { localDigits } from '~/shared/text'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages } from './messages'
import type { Answer, ItemFeedback, PublicItem } from './question'

/** What an answered question tells: right or not, why, and what would have been right. */
export type Outcome = { value: Answer; isRight: boolean; right: Answer; feedback: ItemFeedback }

type Props = { item: Pick<PublicItem, 'kind' | 'body'>; outcome: Outcome; alert?: boolean }

export function AnswerFeedback({ item, outcome: { value, isRight, right, feedback }, alert }: Props) {
  const t = useText()
  const words = useAnswerWords(item)
  const chosen = [value].flat().flatMap(id => feedback.options?.[id] ?? [])
  return (
    <Notice
      kind={isRight ? 'success' : 'warning'}
      title={t(isRight ? messages.rightTitle : messages.wrongTitle)}
      alert={alert}
    >
      {chosen.map(text => (
        <p key={text.en}>{t(text)}</p>
      ))}
      {!isRight && <p className="font-semibold">{t(messages.rightAnswerIs, { answer: words(right) })}</p>}
      <p>{t(feedback.general)}</p>
    </Notice>
  )
}

/** An answer in words. */
function useAnswerWords({ kind, body }: Props['item']) {
  const t = useText()
  const language = useLanguage()
  return (answer: Answer) => {
    if (kind === 'true_false') return t(answer === 'true' ? messages.true : messages.false)
    if (kind === 'numeric') {
      const number = localDigits(String(answer), language)
      const written = language === 'fa' ? number.replace('.', '٫') : number
      return body.unit ? `${written} ${t(body.unit)}` : written
    }
    const chosen = [answer].flat().map(id => body.options?.find(option => option.id === id))
    return chosen.map(option => (option ? t(option.text) : '')).join(t(messages.listSeparator))
  }
}
