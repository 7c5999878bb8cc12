import type { InputHTMLAttributes } from 'react'
import { writeDay } from '../calendar'
import { localDecimal, localDigits } from '../text'
import { controlLook, described, Field, type FieldProps } from './field'
import { useField } from './form'
import { useLanguage, useText } from './language'
import { messages } from './messages'

type Native = Pick<InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'maxLength' | 'minLength' | 'placeholder' | 'readOnly' | 'inputMode' | 'spellCheck' | 'list' | 'autoCapitalize'>
type Props = FieldProps & Native & { value?: string }

const shown = (value: unknown) => (value === undefined || value === null ? '' : String(value))

/** Free text. `ltr` for what is always Latin: e-mail, address, code. */
export function TextField({ name, label, hint, error, optional, disabled, value, ltr = false, type = 'text', ...native }: Props & {
  ltr?: boolean
  type?: 'text' | 'email' | 'tel' | 'search' | 'url'
}) {
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <Field id={field.id} {...{ label, hint, optional, error: problem }}>
      <input
        {...native}
        {...described(field.id, { hint, optional, error: problem })}
        type={type}
        dir={ltr ? 'ltr' : undefined}
        name={name}
        disabled={disabled}
        defaultValue={value ?? shown(field.value)}
        className={ltr ? controlLook : `${controlLook} text-own-way`}
      />
    </Field>
  )
}

/** Numbers, phones, codes: digits of any script may be typed; what is known stands in the reader's own. */
export function DigitsField(props: Props & { decimal?: boolean }) {
  const { decimal, ...rest } = props
  const language = useLanguage()
  const { value, cameBack } = useField(props.name)
  const known = props.value ?? shown(value)
  const isNumber = /^[\d:]+$/.test(known) || (decimal && /^-?\d+\.\d+$/.test(known))
  const written = !cameBack && isNumber ? localDecimal(known, language) : known
  return <TextField ltr inputMode={decimal ? 'decimal' : 'numeric'} autoComplete="off" {...rest} value={written} />
}

const EXAMPLE = '1405/07/01'

/** A day of the Solar Hijri calendar, typed: 1404/07/01 in any digits, with / or -. Known days come as 'YYYY-MM-DD'. */
export function DayField({ example = EXAMPLE, ...props }: Props & { example?: string }) {
  const t = useText()
  const language = useLanguage()
  const { value, cameBack } = useField(props.name)
  const known = props.value ?? shown(value)
  const written = !cameBack && /^\d{4}-\d\d-\d\d$/.test(known) ? writeDay(known, language) : known
  const hint = props.hint ?? t(messages.dayExample, { example: `\u2066${localDigits(example, language)}\u2069` })
  return <DigitsField {...props} inputMode="text" value={written} hint={hint} maxLength={20} />
}
