import { isRefusal, type Refusal } from '~/shared/guard'
import { shuffled } from '~/shared/secrets.server'
import { sql, type Sql } from '~/shared/sql.server'
import { fillRows, type DrawRow } from './fill-rows'
import { isMachineMarked, ITEM_KINDS, type ItemKind } from './question'

export type Drawn = { versionId: string; row: number }
type Draw = { courseId: string; rows: readonly DrawRow[]; use: 'practice' | 'sealed'; anchors?: readonly string[]; onPaper?: boolean }

type Alike = { unitId: string; difficulty: number; kind: ItemKind; isAnchor: boolean; versions: string }

/**
 * Draws so many questions for each row at random, among those in force, and gives them in random order. The chance is
 * the machine's strong one, not a guessable sequence, and it is used here: random ids for each question of a bank, and
 * sorting by them, cost the database twice what reading it costs. `anchors` (item ids) come before all others. What only a person
 * can mark comes where a row asks for that kind. `onPaper`: none that holds a film, or a picture which is neither the
 * bank's nor the course's.
 * @returns too-few-items when a row can't be given as many as it asks.
 */
export async function drawItems(tx: Sql, draw: Draw): Promise<Drawn[] | Refusal<'too-few-items'>> {
  return drawFrom(await readBank(tx, draw), draw)
}

/** `options`: its options' ids in an order of their own. */
export type DrawnWithOptions = Drawn & { options: string[] }
type Bank = { alike: Alike[]; /** Of each version, its options' ids as they stand. */ options: Map<string, string[]>; until: number }
const banks = new Map<string, Bank>()
const KEPT = 30_000

/**
 * The same for a hall that begins in one minute: a bank is read once in half a minute and drawn from many times. So it may
 * name a question that was withdrawn or changed since: whoever writes down what was drawn (`stillInForce`) has that
 * refused, and asks again with `anew`.
 */
export async function drawOften(draw: Draw, anew = false): Promise<DrawnWithOptions[] | Refusal<'too-few-items'>> {
  const now = Date.now()
  const key = JSON.stringify(draw)
  const kept = banks.get(key)
  if (!anew && kept && kept.until > now) {
    const drawn = drawFrom(kept.alike, draw)
    if (!isRefusal(drawn)) return withOptions(kept, drawn)
  }
  for (const [other, { until }] of banks) if (until <= now) banks.delete(other)
  const alike = await readBank(sql, draw)
  const bank = { alike, options: await readOptions(alike), until: now + KEPT }
  banks.set(key, bank)
  const drawn = drawFrom(alike, draw)
  return isRefusal(drawn) ? drawn : withOptions(bank, drawn)
}

const withOptions = ({ options }: Bank, drawn: Drawn[]) => drawn.map(item => ({ ...item, options: shuffled(options.get(item.versionId) ?? []) }))

async function readOptions(alike: readonly Alike[]) {
  const rows = await sql<{ id: string; options: string[] }[]>`
    select id, array(select option ->> 'id' from jsonb_array_elements(coalesce(body -> 'options', '[]')) option) as options
    from item_versions where id = any (${alike.flatMap(({ versions }) => versions.split(' '))})`
  return new Map(rows.map(({ id, options }) => [id, options]))
}

/** Joins `item_versions` to what is in force now. */
export const stillInForce = () => sql`
  join items on items.id = item_versions.item_id and items.current_version_id = item_versions.id and items.retired_at is null`

/** The questions in force that a draw may take, together where they are alike. */
function readBank(tx: Sql, { courseId, rows, use, anchors = [], onPaper = false }: Draw) {
  const units = [...new Set(rows.map(({ unitId }) => unitId))]
  const drawable = ITEM_KINDS.filter(kind => isMachineMarked(kind) || rows.some(row => row.kind === kind))
  return tx<Alike[]>`
    select items.unit_id, difficulty, kind, items.id = any (${anchors as string[]}::uuid[]) as is_anchor,
      string_agg(item_versions.id::text, ' ') as versions
    from items join item_versions on item_versions.id = current_version_id
    where course_id = ${courseId} and use = ${use} and items.unit_id = any (${units}) and retired_at is null and ready_at is not null
      and kind = any (${drawable}) ${onPaper ? printable() : sql``}
    group by 1, 2, 3, 4`
}

function drawFrom(alike: readonly Alike[], { rows }: Draw): Drawn[] | Refusal<'too-few-items'> {
  // No row wants more of those that are alike than are asked of their unit.
  const most = (unit: string) => rows.reduce((sum, row) => sum + (row.unitId === unit ? row.items : 0), 0)
  const pool = shuffled(alike.flatMap(({ versions, ...shape }) =>
    shuffled(versions.split(' '), shape.isAnchor ? undefined : most(shape.unitId)).map(versionId => ({ ...shape, versionId }))))
  const filled = fillRows(rows, pool, [...pool.keys()].filter(index => pool[index]!.isAnchor))
  if (filled.some((given, row) => given.length < rows[row]!.items)) return { refused: 'too-few-items' }
  return shuffled(filled.flatMap((given, row) => given.map(index => ({ versionId: pool[index]!.versionId, row }))))
}

const printable = () => sql`
  and not jsonb_path_exists(body, '$.** ? (@.type == "media" || @.type == "check")') and not exists (
    select from jsonb_path_query(body, '$.**.src.** ? (@.type() == "string")') address
    where address #>> '{}' !~ '^/(question-pictures/[0-9a-f-]{36}|figures/[a-z0-9-]+/[a-z0-9.-]{5,70}([?]v=[0-9a-f]+)?)$')`
