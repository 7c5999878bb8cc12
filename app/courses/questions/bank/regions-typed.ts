import { parseDecimal } from '../decimal'
import type { Shape } from '../question'

export type Side = 'x' | 'y' | 'width' | 'height'
/** A rectangle in per cent of a picture's width and height. */
export type Rect = Record<Side, number>
export type Point = { x: number; y: number }
export const SIDES = ['x', 'y', 'width', 'height'] as const satisfies readonly Side[]
/** Where the first key puts a place that has none yet. */
const MIDDLE: Rect = { x: 40, y: 40, width: 20, height: 20 }

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(value)))

/** The rectangle that was typed; undefined where it is none, or not within the picture. */
export function typedRect(typed: Record<Side, string>): Rect | undefined {
  const [x, y, width, height] = SIDES.map(side => Number(parseDecimal(typed[side]) ?? NaN)) as [number, number, number, number]
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100 && y + height <= 100 ? { x, y, width, height } : undefined
}

/** Between the two points where a pointer went down and came up, in whole per cents; nothing where it hardly moved. */
export function drawnRect(from: Point, to: Point): Rect | undefined {
  const [left, right] = [from.x, to.x].map(x => within(x, 0, 100)).sort((a, b) => a - b) as [number, number]
  const [top, bottom] = [from.y, to.y].map(y => within(y, 0, 100)).sort((a, b) => a - b) as [number, number]
  return right - left < 2 || bottom - top < 2 ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
/** What a key does to a rectangle: an arrow moves it by a hundredth, with Shift its far corner. Undefined for any other key. */
export function movedRect(rect: Rect | undefined, key: string, isShift: boolean): Rect | undefined {
  const step = STEPS[key]
  if (!step) return undefined
  if (!rect) return MIDDLE
  const { x, y, width, height } = rect
  return isShift
    ? { x, y, width: within(width + step[0], 1, 100 - x), height: within(height + step[1], 1, 100 - y) }
    : { x: within(x + step[0], 0, 100 - width), y: within(y + step[1], 0, 100 - height), width, height }
}

/** What is drawn and typed is a rectangle: of a circle the one around it, as far as the picture goes. */
export function rectAround(shape: Shape): Extract<Shape, { kind: 'rect' }> {
  if (shape.kind === 'rect') return shape
  const { x, y, radius } = shape
  const [left, top] = [Math.max(0, x - radius), Math.max(0, y - radius)]
  return { kind: 'rect', x: left, y: top, width: Math.min(100, x + radius) - left, height: Math.min(100, y + radius) - top }
}
