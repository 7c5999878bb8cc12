import { existsSync } from 'node:fs'

/** What is measured and what is tried to break, by the folder of each; `later` are agreed names that aren't built yet. */
const rounds = {
  bench: { folder: 'tests/bench', names: ['pages', 'weight', 'search', 'answers', 'logins'], later: ['certificates', 'report'] },
  faults: { folder: 'tests/faults', names: ['driver', 'races', 'kill', 'offline', 'hostile-files', 'axe'], later: [] },
}

/**
 * The program behind `npm run bench -- <name>` or `npm run faults -- <name>`; undefined when `command` is neither.
 * @param {string | undefined} command
 * @param {string | undefined} name
 * @throws {Error} naming those that there are
 */
export function programOf(command, name) {
  if (!Object.hasOwn(rounds, command ?? '')) return undefined
  const { folder, names, later } = rounds[command]
  if (names.includes(name)) return `${folder}/${name}.ts`
  const usage = `npm run ${command} -- ${names.join(' | ')}   [--json]`
  if (later.includes(name)) throw new Error(`${command} ${name}: not built yet\n${usage}`)
  throw new Error(name === undefined || name.startsWith('-') ? usage : `${command} ${name}: there is no such name\n${usage}`)
}

/** For a test: every name that is told leads to a program. */
export const missingPrograms = () =>
  Object.values(rounds).flatMap(({ folder, names }) => names.map(name => `${folder}/${name}.ts`)).filter(file => !existsSync(file))
