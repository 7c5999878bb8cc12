import type { ServerBuild } from '@remix-run/node'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { matchRoutes } from '@remix-run/router'
import { expect, test } from 'vitest'
import { findRoute, rankBranches } from '../../app/server/http/narrow'
import options from '../../remix.config.js'

type Node = { id: string; path?: string; index?: boolean; children?: Node[] }
const manifest = Object.values(flatRoutes('app', options.ignoredRouteFiles))
const routes = Object.fromEntries([
  ['root', { id: 'root', path: '' }], ...manifest.map(route => [route.id, { ...route, parentId: route.parentId ?? 'root' }]),
]) as unknown as ServerBuild['routes']
const childrenOf = (parentId: string): Node[] =>
  manifest.filter(route => (route.parentId ?? 'root') === parentId).map(({ id, path, index }) =>
    (index ? { id, path, index } : { id, path, children: childrenOf(id) }))
const tree: Node[] = [{ id: 'root', path: '', children: childrenOf('root') }]
const branches = rankBranches(routes)

const id = '7f1f6f0e-3b12-46a6-ad03-903888b05a54'
const paths = [...new Set(manifest.flatMap(({ path = '' }) => {
  const filledBy = (value: string) => `/${path}`.replace(/:\w+/g, value).replace('*', `nowhere/${value}`)
  const usual = filledBy(id)
  return [usual, `${usual}/more`, usual.toUpperCase(), ...['new', 'abc.pdf', 'برق', '%2F'].map(filledBy)]
}))]

test('the route found at once is the one that the router finds', () => {
  const found = (path: string) => findRoute(branches, path)
  const matched = (path: string) => matchRoutes(tree as never, path)?.at(-1)?.route.id
  expect(paths.length).toBeGreaterThan(500)
  for (const path of paths.filter(path => !path.includes('.data'))) expect([path, found(path)]).toEqual([path, matched(path)])
})

test('a page’s data is its page’s; the manifest and what can’t be read belong to the whole', () => {
  expect(findRoute(branches, '/courses.data')).toBe(findRoute(branches, '/courses'))
  expect(findRoute(branches, '/_root.data')).toBe(findRoute(branches, '/'))
  expect(findRoute(branches, '/__manifest')).toBeUndefined()
  expect(findRoute(branches, '/%E0%A4%A')).toBeUndefined()
})
