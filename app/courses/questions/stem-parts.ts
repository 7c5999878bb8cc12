const GAP = /\[\[(\d{1,2})\]\]/

/** The words of a stem and the numbers of its gaps, in their order: 'a [[1]] b' is ['a ', 1, ' b']. */
export function stemParts(stem: string): (string | number)[] {
  const parts: (string | number)[] = stem.split(GAP).map((part, i) => (i % 2 === 1 ? Number(part) : part))
  return parts.filter(part => part !== '')
}

/** The numbers of the gaps that stand in a text. */
export const gapsIn = (stem: string) => stemParts(stem).filter(part => typeof part === 'number')

/** A stem as one reads it in a list: each gap a line. */
export const readable = (stem: string) => stem.replace(/\[\[\d{1,2}\]\]/g, '‗‗‗‗')
