import { useNumber, useText } from '~/shared/ui/language'
import { EmptyState } from '~/shared/ui/empty-state'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import type { BankLine } from './bank.server'
import { messages } from './messages'

/** The banks one works in, each with what waits there. */
export function BanksPage({ banks }: { banks: BankLine[] }) {
  const t = useText()
  const number = useNumber()
  return (
    <>
      <PageHeader title={t(messages.banks)} lead={t(messages.lead)} />
      <Table
        caption={t(messages.banks)}
        hideCaption
        rows={banks}
        rowKey={bank => bank.courseId}
        empty={<EmptyState title={t(messages.banksNone)} />}
        columns={[
          { key: 'course', header: t(messages.course), cell: bank => <TextLink to={`/courses/${bank.courseId}/questions`}>{t(bank.courseTitle)}</TextLink> },
          { key: 'ready', header: t(messages.ready), numeric: true, cell: bank => number(bank.ready) },
          { key: 'waiting', header: t(messages.waiting), numeric: true, cell: bank => number(bank.waiting) },
        ]}
      />
    </>
  )
}
