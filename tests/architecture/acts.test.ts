import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { actNames } from '~/reports/act-names'
import { fieldNames } from '~/reports/fact-names'
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

/** The names in what an act writes as `before` and `after`, where they stand written out. */
function factsIn(file: string) {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(before|after)$/.test(node.name.getText()) && ts.isObjectLiteralExpression(node.initializer))
      for (const { name } of node.initializer.properties) if (name && ts.isIdentifier(name)) names.push(name.text)
    ts.forEachChild(node, visit)
  }
  const text = readFileSync(`app/${file}`, 'utf8')
  if (/\baudit(ed)?\(/.test(text)) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return names
}

test('and for every fact that an act writes down', () => {
  const facts = [...new Set(files.flatMap(factsIn))]
  expect(facts.length).toBeGreaterThan(120)
  expect(facts.filter(fact => !fieldNames[fact])).toEqual([])
})
