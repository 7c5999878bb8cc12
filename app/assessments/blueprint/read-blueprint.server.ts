import { findItemsByCode } from '~/courses/questions/items.server'
import type { ItemKind } from '~/courses/questions/question'
import type { FormErrors } from '~/shared/form'
import { fillTexts } from '~/shared/text'
import { listBankUnits } from '../exam-sessions/exam-sessions.server'
import { checkBank, MOST_ROWS, type BlueprintRow } from './blueprint'
import { messages } from './messages'
import { difficultyField, itemsField, kindField, marksField, unitField } from './row-names'

type Read = { errors: FormErrors; rows?: undefined; anchors?: undefined } | { errors?: undefined; rows: BlueprintRow[]; anchors: string[] }

/** The rows of a form that was read, held against the bank: what can't be filled comes back beside its row. */
export async function readBlueprint(courseId: string, values: Record<string, unknown>, codes: string): Promise<Read> {
  const errors: FormErrors = {}
  const asked = Array.from({ length: MOST_ROWS }, (_, i) => i).filter(i => values[itemsField(i)])
  const units = await listBankUnits(courseId)
  for (const i of asked) if (!units.some(({ unitId }) => unitId === values[unitField(i)])) errors[itemsField(i)] = messages.half
  const rows = asked.map((i): BlueprintRow => ({
    unitId: String(values[unitField(i)]),
    difficulty: values[difficultyField(i)] ? Number(values[difficultyField(i)]) : null,
    kind: (values[kindField(i)] as ItemKind | undefined) ?? null,
    items: Number(values[itemsField(i)]),
    marks: String(values[marksField(i)] ?? '1'),
  }))
  const wanted = [...new Set(codes.toLowerCase().split(/[\s,،;؛]+/).filter(Boolean))]
  const anchors = wanted.length > 0 ? await findItemsByCode(courseId, 'sealed', wanted) : []
  const unknown = wanted.find(code => !anchors.some(anchor => anchor.code === code))
  if (unknown) errors.anchors = fillTexts(messages.unknownAnchor, { code: unknown })
  const { ready, homeless } = checkBank(rows, units.flatMap(({ cells }) => cells), anchors)
  if (homeless[0]) errors.anchors ??= fillTexts(messages.homelessAnchor, { code: anchors.find(({ itemId }) => itemId === homeless[0]!.itemId)!.code })
  for (const [n, { items }] of rows.entries())
    if (ready[n]! < items) errors[itemsField(asked[n]!)] ??= fillTexts(messages.short, { ready: ready[n]!, missing: items - ready[n]! })
  return Object.keys(errors).length > 0 ? { errors } : { rows, anchors: anchors.map(({ itemId }) => itemId) }
}

/** How many questions, and how many marks together. */
export const totalsOf = (rows: BlueprintRow[]) => ({
  items: rows.reduce((sum, { items }) => sum + items, 0),
  marks: rows.reduce((sum, { items, marks }) => sum + items * Math.round(Number(marks) * 100), 0) / 100,
})
