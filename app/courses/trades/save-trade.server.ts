import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { digits, form, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { faStore } from '~/shared/text'
import { canKeepStandards } from '../standards/permissions'
import { messages } from './messages'
import { areNames, LONGEST_NAME, MOST_NAMES, namesOf, type TradeText } from './trade'

/** A short Latin name that addresses are made of. */
export const slug = () => text(60, 2).pipe(z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, { error: 'notASlug' }))
const names = () => optional(text(MOST_NAMES * LONGEST_NAME).transform(namesOf))
const fields = {
  titleFa: text(120, 2).transform(faStore),
  titleEn: text(120, 2),
  alsoFa: names(),
  alsoEn: names(),
  isco08: optional(digits(4)),
  summaryFa: text(500, 3),
  summaryEn: text(500, 3),
}
export const tradeForm = form(fields)
export const newTradeForm = form({ id: slug(), ...fields })

/** Other names that are too many or too long, beside their field. */
export function namesSlips(typed: { alsoFa?: string[]; alsoEn?: string[] }) {
  const wrong = (['alsoFa', 'alsoEn'] as const).filter(field => !areNames(typed[field] ?? []))
  return wrong.length > 0 ? Object.fromEntries(wrong.map(field => [field, messages.badNames])) : undefined
}

export const textOf = ({ titleFa, titleEn, alsoFa = [], alsoEn = [], isco08, summaryFa, summaryEn }: z.output<typeof tradeForm>): TradeText => ({
  title: { fa: titleFa, en: titleEn },
  alsoCalled: { fa: alsoFa, en: alsoEn },
  isco08: isco08 ?? null,
  summary: { fa: summaryFa, en: summaryEn },
})

/** A trade that nobody had; the same form sent again is the same trade. */
export async function addTrade(
  keeper: Viewer, { id, ...typed }: z.output<typeof newTradeForm>,
): Promise<{ id: string } | Refusal<'id-taken'>> {
  allow(canKeepStandards(keeper))
  const trade = textOf(typed)
  return tx(async tx => {
    const [added] = await tx<{ id: string }[]>`
      insert into trades (id, title, also_called, isco08, summary, edited_at, edited_by)
      values (${id}, ${tx.json(trade.title)}, ${tx.json(trade.alsoCalled)}, ${trade.isco08}, ${tx.json(trade.summary)}, clock_timestamp(), ${keeper.id})
      on conflict do nothing returning id`
    if (!added) {
      const [same] = await tx<{ id: string }[]>`
        select id from trades where id = ${id} and title = ${tx.json(trade.title)} and also_called = ${tx.json(trade.alsoCalled)}
          and summary = ${tx.json(trade.summary)}`
      return same ?? { refused: 'id-taken' as const }
    }
    await audit(tx, { by: keeper, act: 'trade-added', subject: ['trade', id], after: trade })
    return added
  })
}

/** Edits a trade. From now on content/ no longer overwrites it, it offers its own text beside. */
export async function editTrade(keeper: Viewer, id: string, typed: z.output<typeof tradeForm>) {
  allow(canKeepStandards(keeper))
  return saveText(keeper, id, textOf(typed))
}

/** Takes over what content/ says of the trade; later content is taken by itself again. */
export async function takeOffered(keeper: Viewer, id: string) {
  allow(canKeepStandards(keeper))
  return tx(async tx => {
    const [before] = await tx<(TradeText & { offered: TradeText | null })[]>`
      select title, also_called, isco08, summary, offered from trades where id = ${id} for update`
    const { offered } = found(before)
    if (!offered) return { id }
    await tx`
      update trades set title = ${tx.json(offered.title)}, also_called = ${tx.json(offered.alsoCalled ?? { fa: [], en: [] })},
        isco08 = ${offered.isco08}, summary = ${tx.json(offered.summary)}, edited_at = null, edited_by = null, offered = null
      where id = ${id}`
    await audit(tx, { by: keeper, act: 'trade-edited', subject: ['trade', id], before, after: offered })
    return { id }
  })
}

function saveText(keeper: Viewer, id: string, trade: TradeText) {
  return tx(async tx => {
    const [before] = await tx<TradeText[]>`select title, also_called, isco08, summary from trades where id = ${id} for update`
    const old = found(before)
    const [changed] = await tx`
      update trades set title = ${tx.json(trade.title)}, also_called = ${tx.json(trade.alsoCalled)}, isco08 = ${trade.isco08},
        summary = ${tx.json(trade.summary)}, edited_at = clock_timestamp(), edited_by = ${keeper.id}
      where id = ${id} and (title, also_called, isco08, summary) is distinct from
        (${tx.json(trade.title)}::jsonb, ${tx.json(trade.alsoCalled)}::jsonb, ${trade.isco08}::text, ${tx.json(trade.summary)}::jsonb)
      returning id`
    if (changed) await audit(tx, { by: keeper, act: 'trade-edited', subject: ['trade', id], before: old, after: trade })
    return { id }
  })
}
