import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { useBare } from './form'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: string
  /** An error to show where no ActionForm stands around the field. */
  error?: string
  /** Fields are required unless said otherwise. */
  optional?: boolean
  disabled?: boolean
}

export const controlLook = 'block w-full min-h-11 text-match rounded-md border border-edge bg-surface px-3 py-1.5 text-ink ' +
  'hover:border-accent focus:border-accent aria-invalid:border-2 aria-invalid:border-danger ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-soft-ink'

/** The attributes that tie a control to its hint and error. */
export const described = (id: string, { hint, error, optional }: Pick<FieldProps, 'hint' | 'error' | 'optional'>) => ({
  id,
  required: !optional,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
})

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? <p id={`${id}-hint`} className="text-sm text-soft-ink">{children}</p> : null
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  const t = useText()
  if (!children) return null
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
      <Icon of={CircleAlert} className="mt-[calc(0.5lh-0.575em)] size-[1.15em]" label={t(messages.errorWord)} />
      <span>{children}</span>
    </p>
  )
}

export function OptionalMark({ optional }: { optional?: boolean }) {
  const t = useText()
  const bare = useBare()
  return optional && !bare ? <>{' '}<span className="ms-1 text-sm font-normal text-soft-ink">({t(messages.optional)})</span></> : null
}

/** Label above, hint under it, control, error: in the order they are read. */
export function Field({ id, label, hint, error, optional, children }: Omit<FieldProps, 'name'> & { id: string; children: ReactNode }) {
  return (
    <div className="grid max-w-xl content-start gap-1">
      <label htmlFor={id} className="font-semibold">{label}<OptionalMark optional={optional} /></label>
      <Hint id={id}>{hint}</Hint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}
