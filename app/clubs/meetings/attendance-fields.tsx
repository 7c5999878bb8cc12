import { useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { STATUSES, type Attendance, type SheetRow, type Status } from './meeting'
import { messages } from './messages'

const looks: Record<Status | 'unknown', string> = {
  present: 'has-checked:border-success has-checked:bg-success-ground has-checked:text-success',
  late: 'has-checked:border-due has-checked:bg-due-ground has-checked:text-due-ink',
  absent: 'has-checked:border-danger has-checked:bg-danger-ground has-checked:text-danger',
  excused: 'has-checked:border-info has-checked:bg-info-ground has-checked:text-info',
  unknown: 'has-checked:bg-sunken',
}
const choice = 'relative grid min-h-13 cursor-pointer place-items-center rounded-md border border-edge bg-surface px-1 text-center text-sm ' +
  'leading-tight hover:border-accent has-checked:border-2 has-checked:font-bold has-disabled:cursor-not-allowed has-disabled:border-line ' +
  'has-disabled:bg-sunken has-disabled:text-soft-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent'

/** One row a person, one tap a mark; whoever is left at "not known" stays so, save by "everyone else was here". */
export function AttendanceFields({ sheet, attendance, families }: { sheet: SheetRow[]; attendance: Attendance; families: boolean }) {
  const t = useText()
  const shown: readonly Status[] = families ? ['present', 'absent'] : STATUSES
  return (
    <div className="grid gap-4">
      <p className="text-sm text-soft-ink">{t(messages.attendanceHint)}</p>
      {sheet.map(row => <Row key={row.personId} row={row} marked={attendance[row.personId]} shown={shown} families={families} />)}
    </div>
  )
}

function Row({ row, marked, shown, families }: { row: SheetRow; marked: Status | undefined; shown: readonly Status[]; families: boolean }) {
  const t = useText()
  const name = `status-${row.personId}`
  const { id, value, cameBack } = useField(name)
  const chosen = cameBack ? value : marked
  const isBarred = (status: Status) => !families && !row.mayTakePart && (status === 'present' || status === 'late') && marked !== status
  return (
    <fieldset aria-describedby={row.mayTakePart || families ? undefined : `${id}-why`}>
      <legend className="mb-1 font-semibold">
        {families ? t(messages.familyOf, { name: t(row.name) }) : t(row.name)}
        {row.hasLeft && <span className="ms-2 text-sm font-normal text-soft-ink">({t(messages.hasLeft)})</span>}
      </legend>
      {!row.mayTakePart && !families && <p id={`${id}-why`} className="mb-2 text-sm font-semibold text-danger">{t(messages.noConsent)}</p>}
      <div className={`grid gap-1.5 ${families ? 'grid-cols-3' : 'grid-cols-5'}`}>
        {[...shown, 'unknown' as const].map((status, i) => (
          <label key={status} className={`${choice} ${looks[status]}`}>
            <input
              id={i === 0 ? id : undefined} type="radio" name={name} value={status === 'unknown' ? '' : status} className="sr-only"
              defaultChecked={status === 'unknown' ? !chosen : chosen === status} disabled={status !== 'unknown' && isBarred(status)}
            />
            {t(families && status === 'present' ? messages.came : families && status === 'absent' ? messages.cameNot : messages[status])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
