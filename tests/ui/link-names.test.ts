import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('no link in a text is given a name that it drops: what is said to be heard alone stands inside it', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'))
  expect(pages.filter(file => /<(TextLink|LinkButton)\b[^>]*\saria-/.test(readFileSync(`app/${file}`, 'utf8')))).toEqual([])
})
