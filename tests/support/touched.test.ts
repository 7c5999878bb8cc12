import { expect, test } from 'vitest'
import { routesToWalk, testsFor } from './touched.mjs'

const imports = new Map(Object.entries({
  'app/routes/home.tsx': ['app/people/home.ts'], 'app/people/home.ts': ['app/people/viewer.ts'], 'app/people/viewer.ts': [],
  'app/routes/audit.tsx': ['app/people/viewer.ts'], 'app/routes/$.tsx': [],
}).map(([file, imported]) => [file, new Set(imported)] as const))

test('the fast gate walks to the routes that changed and to those that import what changed, the nearest first', () => {
  expect(routesToWalk(['app/routes/$.tsx'], imports)).toEqual(['routes/$'])
  expect(routesToWalk(['app/people/viewer.ts', 'app/routes/$.tsx'], imports)).toEqual(['routes/$', 'routes/audit', 'routes/home'])
  expect(routesToWalk(['README.md'], imports)).toEqual([])
  const many = new Map([['app/shared/x.ts', new Set<string>()], ...Array.from({ length: 100 }, (_, n) => [`app/routes/r${n}.tsx`, new Set(['app/shared/x.ts'])] as const)])
  expect(routesToWalk(['app/shared/x.ts'], many)).toHaveLength(60)
  expect(routesToWalk(['tests/permissions/walk.ts'], many)).toHaveLength(20)
  // Of the sources as they are.
  expect(routesToWalk(['app/people/grants/end-grant.server.ts'])).toEqual(['routes/grants.$grantId.ending'])
})

test('the test that draws every page for everybody is left to the whole run, unless it changed', () => {
  const listed = ['tests/security/scripts.test.ts', 'tests/people/home.test.ts']
  expect(testsFor(listed, ['app/people/home.ts'])).toEqual(['tests/architecture', 'tests/people/home.test.ts'])
  expect(testsFor(listed, ['tests/security/payloads.ts'])).toContain('tests/security/scripts.test.ts')
  expect(testsFor([], ['app/routes/home.tsx'])).toEqual(['tests/architecture', 'tests/permissions'])
})
