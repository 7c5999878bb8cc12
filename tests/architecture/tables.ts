import { readdirSync, readFileSync } from 'node:fs'

const pillars = ['shared', 'people', 'courses', 'assessments', 'clubs', 'certificates', 'reports', 'routes', 'server']

/** Table → pillar: a migration is named for the pillar that owns its tables (00002_courses.sql, 00007_courses_files.sql). */
export function ownersOf() {
  const owners = new Map<string, string>()
  for (const file of readdirSync('db/migrations')) {
    const pillar = file.split(/[_.]/)[1]!
    const sql = readFileSync(`db/migrations/${file}`, 'utf8')
    for (const [, table] of sql.matchAll(/create (?:(?:unlogged )?table|view|materialized view)(?: if not exists)? (\w+)/g)) owners.set(table!, pillar)
  }
  return owners
}

/** What a file's SQL touches that it may not: its pillar is the first folder of its path below app/. */
export function trespasses(path: string, text: string, owners: Map<string, string>) {
  const pillar = path.split('/')[0]!
  const after = (words: string) =>
    [...text.matchAll(new RegExp(`\\b(?:${words})\\s+(\\w+)`, 'g'))].map(([, table]) => table!).filter(table => owners.has(table))
  const writes = after('insert into|update|delete from|truncate')
    .filter(table => owners.get(table) !== pillar && owners.get(table) !== 'shared' && pillar !== 'server')
  const reads = after('from|join').filter(table => pillars.indexOf(owners.get(table)!) > pillars.indexOf(pillar))
  return [...writes.map(table => `writes ${table}`), ...reads.map(table => `reads ${table}`)]
}
