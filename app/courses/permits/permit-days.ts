import { formatDay, type Day } from '~/shared/calendar'
import { fillTexts, type Text } from '~/shared/text'
import { permitDays } from './messages'

const inFull = (day: Day): Text => ({ fa: formatDay(day, 'fa', 'long'), en: formatDay(day, 'en', 'long') })

/** A form's refusals, with the last day of the permit and of the licence where they are known. */
export function withPermitDays(refusals: Record<string, Text>, { permittedUntil, licensedUntil }: { permittedUntil: Day | null; licensedUntil: Day | null }) {
  const told = { ...refusals }
  if (permittedUntil) told['permit-expired'] = fillTexts(permitDays.permit, { day: inFull(permittedUntil) })
  if (licensedUntil) told['licence-too-short'] = fillTexts(permitDays.licence, { day: inFull(licensedUntil) })
  return told
}
