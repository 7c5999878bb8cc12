import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { pageOf } from '~/shared/ui/query'
import { ITEM_KINDS } from '../question'
import { canReadItems, ITEM_STATES, USES, writableUses } from './bank'
import { countByDifficulty, findBank, ITEMS_A_PAGE, listItems, listUnits } from './bank.server'

/** The list of one bank as its address asks for it. */
export async function readBankPage(viewer: Viewer, courseId: string, search: string) {
  const bank = found(await findBank(viewer, courseId))
  const query = new URLSearchParams(search)
  const among = <T extends string>(known: readonly T[], name: string) => known.find(one => one === query.get(name))
  const use = among(USES, 'use') ?? 'practice'
  allow(canReadItems(viewer, bank, use))
  const units = await listUnits(courseId)
  const difficulty = Number(query.get('difficulty'))
  const filters = {
    unit: among(units.map(({ id }) => id), 'unit'),
    kind: among(ITEM_KINDS, 'kind'),
    state: among(ITEM_STATES, 'state'),
    difficulty: [1, 2, 3].includes(difficulty) ? difficulty : undefined,
    q: query.get('q')?.trim().slice(0, 100) || undefined,
    page: pageOf(search),
  }
  const [list, counts] = await Promise.all([listItems(courseId, use, filters), countByDifficulty(courseId, use)])
  const maySealed = canReadItems(viewer, bank, 'sealed')
  return { bank, use, units, filters, ...list, counts, size: ITEMS_A_PAGE, search, maySealed, mayWrite: writableUses(viewer, bank) }
}
