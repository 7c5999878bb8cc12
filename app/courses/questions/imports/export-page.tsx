import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { messages as bankMessages } from '../bank/messages'
import type { foreseeExport, Outlook } from './export-items.server'
import { formatTitles, messages } from './messages'

type Props = Awaited<ReturnType<typeof foreseeExport>>

/** Before a file is taken: what it will hold, and what it can't. */
export function ExportPage({ bank, use, total, outlooks }: Props) {
  const t = useText()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.exportTitle)}
        lead={t(messages.exportLead)}
        crumbs={[{ label: t(bankMessages.of, { course: t(bank.courseTitle) }), to: `/courses/${bank.courseId}/questions?use=${use}` }]}
      />
      {use === 'sealed' && <Notice kind="warning">{t(messages.exportSealed)}</Notice>}
      <div className="mt-6 grid gap-5">
        {outlooks.map(outlook => <FormatCard key={outlook.format} {...{ outlook, total }} at={`/courses/${bank.courseId}/questions/exports/${outlook.format}?use=${use}`} />)}
      </div>
    </div>
  )
}

const SHOWN = 30

function FormatCard({ outlook: { format, whole, losses }, total, at }: { outlook: Outlook; total: number; at: string }) {
  const t = useText()
  const left = losses.filter(({ isLeft }) => isLeft).length
  return (
    <Card level={2} title={t(formatTitles[format])}>
      <div className="grid gap-3">
        <p>{losses.length === 0 ? t(messages.exportAll, { count: total }) : t(messages.exportSome, { whole, changed: losses.length - left, left })}</p>
        {losses.length > 0 && (
          <details>
            <summary className="min-h-11 content-center text-accent">{t(messages.losses)}</summary>
            <ul className="grid gap-1 text-sm">
              {losses.slice(0, SHOWN).map(({ code, notes }) => <li key={code}><Ltr>{code}</Ltr>: {notes.map(note => t(note)).join(' ')}</li>)}
              {losses.length > SHOWN && <li>…</li>}
            </ul>
          </details>
        )}
        {total > left && <div><LinkButton to={at} plain>{t(messages.download, { format: t(formatTitles[format]) })}</LinkButton></div>}
      </div>
    </Card>
  )
}
