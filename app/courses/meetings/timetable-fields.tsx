import { nameIn } from '~/people/person'
import type { FormAnswer, FormErrors } from '~/shared/form'
import { localDigits } from '~/shared/text'
import { controlLook, FieldError } from '~/shared/ui/field'
import { SelectMark, selectLook } from '~/shared/ui/select-field'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { weekdays } from '../messages'
import type { Trainer } from '../offerings.server'
import type { Slot } from './meeting'
import { messages, parts } from './messages'

type Props = { trainers: Trainer[]; slots?: Slot[]; answer?: FormAnswer }

const FEWEST = 4
const MOST = 14
const names = ['slotDay', 'slotFrom', 'slotTo', 'slotPart', 'slotRoom', 'slotTrainer'] as const
type Row = Record<(typeof names)[number], string>
const empty: Row = { slotDay: '', slotFrom: '', slotTo: '', slotPart: 'practice', slotRoom: '', slotTrainer: '' }

const rowOf = ({ weekday, startsAt, endsAt, part, room, trainerId }: Slot): Row => ({
  slotDay: String(weekday), slotFrom: startsAt, slotTo: endsAt, slotPart: part, slotRoom: room ?? '', slotTrainer: trainerId,
})

function rowsTyped(typed: NonNullable<FormAnswer['typed']>): Row[] {
  const columns = names.map(name => [typed[name] ?? []].flat())
  return Array.from({ length: columns[0]!.length }, (_, i) =>
    Object.fromEntries(names.map((name, n) => [name, columns[n]![i] ?? ''])) as Row)
}

/** What a row's field is called in a summary of errors: «ردیف ۲، از ساعت». */
export function rowLabels(t: ReturnType<typeof useText>, errors: FormErrors = {}) {
  const words = {
    slotDay: messages.weekday, slotFrom: messages.from, slotTo: messages.to, slotPart: messages.part, slotRoom: messages.room,
    slotTrainer: messages.trainer,
  }
  return Object.fromEntries(Object.keys(errors).flatMap(key => {
    const [, name, n] = /^(slot[A-Z][a-z]+)-(\d+)$/.exec(key) ?? []
    return name ? [[key, t(messages.rowField, { n: Number(n) + 1, field: t(words[name as keyof Row]) })]] : []
  }))
}

/** The week's timetable, a row an hour of the week; an empty row counts for nothing. */
export function TimetableFields({ trainers, slots = [], answer }: Props) {
  const t = useText()
  const number = useNumber()
  const given = answer?.typed ? rowsTyped(answer.typed) : slots.map(rowOf)
  // An empty row between others stays: what is wrong is told by a row's number.
  const filled = given.findLastIndex(row => row.slotDay || row.slotFrom || row.slotTo) + 1
  const rows = [...given.slice(0, filled), ...Array.from({ length: MOST }, () => empty)].slice(0, Math.max(FEWEST, Math.min(MOST, filled + 2)))
  return (
    <fieldset className="grid gap-3" id="slotDay" aria-describedby="timetable-hint">
      <legend className="mb-1 font-semibold">{t(messages.timetable)}</legend>
      <p id="timetable-hint" className="text-sm text-soft-ink">{t(messages.timetableHint)}</p>
      {rows.map((row, i) => (
        <RowFields key={i} n={i} row={row} errors={answer?.errors} trainers={trainers} label={t(messages.row, { n: number(i + 1) })} />
      ))}
    </fieldset>
  )
}

function RowFields({ n, row, errors, trainers, label }: { n: number; row: Row; errors?: FormErrors; trainers: Trainer[]; label: string }) {
  const t = useText()
  const language = useLanguage()
  const at = (name: keyof Row) => {
    const error = errors?.[`${name}-${n}`]
    const id = `${name}-${n}`
    const told = error && <FieldError id={id}>{t(error)}</FieldError>
    return { told, control: { id, name, defaultValue: row[name], 'aria-invalid': error ? true as const : undefined, 'aria-describedby': error && `${id}-error` } }
  }
  const box = (name: keyof Row, words: string, example?: string, ltr = false) => (
    <div className="grid content-start gap-1">
      <label className="grid gap-1 text-sm text-soft-ink">
        {words}
        <input {...at(name).control} placeholder={example && localDigits(example, language)} maxLength={ltr ? 5 : 60}
          dir={ltr ? 'ltr' : undefined} autoComplete="off" className={controlLook} />
      </label>
      {at(name).told}
    </div>
  )
  const choice = (name: keyof Row, words: string, options: [string, string][], none?: string) => (
    <div className="grid content-start gap-1">
      <label className="grid gap-1 text-sm text-soft-ink">
      {words}
      <span className="relative">
        <select {...at(name).control} className={selectLook}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, title]) => <option key={value} value={value}>{title}</option>)}
        </select>
        <SelectMark />
      </span>
      </label>
      {at(name).told}
    </div>
  )
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 gap-3 rounded-md border border-line bg-surface p-3 sm:grid-cols-3">
      <p className="col-span-full text-sm font-semibold" aria-hidden="true">{label}</p>
      {choice('slotDay', t(messages.weekday), weekdays.map((day, i) => [String(i), t(day)]), '—')}
      {box('slotFrom', t(messages.from), '08:00', true)}
      {box('slotTo', t(messages.to), '12:30', true)}
      {choice('slotPart', t(messages.part), Object.entries(parts).map(([value, title]) => [value, t(title)]))}
      {box('slotRoom', t(messages.room))}
      {choice('slotTrainer', t(messages.trainer), trainers.map(trainer => [trainer.id, nameIn(trainer, language)]), t(messages.firstTrainer))}
    </div>
  )
}
