#!/usr/bin/env node
// The one door: plain JavaScript without a dependency, so that it runs on a fresh clone. Everything else is TypeScript.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { build, isBuilt } from './build.mjs'
import { programOf } from './rounds.mjs'
import { run } from './run.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
// Files of the project are named from its root throughout.
process.chdir(root)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kargah needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

// npm starts us through a shell, which dies of a signal that npm meant for us.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

const [name, ...rest] = process.argv.slice(2)
const command = (...words) => run(process.execPath, ['--import', 'tsx', 'app/server/command.ts', ...words])

try {
  const round = programOf(name, rest[0])
  await install(round ? 'to test' : 'to run')
  if (name === undefined) {
    process.env.NODE_ENV = 'production'
    // The first time both take long. Should the second fail, the server does it again and says why.
    if (!isBuilt() && !process.env.DATABASE_URL) await Promise.all([build(), command('db', 'prepare')])
    await build()
    await import(pathToFileURL(join(root, 'build/server/main.js')).href)
  } else if (name === '--dev') {
    process.env.NODE_ENV = 'development'
    process.exitCode = await run(process.execPath, ['--import', 'tsx/esm', 'app/server/development.ts'])
  } else if (name === '--build') {
    await build()
  } else if (round) {
    process.exitCode = await run(process.execPath, ['--import', 'tsx', round, ...rest.slice(1)])
  } else {
    process.env.NODE_ENV ??= 'production'
    process.exitCode = await command(name, ...rest)
  }
} catch (error) {
  console.error(process.env.DEBUG ? error : error.message)
  process.exit(1)
}
