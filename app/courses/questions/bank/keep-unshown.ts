import type { Draft } from '../exchange/draft'
import type { ItemBody, ItemFeedback, ItemKey, Option, Region } from '../question'
import { rectAround, SIDES } from './regions-typed'

type Before = { body: ItemBody; key: ItemKey; feedback: ItemFeedback }

/**
 * What a question's form doesn't show comes along into its next version, as long as the words it belongs to stay: what is
 * said to who chose an option, further right numbers. A circle stays one as long as nobody moves its rectangle.
 */
export function keepUnshown(draft: Draft, { body: old, key: oldKey, feedback: oldFeedback }: Before): Draft {
  const { body, key, feedback } = draft
  const [before, options] = [old.options ?? [], body.options ?? []]
  const was = (option: Option) => sameOf(before, options, option)
  const told = draft.kind === 'true_false' ? (oldFeedback.options ?? {}) : Object.fromEntries(
    options.flatMap(option => { const said = oldFeedback.options?.[was(option)?.id ?? '']; return said ? [[option.id, said]] : [] }))
  return {
    ...draft,
    body: {
      ...body,
      ...(body.regions && { regions: body.regions.map(region => stillRound(region, old.regions ?? [])) }),
    },
    ...(key.kind === 'numeric' && oldKey.kind === 'numeric' && oldKey.also && { key: { ...key, also: oldKey.also } }),
    feedback: { ...feedback, ...(Object.keys(told).length > 0 && { options: told }) },
  }
}

function stillRound(region: Region, before: readonly Region[]): Region {
  const drawn = rectAround(region.shape)
  const circle = before.map(({ shape }) => shape).find(shape => shape.kind === 'circle' && SIDES.every(side => rectAround(shape)[side] === drawn[side]))
  return circle ? { ...region, shape: circle } : region
}

/** The one of these words; where several have the same, as two pictures may, the one in the same place among them. */
function sameOf(before: readonly Option[], now: readonly Option[], one: Option) {
  const same = (all: readonly Option[]) => all.filter(({ text }) => text.fa === one.text.fa && text.en === one.text.en)
  return same(before)[same(now).indexOf(one)]
}
