import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticeTopics } from '~/reports/notice-topics'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.server.ts'))
const kinds = [...new Set(files.flatMap(file =>
  [...readFileSync(`app/${file}`, 'utf8').matchAll(/notify\(tx, [^{]*\{\s*kind: '([a-z-]+)'/g)].map(([, kind]) => kind!)))]

test('every kind of notice belongs to one topic that a person can choose about', () => {
  expect(kinds.length).toBeGreaterThan(5)
  const known = Object.values(noticeTopics).flatMap(topic => topic.kinds)
  expect(kinds.filter(kind => !known.includes(kind))).toEqual([])
  expect(known.filter((kind, i) => known.indexOf(kind) !== i)).toEqual([])
})

test('a topic’s name is one that the database takes', () => {
  expect(Object.keys(noticeTopics).filter(name => !/^[a-z][a-z-]{1,39}$/.test(name))).toEqual([])
})
