import { admin } from './commands/admin'
import { database } from './commands/database'
import { doctor } from './commands/doctor'

// `npm run admin`, `npm run db` and `npm run doctor`: they work beside a running server or without one.
const commands: Record<string, (words: string[]) => Promise<number>> = { admin, db: database, doctor }

const [name = '', ...words] = process.argv.slice(2)
const command = commands[name]
try {
  if (!command) throw new Error(`${name}: there is no such command; there are ${Object.keys(commands).join(', ')}`)
  process.exitCode = await command(words)
} catch (error) {
  console.error(process.env.DEBUG ? error : (error as Error).message)
  process.exitCode = 1
}
// Pools that were opened on the way would hold the process.
process.exit()
