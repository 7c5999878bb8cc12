import type { Typed } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { messages as ui } from '~/shared/ui/messages'
import { messages } from './messages'

/** For whoever was this exam's marker: that they are so no more and, of a mark they have just sent, that it wasn't taken. */
export function EndedDutyPage({ ended, typed }: { ended: Text; typed?: Typed }) {
  const t = useText()
  const said = (name: string) => <span className="font-normal whitespace-pre-line" dir="auto">{typed?.[name] || '–'}</span>
  return (
    <div className="max-w-xl">
      <PageHeader title={t(messages.dutyEndedTitle)} lead={t(ended)} />
      {typed && (
        <div className="mb-6 grid gap-4">
          <Notice kind="danger" alert>{t(messages.markNotTaken)}</Notice>
          <DescriptionList items={[{ term: t(messages.typedMark), value: said('points') }, { term: t(messages.note), value: said('note') }]} />
        </div>
      )}
      <LinkButton plain look="primary" to="/home">{t(ui.toHome)}</LinkButton>
    </div>
  )
}
