import { afterEach, expect, test, vi } from 'vitest'
import { inBatches } from '~/shared/in-batches'

/** Work that ends when it is told to. */
function paused(most = 10, apart = 0) {
  const batches: number[][] = []
  const ends: { well(): void; badly(): void }[] = []
  const ask = inBatches((asked: number[]) => {
    batches.push(asked)
    return new Promise<number[]>((resolve, reject) => ends.push({ well: () => resolve(asked.map(n => n * 10)), badly: () => reject(new Error('broken')) }))
  }, most, apart)
  return { ask, batches, ends }
}

test('who comes while work is under way goes with all who came, and each gets an own answer', async () => {
  const { ask, batches, ends } = paused()
  const first = ask(1)
  const others = [2, 3, 4].map(ask)
  expect(batches).toEqual([[1]])
  ends[0]!.well()
  expect(await first).toBe(10)
  ends[1]!.well()
  expect(await Promise.all(others)).toEqual([20, 30, 40])
  expect(batches).toEqual([[1], [2, 3, 4]])
  const last = ask(5)
  ends[2]!.well()
  expect(await last).toBe(50)
})

test('no batch is larger than it may be', async () => {
  const { ask, batches, ends } = paused(2)
  const asked = [1, 2, 3, 4].map(ask)
  for (const [n, end] of [0, 1, 2].entries()) {
    ends[end]!.well()
    await asked[n === 0 ? 0 : n * 2 - 1]
  }
  expect(batches).toEqual([[1], [2, 3], [4]])
})

test('what goes wrong reaches those who were in it, and the next go on', async () => {
  const { ask, ends } = paused()
  const [first, second] = [ask(1), ask(2)]
  ends[0]!.badly()
  await expect(first).rejects.toThrow('broken')
  ends[1]!.well()
  expect(await second).toBe(20)
})

afterEach(() => void vi.useRealTimers())

test('in a crowd the next batch begins so long after the one before, with all who came; who comes alone waits for nobody', async () => {
  vi.useFakeTimers()
  const { ask, batches, ends } = paused(10, 8)
  void ask(1)
  expect(batches).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(3)
  void ask(2)
  ends[0]!.well()
  await vi.advanceTimersByTimeAsync(4)
  void ask(3)
  expect(batches).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(1)
  expect(batches).toEqual([[1], [2, 3]])
  ends[1]!.well()
  await vi.advanceTimersByTimeAsync(20)
  void ask(4)
  expect(batches.at(-1)).toEqual([4])
})

test('what has piled up behind a slow one goes at once, as many as a batch may be', async () => {
  vi.useFakeTimers()
  const { ask, batches, ends } = paused(2, 8)
  for (const n of [1, 2, 3, 4]) void ask(n)
  ends[0]!.well()
  await vi.advanceTimersByTimeAsync(0)
  expect(batches).toEqual([[1], [2, 3]])
  ends[1]!.well()
  await vi.advanceTimersByTimeAsync(7)
  expect(batches).toEqual([[1], [2, 3]])
  await vi.advanceTimersByTimeAsync(1)
  expect(batches).toEqual([[1], [2, 3], [4]])
})
