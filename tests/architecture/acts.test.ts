import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actNames } from '~/reports/act-names'
import { subjectNames } from '~/reports/subject-names'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => /\.ts$/.test(file))
const acts = [...new Set(files.flatMap(file =>
  [...readFileSync(`app/${file}`, 'utf8').matchAll(/\bact: (?:[^,\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, a, b]) => (b ? [a!, b] : [a!]))))]

test('the trail has a name in both languages for every act', () => {
  expect(acts.length).toBeGreaterThan(50)
  expect(acts.filter(act => !actNames[act])).toEqual([])
})

test('and for every kind of thing that an act is about', () => {
  const kinds = [...new Set(files.flatMap(file =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(/\bsubject: (?:[^,\n]*\? )?\['([a-z_-]+)'(?:[^,\n]*, [^,\n]* : \['([a-z_-]+)')?/g)].flatMap(([, a, b]) => (b ? [a!, b] : [a!]))))]
  expect(kinds.length).toBeGreaterThan(30)
  expect(kinds.filter(kind => !subjectNames[kind])).toEqual([])
})
