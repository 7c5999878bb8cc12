import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'
import type { World } from '../../db/seed/world'
import { onDatabase, TEMPLATE } from '../support/template-database'
import { installPool } from './one-transaction'
import type { Walker } from './walk'

// While one lane waits for its database, the other works.
const LANES = 2

// Made by whoever comes first, for the others to copy.
const DEMO = 'kargah_demo'

/** A database with the demo world in it, and after that a copy of it for each lane. */
export async function openWalk() {
  const cluster = inject('cluster')
  const name = `kargah_walk_${process.env.VITEST_POOL_ID}`
  const names = [name, ...Array.from({ length: LANES }, (_, n) => `${name}_${n}`)]
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  const drop = async () => {
    for (const each of names) await admin`drop database if exists ${admin(each)} with (force)`
  }
  const copy = (from: string, to: string) => admin`create database ${admin(to)} template ${admin(from)}`
  await drop()
  // React draws as it does for people: several times as fast as in development. (So nobody loads it before.)
  process.env.NODE_ENV = 'production'
  process.env.DATABASE_URL = onDatabase(cluster.appUrl, name)
  process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
  const pool = await installPool(process.env.DATABASE_URL)

  /** In this walk's own database. */
  async function makeWorld(): Promise<World> {
    const note = join(cluster.dataDir, 'demo-world.json')
    await admin`select pg_advisory_lock(1)`
    try {
      if (existsSync(note)) {
        await copy(DEMO, name)
        return JSON.parse(readFileSync(note, 'utf8')) as World
      }
      await copy(TEMPLATE, name)
      const world = await seed()
      await pool.leaveWorld()
      await copy(name, DEMO)
      pool.enterWorld()
      writeFileSync(note, JSON.stringify(world))
      return world
    } finally {
      await admin`select pg_advisory_unlock(1)`
    }
  }

  return {
    inLanes: pool.inLanes,
    inOneLane: pool.inOneLane,
    /**
     * Makes the demo world and the cases of the walk, signs everybody in, and then copies all of it for the lanes.
     * @param spoil what is done to all of it before that, by a superuser.
     */
    async enter(draw: 'all' | 'once', spoil?: (owner: postgres.Sql) => Promise<void>) {
      const [{ loadPages }, { signInAll }, { makeCases }, { findSecrets }] = await Promise.all([
        import('./pages'),
        import('./visitors'),
        import('./cases'),
        import('./secrets'),
      ])
      const world = await makeWorld()
      const cases = await makeCases(world)
      const secrets = await findSecrets(world)
      const walker: Walker = { pages: await loadPages({}, draw), pool, cookies: await signInAll(world) }
      if (spoil) {
        const owner = postgres(onDatabase(cluster.superUrl, name), { max: 1, onnotice() {} })
        await spoil(owner)
        await owner.end()
      }
      await pool.leaveWorld()
      for (const each of names.slice(1)) await copy(name, each)
      pool.openLanes(names.slice(1).map(each => onDatabase(cluster.appUrl, each)), cluster.socket)
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
