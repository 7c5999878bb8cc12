/**
 * One candidate's marked paper: of each item what was earned, between 0 and 1, which option was chosen, and what the item
 * weighs (1 when left out). `counted` is what it brings to the mark (`earned` when left out): below 0 where a wrong choice
 * takes away. One that was taken out (`isNeutral`) has figures of its own, and is in no mark.
 */
export type MarkedPaper = { candidate: string; items: { item: string; earned: number; counted?: number; chosen: string | null; weight?: number; isNeutral?: boolean }[] }
const counting = ({ items }: MarkedPaper) => items.filter(({ isNeutral }) => !isNeutral)

export type ItemFigures = {
  item: string
  /** How many had it in a paper that is marked. */
  n: number
  difficulty: number | null
  discrimination: number | null
  pointBiserial: number | null
  /** Of each option, how many of all and how many of the upper and the lower group chose it; null is no answer. */
  options: { option: string | null; all: number; upper: number; lower: number }[]
}
export type PaperFigures = { candidates: number; mean: number; deviation: number; alpha: number | null; error: number | null }

/** How many must have had a question before its figures say anything against it. */
export const ENOUGH = 10

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
/** Of the population: Σ(x − x̄)² / n, for every formula below alike. */
const variance = (numbers: readonly number[]) => {
  const m = mean(numbers)
  return mean(numbers.map(n => (n - m) ** 2))
}

/** The share of what could be earned. Crocker & Algina, Introduction to Classical and Modern Test Theory (1986), ch. 5: p. */
export const difficultyOf = (earned: readonly number[]) => mean(earned)

/**
 * The upper group's difficulty less the lower group's, each 27 % of the candidates by total (at least one). T. L. Kelley,
 * The selection of upper and lower groups for the validation of test items, J. Educ. Psychol. 30 (1939).
 */
export function discriminationOf(rows: readonly { earned: number; total: number }[]) {
  const { upper, lower } = groupsOf(rows)
  // Where one total is both among the highest and among the lowest, nobody is told from anybody.
  if (rows.length < 4 || upper.some(row => lower.includes(row))) return null
  return mean(upper.map(row => row.earned)) - mean(lower.map(row => row.earned))
}

/**
 * The 27 % with the highest and the lowest totals, and whoever has the same total as the last of them: which of two equal
 * candidates belongs there would be chance, and the figure another with each look.
 */
export function groupsOf<T extends { total: number }>(rows: readonly T[]) {
  const totals = rows.map(({ total }) => total).sort((a, b) => b - a)
  const size = Math.max(1, Math.round(totals.length * 0.27))
  const [from = 0, to = 0] = [totals[size - 1], totals.at(-size)]
  return { upper: rows.filter(({ total }) => total > from - 1e-9), lower: rows.filter(({ total }) => total < to + 1e-9) }
}

/**
 * Pearson's r between an item and the rest of the paper without it (corrected point-biserial): (xy̅ − x̅·y̅) / (σx·σy).
 * Null where everybody earned the same. Crocker & Algina (1986), ch. 14.
 */
export function pointBiserialOf(rows: readonly { earned: number; rest: number }[]) {
  const [x, y] = [rows.map(row => row.earned), rows.map(row => row.rest)]
  const spread = Math.sqrt(variance(x) * variance(y))
  if (rows.length < 3 || spread < 1e-12) return null
  return (mean(rows.map(row => row.earned * row.rest)) - mean(x) * mean(y)) / spread
}

/**
 * Cronbach's alpha: k/(k − 1) · (1 − Σσᵢ² / σₓ²); for items of 0 or 1 it is Kuder and Richardson's formula 20, where σᵢ² is
 * p·q. L. J. Cronbach, Psychometrika 16 (1951); G. F. Kuder & M. W. Richardson, Psychometrika 2 (1937).
 * `scores` has a row for each candidate and a column for each item. Null for fewer than two items or no spread.
 */
export function alphaOf(scores: readonly (readonly number[])[]) {
  const items = scores[0]?.length ?? 0
  const total = variance(scores.map(row => row.reduce((sum, n) => sum + n, 0)))
  if (items < 2 || scores.length < 2 || total < 1e-12) return null
  const own = Array.from({ length: items }, (_, i) => variance(scores.map(row => row[i]!))).reduce((sum, n) => sum + n, 0)
  return (items / (items - 1)) * (1 - own / total)
}

/** The standard error of measurement, in marks: σₓ·√(1 − α). Lord & Novick, Statistical Theories of Mental Test Scores (1968). */
export const errorOf = (deviation: number, alpha: number) => deviation * Math.sqrt(Math.max(0, 1 - alpha))

/** Every item's figures over those who had it in their paper, the hardest first. */
export function itemFigures(papers: readonly MarkedPaper[]): ItemFigures[] {
  const rows = new Map<string, { earned: number; total: number; rest: number; chosen: string | null }[]>()
  for (const paper of papers) {
    const whole = counting(paper)
    const sum = whole.reduce((total, { earned }) => total + earned, 0)
    for (const { item, earned, chosen, isNeutral } of paper.items) {
      const others = whole.length - (isNeutral ? 0 : 1)
      const row = { earned, chosen, total: sum / Math.max(1, whole.length), rest: others > 0 ? (sum - (isNeutral ? 0 : earned)) / others : 0 }
      rows.set(item, [...(rows.get(item) ?? []), row])
    }
  }
  return [...rows].map(([item, own]) => ({
    item,
    n: own.length,
    difficulty: difficultyOf(own.map(row => row.earned)),
    discrimination: discriminationOf(own),
    pointBiserial: pointBiserialOf(own),
    options: countOptions(own),
  })).sort((a, b) => a.difficulty - b.difficulty)
}

function countOptions(rows: readonly { chosen: string | null; total: number }[]) {
  const { upper, lower } = groupsOf(rows)
  const count = (group: readonly { chosen: string | null }[], option: string | null) => group.filter(row => row.chosen === option).length
  return [...new Set(rows.map(row => row.chosen))]
    .map(option => ({ option, all: count(rows, option), upper: count(upper, option), lower: count(lower, option) }))
    .sort((a, b) => b.all - a.all)
}

/** The paper as a whole, in the marks of 100 that candidates get. Reliability only where all sat the same items: papers drawn one by one have none in common. */
export function paperFigures(papers: readonly MarkedPaper[]): PaperFigures | undefined {
  if (papers.length === 0) return undefined
  const whole = papers.map(counting)
  const marks = whole.map(items =>
    (100 * Math.max(0, items.reduce((sum, { earned, counted = earned, weight = 1 }) => sum + counted * weight, 0))) / items.reduce((sum, { weight = 1 }) => sum + weight, 0))
  const names = whole.map(items => items.map(({ item }) => item).sort())
  const isSame = names.every(own => own.join() === names[0]!.join())
  const alpha = isSame ? alphaOf(whole.map(items => [...items].sort((a, b) => (a.item < b.item ? -1 : 1)).map(({ earned, counted = earned, weight = 1 }) => counted * weight))) : null
  const deviation = Math.sqrt(variance(marks))
  return { candidates: papers.length, mean: mean(marks), deviation, alpha, error: alpha === null ? null : errorOf(deviation, alpha) }
}
