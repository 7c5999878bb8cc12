import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { ITEM_KINDS } from '../question'
import { canWriteItems, writableUses } from './bank'
import { findBank, listUnits } from './bank.server'
import { fieldsOf } from './item-fields'
import { openItem } from './item.server'

export async function readNewItemPage(viewer: Viewer, courseId: string, query: URLSearchParams) {
  const bank = found(await findBank(viewer, courseId))
  const uses = writableUses(viewer, bank)
  allow(uses.length > 0)
  const kind = ITEM_KINDS.find(one => one === query.get('kind'))
  // A question begun from the sealed ones is one of them, unless its author says otherwise.
  const use = uses.find(one => one === query.get('use'))
  const units = await listUnits(courseId)
  return { bank, uses, kind, units, id: randomUUID(), initial: { use, difficulty: '2', unitId: units.length === 1 ? units[0]!.id : undefined } }
}

export async function readNewVersionPage(viewer: Viewer, itemId: string) {
  const { item, bank, versions } = await openItem(viewer, itemId)
  allow(canWriteItems(viewer, bank, item.use))
  const [newest] = versions
  return {
    bank, uses: [item.use], kind: newest!.kind, units: await listUnits(bank.courseId), id: item.id, item,
    initial: { ...fieldsOf(newest!), unitId: item.unitId, difficulty: String(newest!.difficulty) },
  }
}
