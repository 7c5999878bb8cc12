import CircleAlert from 'lucide-react/icons/circle-alert'
import { useEffect, useRef } from 'react'
import type { FormErrors as Errors } from '../form'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'
import { linkLook } from './text-link'

/** Above a form that came back: what to put right, each a link to its field. Takes the focus when it appears. */
export function FormErrors({ errors, labels = {}, prefix = '', takesFocus = true }: {
  errors: Errors
  labels?: Record<string, string>
  prefix?: string
  takesFocus?: boolean
}) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [errors, takesFocus])
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} autoFocus={takesFocus} className="max-w-xl rounded-md border-s-4 border-danger bg-danger-ground p-4">
      <p className="flex items-center gap-2 font-bold text-danger">
        <Icon of={CircleAlert} />
        {entries.length === 1 ? t(messages.errorsOne) : t(messages.errorsMany, { count: entries.length })}
      </p>
      <ul className="mt-1 ms-7 grid gap-1">
        {entries.map(([field, error]) => (
          <li key={field}>
            {field === '' ? t(error) : (
              <a href={`#${prefix}${field}`} className={linkLook}>
                {labels[field] && <b>{labels[field]}{/[؟?]$/.test(labels[field]) ? ' ' : ': '}</b>}
                {t(error)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-1 ms-7 text-sm">{t(messages.errorsKept)}</p>
    </div>
  )
}
