import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/shared/ui/styles.css', 'utf8')

/** The colours of one theme, read from the style sheet itself. */
function coloursOf(opening: string) {
  const start = css.indexOf(opening)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
}

const themes = {
  light: coloursOf(":root,\n[data-theme='light']"),
  dark: coloursOf("[data-theme='dark'] {"),
  'dark by device': coloursOf(':root:not([data-theme]) {'),
}

function luminance(hex: string) {
  const [r, g, b] = [1, 3, 5].map(i => {
    const part = parseInt(hex.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'surface', 'sunken']
const textPairs = [
  ...['ink', 'soft-ink', 'accent', 'accent-strong', 'danger'].flatMap(ink => grounds.map(ground => [ink, ground])),
  ...['accent', 'due', 'success', 'danger', 'info'].map(kind => ['ink', `${kind}-ground`]),
  ...['accent', 'due', 'success', 'danger', 'info'].map(kind => ['accent', `${kind}-ground`]),
  ['soft-ink', 'accent-ground'],
  ['accent-strong', 'accent-ground'], ['due-ink', 'due-ground'], ['due-ink', 'surface'], ['due-ink', 'ground'],
  ['success', 'success-ground'], ['danger', 'danger-ground'], ['info', 'info-ground'],
  ['success', 'surface'], ['info', 'surface'], ['on-accent', 'accent'], ['on-accent', 'accent-strong'],
] as [string, string][]
const edgePairs = [
  ['edge', 'ground'], ['edge', 'surface'], ['accent', 'ground'], ['accent', 'surface'], ['accent', 'sunken'], ['due-ink', 'surface'],
] as [string, string][]

describe.each(Object.entries(themes))('%s', (_, colours) => {
  test.each(textPairs)('text in %s can be read on %s', (ink, ground) => {
    expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(edgePairs)('an edge in %s can be seen on %s', (edge, ground) => {
    expect(contrast(colours[edge]!, colours[ground]!)).toBeGreaterThanOrEqual(3)
  })
})

test('both ways into the dark give the same colours', () => {
  expect(themes.dark).toEqual(themes['dark by device'])
  expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light))
})

test('control: saffron on white is caught', () => {
  expect(contrast(themes.light.due!, themes.light.surface!)).toBeLessThan(3)
})
