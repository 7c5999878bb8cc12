import postgres from 'postgres'
import { inject } from 'vitest'
import type { World } from '../../db/seed/world'
import { onDatabase, TEMPLATE } from '../support/template-database'
import { installPool } from './one-transaction'
import type { Walker } from './walk'

// While one lane waits for its database, the other works.
const LANES = 2

/** A database with the demo world in it, and after that a copy of it for each lane. */
export async function openWalk() {
  const cluster = inject('cluster')
  const name = `kargah_walk_${process.env.VITEST_POOL_ID}`
  const names = [name, ...Array.from({ length: LANES }, (_, n) => `${name}_${n}`)]
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  const drop = async () => {
    for (const each of names) await admin`drop database if exists ${admin(each)} with (force)`
  }
  await drop()
  await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`
  // React draws as it does for people: several times as fast as in development.
  process.env.NODE_ENV = 'production'
  process.env.DATABASE_URL = onDatabase(cluster.appUrl, name)
  process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
  const pool = await installPool(process.env.DATABASE_URL)

  return {
    inOneLane: pool.inOneLane,
    /** Makes the demo world and the cases of the walk, signs everybody in, and then copies all of it for the lanes. */
    async enter(draw?: 'once') {
      const [{ loadPages }, { signInAll }, { makeCases }, { findSecrets }] = await Promise.all([
        import('./pages'),
        import('./visitors'),
        import('./cases'),
        import('./secrets'),
      ])
      const world = await seed()
      const cases = await makeCases(world)
      const secrets = await findSecrets(world)
      const walker: Walker = { pages: await loadPages({}, draw), pool, cookies: await signInAll(world) }
      await pool.leaveWorld()
      for (const each of names.slice(1)) await admin`create database ${admin(each)} template ${admin(name)}`
      pool.openLanes(names.slice(1).map(each => onDatabase(cluster.appUrl, each)))
      return { cases, secrets, walker }
    },
    async leave() {
      await pool.end()
      await drop()
      await admin.end()
    },
  }
}

async function seed(): Promise<World> {
  const [{ seedDemo }, { ensureSigningKey }, { sql }] = await Promise.all([
    import('../../db/seed/index'),
    import('../factories/certificates'),
    import('~/shared/sql.server'),
  ])
  ensureSigningKey()
  const world = await seedDemo()
  await sql`update installation set is_demo = true`
  return world
}
