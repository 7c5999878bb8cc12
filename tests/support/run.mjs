// `npm test` (everything) and `npm run check` (the fast gate: of the tests on the database those which the change since
// the last green run could touch). Short output; the last line counts over everything.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from '../../app/server/install.mjs'
import { build } from '../../app/server/build.mjs'
import { findChromium, findHeadlessShell, findPoppler } from './debian.mjs'
import { changedSince, git, routesToWalk, testsFor } from './touched.mjs'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..', '..'))
const everything = process.argv[2] === 'all'
const reports = mkdtempSync(join(tmpdir(), 'kargah-reports-'))
const GREEN = '.cache/green.json'
const count = { passed: 0, failed: 0 }
const began = Date.now()

await install('to test')
findPoppler()
process.env.CHROMIUM = await findChromium()
if (everything) process.env.HEADLESS_SHELL = await findHeadlessShell()
// Two lanes for two cores: what only reads the sources, then builds for the journeys, and what runs on a database.
const [isReady] = await Promise.all([
  sources([
    // One checker: the others would read the same types once more, on cores that the tests need.
    ['types', ['typescript-7/bin/tsc', '--noEmit', '-p', '.', '--checkers', '1']],
    ['lint', ['eslint/bin/eslint.js', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', 'app', 'db']],
    ['boundaries', ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'tests/boundaries.cjs', '--output-type', 'err', 'app', 'db']],
  ]).then(() => everything && makeReady()),
  vitest(),
])
if (isReady) await journeys()

if (count.failed === 0) noteGreen()
rmSync(reports, { recursive: true, force: true })
console.log(`${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed > 0 ? 1 : 0)

async function sources(steps) {
  for (const [name, [file, ...args]] of steps) {
    const { code, output } = await run(`node_modules/${file}`, args)
    tell(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, code === 0 ? '' : output)
  }
}

async function vitest() {
  const report = join(reports, 'vitest.json')
  const files = everything ? [] : await touchedTests()
  const { code, output } = await run('node_modules/vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', ...files], {
    KARGAH_TEST_REPORT: report, NODE_ENV: 'test',
  })
  const found = read(report)
  if (!found) return tell('unit and integration', 0, 1, output)
  const failures = found.testResults.flatMap(file => [
    ...(file.assertionResults.length === 0 ? [`${file.name}\n${file.message}`] : []),
    ...file.assertionResults.filter(test => test.status === 'failed')
      .map(test => `${file.name}\n  ${test.fullName}\n  ${test.failureMessages.join('\n').slice(0, 1500)}`),
  ])
  const broken = found.numFailedTestSuites > 0 || code !== 0 ? Math.max(failures.length, 1) : 0
  tell('unit and integration', found.numPassedTests, broken, failures.join('\n\n') || (code === 0 ? '' : output.slice(-3000)))
}

async function makeReady() {
  try {
    await Promise.all([build(), plantWorlds()])
    return true
  } catch (error) {
    tell('build', 0, 1, error.message)
    return false
  }
}

async function journeys() {
  const report = join(reports, 'playwright.json')
  const { code, output } = await run('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report, NODE_ENV: 'test',
  })
  const found = read(report)
  if (!found) return tell('journeys', 0, 1, output.slice(-5000))
  const { expected, unexpected, flaky } = found.stats
  const broken = unexpected + flaky + found.errors.length
  // Without the line that stands for each test.
  const details = output.replace(/^.*\[\d+\/\d+\] .*\n/gm, '').slice(-12000)
  tell('journeys', expected, broken || (code === 0 ? 0 : 1), broken || code !== 0 ? details : '')
}

/** The demo world is made once; the server that the journeys change and the one that is looked at get a copy each. */
async function plantWorlds() {
  const root = (process.env.E2E_DATA_DIR = mkdtempSync(join(tmpdir(), 'kargah-journeys-')))
  const { code, output } = await run('app/server/start.mjs', ['db', 'seed', 'demo'], { DATA_DIR: join(root, 'journeys'), NODE_ENV: 'production' })
  if (code !== 0) throw new Error(output)
  // With their owner: PostgreSQL runs as somebody else where we are root.
  spawnSync('cp', ['-a', join(root, 'journeys'), join(root, 'pages')], { stdio: 'inherit' })
}

/**
 * The tests that import what has changed since the last green run, and those that read the sources as files; all of them
 * where no run was green, or where the change is one that imports don't tell (vitest's forceRerunTriggers).
 */
async function touchedTests() {
  const green = read(GREEN)?.commit
  if (!green || git('cat-file', '-e', green).status !== 0) return []
  const { code, output } = await run('node_modules/vitest/vitest.mjs', ['list', '--config', 'tests/vitest.config.ts', '--filesOnly', '--changed', green])
  if (code !== 0) return []
  // Each line names the project, then the file.
  const listed = output.split('\n').flatMap(line => /(?<=^\[\w+\] )tests\/.*\.test\.tsx?$/.exec(line) ?? [])
  const changed = changedSince(green)
  process.env.KARGAH_WALK = routesToWalk(changed).join(' ')
  return testsFor(listed, changed)
}

function noteGreen() {
  if (git('status', '--porcelain').stdout !== '') return
  mkdirSync('.cache', { recursive: true })
  writeFileSync(GREEN, JSON.stringify({ commit: git('rev-parse', 'HEAD').stdout.trim() }))
}

function tell(name, passed, failed, details) {
  count.passed += passed
  count.failed += failed
  console.log(`${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`)
  if (failed > 0 && details) console.log(details)
}

function run(file, args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, FORCE_COLOR: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
    child.on('exit', code => resolve({ code, output }))
  })
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
