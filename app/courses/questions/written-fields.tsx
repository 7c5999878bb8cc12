import { useEffect, useRef, useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { controlLook, described, Field } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { messages } from './messages'
import { LONGEST_ANSWER } from './question'

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

/** An essay, with how much of it is written; without a script the most that may be. */
export function LongField(props: Props) {
  const t = useText()
  const { id, problem, control } = useWritten(props)
  const own = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState<number>()
  useEffect(() => setCount(own.current?.value.length), [])
  return (
    <Field id={id} label={props.label} hint={props.hint} error={problem}>
      <textarea
        {...control}
        ref={own}
        maxLength={LONGEST_ANSWER}
        onInput={event => setCount(event.currentTarget.value.length)}
        onFocus={event => setCount(event.currentTarget.value.length)}
        className={`${controlLook} text-own-way field-sizing-content min-h-40`}
      />
      <span className="text-sm text-soft-ink tabular-nums">
        {count === undefined ? t(messages.essayMost, { most: LONGEST_ANSWER }) : t(messages.essayCount, { count, most: LONGEST_ANSWER })}
      </span>
    </Field>
  )
}
