import type { ReactNode } from 'react'
import { controlLook, FieldError, Hint } from '~/shared/ui/field'
import { useField } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { messages } from './messages'
import { filled, placed, placesOf, type Answer, type Option, type PublicItem } from './question'
import { SaidRichly, useOptionNames, useWords } from './said'
import { stemParts } from './stem-parts'

type Props = {
  item: Pick<PublicItem, 'kind' | 'body'>
  name: string
  label: ReactNode
  value?: Answer | null
  disabled?: boolean
  error?: string
}

/** What stands in each place: the answer known, or what was typed in a form that came back. */
function usePlaces({ item, name, value }: Props) {
  const { id, value: typed, error } = useField(name)
  const places = placesOf(item)
  const answer = value ?? (Array.isArray(typed) ? typed.map((given, i) => filled(i + 1, given)) : [])
  return { places: placed(answer, places), idOf: (i: number) => (i === 0 ? id : `${id}-${i + 1}`), id, error }
}

/** Matching and ordering as a list of selects: by keyboard, by voice and without a script. */
export function PlaceFields(props: Props) {
  const t = useText()
  const number = useNumber()
  const { item: { kind, body }, label, name, disabled } = props
  const options = body.options ?? []
  // A list to choose from holds words alone: what is more is shown above it, under the number by which it is chosen.
  const { isNumbered } = useOptionNames(options)
  const { places, idOf, id, error } = usePlaces(props)
  const problem = props.error ?? error
  return (
    <Places {...{ id, label, problem }} hint={t(kind === 'matching' ? messages.matchAll : messages.orderAll)}>
      {isNumbered && (
        <ol className="my-2 grid gap-3">
          {options.map((option, i) => (
            <li key={option.id} className="flex gap-3 rounded-md border border-line p-3">
              <span className="font-semibold">{number(i + 1)}</span>
              <div className="min-w-0 flex-1"><SaidRichly words={option.text} rich={option.rich} /></div>
            </li>
          ))}
        </ol>
      )}
      <ol className="grid gap-3">
        {places.map((chosen, i) => (
          <li key={i} className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:items-center sm:gap-4">
            <label htmlFor={idOf(i)}>
              {kind === 'matching' ? <SaidRichly words={body.prompts![i]!.text} rich={body.prompts![i]!.rich} /> : t(messages.place, { n: number(i + 1) })}
            </label>
            <Choice id={idOf(i)} {...{ name, disabled }} invalid={Boolean(problem)} options={options} value={chosen} />
          </li>
        ))}
      </ol>
    </Places>
  )
}

/** The gaps stand in the sentence itself; where the question holds more than a sentence, in a list under it. */
export function BlankFields(props: Props) {
  const t = useText()
  const words = useWords()
  const { item: { body }, name, disabled } = props
  const { places, idOf, id, error } = usePlaces(props)
  const problem = props.error ?? error
  const gap = (i: number) => {
    const label = t(messages.blank, { n: i + 1 })
    const shared = { id: idOf(i), name, disabled, label, value: places[i], invalid: Boolean(problem) }
    const options = body.blanks?.[i]?.options
    return options ? <Choice {...shared} options={options} inline /> : <Gap {...shared} />
  }
  if (body.rich)
    return (
      <Places id={id} label={t(messages.yourAnswer)} hint={t(messages.fillAll)} problem={problem}>
        <ol className="grid gap-3">
          {places.map((_, i) => <li key={i} className="flex items-center gap-3"><span>{t(messages.blank, { n: i + 1 })}</span>{gap(i)}</li>)}
        </ol>
      </Places>
    )
  return (
    <Places id={id} label={t(messages.fillAll)} problem={problem}>
      <p id={`${id}-hint`} className="leading-[2.6]" lang={body.stem.en ? undefined : 'fa'} dir={body.stem.en ? undefined : 'rtl'}>
        {stemParts(words(body.stem)).map((part, i) => (typeof part === 'string' ? <span key={i}>{part}</span> : <span key={i} className="inline-block py-1">{gap(part - 1)}</span>))}
      </p>
    </Places>
  )
}

function Places({ id, label, hint, problem, children }: { id: string; label: ReactNode; hint?: string; problem?: string; children: ReactNode }) {
  return (
    <fieldset className="grid max-w-3xl gap-2" aria-describedby={`${id}-hint`}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <Hint id={id}>{hint}</Hint>
      {children}
      <FieldError id={id}>{problem}</FieldError>
    </fieldset>
  )
}

type Place = { id: string; name: string; label?: string; value?: string; disabled?: boolean; invalid: boolean }

function Choice({ label, value, invalid, options, inline, ...rest }: Place & { options: Option[]; inline?: boolean }) {
  const t = useText()
  // In a gap nothing is shown but the list.
  const { names } = useOptionNames(inline ? options.map(({ id, text }) => ({ id, text })) : options)
  return (
    <select
      {...rest}
      aria-label={label}
      aria-invalid={invalid || undefined}
      defaultValue={value ?? ''}
      className={inline ? `${controlLook} mx-1 inline-block! w-auto!` : controlLook}
    >
      <option value="">{t(messages.choose)}</option>
      {options.map((option, i) => <option key={option.id} value={option.id}>{names[i]}</option>)}
    </select>
  )
}

const Gap = ({ label, value, invalid, ...rest }: Place) => (
  <input
    {...rest}
    aria-label={label}
    aria-invalid={invalid || undefined}
    autoComplete="off"
    spellCheck={false}
    maxLength={90}
    defaultValue={value ?? ''}
    className={`${controlLook} text-own-way mx-1 inline-block! w-40!`}
  />
)
