/** What was posted from a plain paper, field by field and in its order, to be posted once more. */
export type Carried = { name: string; value: string }[]

/** The part of a posted form that a plain paper may hold. Whose paper it is, is nobody's question yet. */
export const carriedIn = (posted: FormData): Carried =>
  [...posted].flatMap(([name, value]) => (typeof value === 'string' && isOfPaper(name, value) ? [{ name, value }] : []))

const isOfPaper = (name: string, value: string) =>
  /^item-\d{1,4}$/.test(name) || (name === 'shown' && /^\d{1,4}(\.\d{1,10})?$/.test(value)) || (name === 'then' && /^(stay|finish)$/.test(value))

export function asPaper(carried: Carried) {
  const posted = new FormData()
  for (const { name, value } of carried) posted.append(name, value)
  return posted
}
