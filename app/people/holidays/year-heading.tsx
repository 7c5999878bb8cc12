import { localDigits } from '~/shared/text'
import { useLanguage, useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import { messages } from './messages'

/** Which year is shown, with the one before and the one after. */
export function YearHeading({ year, address }: { year: number; address: string }) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <h2>{t(messages.ofYear, { year: localDigits(year, language) })}</h2>
      <TextLink to={`${address}?year=${year - 1}`}>{t(messages.yearBefore)}</TextLink>
      <TextLink to={`${address}?year=${year + 1}`}>{t(messages.yearAfter)}</TextLink>
    </div>
  )
}
