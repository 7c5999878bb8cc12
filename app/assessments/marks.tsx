import { localDecimal } from '~/shared/text'
import { useLanguage } from '~/shared/ui/language'

/** A mark as people read it: at most two decimals, cut and not rounded, so that 69.999 never looks like 70. */
export function cutMark(marks: string, places = 2) {
  const [whole, fraction = ''] = marks.split('.') as [string, string?]
  const kept = fraction.slice(0, places).replace(/0+$/, '')
  return kept ? `${whole}.${kept}` : whole
}

export function useMark() {
  const language = useLanguage()
  return (marks: string) => localDecimal(cutMark(marks), language)
}

export function MarkText({ marks }: { marks: string }) {
  return <span>{useMark()(marks)}</span>
}
