import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { Filters } from '~/shared/ui/filters'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { withQuery } from '~/shared/ui/query'
import { SelectField } from '~/shared/ui/select-field'
import { Stat, Stats } from '~/shared/ui/stat'
import { Tabs } from '~/shared/ui/tabs'
import { APPLICATION_KINDS, type ApplicationKind, type OrganisationApplication } from './application'
import { ApplicationTable } from './application-table'
import type { QueueFigures, QueueView } from './applications.server'
import { kinds, messages } from './messages'

type Props = {
  view: QueueView
  kind?: ApplicationKind
  applications: OrganisationApplication[]
  names: Record<string, Text>
  figures: QueueFigures
  total: number
  page: number
  size: number
  search: string
  today: Day
}

/** All that organisations ask of the programme, the most overdue first, and how well answers have kept their target. */
export function QueuePage({ view, kind, applications, names, figures, total, page, size, search, today }: Props) {
  const t = useText()
  const tabs = ([['open', messages.open], ['documents', messages.waiting], ['decided', messages.decided]] as const).map(
    ([one, label]) => ({
      to: `/permit-applications${withQuery('', { view: one === 'open' ? '' : one, kind })}`,
      label: t(label),
      count: figures[one],
      current: one === view,
    }),
  )
  const percent = figures.answered > 0 ? Math.floor((figures.met * 100) / figures.answered) : undefined
  return (
    <>
      <PageHeader
        title={t(messages.queueTitle)}
        lead={t(messages.queueLead)}
        actions={<LinkButton to="/application-targets">{t(messages.targets)}</LinkButton>}
      />
      <div className="mb-6">
        <Stats>
          <Stat
            value={percent === undefined ? '—' : t(messages.percent, { count: percent })}
            label={t(messages.metShare)}
            detail={figures.answered > 0 ? t(messages.metDetail, { met: figures.met, of: figures.answered }) : t(messages.metNone)}
          />
          <Stat value={figures.late} label={t(messages.lateNow)} />
        </Stats>
      </div>
      <Tabs tabs={tabs} />
      <Filters clearTo={`/permit-applications${withQuery('', { view: view === 'open' ? '' : view })}`} active={Boolean(kind)} keep={{ view }}>
        <SelectField
          name="kind"
          label={t(messages.kind)}
          empty={t(messages.anyKind)}
          value={kind ?? ''}
          optional
          options={APPLICATION_KINDS.map(value => ({ value, label: t(kinds[value]) }))}
        />
      </Filters>
      <ApplicationTable
        applications={applications}
        names={names}
        today={today}
        withOrganisation
        caption={t(messages.queueTitle)}
        empty={view === 'open' ? t(messages.queueEmptyLead) : undefined}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
