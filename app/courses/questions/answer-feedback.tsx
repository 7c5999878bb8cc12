import { localDecimal, type Language } from '~/shared/text'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { parseDecimal } from './decimal'
import { messages } from './messages'
import { placed, placesOf, type Answer, type ItemFeedback, type PublicItem } from './question'
import { Said, useOptionNames, useWords } from './said'

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
        <p key={text.fa}><Said words={text} /></p>
      ))}
      {!isRight && right.length > 0 && <p className="font-semibold">{t(messages.rightAnswerIs, { answer: words(right) })}</p>}
      {feedback.general && <p><Said words={feedback.general} /></p>}
    </Notice>
  )
}

const asWritten = (given: string, language: Language) => (parseDecimal(given) === given ? localDecimal(given, language) : given)

/** An answer in words. */
export function useAnswerWords(item: Props['item']) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  const words = useWords()
  const { kind, body } = item
  const { names } = useOptionNames(body.options ?? [])
  // Persian runs as such, also where a formula or a number stands first.
  const apart = (text: string) => `${/(?=\p{L})\p{Script=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`
  const optionOf = (id: string | undefined) => {
    const option = [...(body.options ?? []), ...(body.regions ?? [])].find(one => one.id === id)
    return option ? words(option.text) : ''
  }
  return (answer: Answer) => {
    if (kind === 'true_false') return t(answer === 'true' ? messages.true : messages.false)
    if (kind === 'short_text' || kind === 'essay' || kind === 'file') return String(answer)
    if (kind === 'numeric') {
      const pointed = localDecimal(String(answer), language)
      return body.unit ? `${pointed} ${words(body.unit)}` : pointed
    }
    if (kind === 'single' || kind === 'multiple' || kind === 'hotspot')
      return [answer].flat().map(optionOf).join(t(messages.listSeparator))
    const places = placed(answer, placesOf(item)).map((given, i) => {
      const place = body.options?.findIndex(({ id }) => id === given) ?? -1
      const named = names[place] ?? ''
      // Persian words in a list on an English page would carry what is beside them along: each stands by itself.
      if (kind === 'matching') return t(messages.pair, { left: apart(words(body.prompts![i]!.text)), right: apart(named) })
      const inGap = body.blanks?.[i]?.options?.find(option => option.id === given)
      const right = kind === 'ordering' ? named : inGap ? words(inGap.text) : asWritten(given ?? '', language)
      return t(messages.pair, { left: number(i + 1), right: apart(right) })
    })
    return places.join(t(messages.listSeparator))
  }
}
