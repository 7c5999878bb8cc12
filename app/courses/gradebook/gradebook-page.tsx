import Table2 from 'lucide-react/icons/table-2'
import type { ReactElement } from 'react'
import { nameIn } from '~/people/person'
import { localDecimal, type Language } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { controlLook } from '~/shared/ui/field'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { ROWS_A_PAGE, unpackCells } from './grade'
import type { readSheet } from './gradebook-pages.server'
import { messages } from './messages'
import sheetScript from './sheet.js?url'

type Props = Awaited<ReturnType<typeof readSheet>>

/** The class's grades as a plain table; sheet.js makes a sheet of it. */
export function GradebookPage(props: Props) {
  const t = useText()
  const { offering, columns, rows, total, page, canWrite } = props
  const address = `/offerings/${offering.id}/gradebook`
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
        actions={
          <>
            <LinkButton to={`${address}.xlsx`} plain>{t(messages.xlsx)}</LinkButton>
            <LinkButton to={`${address}.csv`} plain>{t(messages.csv)}</LinkButton>
          </>
        }
      />
      {columns.length === 0 || rows.length === 0 ? <Nothing hasColumns={columns.length > 0} /> : (
        <>
          {canWrite && <Reason />}
          <Sheet {...props} />
          <p className="mt-2 text-sm text-soft-ink">{t(messages.legend)} {t(messages.withoutScript)}</p>
          <div data-sheet-pages><Pager page={page} size={ROWS_A_PAGE} total={total} /></div>
          {canWrite && <script src={sheetScript} defer />}
        </>
      )}
    </>
  )
}

function Nothing({ hasColumns }: { hasColumns: boolean }) {
  const t = useText()
  return (
    <EmptyState icon={Table2} title={t(hasColumns ? messages.noRows : messages.noColumns)}>
      {t(hasColumns ? messages.noRowsText : messages.noColumnsText)}
    </EmptyState>
  )
}

function Reason() {
  const t = useText()
  return (
    <div className="mb-4 grid gap-2 print:hidden">
      <p className="max-w-prose text-sm text-soft-ink">{t(messages.howTo)}</p>
      <label htmlFor="sheet-reason" className="font-semibold">{t(messages.reason)}</label>
      <p id="sheet-reason-hint" className="text-sm text-soft-ink">{t(messages.reasonHint)}</p>
      <input id="sheet-reason" maxLength={500} aria-describedby="sheet-reason-hint" className={`${controlLook} max-w-xl text-own-way`} />
      <p id="sheet-said" role="status" className="min-h-7 text-sm font-semibold" />
    </div>
  )
}

function Sheet({ offering, columns, rows, total, page, canWrite }: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/offerings/${offering.id}/gradebook`
  const draw = cellDrawer(language)
  const words = canWrite && {
    'data-save': `/offerings/${offering.id}/grades`, 'data-saving': t(messages.saving), 'data-saved': t(messages.saved),
    'data-offline': t(messages.offline), 'data-refused': t(messages.notAllowed), 'data-bad': t(messages.bad),
    'data-why': t(messages.why), 'data-clash': t(messages.clash), 'data-cell': t(messages.cell),
    'data-first': page === 1 ? 'yes' : undefined,
    'data-next': page * ROWS_A_PAGE < total ? `${address}?page=${page + 1}` : undefined,
  }
  return (
    <div className="gradesheet" role="group" aria-label={t(messages.title)} tabIndex={0}>
      <table id="sheet" {...words}>
        <caption className="sr-only">{t(messages.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(messages.trainee)}</th>
            {columns.map(column => <th key={column.id} scope="col" data-id={column.id}>{t(column.title)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.enrolmentId} data-id={row.enrolmentId}>
              <th scope="row"><a href={`${address}/${row.enrolmentId}`}>{nameIn(row, language)}</a></th>
              {...unpackCells(row.packed).map(draw)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Thousands of cells, many of them alike: each is drawn once. */
function cellDrawer(language: Language) {
  const drawn = new Map<string, ReactElement>()
  return (cell: string) => {
    const known = drawn.get(cell)
    if (known) return known
    const [percent = '', number, written] = cell.split(' ')
    const element = <td data-n={number} className={written || undefined}>{localDecimal(percent, language)}</td>
    drawn.set(cell, element)
    return element
  }
}
