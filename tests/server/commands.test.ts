import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { missingPrograms, programOf } from '../../app/server/rounds.mjs'

// A pool that is made before the embedded database has told its address looks for one that isn't there.
test('no command takes the pool along before the database is open', () => {
  const look = `
    for (const name of ['admin', 'database', 'doctor']) await import('./app/server/commands/' + name + '.ts')
    console.log(globalThis.kargahPool ? 'a pool' : 'no pool')`
  const { DATABASE_URL: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', look], { encoding: 'utf8', env })
  expect(stderr + stdout).toBe('no pool\n')
}, 60_000)

const command = (...words: string[]) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['app/server/start.mjs', ...words], { encoding: 'utf8' })
  return { status, said: (stdout + stderr).trim() }
}

test('a bench or a fault without a name, or with one that nobody knows, says the names that there are', () => {
  const benches = 'npm run bench -- pages | weight | search | answers | logins   [--json]'
  expect(command('bench')).toEqual({ status: 1, said: benches })
  expect(command('bench', '--json')).toEqual({ status: 1, said: benches })
  expect(command('bench', 'nonsense')).toEqual({ status: 1, said: `bench nonsense: there is no such name\n${benches}` })
  // What only helps another to measure is no bench.
  expect(() => programOf('bench', 'slow-line')).toThrow('no such name')
  expect(command('faults').said).toBe('npm run faults -- driver | races | kill | offline | hostile-files | axe   [--json]')
}, 60_000)

test('an agreed name of later work says that it is not built yet; each other name has its program', () => {
  for (const [of, name] of [['bench', 'report'], ['bench', 'certificates']]) {
    expect(() => programOf(of, name)).toThrow(`${of} ${name}: not built yet`)
  }
  expect(missingPrograms()).toEqual([])
  expect(programOf('faults', 'axe')).toBe('tests/faults/axe.ts')
  expect(programOf('doctor', undefined)).toBeUndefined()
})
