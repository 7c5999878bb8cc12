import type { ReactNode } from 'react'
import { FieldError, Hint, OptionalMark, type FieldProps } from './field'
import { useField } from './form'
import type { Option } from './select-field'

const row = 'flex min-h-11 items-start gap-3 rounded-md border border-line bg-surface px-3.5 py-2 hover:border-accent ' +
  'has-checked:border-accent has-checked:bg-accent-ground has-disabled:bg-sunken has-disabled:text-soft-ink'
const box = 'mt-[calc(0.5lh-0.575em)] size-[1.15em] shrink-0 accent-accent'

function Choice({ id, type, name, option, checked, described, invalid }: {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  checked: boolean
  described?: string
  invalid?: boolean
}) {
  return (
    <label className={row}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        aria-describedby={described}
        aria-invalid={invalid || undefined}
        className={box}
      />
      <span className="min-w-0">
        {option.label}
        {option.hint && <span className="block text-sm text-soft-ink">{option.hint}</span>}
      </span>
    </label>
  )
}

function Group({ id, label, hint, error, optional, children }: Omit<FieldProps, 'name'> & { id: string; children: ReactNode }) {
  return (
    <fieldset className="grid max-w-xl gap-2" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="mb-1 font-semibold">{label}<OptionalMark optional={optional} /></legend>
      <Hint id={id}>{hint}</Hint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}

type GroupProps = FieldProps & { options: Option[]; columns?: 1 | 2 }
const columnLook = { 1: 'grid gap-2', 2: 'grid gap-2 sm:grid-cols-2' }

/** One of a few, all in sight. */
export function RadioGroup({ name, label, hint, error, optional, disabled, value, options, columns = 1 }: GroupProps & { value?: string }) {
  const field = useField(name)
  const problem = error ?? field.error
  const chosen = value ?? field.value
  return (
    <Group id={field.id} {...{ label, hint, optional, error: problem }}>
      <div className={columnLook[columns]}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            id={i === 0 ? field.id : `${field.id}-${option.value}`}
            type="radio"
            name={name}
            option={{ ...option, disabled: disabled || option.disabled }}
            checked={chosen === option.value}
            described={problem ? `${field.id}-error` : undefined}
            invalid={Boolean(problem)}
          />
        ))}
      </div>
    </Group>
  )
}

/** Any of a few: posts the name once for each chosen. */
export function CheckboxGroup({ name, label, hint, error, optional, disabled, value, options, columns = 1 }: GroupProps & { value?: string[] }) {
  const field = useField(name)
  const problem = error ?? field.error
  const chosen = ([] as unknown[]).concat(value ?? field.value ?? [])
  return (
    <Group id={field.id} {...{ label, hint, optional, error: problem }}>
      <div className={columnLook[columns]}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            id={i === 0 ? field.id : `${field.id}-${option.value}`}
            type="checkbox"
            name={name}
            option={{ ...option, disabled: disabled || option.disabled }}
            checked={chosen.includes(option.value)}
            described={problem ? `${field.id}-error` : undefined}
            invalid={Boolean(problem)}
          />
        ))}
      </div>
    </Group>
  )
}

/** One box: posts `on` or nothing. */
export function Checkbox({ name, label, hint, error, disabled, checked }: FieldProps & { checked?: boolean }) {
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <div className="grid max-w-xl gap-1">
      <Choice
        id={field.id}
        type="checkbox"
        name={name}
        option={{ value: 'on', label, hint, disabled }}
        checked={checked ?? (field.value === 'on' || field.value === true)}
        described={problem ? `${field.id}-error` : undefined}
        invalid={Boolean(problem)}
      />
      <FieldError id={field.id}>{problem}</FieldError>
    </div>
  )
}
