import BadgeCheck from 'lucide-react/icons/badge-check'
import Clock from 'lucide-react/icons/clock'
import { Badge } from '../badge'
import { Filters } from '../filters'
import { useNumber, useText } from '../language'
import { PageHeader, Section } from '../page-header'
import { Pager } from '../pager'
import { PersonChip } from '../person'
import { SelectField } from '../select-field'
import { Table } from '../table'
import { Tabs } from '../tabs'
import { TextField } from '../text-field'
import { sample } from './messages'

const rows = [
  { name: sample.person1, written: 88, practical: 91 },
  { name: sample.person2, written: 55, practical: 75 },
  { name: sample.person3, written: 50, practical: 64 },
]

export function ListSamples({ prefix }: { prefix: string }) {
  const t = useText()
  const number = useNumber()
  return (
    <Section title={t(sample.lists)}>
      <PageHeader
        title={t(sample.course)}
        lead={t(sample.courseText)}
        crumbs={[{ label: t(sample.forms), to: '/courses' }, { label: t(sample.electrician), to: '/courses?trade=electrician' }]}
        badges={<Badge tone="accent">{t(sample.badgeOpen)}</Badge>}
      />
      <Tabs tabs={[
        { to: '/design', label: t(sample.tab1), current: true }, { to: '/design?tab=2', label: t(sample.tab2) },
        { to: '/design?tab=3', label: t(sample.tab3), count: 3 }, { to: '/design?tab=4', label: t(sample.tab4) },
      ]} />
      <Filters clearTo="/design" idPrefix={prefix}>
        <TextField name="q" type="search" label={t(sample.search)} placeholder={t(sample.searchHint)} optional />
        <SelectField name="province" label={t(sample.province)} options={[{ value: 'yazd', label: t(sample.yazd) }]} empty={t(sample.allProvinces)} optional />
        <SelectField name="trade" label={t(sample.trade)} options={[{ value: 'welding', label: t(sample.welding) }]} optional />
        <SelectField name="state" label={t(sample.state)} options={[{ value: 'open', label: t(sample.badgeOpen) }]} optional />
      </Filters>
      <Table
        caption={t(sample.tableCaption)}
        rows={rows}
        rowKey={row => row.name.en}
        sort={{ by: 'written', descending: true }}
        search="?sort=-written"
        columns={[
          { key: 'name', header: t(sample.person), sortable: true, cell: row => <PersonChip name={t(row.name)} detail={t(sample.detail)} /> },
          { key: 'written', header: t(sample.written), sortable: true, numeric: true, cell: row => number(row.written) },
          { key: 'practical', header: t(sample.practical), sortable: true, numeric: true, cell: row => number(row.practical) },
          { key: 'state', header: t(sample.state), cell: row => row.practical >= 70
            ? <Badge tone="success" icon={BadgeCheck}>{t(sample.passed)}</Badge>
            : <Badge tone="due" icon={Clock}>{t(sample.failed)}</Badge> },
        ]}
      />
      <Pager page={3} size={20} total={143} search="?sort=-written" />
    </Section>
  )
}
