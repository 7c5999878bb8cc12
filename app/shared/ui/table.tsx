import { Link } from '@remix-run/react'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './list-messages'
import { withQuery } from './query'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Its header is a link that sorts. */
  sortable?: boolean
  numeric?: boolean
  /** Of several sentences: on a phone they stand under their header. */
  long?: boolean
  /** Clear by itself, as what one can do with the row is, or a question: on a phone without its header. */
  act?: boolean
}

type Sort = { by: string; descending: boolean }

/**
 * Rows under a caption. Headers of sortable columns are links (`?sort=key`, `?sort=-key`; read by `sortOf`); `search` is
 * the page's query. The first column names the row. On a phone each row becomes a small card.
 */
export function Table<Row>({ caption, columns, rows, rowKey, sort, search = '', empty, footer, hideCaption = false, compact = false }: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  search?: string
  empty?: ReactNode
  footer?: ReactNode
  hideCaption?: boolean
  /** On a phone the values follow one another in lines, for long lists of short values. */
  compact?: boolean
}) {
  const t = useText()
  if (rows.length === 0) return <>{empty ?? <p className="text-soft-ink">{t(messages.nothingHere)}</p>}</>
  return (
    <div className="max-sm:-mx-1 sm:overflow-x-auto sm:rounded-lg sm:border sm:border-line sm:bg-surface print:border-0" role="group" aria-label={caption} tabIndex={0}>
      <table role="table" className={`stacked w-full ${compact ? 'compact' : ''}`}>
        <caption className={hideCaption ? 'sr-only' : 'px-4 py-3 text-start font-bold max-sm:px-1'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, header, sortable, numeric }) => (
              <Header key={key} column={key} {...{ header, sortable, numeric, sort, search }} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, i) => i === 0
                ? <th key={column.key} role="rowheader" scope="row">{column.cell(row)}</th>
                : <td key={column.key} role="cell" data-label={column.act ? undefined : column.header} className={column.numeric ? 'numeric' : column.long ? 'long' : undefined}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
        {footer}
      </table>
    </div>
  )
}

function Header({ column, header, sortable, numeric, sort, search }: {
  column: string
  header: string
  sortable?: boolean
  numeric?: boolean
  sort?: Sort
  search: string
}) {
  const t = useText()
  const look = numeric ? 'numeric' : undefined
  if (!sortable) return <th role="columnheader" scope="col" className={look}>{header}</th>
  const active = sort?.by === column
  const down = active && sort.descending
  const to = withQuery(search, { sort: active && !down ? `-${column}` : column, page: undefined })
  return (
    <th role="columnheader" scope="col" className={look} aria-sort={active ? (down ? 'descending' : 'ascending') : undefined}>
      <Link to={to} preventScrollReset title={t(messages.sortBy, { column: header })} className="inline-flex min-h-9 items-center gap-1 hover:text-accent">
        {header}
        <Icon of={active ? (down ? ArrowDown : ArrowUp) : ChevronsUpDown} className={`size-[1em] ${active ? 'text-accent' : ''}`} />
      </Link>
    </th>
  )
}
