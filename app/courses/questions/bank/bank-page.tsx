import FilePlus from 'lucide-react/icons/file-plus'
import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { Tabs } from '~/shared/ui/tabs'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { ITEM_KINDS } from '../question'
import { Said } from '../said'
import { readable } from '../stem-parts'
import { ITEM_STATES, USES, type ItemState } from './bank'
import type { readBankPage } from './bank-page.server'
import { difficultyTitles, kindTitles, messages, stateTitles, useTitles } from './messages'

type Props = Awaited<ReturnType<typeof readBankPage>>

const tones: Record<ItemState, Tone> = { draft: 'due', sent_back: 'danger', reviewed: 'info', ready: 'success', retired: 'plain' }

export function StateBadge({ state }: { state: ItemState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(stateTitles[state])}</Badge>
}

export function BankPage(props: Props) {
  const t = useText()
  const { bank, use, maySealed, mayWrite } = props
  const at = `/courses/${bank.courseId}/questions`
  return (
    <>
      <PageHeader
        title={t(messages.of, { course: t(bank.courseTitle) })}
        lead={t(messages.lead)}
        crumbs={[{ label: t(messages.banks), to: '/questions' }]}
        actions={
          <>
            {mayWrite.length > 0 && <LinkButton to={`${at}/new?use=${use}`} look="primary" icon={FilePlus}>{t(messages.newItem)}</LinkButton>}
            {mayWrite.length > 0 && <LinkButton to={`/courses/${bank.courseId}/question-imports`}>{t(messages.importItems)}</LinkButton>}
            <LinkButton to={`${at}/exports?use=${use}`}>{t(messages.exportItems)}</LinkButton>
          </>
        }
      />
      {maySealed && (
        <Tabs tabs={USES.map(one => ({ to: `${at}?use=${one}`, label: t(useTitles[one]), current: one === use }))} />
      )}
      {use === 'sealed' && <Notice>{t(messages.sealedNote)}</Notice>}
      {!maySealed && bank.isTaughtByViewer && <Notice>{t(messages.sealedTaught)}</Notice>}
      <ItemFilters {...props} />
      <Items {...props} />
      <Section title={t(messages.counts)} id="counts"><Counts {...props} /></Section>
    </>
  )
}

function ItemFilters({ bank, use, units, filters }: Props) {
  const t = useText()
  const { unit, kind, difficulty, state, q } = filters
  const at = `/courses/${bank.courseId}/questions`
  return (
    <Filters clearTo={`${at}?use=${use}`} active={Boolean(unit ?? kind ?? difficulty ?? state ?? q)} keep={{ use }}>
      <TextField name="q" type="search" optional label={t(use === 'sealed' ? messages.searchSealed : messages.search)} value={q ?? ''} />
      <SelectField name="unit" optional label={t(messages.unit)} empty={t(messages.all)} value={unit} options={units.map(one => ({ value: one.id, label: t(one.title) }))} />
      <SelectField name="state" optional label={t(messages.state)} empty={t(messages.all)} value={state} options={ITEM_STATES.map(one => ({ value: one, label: t(stateTitles[one]) }))} />
      <SelectField name="kind" optional label={t(messages.kind)} empty={t(messages.all)} value={kind} options={ITEM_KINDS.map(one => ({ value: one, label: t(kindTitles[one]) }))} />
      <SelectField
        name="difficulty" optional label={t(messages.difficulty)} empty={t(messages.all)} value={difficulty ? String(difficulty) : undefined}
        options={difficultyTitles.map((title, i) => ({ value: String(i + 1), label: t(title) }))}
      />
    </Filters>
  )
}

function Items({ bank, use, items, units, total, filters, size, search }: Props) {
  const t = useText()
  const { page: _, ...sought } = filters
  const isFiltered = Object.values(sought).some(Boolean)
  return (
    <>
      <Table
        caption={t(messages.title)}
        hideCaption
        compact
        rows={items}
        rowKey={item => item.id}
        empty={isFiltered
          ? <EmptyState title={t(messages.noneFit)} action={<LinkButton to={`/courses/${bank.courseId}/questions?use=${use}`}>{t(messages.dropFilter)}</LinkButton>}>{t(messages.noneFitLead)}</EmptyState>
          : <EmptyState title={t(messages.none)}>{t(messages.noneLead)}</EmptyState>}
        columns={[
          { key: 'code', header: t(messages.code), cell: item => <TextLink to={`/questions/${item.id}`}><Ltr>{item.code}</Ltr></TextLink> },
          {
            key: 'stem', header: t(messages.stem), act: true,
            cell: item => item.stem ? <Said words={shortened(item.stem)} /> : <span className="text-soft-ink">{t(messages.sealedCode)}</span>,
          },
          { key: 'unit', header: t(messages.unit), cell: item => { const unit = units.find(one => one.id === item.unitId); return unit ? t(unit.title) : item.unitId } },
          { key: 'kind', header: t(messages.kind), cell: item => t(kindTitles[item.kind]) },
          { key: 'difficulty', header: t(messages.difficulty), cell: item => t(difficultyTitles[item.difficulty - 1]!) },
          { key: 'state', header: t(messages.state), cell: item => <StateBadge state={item.state} /> },
        ]}
      />
      <Pager page={filters.page} size={size} total={total} search={search} />
    </>
  )
}

const short = (text: string) => { const whole = readable(text); return whole.length > 140 ? `${whole.slice(0, 140)}…` : whole }
const shortened = ({ fa, en }: { fa: string; en?: string }) => ({ fa: short(fa), ...(en && { en: short(en) }) })

function Counts({ units, counts }: Props) {
  const t = useText()
  const number = useNumber()
  const countOf = (unitId: string, difficulty?: number) =>
    counts.filter(one => one.unitId === unitId && (difficulty === undefined || one.difficulty === difficulty)).reduce((sum, one) => sum + one.count, 0)
  return (
    <Table
      caption={t(messages.counts)}
      hideCaption
      rows={units}
      rowKey={unit => unit.id}
      columns={[
        { key: 'unit', header: t(messages.unit), cell: unit => t(unit.title) },
        ...difficultyTitles.map((title, i) => ({ key: String(i), header: t(title), numeric: true, cell: (unit: (typeof units)[number]) => number(countOf(unit.id, i + 1)) })),
        { key: 'total', header: t(messages.total), numeric: true, cell: unit => number(countOf(unit.id)) },
      ]}
    />
  )
}
