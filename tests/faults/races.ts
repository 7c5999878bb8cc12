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
const [only, small] = process.argv.slice(2)
const trialsOf = (full: number) => (small ? Number(small) : full)
const isAsked = (name: string) => !only || only === name
const dataDir = mkdtempSync(join(tmpdir(), 'kargah-races-'))
const cluster = await startEmbedded({ dataDir, throwAway: true })
await migrate(cluster.ownerUrl)
prepareEnvironment(cluster.appUrl, dataDir)
const { importProvinces } = await import('../../app/people/import-provinces.server')
await importProvinces()

const { saveRacingSubmit } = await import('./save-and-submit')
const { twoDevices } = await import('./two-devices')
const { attendanceOutOfOrder } = await import('./attendance-out-of-order')
const races = [
  ...(isAsked('sittings') ? [await saveRacingSubmit(trialsOf(300))] : []),
  ...(isAsked('devices') ? [await twoDevices(trialsOf(300))] : []),
  ...(isAsked('attendance') ? [await attendanceOutOfOrder(trialsOf(100))] : []),
]

const { sql } = await import('../../app/shared/sql.server')
await sql.end({ timeout: 1 })
await cluster.stop()
const violations = races.reduce((sum, race) => sum + race.violations, 0)
report('races', { trials: races.reduce((sum, race) => sum + race.trials, 0), violations, races })
process.exit(violations > 0 || races.some(race => race['control caught'] === 0) ? 1 : 0)
