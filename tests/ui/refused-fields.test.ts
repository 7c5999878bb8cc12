import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
const textOf = (file: string) => readFileSync(`app/${file}`, 'utf8')
const acts = files.filter(file => file.endsWith('.ts') && !file.endsWith('messages.ts')).map(textOf).join('\n')

/** Every pair of a refusal and its field that a form names, with the form. */
const pairs = files.filter(file => file.endsWith('.tsx') && !file.startsWith('shared/')).flatMap(file =>
  [...textOf(file).matchAll(/refusedFields(?:=\{| = )\{([^}]*)\}/g)].flatMap(([, inside]) =>
    [...inside!.matchAll(/'?([\w-]+)'?: '(\w+)'/g)].map(([, refused, field]) => ({ file, refused: refused!, field: field! }))))

test('what a form says beside a field is what an act refuses, and the field one that an act reads', () => {
  expect(pairs.length).toBeGreaterThan(100)
  expect(pairs.filter(({ refused }) => !acts.includes(`'${refused}'`))).toEqual([])
  expect(pairs.filter(({ field }) => !new RegExp(`[\\s{,]${field}: \\w+\\(`).test(acts))).toEqual([])
})
