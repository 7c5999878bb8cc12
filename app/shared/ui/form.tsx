import { Form } from '@remix-run/react'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { FormAnswer } from '../form'
import type { Text } from '../text'
import { FormErrors, Refused } from './form-errors'
import { useText } from './language'

type Value = string | number | boolean | string[] | null | undefined
type Kept = { answer: FormAnswer; initial: Record<string, Value>; prefix: string; bare?: boolean }

const Current = createContext<Kept>({ answer: {}, initial: {}, prefix: '' })

/**
 * A form that keeps what was typed. Fields inside take their value from what was typed (when the form came back), else
 * from `initial`, and show their own errors; above them stands a summary that links to each.
 * `labels` names the fields in that summary; `refusals` are the pillar's words for `{ refused: 'key' }`, and
 * `refusedFields` names the field of each that belongs to one: it stands beside it, as what was mistyped does.
 */
export function ActionForm<Reason extends string>({ answer, initial = {}, labels, refusals, refusedFields, children, id = '', method = 'post', takesFocus, className = 'grid gap-6', ...rest }: {
  answer?: FormAnswer | null
  initial?: Record<string, Value>
  labels?: Record<string, string>
  refusals?: Record<Reason, Text>
  refusedFields?: Partial<Record<NoInfer<Reason>, string>>
  children: ReactNode
  id?: string
  method?: 'post' | 'get'
  action?: string
  encType?: 'multipart/form-data'
  className?: string
  /** For pages with scripts: leave and load anew, as without them. */
  reloadDocument?: boolean
  autoComplete?: string
  /** Its error summary takes the focus unless this is false. */
  takesFocus?: boolean
}) {
  const t = useText()
  const refused = answer?.refused as Reason | undefined
  const refusal = refused && refusals?.[refused]
  const field = refusal && refusedFields?.[refused]
  // Once for each answer: a new one takes the focus.
  const given: FormAnswer = useMemo(() => (field ? { typed: answer!.typed, errors: { [field]: refusal } } : answer ?? {}), [answer])
  const prefix = id ? `${id}-` : ''
  return (
    <Current.Provider value={{ answer: given, initial, prefix }}>
      <Form noValidate method={method} id={id || undefined} className={className} {...rest}>
        {given.errors && <FormErrors errors={given.errors} labels={labels} prefix={prefix} takesFocus={takesFocus} isKept={isKept(given.typed, labels)} hasFiles={rest.encType !== undefined} />}
        {given.refused && <Refused answer={given} takesFocus={takesFocus}>{refusal ? t(refusal) : refused}</Refused>}
        {children}
      </Form>
    </Current.Provider>
  )
}

/** Of what a person fills in, something came back: no file does, and no password. */
const isKept = (typed: FormAnswer['typed'] = {}, labels: Record<string, string> = typed as Record<string, string>) =>
  Object.keys(labels).some(name => [typed[name] ?? ''].flat().some(Boolean))

/** Around the fields of a filter: ids of their own, and no word of what is optional, since all of it is. */
export function FilterFields({ prefix, children }: { prefix: string; children: ReactNode }) {
  return <Current.Provider value={{ answer: {}, initial: {}, prefix: `${prefix}-`, bare: true }}>{children}</Current.Provider>
}

/** What a field shows: its id, its error in the reader's language, and the value kept or known. */
export function useField(name: string) {
  const t = useText()
  const { answer, initial, prefix } = useContext(Current)
  const error = answer.errors?.[name]
  const value: Value = answer.typed ? answer.typed[name] : initial[name]
  return { id: `${prefix}${name}`, error: error && t(error), value, cameBack: Boolean(answer.typed) }
}

/** Whether the form around says nothing of what is optional. */
export const useBare = () => useContext(Current).bare === true

/** The row of buttons under a form: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5 border-t border-line pt-5">
      <legend className="pe-4 text-lg font-bold">{legend}</legend>
      {hint && <p className="-mt-3 text-soft-ink">{hint}</p>}
      {children}
    </fieldset>
  )
}
