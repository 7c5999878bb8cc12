import { expect, test } from 'vitest'
import { drawnRect, movedRect, typedRect } from '~/courses/questions/bank/regions-typed'

test('a place is drawn between two points in whole per cents of the picture, whichever corner came first', () => {
  const rect = { x: 10, y: 20, width: 30, height: 40 }
  expect(drawnRect({ x: 10.2, y: 19.8 }, { x: 40.4, y: 60.3 })).toEqual(rect)
  expect(drawnRect({ x: 40.4, y: 60.3 }, { x: 10.2, y: 19.8 })).toEqual(rect)
  expect(drawnRect({ x: -30, y: 90 }, { x: 50, y: 300 })).toEqual({ x: 0, y: 90, width: 50, height: 10 })
  expect(drawnRect({ x: 50, y: 50 }, { x: 51, y: 80 })).toBeUndefined()
})

test('the arrows move a place, with Shift its far corner; neither leaves the picture, and the first key makes one', () => {
  const corner = { x: 0, y: 0, width: 100, height: 1 }
  expect(movedRect(undefined, 'ArrowUp', false)).toEqual({ x: 40, y: 40, width: 20, height: 20 })
  expect(movedRect({ x: 40, y: 40, width: 20, height: 20 }, 'ArrowRight', false)).toEqual({ x: 41, y: 40, width: 20, height: 20 })
  expect(movedRect({ x: 40, y: 40, width: 20, height: 20 }, 'ArrowDown', true)).toEqual({ x: 40, y: 40, width: 20, height: 21 })
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp']) expect(movedRect(corner, key, false)).toEqual(corner)
  expect([movedRect(corner, 'ArrowUp', true), movedRect(corner, 'ArrowRight', true)]).toEqual([corner, corner])
  expect([movedRect(corner, 'Enter', false), movedRect(undefined, 'Tab', false)]).toEqual([undefined, undefined])
})

test('what is typed is a place in any digits, where it lies within the picture', () => {
  expect(typedRect({ x: '۱۰', y: '٢٠', width: '30.5', height: '40' })).toEqual({ x: 10, y: 20, width: 30.5, height: 40 })
  for (const wrong of ['', '-1', '95', 'ده']) expect(typedRect({ x: wrong, y: '0', width: '10', height: '10' })).toBeUndefined()
})
