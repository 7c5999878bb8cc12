import { controlLook, described, Field, type FieldProps } from './field'
import { useField } from './form'

/** Text of several lines; it grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, error, optional, disabled, value, rows = 4, maxLength }: FieldProps & {
  value?: string
  rows?: number
  maxLength?: number
}) {
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <Field id={field.id} {...{ label, hint, optional, error: problem }}>
      <textarea
        {...described(field.id, { hint, optional, error: problem })}
        name={name}
        rows={rows}
        maxLength={maxLength}
        disabled={disabled}
        defaultValue={value ?? String(field.value ?? '')}
        className={`${controlLook} text-own-way field-sizing-content`}
      />
    </Field>
  )
}
