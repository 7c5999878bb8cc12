import CircleAlert from 'lucide-react/icons/circle-alert'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import type { FormAnswer, FormErrors as Errors } from '../form'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'
import { Notice } from './notice'
import { linkLook } from './text-link'

/** Above a form that came back: what to put right, each a link to its field. Takes the focus when it appears. */
export function FormErrors({ errors, labels = {}, prefix = '', takesFocus = true, isKept = true, hasFiles = false }: {
  errors: Errors
  labels?: Record<string, string>
  prefix?: string
  takesFocus?: boolean
  /** Whether anything that was typed comes back. */
  isKept?: boolean
  /** A chosen file doesn't come back with its form. */
  hasFiles?: boolean
}) {
  const t = useText()
  const box = useFocus(errors, takesFocus)
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
            {field ? (
              <a href={`#${prefix}${field}`} className={linkLook} onClick={goTo}>
                {labels[field] && <b>{labels[field].replace(/([^؟?.])\.?$/, '$1:')} </b>}
                {t(error)}
              </a>
            ) : t(error)}
          </li>
        ))}
      </ul>
      {(isKept || hasFiles) && <p className="mt-1 ms-7 text-sm">{[isKept && t(messages.errorsKept), hasFiles && t(messages.errorsNoFile)].filter(Boolean).join(' ')}</p>}
    </div>
  )
}

/** A page that is alive would take the new address for a new visit, and forget what was wrong. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  field.focus()
  field.scrollIntoView({ block: 'center' })
  event.preventDefault()
}

/** A rule's no, above the form that it answers; it takes the focus, since the button was perhaps a long way down. */
export function Refused({ answer, takesFocus = true, children }: { answer: FormAnswer; takesFocus?: boolean; children: ReactNode }) {
  const t = useText()
  return (
    <div ref={useFocus(answer, takesFocus)} tabIndex={-1} autoFocus={takesFocus} className="max-w-xl">
      <Notice kind="danger" title={t(messages.refused)} alert>{children}</Notice>
    </div>
  )
}

function useFocus(answer: object, takesFocus: boolean) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [answer, takesFocus])
  return box
}
