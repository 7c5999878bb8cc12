import { useNumber, useText } from '~/shared/ui/language'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import type { BankLine } from './banks.server'
import { messages } from './messages'

type Props = { banks: BankLine[]; total: number; page: number; size: number; search: string; q: string }

/** The banks one works in, each with what waits there. Who has few needs no search. */
export function BanksPage({ banks, total, page, size, search, q }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <>
      <PageHeader title={t(messages.banks)} lead={t(messages.lead)} />
      {(q || total > size) && (
        <Filters clearTo="/questions" active={Boolean(q)}>
          <TextField name="q" label={t(messages.searchBanks)} value={q} optional type="search" />
        </Filters>
      )}
      <Table
        caption={t(messages.banks)}
        hideCaption
        rows={banks}
        rowKey={bank => bank.courseId}
        empty={<EmptyState title={t(q ? messages.banksNotFound : messages.banksNone)} />}
        columns={[
          { key: 'course', header: t(messages.course), cell: bank => <TextLink to={`/courses/${bank.courseId}/questions`}>{t(bank.courseTitle)}</TextLink> },
          { key: 'ready', header: t(messages.ready), numeric: true, cell: bank => number(bank.ready) },
          { key: 'waiting', header: t(messages.waiting), numeric: true, cell: bank => number(bank.waiting) },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
