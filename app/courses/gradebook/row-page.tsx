import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { localDecimal, type Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { gradeField, gradeOf, seenField, writePercent, type Cell, type GradeColumn, type GradeRow } from './grade'
import type { Entry } from './gradebook.server'
import { messages, refusals } from './messages'

type Props = {
  offering: { id: string; courseTitle: Text }
  columns: GradeColumn[]
  row: GradeRow
  entries: Entry[]
  seenAs: 'class' | 'self' | 'guardian'
  canWrite: boolean
  said: string | null
  answer?: FormAnswer
}

/** One trainee's marks: a form for the trainer, to be read by the trainee and a minor's guardian; with its history. */
export function RowPage(props: Props) {
  const t = useText()
  const language = useLanguage()
  const { offering, columns, row, seenAs, canWrite, said } = props
  const name = nameIn(row, language)
  const inside = seenAs !== 'guardian'
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(seenAs === 'self' ? messages.ownTitle : messages.rowTitle, { name })}
        lead={canWrite ? t(messages.rowLead) : undefined}
        crumbs={inside ? [
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          ...(seenAs === 'class' ? [{ label: t(messages.title), to: `/offerings/${offering.id}/gradebook` }] : []),
        ] : undefined}
      />
      {said && <div className="mb-6"><Notice kind="success" alert>{t(said === '0' ? messages.nothingChanged : messages.rowSaved)}</Notice></div>}
      {canWrite ? <RowForm {...props} /> : (
        <Table
          caption={t(messages.title)}
          hideCaption
          rows={columns.map((column, i) => ({ column, cell: row.cells[i] ?? null }))}
          rowKey={({ column }) => column.id}
          columns={[
            { key: 'activity', header: t(messages.activity), cell: ({ column }) => t(column.title) },
            { key: 'mark', header: t(messages.mark), cell: ({ cell }) => <CellText cell={cell} /> },
          ]}
        />
      )}
      <History {...props} />
    </div>
  )
}

const usePercent = () => {
  const language = useLanguage()
  return (percent: number | null) => localDecimal(writePercent(percent), language)
}

function CellText({ cell }: { cell: Cell | null }) {
  const t = useText()
  const percent = usePercent()
  const grade = gradeOf(cell)
  if (grade === null) return <span className="text-soft-ink">{t(messages.notReached)}</span>
  return (
    <>
      {t(messages.percent, { percent: percent(grade) })}
      {cell!.written !== null && cell!.reached !== null && (
        <span className="block text-sm text-soft-ink">{t(messages.reached, { percent: percent(cell!.reached) })}</span>
      )}
    </>
  )
}

function RowForm({ offering, columns, row, answer }: Props) {
  const t = useText()
  const percent = usePercent()
  const labels = { reason: t(messages.reason), ...Object.fromEntries(columns.map(({ id, title }) => [gradeField(id), t(title)])) }
  const initial = Object.fromEntries(columns.map(({ id }, i) => [gradeField(id), percent(gradeOf(row.cells[i]))]))
  return (
    <ActionForm answer={answer} initial={initial} labels={labels} refusals={refusals} action={`/offerings/${offering.id}/gradebook/${row.enrolmentId}`}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {columns.map(({ id, title }, i) => {
          const cell = row.cells[i]
          const reached = cell?.reached ?? null
          return (
            <div key={id}>
              <input type="hidden" name={seenField(id)} value={cell?.number ?? 0} />
              <DigitsField decimal name={gradeField(id)} label={t(title)} optional hint={reached === null ? t(messages.notReached) : t(messages.reached, { percent: percent(reached) })} />
            </div>
          )
        })}
      </div>
      <TextArea name="reason" label={labels.reason} hint={t(messages.reasonHint)} rows={2} maxLength={500} />
      <FormActions><SubmitButton>{t(messages.save)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

function History({ columns, entries }: Props) {
  const t = useText()
  const language = useLanguage()
  const percent = usePercent()
  const titleOf = (id: string) => columns.find(column => column.id === id)?.title
  return (
    <Section title={t(messages.history)} id="history">
      {entries.length === 0 ? <p className="text-soft-ink">{t(messages.noHistory)}</p> : (
        <ol className="grid gap-3">
          {entries.map(entry => {
            const title = titleOf(entry.activityId)
            const name = nameIn(entry, language)
            return (
              <li key={`${entry.activityId} ${entry.number}`} className="border-s-4 border-line ps-4">
                <p className="font-semibold">{title ? t(title) : entry.activityId}</p>
                <p>{entry.percent === null ? t(messages.lifted, { name }) : t(messages.wrote, { name, percent: percent(entry.percent) })}</p>
                <p className="text-own-way">{entry.reason}</p>
                <p className="text-sm text-soft-ink"><InstantText instant={entry.enteredAt} /></p>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
