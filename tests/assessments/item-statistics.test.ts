import { describe, expect, test } from 'vitest'
import { alphaOf, difficultyOf, discriminationOf, errorOf, itemFigures, paperFigures, pointBiserialOf } from '~/assessments/analysis/item-statistics'

// Five candidates, four items of 0 or 1; worked by hand.
//        A B C D | total
//   1    1 1 1 1 | 4
//   2    1 1 1 0 | 3
//   3    1 1 0 0 | 2
//   4    1 0 0 0 | 1
//   5    0 0 0 0 | 0
// p = .8 .6 .4 .2; Σpq = .16 + .24 + .24 + .16 = .80; σ² of the totals = (4 + 1 + 0 + 1 + 4) / 5 = 2.
const scores = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]]
const papers = scores.map((row, n) => ({
  candidate: String(n), items: row.map((earned, i) => ({ item: 'ABCD'[i]!, earned, chosen: earned ? 'a' : 'b' })),
}))

describe('figures worked by hand', () => {
  test('KR-20 is 4/3 · (1 − 0.80 / 2) = 0.8, and the error of measurement √2 · √0.2', () => {
    expect(alphaOf(scores)).toBeCloseTo(0.8, 12)
    expect(errorOf(Math.sqrt(2), 0.8)).toBeCloseTo(Math.sqrt(0.4), 12)
  })

  test('an item’s difficulty is the share that earned it', () => {
    expect(difficultyOf([1, 1, 1, 1, 0])).toBeCloseTo(0.8, 12)
  })

  test('the point-biserial of B with the rest is the r of (1 1 1 0 0) and (3 2 1 1 0)', () => {
    // x̅ = .6, y̅ = 1.4, xy̅ = 6/5 = 1.2; σx² = .24, σy² = (9+4+1+1+0)/5 − 1.96 = 1.04; r = (1.2 − .84) / √(.24·1.04)
    const rest = [3, 2, 1, 1, 0]
    const r = pointBiserialOf([1, 1, 1, 0, 0].map((earned, i) => ({ earned, rest: rest[i]! })))
    expect(r).toBeCloseTo(0.36 / Math.sqrt(0.24 * 1.04), 12)
  })

  test('discrimination compares 27 % above with 27 % below', () => {
    // Ten candidates: round(2.7) = 3 in each group. Above: 1 1 0, below: 0 0 1.
    const rows = [1, 1, 0, 1, 1, 0, 1, 0, 0, 1].map((earned, i) => ({ earned, total: 10 - i }))
    expect(discriminationOf(rows)).toBeCloseTo(2 / 3 - 1 / 3, 12)
  })
})

test('who has the same total as the last of a group belongs to it too, in whatever order they come', () => {
  // Twelve candidates by total: 9 9 8 8 7 6 5 4 3 2 2 1; round(3.24) = 3, and two have 8. Above 9 9 8 8: 0 1 0 0; below 2 2 1: 1 1 1.
  const [totals, earned] = [[9, 9, 8, 8, 7, 6, 5, 4, 3, 2, 2, 1], [0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]]
  const rows = totals.map((total, i) => ({ total, earned: earned[i]! }))
  for (const inSomeOrder of [rows, [...rows].reverse(), [...rows.slice(3), ...rows.slice(0, 3)]]) expect(discriminationOf(inSomeOrder)).toBeCloseTo(1 / 4 - 1, 12)
  // All but one have the same: nobody is above whom somebody else isn’t.
  expect(discriminationOf([4, 4, 4, 4, 3].map((total, i) => ({ total, earned: i % 2 })))).toBeCloseTo(2 / 4 - 0, 12)
  expect(discriminationOf([4, 4, 4, 4].map((total, i) => ({ total, earned: i % 2 })))).toBeNull()
})

test('a question that was taken out is in no mark and no total, and a wrong choice takes away what the policy says, never below nothing', () => {
  // Without D the totals are 3 3 2 1 0 of three: mean (100 + 100 + 66.67 + 33.33 + 0) / 5 = 60.
  const without = papers.map(({ candidate, items }) => ({ candidate, items: items.map(item => ({ ...item, isNeutral: item.item === 'D' })) }))
  expect(paperFigures(without)!.mean).toBeCloseTo(60, 9)
  // KR-20 of A B C: totals 3 3 2 1 0, σ² = (9 + 9 + 4 + 1) / 5 − 1.8² = 1.36; Σpq = .64; 3/2 · (1 − .64 / 1.36).
  expect(paperFigures(without)!.alpha).toBeCloseTo(1.5 * (1 - 0.64 / 1.36), 12)
  const [hardest] = itemFigures(without)
  // D with all of A B C: x̅ = .2, y̅ = .6, xy̅ = 1/5; σx² = .16, σy² = 1.36 / 9.
  expect(hardest).toMatchObject({ item: 'D', pointBiserial: expect.closeTo((0.2 - 0.12) / Math.sqrt(0.16 * (1.36 / 9)), 9) })
  // One right answer for three wrong ones: 4, 3 − 1/3, 2 − 2/3, 1 − 1, and 0 − 4/3, which is 0.
  const negative = papers.map(({ candidate, items }) => ({ candidate, items: items.map(item => ({ ...item, counted: item.earned || -1 / 3 })) }))
  expect(paperFigures(negative)!.mean).toBeCloseTo((100 * (4 + 3 - 1 / 3 + 2 - 2 / 3)) / 4 / 5, 9)
})

describe('what can’t be said is not said', () => {
  test('no reliability where papers differ, where everybody has the same, or of one item', () => {
    const other = { candidate: 'x', items: [{ item: 'E', earned: 1, chosen: 'a' }] }
    expect(paperFigures([...papers, other])!.alpha).toBeNull()
    expect(alphaOf([[1, 1], [1, 1]])).toBeNull()
    expect(alphaOf([[1], [0]])).toBeNull()
    expect(paperFigures([])).toBeUndefined()
  })

  test('no discrimination of three candidates, no correlation without spread', () => {
    expect(discriminationOf([{ earned: 1, total: 1 }])).toBeNull()
    expect(pointBiserialOf([{ earned: 1, rest: 1 }, { earned: 1, rest: 2 }, { earned: 1, rest: 3 }])).toBeNull()
  })
})

test('a paper’s figures are in marks of 100, its items from the hardest, with what each option drew', () => {
  expect(paperFigures(papers)).toMatchObject({ candidates: 5, mean: 50, alpha: expect.closeTo(0.8, 12), deviation: expect.closeTo(25 * Math.sqrt(2), 9) })
  const figures = itemFigures(papers)
  expect(figures.map(({ item }) => item)).toEqual(['D', 'C', 'B', 'A'])
  expect(figures[0]!.options).toEqual([{ option: 'b', all: 4, upper: 0, lower: 1 }, { option: 'a', all: 1, upper: 1, lower: 0 }])
})
