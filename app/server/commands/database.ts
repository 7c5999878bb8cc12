import { backup } from '../../../db/backup'
import { migrate } from '../../../db/migrate'
import { restore } from '../../../db/restore'
import { bootstrap, furnish, open, seed } from '../bootstrap'
import { openDatabase, type Database } from '../database'

const usage = 'npm run db -- migrate | seed <world> [--scale 0.01] | backup <file> | restore <file>'

/** What a keeper of the database does by hand. */
export async function database([verb, ...words]: string[]) {
  // The start's own word: it makes everything ready while the pages are being built.
  if (verb === 'prepare') return (await bootstrap()).stop().then(() => 0)
  const act = { migrate: bringUp, seed: plant, backup: writeOut, restore: readBack }[verb ?? '']
  const [subject] = words
  if (!act || (verb !== 'migrate' && !subject)) throw new Error(usage)
  // A restored database brings its own past, and its keys are brought by hand.
  const database = verb === 'restore' ? await openDatabase() : await open()
  try {
    await act(database, subject ?? '', words)
    return 0
  } finally {
    await database.stop()
  }
}

async function bringUp({ ownerUrl }: Database) {
  await migrate(ownerUrl)
  console.log('The schema is up to date.')
}

async function plant(_: Database, world: string, words: string[]) {
  const at = words.indexOf('--scale')
  const scale = at < 0 ? undefined : Number(words[at + 1])
  if (scale !== undefined && !(scale > 0)) throw new Error(usage)
  await furnish()
  await seed(world, { scale })
  console.log(`The world «${world}» is there.`)
}

async function writeOut({ ownerUrl }: Database, file: string) {
  const { tables, rows, files, missingFiles } = await backup(ownerUrl, file)
  console.log(`${file}: ${rows} rows of ${tables} tables, ${files} files.`)
  if (missingFiles) console.log(`${missingFiles} files are named in the database but not in the store.`)
  console.log('The keys are not in it; keep IDENTITY_KEY_FILE and SIGNING_KEY_FILE somewhere else.')
}

async function readBack({ ownerUrl }: Database, file: string) {
  const { madeAt, tables, rows, files, keyIsHere } = await restore(ownerUrl, file)
  console.log(`Restored what was there at ${madeAt}: ${rows} rows of ${tables} tables, ${files} files; every table has as many rows as the backup says.`)
  if (!keyIsHere) console.log('Bring the keys too (IDENTITY_KEY_FILE, SIGNING_KEY_FILE, or DATA_DIR/keys) before the start.')
}
