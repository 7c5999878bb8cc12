import Building2 from 'lucide-react/icons/building-2'
import Plus from 'lucide-react/icons/plus'
import { Link } from '@remix-run/react'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { kindTitles, messages } from './messages'
import { ORGANISATION_KINDS, type Organisation } from './organisation'

type Props = {
  rows: Organisation[]
  total: number
  page: number
  size: number
  search: string
  asked: { q?: string; kind?: string; provinceId?: string }
  provinces: { id: string; title: Text }[]
  mayCreate: boolean
}

export function OrganisationsPage({ rows, total, page, size, search, asked, provinces, mayCreate }: Props) {
  const t = useText()
  const isFiltered = Boolean(asked.q || asked.kind || asked.provinceId)
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        actions={
          mayCreate && (
            <LinkButton to="/organisations/new" look="primary" icon={Plus}>
              {t(messages.create)}
            </LinkButton>
          )
        }
      />
      <Filters clearTo="/organisations" active={isFiltered}>
        <TextField name="q" label={t(messages.search)} value={asked.q} optional type="search" />
        <SelectField
          name="kind"
          label={t(messages.kind)}
          empty={t(messages.anyKind)}
          value={asked.kind}
          optional
          options={ORGANISATION_KINDS.map(value => ({ value, label: t(kindTitles[value]) }))}
        />
        <SelectField
          name="province"
          label={t(messages.province)}
          empty={t(messages.anyProvince)}
          value={asked.provinceId}
          optional
          options={provinces.map(({ id, title }) => ({ value: id, label: t(title) }))}
        />
      </Filters>
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={rows}
        rowKey={row => row.id}
        empty={
          <EmptyState icon={Building2} title={t(messages.none)}>
            {t(messages.noneLead)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t(messages.name),
            cell: row => (
              <Link to={`/organisations/${row.id}`} className="text-accent hover:underline">
                {t(row.name)}
              </Link>
            ),
          },
          { key: 'kind', header: t(messages.kind), cell: row => t(kindTitles[row.kind]) },
          { key: 'province', header: t(messages.province), cell: row => t(row.provinceTitle) },
          { key: 'code', header: t(messages.code), cell: row => row.code && <Ltr>{row.code}</Ltr> },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
