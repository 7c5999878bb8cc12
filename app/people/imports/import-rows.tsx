import { Badge, type Tone } from '~/shared/ui/badge'
import { useNumber, useText } from '~/shared/ui/language'
import { Pager } from '~/shared/ui/pager'
import { Tabs } from '~/shared/ui/tabs'
import { Table } from '~/shared/ui/table'
import { COLUMNS } from './columns'
import type { Counts, Verdict } from './import'
import type { ImportRow } from './imports.server'
import { messages } from './messages'

export type RowsProps = {
  rows: ImportRow[]
  total: number
  page: number
  size: number
  search: string
  verdict?: Verdict
  tabs: Counts
}

const words = {
  new: messages.verdictNew,
  known: messages.verdictKnown,
  error: messages.verdictError,
  done: messages.verdictDone,
}
const tones: Record<Verdict, Tone> = { new: 'success', known: 'info', error: 'danger', done: 'success' }

/** Every row of the file with what will become, or became, of it. */
export function RowsTable({ rows, total, page, size, search, verdict, tabs }: RowsProps) {
  const t = useText()
  const number = useNumber()
  const shown = (['error', 'new', 'known', 'done'] as const).filter(key => tabs[key] > 0)
  const titleOf = (key: string) => COLUMNS.find(column => column.key === key)?.title
  return (
    <>
      <Tabs
        label={t(messages.filter)}
        tabs={[
          { to: '?', label: t(messages.allRows), current: !verdict },
          ...shown.map(key => ({
            to: `?verdict=${key}`,
            label: t(words[key]),
            current: verdict === key,
            count: tabs[key],
          })),
        ]}
      />
      <Table
        caption={t(messages.rows)}
        hideCaption
        rows={rows}
        rowKey={row => String(row.line)}
        empty={<p className="text-soft-ink">{t(messages.noRows)}</p>}
        columns={[
          { key: 'line', header: t(messages.line), cell: row => number(row.line) },
          { key: 'name', header: t(messages.name), cell: row => <bdi>{row.name}</bdi> },
          {
            key: 'verdict',
            header: t(messages.verdict),
            cell: row => <Badge tone={tones[row.verdict]}>{t(words[row.verdict])}</Badge>,
          },
          {
            key: 'problems',
            header: t(messages.problems),
            long: true,
            cell: row =>
              row.problems.length > 0 && (
                <ul className="grid gap-1">
                  {row.problems.map(({ column, text }) => {
                    const title = titleOf(column)
                    return (
                      <li key={column}>
                        {title && <b>{t(title)}: </b>}
                        {t(text)}
                      </li>
                    )
                  })}
                </ul>
              ),
          },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}
