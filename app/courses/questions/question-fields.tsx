import { CheckboxGroup, RadioGroup } from '~/shared/ui/choices'
import { controlLook, described, Field } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { Answer, PublicItem } from './question'

type Props = {
  item: Pick<PublicItem, 'kind' | 'body'>
  /** The field's name in the form around it. */
  name: string
  value?: Answer | null
  disabled?: boolean
  error?: string
}

/** One question as fields of a plain form: choices or a number. Serves lessons, quizzes and exams. */
export function QuestionFields({ item: { kind, body }, name, value, disabled, error }: Props) {
  const t = useText()
  const field = { name, label: t(body.stem), disabled, error }
  const one = typeof value === 'string' ? value : undefined
  const options = (body.options ?? []).map(option => ({ value: option.id, label: t(option.text) }))
  return (
    <div className="grid gap-3">
      {body.figure && (
        <img src={t(body.figure.src)} alt={t(body.figure.alt)} loading="lazy" className="max-w-full rounded-md" />
      )}
      {kind === 'single' && <RadioGroup {...field} hint={t(messages.chooseOne)} options={options} value={one} />}
      {kind === 'multiple' && (
        <CheckboxGroup
          {...field}
          hint={t(messages.chooseSeveral)}
          options={options}
          value={Array.isArray(value) ? value : undefined}
        />
      )}
      {kind === 'true_false' && (
        <RadioGroup
          {...field}
          value={one}
          options={[{ value: 'true', label: t(messages.true) }, { value: 'false', label: t(messages.false) }]}
        />
      )}
      {kind === 'numeric' && (
        <NumberField
          {...field}
          value={one}
          hint={body.unit ? t(messages.numberIn, { unit: t(body.unit) }) : t(messages.number)}
        />
      )}
    </div>
  )
}

/** A number in any script's digits. It may stay empty, as any question may, without being called optional. */
function NumberField({ name, label, hint, value, disabled, error }: {
  name: string
  label: string
  hint: string
  value?: string
  disabled?: boolean
  error?: string
}) {
  const field = useField(name)
  const problem = error ?? field.error
  return (
    <Field id={field.id} label={label} hint={hint} error={problem}>
      <input
        {...described(field.id, { hint, error: problem, optional: true })}
        dir="ltr"
        inputMode="decimal"
        autoComplete="off"
        name={name}
        maxLength={40}
        disabled={disabled}
        defaultValue={value ?? String(field.value ?? '')}
        className={controlLook}
      />
    </Field>
  )
}
