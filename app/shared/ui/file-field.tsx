import { formMessages } from '../messages'
import { described, Field, type FieldProps } from './field'
import { fieldMessages } from './field-messages'
import { FileInput } from './file-input'
import { useField } from './form'
import { useText } from './language'

/** A file to send; the form around it needs `encType="multipart/form-data"`. The server checks again what is said here. */
export function FileField({ name, label, hint, error, optional, disabled, accept, kinds, maxMegabytes, multiple, capture, id, within = false }: FieldProps & {
  /** For the browser: 'image/*,.pdf'. */
  accept?: string
  /** For the reader: "JPG or PNG". */
  kinds: string
  maxMegabytes: number
  multiple?: boolean
  capture?: 'environment' | 'user'
  /** Another id than the name, where two fields have one name. */
  id?: string
  /** Stands in a group that says what is taken and shows the error. */
  within?: boolean
}) {
  const t = useText()
  const field = useField(name)
  const problem = within ? undefined : error ?? field.error
  const at = id ?? field.id
  const limits = t(fieldMessages.fileLimits, { kinds, size: maxMegabytes })
  const words = [hint, !within && limits].filter(Boolean).join(' ')
  return (
    <Field id={at} {...{ label, optional: optional && !within, error: problem }} hint={words}>
      <FileInput
        {...described(at, { hint: words, optional, error: problem })}
        {...{ name, accept, multiple, capture, disabled }}
        data-most={maxMegabytes}
        data-too-large={t(formMessages.fileTooLarge, { n: maxMegabytes })}
        data-together={t(formMessages.filesTooLarge, { n: 25 })}
      />
      {/* What small.js says of what was chosen: the browser would say it in its own language, as it says that nothing was. */}
      <p role="alert" className="text-sm font-semibold text-danger empty:hidden" />
    </Field>
  )
}

/** Where a form sends one file: whatever is refused is said beside it, but for what is named. */
export const besideFile = (refusals: object, ...others: string[]) =>
  Object.fromEntries(Object.keys(refusals).filter(key => !others.includes(key)).map(key => [key, 'file']))
