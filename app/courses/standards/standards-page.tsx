import BookOpenCheck from 'lucide-react/icons/book-open-check'
import Plus from 'lucide-react/icons/plus'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useNumber, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { messages } from './messages'
import type { ListedStandard } from './standards.server'

type Props = {
  standards: ListedStandard[]
  total: number
  page: number
  size: number
  search: string
  q: string
  mayKeep: boolean
}

export function StandardsPage({ standards, total, page, size, search, q, mayKeep }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        actions={
          <>
            {mayKeep && <LinkButton to="/standards/new" look="primary" icon={Plus}>{t(messages.add)}</LinkButton>}
            <LinkButton to="/trades">{t(messages.trades)}</LinkButton>
          </>
        }
      />
      <Filters clearTo="/standards" active={Boolean(q)}>
        <TextField name="q" label={t(messages.search)} value={q} optional type="search" />
      </Filters>
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={standards}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={BookOpenCheck} title={t(messages.none)}>{t(messages.noneLead)}</EmptyState>}
        columns={[
          { key: 'standard', header: t(messages.standard), cell: ({ id, title }) => <TextLink to={`/standards/${id}`}>{t(title)}</TextLink> },
          { key: 'trade', header: t(messages.trade), cell: ({ tradeTitle }) => t(tradeTitle) },
          { key: 'level', header: t(messages.level), cell: ({ level }) => t(level) },
          {
            key: 'current',
            header: t(messages.inForce),
            cell: ({ current, waits }) => (
              <span className="flex flex-wrap gap-2">
                {current === null ? <Badge tone="due">{t(messages.noneInForce)}</Badge> : t(messages.version, { n: current })}
                {waits && mayKeep && <Badge tone="due">{t(messages.waits)}</Badge>}
              </span>
            ),
          },
          { key: 'versions', header: t(messages.versions), numeric: true, cell: ({ versions }) => number(versions) },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
