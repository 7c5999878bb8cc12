import { expect, test } from 'vitest'
import { saveRacingSubmit } from '../faults/save-and-submit'

test('an acknowledged answer is marked, however it races the submit; the two-statement save is caught', async () => {
  const race = await saveRacingSubmit(100)
  expect(race.violations).toBe(0)
  expect(race.acknowledged).toBeGreaterThan(100)
  expect(race['control caught']).toBeGreaterThan(0)
}, 120_000)
