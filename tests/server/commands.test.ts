import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// A pool that is made before the embedded database has told its address looks for one that isn't there.
test('no command takes the pool along before the database is open', () => {
  const look = `
    for (const name of ['admin', 'database', 'doctor']) await import('./app/server/commands/' + name + '.ts')
    console.log(globalThis.kargahPool ? 'a pool' : 'no pool')`
  const { DATABASE_URL: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', look], { encoding: 'utf8', env })
  expect(stderr + stdout).toBe('no pool\n')
}, 60_000)
