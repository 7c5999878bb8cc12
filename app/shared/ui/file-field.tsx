import { formMessages } from '../messages'
import { described, Field, type FieldProps } from './field'
import { fieldMessages } from './field-messages'
import { useField } from './form'
import { useText } from './language'
import { messages } from './messages'

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
      <div className="relative">
        <input
          {...described(at, { hint: words, optional, error: problem })}
          type="file"
          data-most={maxMegabytes}
          data-too-large={t(formMessages.fileTooLarge, { n: maxMegabytes })}
          data-together={t(formMessages.filesTooLarge, { n: 25 })}
          name={name}
          accept={accept}
          multiple={multiple}
          capture={capture}
          disabled={disabled}
          className={'block w-full rounded-md border border-dashed border-edge bg-surface p-3 text-sm hover:border-accent ' +
            'file:me-4 file:min-h-9 file:w-32 file:cursor-pointer file:rounded-sm file:border-0 file:bg-accent-ground file:text-transparent ' +
            'aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken disabled:text-soft-ink ' +
            "data-[named='']:text-transparent [&:invalid:not([data-named=yes])]:text-transparent"}
        />
        {/* The browser says "Choose file" and "No file chosen" in its own language; the name of a chosen file is shown. */}
        <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-3 grid w-32 place-items-center text-sm font-semibold text-accent forced-colors:hidden">
          {t(messages.choose)}
        </span>
      </div>
    </Field>
  )
}
