import { useText } from '~/shared/ui/language'
import { Badge } from '~/shared/ui/badge'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { TextLink } from '~/shared/ui/text-link'
import type { DoubtedItem } from './doubted-items.server'
import { doubtReasons, messages } from './messages'

type Props = {
  items: DoubtedItem[]
  /** Before it is opened: what may be drawn, or what the whole bank holds; afterwards, since when each is doubted. */
  of: 'plan' | 'bank' | 'session'
  openedAt?: Date
}

/** A warning, never a no. Codes and reasons; the words of a sealed question are behind a link for those who may read them. */
export function DoubtedNotice({ items, of, openedAt }: Props) {
  const t = useText()
  if (items.length === 0) return null
  const isNew = ({ since }: DoubtedItem) => openedAt !== undefined && since !== null && since > openedAt
  const count = items.filter(isNew).length
  return (
    <Notice kind="warning" title={t(of === 'bank' ? messages.doubtedInBank : messages.doubted, { count: items.length })} alert={of === 'plan'}>
      <p>{t(of === 'session' ? messages.doubtedBefore : messages.doubtedLead)}</p>
      {count > 0 && <p className="font-semibold">{t(messages.doubtedSince, { count })}</p>}
      <details className="mt-2" open={of === 'session' && count > 0}>
        <summary className="min-h-11 cursor-pointer content-center font-semibold">{t(messages.doubtedList)}</summary>
        <ul className="grid gap-3 pt-1">
          {[...items].sort((a, b) => Number(isNew(b)) - Number(isNew(a))).map(item => {
            const { itemId, code, unit, reasons, mayRead, seenIn } = item
            return (
              <li key={itemId}>
                {mayRead ? <TextLink to={`/questions/${itemId}`}>{t(messages.seeItem, { code })}</TextLink> : <b><Ltr>{code}</Ltr></b>}
                {unit && ` · ${t(unit)}`} {isNew(item) && <Badge tone="due">{t(messages.doubtIsNew)}</Badge>}
                <span className="block">{reasons.map(reason => t(doubtReasons[reason])).join(t(messages.and))}</span>
                {seenIn && <TextLink to={`/exam-sessions/${seenIn.id}/analysis`}>{t(messages.doubtSeenIn, { number: seenIn.number })}</TextLink>}
              </li>
            )
          })}
        </ul>
      </details>
    </Notice>
  )
}
