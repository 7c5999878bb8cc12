import { controlLook, described, Field, type FieldProps } from './field'
import { useField } from './form'

// A field as high as its words begins with room for so many lines.
const heights: Record<number, string> = { 1: '', 2: 'min-h-18', 3: 'min-h-24' }

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
        className={`${controlLook} text-own-way field-sizing-content ${heights[rows] ?? 'min-h-40'}`}
      />
    </Field>
  )
}
