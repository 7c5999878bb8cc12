import type { ReactNode } from 'react'
import { Checkbox, RadioGroup } from '~/shared/ui/choices'
import { controlLook, FieldError } from '~/shared/ui/field'
import { FieldGroup, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { messages as words } from '../messages'
import type { ItemKind } from '../question'
import { messages } from './messages'
import { RegionDrawing } from './region-drawing'

type Both = (field: string, language: 'persian' | 'english') => string

/** What one kind of question asks its author. */
export function KindFields({ kind, both }: { kind: ItemKind; both: Both }) {
  const t = useText()
  switch (kind) {
    case 'single': return <Rows legend={t(messages.options)} hint={`${t(messages.markOne)} ${t(messages.formulaHint)}`} columns={[option(t, both, 'Fa'), option(t, both, 'En')]} count={6} mark="radio" />
    case 'multiple':
      return (
        <>
          <Rows legend={t(messages.options)} hint={`${t(messages.markSeveral)} ${t(messages.formulaHint)}`} columns={[option(t, both, 'Fa'), option(t, both, 'En')]} count={8} mark="checkbox" />
          <Checkbox name="partial" label={t(messages.partial)} />
        </>
      )
    case 'true_false': return <Truth />
    case 'numeric':
      return (
        <FieldGroup legend={t(messages.value)}>
          <DigitsField decimal name="value" label={t(messages.value)} />
          <DigitsField decimal name="tolerance" label={t(messages.tolerance)} optional />
          <TextField name="unitFa" label={both(t(messages.unitOf), 'persian')} optional maxLength={40} />
          <TextField name="unitEn" label={both(t(messages.unitOf), 'english')} optional maxLength={40} />
        </FieldGroup>
      )
    case 'short_text': return <TextArea name="accepted" label={t(messages.accepted)} hint={t(messages.acceptedHint)} maxLength={4000} />
    case 'matching':
      return (
        <Rows
          legend={t(messages.pairs)} hint={`${t(messages.pairsHint)} ${t(messages.formulaHint)}`} count={8}
          columns={[prompt(t, both, 'Fa'), option(t, both, 'Fa'), prompt(t, both, 'En'), option(t, both, 'En')]}
        />
      )
    case 'ordering':
      return (
        <>
          <Rows legend={t(messages.steps)} hint={t(messages.formulaHint)} columns={[step(t, both, 'Fa'), step(t, both, 'En')]} count={8} />
          <Checkbox name="partial" label={t(messages.partialOrder)} />
        </>
      )
    // Each line runs its own way; one of signs and numbers alone, '# 230 ± 10', from the left.
    case 'blanks': return <div className="[&_textarea]:[direction:ltr]"><TextArea name="gaps" label={t(messages.gaps)} hint={t(messages.gapsHint)} maxLength={8000} /></div>
    case 'hotspot':
      return (
        <Rows
          legend={t(messages.regions)} hint={t(messages.regionsHint)} count={6} mark="radio" above={<RegionDrawing />}
          columns={[
            ...(['Fa', 'En'] as const).map(end => ({ name: `region${end}`, label: (n: number) => both(t(messages.regionName, { n }), languageOf[end]) })),
            ...(['X', 'Y', 'Width', 'Height'] as const).map(side => ({ name: `region${side}`, label: () => t(messages[`region${side}`]), isNumber: true })),
          ]}
        />
      )
    default:
      return (
        <FieldGroup legend={t(messages.guide)}>
          <DigitsField name="points" label={t(messages.points)} />
          <TextArea name="guideFa" label={both(t(messages.guide), 'persian')} optional maxLength={4000} />
          <TextArea name="guideEn" label={both(t(messages.guide), 'english')} optional rows={2} maxLength={4000} />
        </FieldGroup>
      )
  }
}

type Say = ReturnType<typeof useText>
type Column = { name: string; label: (n: number) => string; isNumber?: boolean }
const languageOf = { Fa: 'persian', En: 'english' } as const
const option = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `option${end}`, label: n => both(t(messages.option, { n }), languageOf[end]) })
const prompt = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `prompt${end}`, label: n => both(t(messages.prompt, { n }), languageOf[end]) })
const step = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `option${end}`, label: n => both(t(messages.step, { n }), languageOf[end]) })

const listed = (value: unknown) => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []) as string[]

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
function Rows({ legend, hint, columns, count, mark, above }: {
  legend: string; hint?: string; columns: Column[]; count: number; mark?: 'radio' | 'checkbox'; above?: ReactNode
}) {
  const t = useText()
  const right = useField('right')
  const problems = useProblems(['right', ...columns.map(({ name }) => name)])
  const rows = Math.max(count, useFilled(columns.map(({ name }) => name)) + 2)
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

function Truth() {
  const t = useText()
  const { value } = useField('right')
  return (
    <RadioGroup
      name="right" label={t(messages.rightAnswer)} value={listed(value)[0]}
      options={[{ value: 'true', label: t(words.true) }, { value: 'false', label: t(words.false) }]}
    />
  )
}
