import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownersOf, trespasses } from './tables'

const owners = ownersOf()
const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.server.ts'))

describe('tables belong to the pillar whose migration makes them', () => {
  test.each(files)('%s writes its own tables and reads those to its left', file => {
    expect(trespasses(file, readFileSync(`app/${file}`, 'utf8'), owners)).toEqual([])
  })

  test('a read to the right and a foreign write are caught', () => {
    expect(trespasses('people/x.server.ts', 'select * from enrolments', owners)).toEqual(['reads enrolments'])
    expect(trespasses('courses/x.server.ts', 'update people set name_fa = 1', owners)).toEqual(['writes people'])
    expect(trespasses('courses/x.server.ts', 'select from people join offerings on true', owners)).toEqual([])
  })
})
