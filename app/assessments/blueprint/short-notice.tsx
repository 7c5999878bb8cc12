import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages } from './messages'
import type { ShortRow } from './short-rows.server'

/** Told before the day to whoever runs the exam: nobody could start it. */
export function ShortNotice({ rows }: { rows: ShortRow[] }) {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <Notice kind="danger" title={t(messages.shortNow)}>
      <p>{t(messages.shortNowLead)}</p>
      <ul className="mt-2 list-disc ps-5"><ShortRows rows={rows} /></ul>
    </Notice>
  )
}

/** What each row of a blueprint lacks, as items of a list. */
export function ShortRows({ rows }: { rows: ShortRow[] }) {
  const t = useText()
  return rows.map(({ place, unit, items, ready }) => (
    <li key={place}>{t(messages.shortNowRow, { place, items, ready })}{unit && ` · ${t(unit)}`}</li>
  ))
}
