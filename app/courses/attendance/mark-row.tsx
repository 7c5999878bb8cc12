import { localDigits } from '~/shared/text'
import { controlLook, described, FieldError } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { nameIn } from '~/people/person'
import { fieldsOf, STATUSES, USUAL_DELAY, type SheetRow, type Status } from './attendance'
import { messages, statuses } from './messages'

const looks: Record<Status, string> = {
  present: 'has-checked:border-success has-checked:bg-success-ground has-checked:text-success',
  absent: 'has-checked:border-danger has-checked:bg-danger-ground has-checked:text-danger',
  late: 'has-checked:border-due has-checked:bg-due-ground has-checked:text-due-ink',
  excused: 'has-checked:border-info has-checked:bg-info-ground has-checked:text-info',
}
const choice =
  'relative grid min-h-13 cursor-pointer place-items-center rounded-md border border-edge bg-surface px-0.5 text-center text-sm sm:px-1 sm:text-base ' +
  'leading-tight hover:border-accent has-checked:border-2 has-checked:font-bold has-disabled:cursor-not-allowed ' +
  'has-disabled:border-line has-disabled:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 ' +
  'has-focus-visible:outline-accent'

/** One trainee, one tap. Minutes and reason come out only where they are asked for. */
export function MarkRow({ row, disabled, onChange }: { row: SheetRow; disabled: boolean; onChange?: () => void }) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const names = fieldsOf(row.enrolmentId)
  const { id, value, cameBack } = useField(names.status)
  const chosen = cameBack ? value : row.status
  const late = useField(names.missed)
  const missed = late.value ?? localDigits(row.missed ?? USUAL_DELAY, language)
  const excuse = useField(names.reason)
  const reason = excuse.value ?? (row.status === 'excused' ? row.reason : '') ?? ''
  return (
    <fieldset className="group border-t border-line py-3 first:border-t-0" onChange={onChange}>
      <legend className="float-start mb-2 w-full font-semibold">
        {row.seatNumber !== null && <span className="me-2 text-sm font-normal text-soft-ink">{number(row.seatNumber)}</span>}
        {nameIn(row, language)}
        {row.isMinor && <span className="ms-2 text-sm font-normal text-soft-ink">({t(messages.minor)})</span>}
        {row.joinedLater && <span className="ms-2 text-sm font-normal text-soft-ink">({t(messages.joinedLater)})</span>}
        {row.cameLate && <span className="ms-2 text-sm font-normal text-due-ink">({t(messages.cameLate)})</span>}
      </legend>
      <input type="hidden" name={names.was} value={row.status ?? ''} />
      <div className="clear-both grid grid-cols-4 gap-1.5">
        {STATUSES.map((status, i) => (
          <label key={status} className={`${choice} ${looks[status]}`}>
            <input
              id={i === 0 ? id : undefined} type="radio" name={names.status} value={status} className="sr-only"
              defaultChecked={chosen === status} disabled={disabled}
            />
            {t(statuses[status])}
          </label>
        ))}
      </div>
      <label className="mt-2 hidden items-center gap-3 group-has-[[value=late]:checked]:flex">
        <span className="text-sm text-soft-ink">{t(messages.missed)}</span>
        <input
          {...described(late.id, { error: late.error, optional: true })}
          name={names.missed} inputMode="numeric" autoComplete="off" maxLength={3} dir="ltr" disabled={disabled}
          defaultValue={String(missed)} className={`${controlLook} max-w-24`}
        />
      </label>
      <FieldError id={late.id}>{late.error}</FieldError>
      <label className="mt-2 hidden items-center gap-3 group-has-[[value=excused]:checked]:flex">
        <span className="shrink-0 text-sm text-soft-ink">{t(messages.excuse)}</span>
        <input
          {...described(excuse.id, { error: excuse.error, optional: true })}
          name={names.reason} autoComplete="off" maxLength={300} disabled={disabled}
          defaultValue={String(reason)} className={controlLook}
        />
      </label>
      <FieldError id={excuse.id}>{excuse.error}</FieldError>
    </fieldset>
  )
}
