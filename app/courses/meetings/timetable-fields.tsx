import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { localDigits } from '~/shared/text'
import { controlLook } from '~/shared/ui/field'
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

/** The week's timetable, a row an hour of the week; an empty row counts for nothing. */
export function TimetableFields({ trainers, slots = [], answer }: Props) {
  const t = useText()
  const number = useNumber()
  const given = answer?.typed ? rowsTyped(answer.typed) : slots.map(rowOf)
  const filled = given.filter(row => row.slotDay || row.slotFrom || row.slotTo)
  const rows = [...filled, ...Array.from({ length: MOST }, () => empty)].slice(0, Math.max(FEWEST, Math.min(MOST, filled.length + 2)))
  const error = names.flatMap(name => answer?.errors?.[name] ?? [])[0]
  return (
    <fieldset className="grid gap-3" id="slotDay" aria-describedby="timetable-hint">
      <legend className="mb-1 font-semibold">{t(messages.timetable)}</legend>
      <p id="timetable-hint" className="text-sm text-soft-ink">{t(messages.timetableHint)}</p>
      {error && <p className="text-sm font-semibold text-danger">{t(error)}</p>}
      {rows.map((row, i) => (
        <RowFields key={i} row={row} trainers={trainers} label={t(messages.row, { n: number(i + 1) })} />
      ))}
    </fieldset>
  )
}

function RowFields({ row, trainers, label }: { row: Row; trainers: Trainer[]; label: string }) {
  const t = useText()
  const language = useLanguage()
  const box = (name: keyof Row, words: string, example?: string, ltr = false) => (
    <label className="grid gap-1 text-sm text-soft-ink">
      {words}
      <input name={name} defaultValue={row[name]} placeholder={example && localDigits(example, language)} maxLength={ltr ? 5 : 60}
        dir={ltr ? 'ltr' : undefined} autoComplete="off" className={controlLook} />
    </label>
  )
  const choice = (name: keyof Row, words: string, options: [string, string][], none?: string) => (
    <label className="grid gap-1 text-sm text-soft-ink">
      {words}
      <span className="relative">
        <select name={name} defaultValue={row[name]} className={selectLook}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, title]) => <option key={value} value={value}>{title}</option>)}
        </select>
        <SelectMark />
      </span>
    </label>
  )
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 gap-3 rounded-md border border-line bg-surface p-3 sm:grid-cols-3">
      {choice('slotDay', t(messages.weekday), weekdays.map((day, i) => [String(i), t(day)]), '—')}
      {box('slotFrom', t(messages.from), '08:00', true)}
      {box('slotTo', t(messages.to), '12:30', true)}
      {choice('slotPart', t(messages.part), Object.entries(parts).map(([value, title]) => [value, t(title)]))}
      {box('slotRoom', t(messages.room))}
      {choice('slotTrainer', t(messages.trainer), trainers.map(trainer => [trainer.id, nameIn(trainer, language)]), t(messages.firstTrainer))}
    </div>
  )
}
