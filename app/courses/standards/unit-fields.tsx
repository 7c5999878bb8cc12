import type { FormErrors, Typed } from '~/shared/form'
import { FilterFields } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { hourKinds, lineKinds, messages } from './messages'
import { LINE_KINDS, type LineKind, type UnitText } from './standard-text'

export const UNIT_FIELDS = [
  'unitId', 'unitPosition', 'unitDrop', 'unitTitleFa', 'unitTitleEn', 'unitTheory', 'unitPractice', 'unitKnowledgeFa',
  'unitKnowledgeEn', 'unitSkillsFa', 'unitSkillsEn', 'unitAttitudeFa', 'unitAttitudeEn', 'unitSafetyFa', 'unitSafetyEn',
] as const
export type UnitField = (typeof UNIT_FIELDS)[number]
export type UnitRow = Record<UnitField, string> & { isKnown: boolean }

const upper = { knowledge: 'Knowledge', skills: 'Skills', attitude: 'Attitude', safety: 'Safety' } as const
const fieldOf = (kind: LineKind, language: 'Fa' | 'En') => `unit${upper[kind]}${language}` as const

const empty = Object.fromEntries(UNIT_FIELDS.map(field => [field, ''])) as Record<UnitField, string>

function rowOf(unit: UnitText, i: number): UnitRow {
  const lines = LINE_KINDS.flatMap(kind =>
    (['Fa', 'En'] as const).map(language => [
      fieldOf(kind, language), unit[kind].map(line => line[language === 'Fa' ? 'fa' : 'en']).join('\n'),
    ]))
  return {
    ...empty, ...Object.fromEntries(lines), unitId: unit.unitId, unitPosition: String(i + 1), unitTitleFa: unit.title.fa,
    unitTitleEn: unit.title.en, unitTheory: String(unit.theory), unitPractice: String(unit.practice), isKnown: true,
  }
}

/** The rows to show: what was typed when the form came back, else the last version's units; empty ones after them. */
export function unitRows(units: readonly UnitText[], typed: Typed | undefined, blank: number): UnitRow[] {
  const known = new Set(units.map(({ unitId }) => unitId))
  const kept = typed?.unitTitleFa
  const rows = Array.isArray(kept)
    ? kept.map((_, i) => {
        const row = Object.fromEntries(UNIT_FIELDS.map(field => [field, ([] as string[]).concat(typed![field] ?? [])[i] ?? '']))
        return { ...empty, ...row, isKnown: known.has(row.unitId ?? '') } as UnitRow
      })
    : units.map(rowOf)
  const last = Array.from({ length: blank }, (_, i): UnitRow => ({ ...empty, unitPosition: String(rows.length + i + 1), isKnown: false }))
  return [...rows, ...last]
}

/** One unit's fields; all units post the same names, in their order. */
export function UnitFields({ row, at, errors, isOpen }: { row: UnitRow; at: number; errors?: FormErrors; isOpen: boolean }) {
  const t = useText()
  const number = useNumber()
  const wrong = (field: UnitField) => {
    const error = errors?.[`unit-${at}-${field}`]
    return error && t(error)
  }
  const heading = row.unitTitleFa ? t({ fa: row.unitTitleFa, en: row.unitTitleEn || row.unitTitleFa }) : t(messages.unit, { n: at + 1 })
  return (
    <details open={isOpen} className="rounded-lg border border-line bg-surface p-4">
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{number(at + 1)}. {heading}</summary>
      <FilterFields prefix={`unit-${at}`}>
        <div className="grid gap-4 pt-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="unitTitleFa" label={t(messages.titleFa)} value={row.unitTitleFa} error={wrong('unitTitleFa')} maxLength={160} optional />
            <TextField name="unitTitleEn" label={t(messages.titleEn)} value={row.unitTitleEn} error={wrong('unitTitleEn')} maxLength={160} ltr optional />
            <DigitsField name="unitTheory" label={t(hourKinds.theory)} value={row.unitTheory} error={wrong('unitTheory')} maxLength={8} decimal optional />
            <DigitsField name="unitPractice" label={t(hourKinds.practice)} value={row.unitPractice} error={wrong('unitPractice')} maxLength={8} decimal optional />
            <TextField name="unitId" label={t(messages.unitId)} hint={t(messages.unitIdHint)} value={row.unitId} error={wrong('unitId')} readOnly={row.isKnown} maxLength={60} ltr optional />
            <DigitsField name="unitPosition" label={t(messages.position)} value={row.unitPosition} error={wrong('unitPosition')} maxLength={4} optional />
          </div>
          {LINE_KINDS.map(kind => (
            <div key={kind} className="grid gap-4 sm:grid-cols-2">
              <TextArea
                name={fieldOf(kind, 'Fa')}
                label={t(messages.inPersian, { what: t(lineKinds[kind]) })}
                value={row[fieldOf(kind, 'Fa')]}
                error={wrong(fieldOf(kind, 'Fa'))}
                rows={3}
                optional
              />
              <TextArea
                name={fieldOf(kind, 'En')}
                label={t(messages.inEnglish, { what: t(lineKinds[kind]) })}
                value={row[fieldOf(kind, 'En')]}
                error={wrong(fieldOf(kind, 'En'))}
                rows={3}
                optional
              />
            </div>
          ))}
          <SelectField
            name="unitDrop"
            label={t(messages.drop)}
            empty={t(messages.keep)}
            value={row.unitDrop}
            options={[{ value: 'drop', label: t(messages.dropIt) }]}
            optional
          />
        </div>
      </FilterFields>
    </details>
  )
}
