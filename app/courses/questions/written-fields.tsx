import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlLook, described, Field } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'

type Props = { name: string; label: ReactNode; hint: string; value?: string; disabled?: boolean; error?: string }

/** What all of them share. It may stay empty, as any question may, without being called optional. */
function useWritten({ name, hint, value, disabled, error }: Props) {
  const field = useField(name)
  const problem = error ?? field.error
  const control = {
    ...described(field.id, { hint, error: problem, optional: true }),
    name,
    disabled,
    defaultValue: value ?? String(field.value ?? ''),
  }
  return { id: field.id, problem, control }
}

function Line({ look = '', ...props }: Props & { look?: string } & Native) {
  const { name: _, label, hint, value: __, disabled: ___, error: ____, ...native } = props
  const { id, problem, control } = useWritten(props)
  return (
    <Field id={id} label={label} hint={hint} error={problem}>
      <input {...control} {...native} autoComplete="off" className={`${controlLook} ${look}`} />
    </Field>
  )
}
type Native = Pick<InputHTMLAttributes<HTMLInputElement>, 'dir' | 'inputMode' | 'maxLength' | 'spellCheck'>

/** A number in any script's digits. */
export const NumberField = (props: Props) => <Line {...props} dir="ltr" inputMode="decimal" maxLength={40} />

export const ShortField = (props: Props) => <Line {...props} look="text-own-way" maxLength={200} spellCheck={false} />

export function LongField(props: Props) {
  const { id, problem, control } = useWritten(props)
  return (
    <Field id={id} label={props.label} hint={props.hint} error={problem}>
      <textarea {...control} rows={8} maxLength={10_000} className={`${controlLook} text-own-way field-sizing-content`} />
    </Field>
  )
}
