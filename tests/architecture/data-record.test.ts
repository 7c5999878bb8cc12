import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataRecord as assessments } from '~/assessments/data-record'
import { dataRecord as certificates } from '~/certificates/data-record'
import { dataRecord as clubs } from '~/clubs/data-record'
import { dataRecord as courses } from '~/courses/data-record'
import { dataRecord as people } from '~/people/data-record'
import { DATA_CLASSES, dataRecord as shared, type TableRecord } from '~/shared/data-record'
import { sql } from '~/shared/sql.server'
import { ownersOf } from './tables'

const pillars = { shared, people, courses, assessments, clubs, certificates }
const all = Object.entries(pillars).flatMap(([pillar, record]) => Object.entries(record).map(([table, entry]) => ({ pillar, table, entry })))
const columnsOf = (entry: TableRecord) => DATA_CLASSES.flatMap(kind => entry[kind]?.split(' ') ?? [])
const holds = (entry: TableRecord, ...kinds: (typeof DATA_CLASSES)[number][]) => kinds.some(kind => entry[kind])

test('every column there is has its class, purpose, retention and eraser, in the pillar that owns its table', async () => {
  const there = await sql<{ name: string; columns: string[] }[]>`
    select table_name as name, array_agg(column_name::text order by column_name) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations' group by table_name`
  const inDatabase = Object.fromEntries(there.map(({ name, columns }) => [name, columns.toSorted()]))
  expect(Object.fromEntries(all.map(({ table, entry }) => [table, columnsOf(entry).toSorted()]))).toEqual(inDatabase)
  const owners = ownersOf()
  expect(all.filter(({ pillar, table }) => owners.get(table) !== pillar).map(({ table }) => table)).toEqual([])
})

test('whatever points at a person is known to do so', async () => {
  const pointing = await sql<{ name: string; column: string }[]>`
    select conrelid::regclass::text as name, attname::text as column from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where contype = 'f' and confrelid = 'people'::regclass and cardinality(conkey) = 1`
  const unsaid = pointing.filter(({ name, column }) => {
    const entry = all.find(({ table }) => table === name)!.entry
    return !(entry.who ?? entry.open ?? '').split(' ').includes(column)
  })
  expect(unsaid).toEqual([])
})

test('an eraser that a table names does name that table', () => {
  const silent = all.filter(({ table, entry: { erased } }) => {
    const file = erased === 'server' ? 'app/server/erase-person.ts' : `app/${erased}/erase.server.ts`
    return existsSync(file) && !readFileSync(file, 'utf8').includes(` ${table} `)
  })
  expect(silent.map(({ table }) => table)).toEqual([])
})

test('what tells who somebody is, or what they wrote, is nobody’s only where it concerns nobody', () => {
  const wrong = all.filter(({ entry }) => entry.erased === 'nobody' && holds(entry, 'who', 'identity', 'contact', 'sensitive', 'words'))
  expect(wrong.map(({ table }) => table)).toEqual([])
})

test('every retention is a policy’s row, and every policy is somebody’s', async () => {
  const policies = await sql<{ name: string }[]>`select name from retention_policies order by name`
  expect(policies.map(({ name }) => name)).toEqual([...new Set(all.map(({ entry }) => entry.kept))].sort())
})
