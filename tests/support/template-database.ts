import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate'
import { startEmbedded } from '../../app/server/embedded-postgres'
import { fingerprintOf, listSequences, type Sequence } from './fingerprint'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { superUrl: string; ownerUrl: string; appUrl: string; dataDir: string; socket: string }
    template: { fingerprint: string; sequences: Sequence[] }
  }
}

export const TEMPLATE = 'kargah_template'
export const onDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** A PostgreSQL of its own for the run; migrated and furnished once, then copied by each worker. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kargah-test-'))
  const sockets = join(dataDir, 'postgres')
  const cluster = await startEmbedded({ dataDir, throwAway: true, settings: { unix_socket_directories: sockets } })
  const socket = join(sockets, `.s.PGSQL.${new URL(cluster.superUrl).port}`)
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  await admin`create database ${admin(TEMPLATE)} owner kargah_owner`
  await migrate(onDatabase(cluster.ownerUrl, TEMPLATE))
  await furnish(onDatabase(cluster.appUrl, TEMPLATE), onDatabase(cluster.superUrl, TEMPLATE), dataDir)
  await admin.end()
  const template = postgres(onDatabase(cluster.superUrl, TEMPLATE), { max: 1, onnotice() {} })
  project.provide('template', { fingerprint: await fingerprintOf(template), sequences: [...(await listSequences(template))] })
  await template.end()
  project.provide('cluster', { superUrl: cluster.superUrl, ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl, dataDir, socket })
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Provinces and the shipped content, as on a new installation; then a note of every row that belongs to it. */
async function furnish(appUrl: string, superUrl: string, dataDir: string) {
  const { prepareEnvironment } = await import('./test-environment')
  prepareEnvironment(appUrl, dataDir)
  const { importProvinces } = await import('../../app/people/import-provinces.server')
  const { importContent } = await import('../../app/courses/import-content.server')
  const { sql } = await import('../../app/shared/sql.server')
  await importProvinces()
  await importContent()
  await sql.end()

  const owner = postgres(superUrl, { max: 1, onnotice() {} })
  await owner`create schema furnished`
  const tables = await owner<{ name: string; columns: string[]; key: string[] | null }[]>`
    select c.relname as name,
      (select array_agg(quote_ident(attname)) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname)) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = 'public' and relkind in ('r', 'p') and relname <> 'migrations'`
  const [{ at }] = await owner<[{ at: string }]>`select pg_current_xact_id()::text as at`
  const [written, clean, restore] = [[] as string[], [] as string[], [] as string[]]
  for (const { name, columns, key } of tables) {
    await owner.unsafe(`create table furnished."${name}" as select ${columns.join(', ')} from public."${name}"`)
    const [{ isEmpty }] = await owner.unsafe<[{ isEmpty: boolean }]>(`select not exists (select from public."${name}") as "isEmpty"`)
    const same = key?.map(column => `kept.${column} = it.${column}`).join(' and ')
    // Of what came with the installation, a row that was written after it.
    written.push(`select '${name}' as name where exists (select from public."${name}" it` + (isEmpty ? ')' : ` where age(it.xmin) < (select age('${at}'::xid)))`))
    clean.push(`if '${name}' = any (written) then delete from public."${name}" it` + (isEmpty ? '' : ` where not exists (select from furnished."${name}" kept where ${same})`) + '; end if;')
    if (!isEmpty) restore.push(`delete from public."${name}"; insert into public."${name}" (${columns.join(', ')}) overriding system value table furnished."${name}";`)
  }
  // Most tables are never written in a test: one question finds those that were. As a function it is planned once for a connection.
  const find = `select array_agg(name) into written from (${written.join(' union all ')}) tables;`
  for (const [name, acts] of Object.entries({ clean: [find, ...clean], restore }))
    await owner.unsafe(`
      create function furnished.${name}() returns void language plpgsql
      as $$ declare written text[]; begin ${acts.join(' ')} end $$`)
  await owner.end()
}
