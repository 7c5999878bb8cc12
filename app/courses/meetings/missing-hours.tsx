import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import type { Hours } from './meeting'
import { preview as messages } from './messages'

/** Whoever plans a class is warned when its meetings are fewer hours than its standard has; nothing is forbidden. */
export function MissingHours({ missing }: { missing: Hours | null }) {
  const t = useText()
  if (!missing) return null
  const { theory, practice } = missing
  return <Notice kind="warning">{t(theory === 0 ? messages.shortPractice : practice === 0 ? messages.shortTheory : messages.short, missing)}</Notice>
}
