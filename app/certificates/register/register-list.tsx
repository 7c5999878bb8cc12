import { DigitsField } from '~/shared/ui/text-field'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Pager } from '~/shared/ui/pager'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { shownName } from '../certificate'
import { certificateIcon, StatusBadge } from '../certificate-status'
import { messages, statusTitles } from '../messages'
import type { RegisterLine } from './register.server'

type Props = {
  centreId: string
  rows: RegisterLine[]
  total: number
  page: number
  size: number
  q: string
  status: string
  search: string
}

/** What a centre has issued, to be searched by name, number or code. */
export function RegisterList({ centreId, rows, total, page, size, q, status, search }: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/centres/${centreId}/certificates`
  return (
    <>
      <Filters clearTo={address} active={Boolean(q || status)}>
        <DigitsField name="q" label={t(messages.search)} value={q} optional inputMode="search" />
        <SelectField
          name="status" label={t(messages.status)} value={status} optional empty={t(messages.anyStatus)}
          options={Object.entries(statusTitles).map(([value, title]) => ({ value, label: t(title) }))}
        />
      </Filters>
      <Table
        caption={t(messages.issuedList)}
        hideCaption
        rows={rows}
        rowKey={row => row.code}
        empty={<EmptyState icon={certificateIcon} title={t(messages.noneIssued)}>{t(messages.noneIssuedHint)}</EmptyState>}
        columns={[
          {
            key: 'holder', header: t(messages.holder),
            cell: row => <TextLink to={`${address}/${row.code}`}><bdi>{shownName(row.holderName, 'full', language)}</bdi></TextLink>,
          },
          { key: 'number', header: t(messages.number), long: true, cell: row => <Ltr>{row.number}</Ltr> },
          { key: 'trade', header: t(messages.trade), cell: row => `${t(row.trade)}${t(messages.comma)}${t(row.level)}` },
          { key: 'issued', header: t(messages.issuedOn), cell: row => <DayText day={row.issuedOn} /> },
          { key: 'status', header: t(messages.status), cell: row => <StatusBadge status={row.status} /> },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
