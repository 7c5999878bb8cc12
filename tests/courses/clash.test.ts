import { expect, test } from 'vitest'
import { clashErrors } from '~/courses/meetings/clash'
import type { Clash } from '~/courses/meetings/meeting'

test('a room or a trainer that is not free is told beside its field, in the row of that hour alone', () => {
  // A Friday, from eight to half past ten in Tehran.
  const clash = { day: '2026-12-04', startsAt: new Date('2026-12-04T04:30:00Z'), endsAt: new Date('2026-12-04T07:00:00Z') } as Clash
  const typed = { slotDay: ['6', '6', '2', '6'], slotFrom: ['۱۰', '10:30', '08:00', ''], slotTo: ['12:00', '12:00', '10:00', ''] }
  const fields = (what: Clash['what']) => Object.entries(clashErrors({ clash: { ...clash, what }, typed })).map(([name, { en }]) => `${name}: ${en}`)
  expect(fields('room')).toEqual(['slotRoom-0: Another class has it at this hour.'])
  expect(fields('trainer')).toEqual(['slotTrainer-0: Teaches another class at this hour.'])
  expect(fields('class')).toEqual([])
  expect(clashErrors({ typed })).toEqual({})
})
