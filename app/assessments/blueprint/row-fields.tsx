import { kindTitles, difficultyTitles } from '~/courses/questions/bank/messages'
import { ITEM_KINDS } from '~/courses/questions/question'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { FieldGroup } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import type { DoubtedItem } from './doubted-items.server'
import { DoubtedNotice } from './doubted-notice'
import { messages } from './messages'
import { difficultyField, itemsField, kindField, marksField, unitField } from './row-names'

export type Checked = { items: number; marks: number; doubted: DoubtedItem[] }
type Props = {
  units: { unitId: string; title: Text; ready: number }[]
  rows: number
  checked?: Checked | null
}

/** The blueprint as rows: unit, difficulty, kind, how many, marks each; a button that asks the bank. */
export function RowFields({ units, rows, checked }: Props) {
  const t = useText()
  const unitOptions = units.map(({ unitId, title, ready }) => ({
    value: unitId,
    label: t(messages.unitReady, { title: t(title), count: ready }),
  }))
  const difficulties = difficultyTitles.map((title, i) => ({ value: String(i + 1), label: t(title) }))
  const kinds = ITEM_KINDS.map(kind => ({ value: kind, label: t(kindTitles[kind]) }))
  return (
    <FieldGroup legend={t(messages.title)} hint={t(messages.lead)}>
      <ol className="grid gap-4">
        {Array.from({ length: rows }, (_, i) => (
          <li key={i}>
            <fieldset className="grid grid-cols-2 items-start gap-3 rounded-md border border-line bg-surface p-4 *:min-w-0 max-lg:[&>*:nth-child(2)]:col-span-2 lg:grid-cols-[3fr_2fr_2fr_1fr_1fr]">
              <legend className="px-2 text-sm text-soft-ink">{t(messages.row, { row: i + 1 })}</legend>
              <SelectField name={unitField(i)} label={t(messages.unit)} options={unitOptions} empty={t(messages.noUnit)} />
              <SelectField name={difficultyField(i)} label={t(messages.difficulty)} options={difficulties} empty={t(messages.anyDifficulty)} />
              <SelectField name={kindField(i)} label={t(messages.kind)} options={kinds} empty={t(messages.anyKind)} />
              <DigitsField name={itemsField(i)} label={t(messages.items)} maxLength={3} />
              <DigitsField name={marksField(i)} label={t(messages.marks)} decimal maxLength={6} />
            </fieldset>
          </li>
        ))}
      </ol>
      <TextArea name="anchors" label={t(messages.anchors)} hint={t(messages.anchorsHint)} rows={2} optional maxLength={2000} />
      {checked && (
        <Notice kind="success" title={t(messages.enough)} alert>{t(messages.enoughWhy, { items: checked.items, marks: checked.marks })}</Notice>
      )}
      {checked && <DoubtedNotice items={checked.doubted} of="plan" />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="secondary" name="intent" value="check">{t(messages.check)}</SubmitButton>
        <SubmitButton look="quiet" name="intent" value="more">{t(messages.moreRows)}</SubmitButton>
      </div>
    </FieldGroup>
  )
}

/** What the summary of errors calls the fields. */
export function useRowLabels(rows: number) {
  const t = useText()
  return Object.fromEntries(Array.from({ length: rows }, (_, i) => [
    [unitField(i), t(messages.unitOf, { row: i + 1 })],
    [itemsField(i), t(messages.itemsOf, { row: i + 1 })],
    [marksField(i), t(messages.marksOf, { row: i + 1 })],
  ]).flat())
}
