import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acts as ofAssessments } from '~/assessments/acts'
import { acts as ofCertificates } from '~/certificates/acts'
import { acts as ofClubs } from '~/clubs/acts'
import { acts as ofCourses } from '~/courses/acts'
import { acts as ofPeople } from '~/people/trail/messages'

const names = { ...ofPeople, ...ofCourses, ...ofAssessments, ...ofCertificates, ...ofClubs }
const source = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.server.ts') || file.startsWith('server/')).filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`app/${file}`, 'utf8')).join('\n')

test('every act that can stand in the trail has a name in both languages', () => {
  const written = [...source.matchAll(/\bact: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, one, other]) => [one, other].filter(Boolean))
  expect(written.length).toBeGreaterThan(60)
  expect([...new Set(written)].filter(act => !names[act as string])).toEqual([])
  for (const [act, { fa, en }] of Object.entries(names)) expect([act, fa, en].every(Boolean), act).toBe(true)
})
