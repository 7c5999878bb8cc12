import { controlLook, described, FieldError, Hint } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { localDigits } from '~/shared/text'
import { messages } from './messages'

/** Hours and minutes together: neither has to be filled, but one has to. What is wrong of both stands under them. */
export function TimeFields() {
  const t = useText()
  const language = useLanguage()
  const fields = { hours: useField('hours'), minutes: useField('minutes') }
  return (
    <fieldset className="grid max-w-xl gap-1">
      <legend className="font-semibold">{t(messages.time)}</legend>
      <Hint id="time">{t(messages.timeHint)}</Hint>
      <div className="grid grid-cols-2 gap-4">
        {(['hours', 'minutes'] as const).map(name => {
          const { id, error, value, cameBack } = fields[name]
          const known = value === undefined || value === null ? '' : String(value)
          const ties = described(id, { error, optional: true })
          return (
            <div key={name} className="grid content-start gap-1">
              <label htmlFor={id}>{t(messages[name])}</label>
              <input
                {...ties} name={name} dir="ltr" inputMode="numeric" autoComplete="off" maxLength={2} className={controlLook}
                aria-describedby={[ties['aria-describedby'], 'time-hint'].filter(Boolean).join(' ')}
                defaultValue={cameBack ? known : localDigits(known, language)}
              />
            </div>
          )
        })}
      </div>
      <FieldError id={fields.hours.id}>{fields.hours.error}</FieldError>
      <FieldError id={fields.minutes.id}>{fields.minutes.error}</FieldError>
    </fieldset>
  )
}
