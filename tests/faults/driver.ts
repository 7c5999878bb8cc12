import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../app/server/embedded-postgres'
import { report } from '../support/figures'
import { runDriverFaults } from './driver-faults'

const cluster = await startEmbedded({ dataDir: mkdtempSync(join(tmpdir(), 'kargah-driver-')), throwAway: true })
const { cases, control } = await runDriverFaults(cluster.appUrl, cluster.superUrl)
await cluster.stop()

const violations = cases.filter(({ clean }) => !clean).length
report('driver', { trials: cases.length, violations, 'control caught': control.leaked, cases })
process.exit(violations > 0 || control.leaked === 0 ? 1 : 0)
