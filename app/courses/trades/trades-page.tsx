import Hammer from 'lucide-react/icons/hammer'
import Plus from 'lucide-react/icons/plus'
import Upload from 'lucide-react/icons/upload'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { messages } from './messages'
import type { ListedTrade } from './trade'

type Props = {
  trades: ListedTrade[]
  total: number
  page: number
  size: number
  search: string
  q: string
  mayKeep: boolean
}

export function TradesPage({ trades, total, page, size, search, q, mayKeep }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        actions={
          <>
            {mayKeep && <LinkButton to="/trades/new" look="primary" icon={Plus}>{t(messages.add)}</LinkButton>}
            {mayKeep && <LinkButton to="/trade-imports/new" icon={Upload}>{t(messages.importThem)}</LinkButton>}
            <LinkButton to="/standards">{t(messages.standards)}</LinkButton>
          </>
        }
      />
      <Filters clearTo="/trades" active={Boolean(q)}>
        <TextField name="q" label={t(messages.search)} value={q} optional type="search" />
      </Filters>
      <Table
        caption={t(messages.title)}
        hideCaption
        compact
        rows={trades}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={Hammer} title={t(messages.none)}>{t(messages.noneLead)}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: t(messages.trade),
            cell: ({ id, title, isOffered }) => (
              <span className="flex flex-wrap items-center gap-2">
                <TextLink to={`/trades/${id}`}>{t(title)}</TextLink>
                {isOffered && mayKeep && <Badge tone="due">{t(messages.offered)}</Badge>}
              </span>
            ),
          },
          { key: 'isco', header: t(messages.isco08), cell: ({ isco08 }) => <Ltr>{isco08 ?? '—'}</Ltr> },
          { key: 'standards', header: t(messages.standards), numeric: true, cell: ({ standards }) => number(standards) },
          { key: 'centres', header: t(messages.centres), numeric: true, cell: ({ centres }) => number(centres) },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
