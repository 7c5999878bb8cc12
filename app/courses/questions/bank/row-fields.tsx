import type { ReactNode } from 'react'
import { controlLook, FieldError } from '~/shared/ui/field'
import { FieldGroup, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import type { RichPictures } from '~/shared/ui/rich-text/library'
import { messages } from './messages'
import { RichFields } from './rich-fields'

export type Column = { name: string; label: (n: number) => string; isNumber?: boolean }

export const listed = (value: unknown) => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []) as string[]

/** How many rows have something in them, up to the last that has: a form that came back is as long as it was sent. */
function useFilled(names: readonly string[]) {
  const filled = (name: string) => listed(useField(name).value).findLastIndex(value => value !== '') + 1
  return Math.max(...names.map(filled))
}

/** What is wrong in these fields, one after another. */
function useProblems(names: readonly string[]) {
  const problems = names.map(name => useField(name).error).filter(Boolean)
  return problems.length > 0 ? problems.join(' ') : undefined
}

/** Rows of the same few fields; what stays empty doesn't count. */
export function Rows({ legend, hint, columns, count, mark, above, rich = [], pictures }: {
  legend: string; hint?: string; columns: Column[]; count: number; mark?: 'radio' | 'checkbox'; above?: ReactNode
  /** What stands in a row beside its lines, for what a line can't hold. */
  rich?: { base: string; label: (n: number) => string }[]; pictures?: RichPictures
}) {
  const t = useText()
  const right = useField('right')
  const names = [...columns.map(({ name }) => name), ...rich.flatMap(({ base }) => [`${base}Fa`, `${base}En`])]
  const problems = useProblems(['right', ...names])
  const rows = Math.max(count, useFilled(names) + 2)
  const marked = listed(right.value)
  return (
    <FieldGroup legend={legend} hint={hint}>
      {above}
      <ol id={right.id} className="grid gap-4">
        {Array.from({ length: rows }, (_, i) => (
          <li key={i} className="grid gap-2 rounded-md border border-line p-3">
            <div className={columns.length > 4 ? 'grid gap-2 sm:grid-cols-2 lg:grid-cols-3' : 'grid gap-2 sm:grid-cols-2'}>
              {columns.map(column => <Cell key={column.name} column={column} row={i} />)}
            </div>
            {pictures && rich.map(({ base, label }) => (
              <RichFields key={base} row={i} summary={t(messages.richOf, { field: label(i + 1) })} label={label(i + 1)} hint={t(messages.richOfHint)} {...{ base, pictures }} />
            ))}
            {mark && (
              <label className="flex min-h-11 items-center gap-2">
                <input type={mark} name="right" value={i} defaultChecked={marked.includes(String(i))} className="size-[1.15em] accent-accent" aria-label={`${columns[0]!.label(i + 1)}: ${t(messages.isRight)}`} />
                {t(messages.isRight)}
              </label>
            )}
          </li>
        ))}
      </ol>
      <FieldError id={right.id}>{problems}</FieldError>
    </FieldGroup>
  )
}

function Cell({ column: { name, label, isNumber }, row }: { column: Column; row: number }): ReactNode {
  const field = useField(name)
  return (
    <label className="grid gap-1">
      <span className="text-sm">{label(row + 1)}</span>
      <input
        name={name}
        defaultValue={listed(field.value)[row] ?? ''}
        inputMode={isNumber ? 'decimal' : undefined}
        dir={isNumber ? 'ltr' : undefined}
        maxLength={1000}
        autoComplete="off"
        className={`${controlLook} ${isNumber ? '' : 'text-own-way'}`}
      />
    </label>
  )
}
