import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('whoever goes back to an exam reads its number on the way, on every page below it', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'))
  const nameless = pages.filter(file => /label: t\((session\.)?courseTitle\), to:/.test(readFileSync(`app/${file}`, 'utf8')))
  expect(nameless.filter(file => /assessments|exam-sessions/.test(file))).toEqual([])
})
