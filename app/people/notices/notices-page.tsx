import Bell from 'lucide-react/icons/bell'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { InstantText } from '~/shared/ui/time'
import { messages } from './messages'
import type { Notice } from './notices.server'

export function NoticesPage({
  rows,
  total,
  page,
  size,
}: {
  rows: Notice[]
  total: number
  page: number
  size: number
}) {
  const t = useText()
  const markAll = rows.some(notice => !notice.readAt) && (
    <form method="post" action="/notices">
      <SubmitButton look="secondary">{t(messages.markAll)}</SubmitButton>
    </form>
  )
  return (
    <>
      <PageHeader title={t(messages.title)} actions={markAll} />
      {rows.length === 0 && (
        <EmptyState icon={Bell} title={t(messages.none)}>
          {t(messages.noneLead)}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {rows.map(notice => (
          <li
            key={notice.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4"
          >
            <div className="min-w-0 flex-1">
              <p className={notice.readAt ? undefined : 'font-bold'}>
                {t(notice.title)} {!notice.readAt && <Badge tone="due">{t(messages.isNew)}</Badge>}
              </p>
              <p className="text-sm text-soft-ink">
                <InstantText instant={notice.madeAt} />
              </p>
            </div>
            {notice.link && (
              <form method="post" action="/notices">
                <input type="hidden" name="notice" value={notice.id} />
                <SubmitButton look="secondary" size="small">
                  {t(messages.open)}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      <Pager page={page} size={size} total={total} />
    </>
  )
}
