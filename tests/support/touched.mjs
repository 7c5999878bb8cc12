// What `npm run check` tries of the tests on the database: those that what changed since the last green run could touch.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** So many routes are walked at most, in a quarter of a minute; `npm test` walks all. */
const ROUTES = 60
/** Every page is drawn there for everybody: left to `npm test` unless it is changed itself. */
const EVERY_PAGE = 'tests/security/scripts.test.ts'

export function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return { status, stdout: stdout ?? '' }
}

export const changedSince = commit =>
  `${git('diff', '--name-only', commit).stdout}\n${git('ls-files', '--others', '--exclude-standard').stdout}`.split('\n').filter(Boolean)

/** Of the tests that vitest says import what has changed, those for the fast gate; and those that read the sources as files. */
export function testsFor(listed, changed) {
  const perhaps = changed.some(file => /^(app\/routes|tests\/permissions)\//.test(file)) ? ['tests/permissions'] : []
  const some = listed.filter(file => file !== EVERY_PAGE || changed.some(one => one.startsWith('tests/security/')))
  return [...new Set(['tests/architecture', ...some, ...perhaps])]
}

/**
 * The routes that the walk goes to: whose own file has changed, then those that import what has changed, the nearest first.
 * When the walk itself has changed, every fifth besides.
 * @returns {string[]} the ids of routes, `routes/home`
 */
export function routesToWalk(changed, importsOf = readImports()) {
  const routes = [...importsOf.keys()].filter(file => file.startsWith('app/routes/')).sort()
  const isWalkChanged = changed.some(file => file.startsWith('tests/permissions/'))
  const near = []
  let [ring, seen] = [changed, new Set(changed)]
  while (ring.length > 0) {
    near.push(...ring.filter(file => file.startsWith('app/routes/')).sort())
    const next = [...importsOf].filter(([file, imports]) => !seen.has(file) && ring.some(one => imports.has(one))).map(([file]) => file)
    next.forEach(file => seen.add(file))
    ring = next
  }
  const chosen = [...near.slice(0, ROUTES), ...(isWalkChanged ? routes.filter((_, n) => n % 5 === 0) : [])]
  return [...new Set(chosen)].map(file => file.replace(/^app\//, '').replace(/\.tsx?$/, ''))
}

/** Which of the app's files each of them imports. */
function readImports() {
  const files = readdirSync('app', { recursive: true }).map(file => join('app', file)).filter(file => /\.tsx?$/.test(file))
  const known = new Set(files)
  return new Map(files.map(file => {
    const names = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([~.][^']+)'/g)].map(([, name]) =>
      name.startsWith('~/') ? `app/${name.slice(2)}` : join(dirname(file), name))
    return [file, new Set(names.flatMap(name => ['', '.ts', '.tsx'].map(end => name + end)).filter(name => known.has(name)))]
  }))
}
