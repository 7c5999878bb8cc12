import { controlLook, described, Field, type FieldProps } from './field'
import { fieldMessages } from './field-messages'
import { useField } from './form'
import { useText } from './language'

/** A password, never filled in again. small.js adds the button that shows it. */
export function PasswordField({ name, label, hint, error, optional, autoComplete = 'current-password', minLength }: FieldProps & {
  autoComplete?: 'current-password' | 'new-password' | 'one-time-code'
  minLength?: number
}) {
  const t = useText()
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <Field id={field.id} {...{ label, hint, optional, error: problem }}>
      <div className="flex gap-2">
        <input
          {...described(field.id, { hint, optional, error: problem })}
          type="password"
          dir="ltr"
          name={name}
          autoComplete={autoComplete}
          minLength={minLength}
          className={controlLook}
        />
        <button
          type="button"
          data-reveal={field.id}
          data-other={t(fieldMessages.hidePassword)}
          aria-pressed="false"
          aria-controls={field.id}
          className="min-h-11 shrink-0 cursor-pointer rounded-md border border-edge bg-surface px-3 text-sm hover:border-accent noscript:hidden"
        >
          {t(fieldMessages.showPassword)}
        </button>
      </div>
    </Field>
  )
}
