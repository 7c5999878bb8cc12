import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { controlLook, described, Field, type FieldProps } from './field'
import { useField } from './form'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'

export const selectLook = `${controlLook} appearance-none pe-10`
export type Option = { value: string; label: ReactNode; hint?: string; disabled?: boolean }
export type OptionGroup = { label: string; options: Option[] }

const isGroup = (item: Option | OptionGroup): item is OptionGroup => 'options' in item

/** One of many. With five choices or fewer take RadioGroup: they can be read without opening anything. */
export function SelectField({ name, label, hint, error, optional, disabled, value, options, empty }: FieldProps & {
  value?: string
  options: (Option | OptionGroup)[]
  /** The words of the empty choice, "All provinces"; without them "Choose". */
  empty?: string
}) {
  const t = useText()
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <Field id={field.id} {...{ label, hint, optional, error: problem }}>
      <div className="relative">
        <select
          {...described(field.id, { hint, optional, error: problem })}
          name={name}
          disabled={disabled}
          defaultValue={value ?? String(field.value ?? '')}
          className={selectLook}
        >
          <option value="">{empty ?? t(messages.choose)}</option>
          {options.map(item => isGroup(item)
            ? <optgroup key={item.label} label={item.label}>{item.options.map(choice)}</optgroup>
            : choice(item))}
        </select>
        <SelectMark />
      </div>
    </Field>
  )
}

/** The chevron of a select of one's own making; around both stands something relative. */
export const SelectMark = () => <Icon of={ChevronDown} className="pointer-events-none absolute end-3 top-1/2 size-[1.2em] -translate-y-1/2 text-soft-ink" />

const choice = ({ value, label, disabled }: Option) => <option key={value} value={value} disabled={disabled}>{label}</option>
