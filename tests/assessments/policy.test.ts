import { expect, test } from 'vitest'
import { sql } from '~/shared/sql.server'

const verdict = async (written: string, practical: string | null) => {
  const [row] = await sql<[{ passes: boolean | null; combined: string | null }]>`
    select passes(policy, ${written}, ${practical}), combined_mark(policy, ${written}, ${practical})::text as combined
    from assessment_policies policy where name = 'skill' and version = 1`
  return row
}

test.each([
  ['50', '70', false],
  ['55', '75', true],
  ['50', '76.66', false],
  ['50', '76.67', true],
  ['49.99', '100', false],
  ['100', '69.99', false],
  ['100', '70', true],
  ['70', '70', true],
])('written %s and practical %s: passed is %s, by exact decimals', async (written, practical, passed) => {
  expect((await verdict(written, practical)).passes).toBe(passed)
})

test('the combined mark is not rounded', async () => {
  expect((await verdict('50', '76.66')).combined).toBe('69.9950')
})

test('a verdict waits for a part that could still decide, and only for such', async () => {
  expect((await verdict('50', null)).passes).toBeNull()
  expect((await verdict('49', null)).passes).toBe(false)
})
