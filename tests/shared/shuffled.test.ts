import { expect, test } from 'vitest'
import { shuffled } from '~/shared/secrets.server'

test('every order comes, about as often as any other, and nothing is lost or twice', () => {
  const seen = new Map<string, number>()
  for (let draw = 0; draw < 20_000; draw++) {
    const order = shuffled(['a', 'b', 'c']).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  // Five and a half standard deviations (53) either way; drawing each place from the whole list is seven away.
  for (const count of seen.values()) expect(Math.abs(count - 20_000 / 6)).toBeLessThan(290)
})

test('so many as are wanted come from the whole list, which stays as it was', () => {
  const list = ['a', 'b', 'c', 'd'] as const
  const firsts = new Set(Array.from({ length: 400 }, () => shuffled(list, 1)[0]))
  expect(firsts).toEqual(new Set(list))
  expect(shuffled(list, 9)).toHaveLength(4)
  expect(shuffled(list, 0)).toEqual([])
  expect(list).toEqual(['a', 'b', 'c', 'd'])
})
