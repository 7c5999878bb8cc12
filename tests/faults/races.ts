import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../db/migrate'
import { startEmbedded } from '../../app/server/embedded-postgres'
import { report } from '../support/figures'
import { prepareEnvironment } from '../support/test-environment'

/**
 * Races against the promises of the database, each with a naive control that must be caught. `races attendance 5` runs one
 * of them and small, for a quick look.
 */
const [only, small] = process.argv.slice(2).filter(word => !word.startsWith('--'))
const names = ['seats', 'sittings', 'devices', 'attendance']
if ((only && !names.includes(only)) || (small && !(Number(small) >= 1))) {
  console.error(`npm run faults -- races [${names.join(' | ')} [trials]] [--json]`)
  process.exit(1)
}
const trialsOf = (full: number) => (small ? Number(small) : full)
const isAsked = (name: string) => !only || only === name
const dataDir = mkdtempSync(join(tmpdir(), 'kargah-races-'))
const cluster = await startEmbedded({ dataDir, throwAway: true })
await migrate(cluster.ownerUrl)
// Twenty at once are on twenty connections.
process.env.DATABASE_POOL ??= '20'
prepareEnvironment(cluster.appUrl, dataDir)
const { importProvinces } = await import('../../app/people/import-provinces.server')
const { importContent } = await import('../../app/courses/import-content.server')
await importProvinces()
await importContent()

const { saveRacingSubmit } = await import('./save-and-submit')
const { twoDevices } = await import('./two-devices')
const { attendanceOutOfOrder } = await import('./attendance-out-of-order')
const { lastSeats } = await import('./last-seats')
const { connect } = await import('../../app/shared/sql.server')
const owner = connect(cluster.ownerUrl).sql
const races = [
  ...(isAsked('seats') ? await lastSeats(trialsOf(100), owner) : []),
  ...(isAsked('sittings') ? [await saveRacingSubmit(trialsOf(300))] : []),
  ...(isAsked('devices') ? [await twoDevices(trialsOf(300))] : []),
  ...(isAsked('attendance') ? [await attendanceOutOfOrder(trialsOf(100))] : []),
]

const { sql } = await import('../../app/shared/sql.server')
await Promise.all([sql, owner].map(pool => pool.end({ timeout: 1 })))
await cluster.stop()
const violations = races.reduce((sum, race) => sum + race.violations, 0)
report('races', { trials: races.reduce((sum, race) => sum + race.trials, 0), violations, races })
process.exit(violations > 0 || races.some(race => race['control caught'] === 0) ? 1 : 0)
