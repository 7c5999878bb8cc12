import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import options from '../../remix.config.js'

const routes = readdirSync('app/routes').filter(file => /\.tsx?$/.test(file))

test.each([...routes.map(file => `routes/${file}`), 'root.tsx'])('every loader and action of %s says first who may come in', file => {
  const text = readFileSync(`app/${file}`, 'utf8')
  const handlers = [...text.matchAll(/export (?:async )?function (?:loader|action)\([^]*?\{\n([^\n]*)/g)]
  const exported = [...text.matchAll(/export (?:async function|function|const) (?:loader|action)\b/g)]
  expect(handlers).toHaveLength(exported.length)
  for (const [, firstLine] of handlers) expect(firstLine).toMatch(/requireViewer\(request\)|requirePerson\(request\)|openToAll\(request\)/)
})

test('remix.config.js is the source of Remix’s options', () => {
  const config = readFileSync('vite.config.ts', 'utf8')
  expect(config).toContain("import options from './remix.config.js'")
  expect(config).toContain('remix(options)')
  expect(options.future).toMatchObject({ v3_singleFetch: true, v3_fetcherPersist: true, v3_throwAbortReason: true })
})

test('only the client’s folders stand at the top, and the few files that tools look for there', () => {
  const entries = readdirSync('.', { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && !name.endsWith('.tsbuildinfo'))
  const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name)
  expect(files.sort()).toEqual(['README.md', 'eslint.config.js', 'package-lock.json', 'package.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts'])
  const folders = entries.filter(entry => entry.isDirectory())
  const made = ['node_modules', 'build', 'test-results']
  expect(folders.map(folder => folder.name).filter(name => !made.includes(name)).sort()).toEqual(['app', 'content', 'db', 'public', 'tests'])
})

const sources = ['app', 'db'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => `${folder}/${file}`))
  .filter(file => /\.(ts|tsx|mjs)$/.test(file) && !/messages\.ts$/.test(file))

test('no source file is longer than 250 lines', () => {
  const long = sources.filter(file => readFileSync(file, 'utf8').split('\n').length > 251)
  expect(long).toEqual([])
})

test('no route is longer than forty lines without its reason', () => {
  const long = routes.filter(file => readFileSync(`app/routes/${file}`, 'utf8').split('\n').length > 90)
  expect(long).toEqual([])
})

test('no class names a colour that the palette hasn’t: it would say nothing, and white on a dark page stay dark', () => {
  const palette = new Set([...readFileSync('app/shared/ui/styles.css', 'utf8').matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name!))
  const named = /(?<![\w-])(?:bg|text|border|fill|stroke|outline|decoration)-(white|black|(?:gray|slate|zinc|red|green|blue|yellow|amber|orange|teal|emerald)-\d+)(?![\w-])/g
  const strange = sources.filter(file => file.endsWith('.tsx')).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(named)].filter(([, name]) => !palette.has(name!)).map(([whole]) => `${file}: ${whole}`))
  expect(strange).toEqual([])
})

test('no Persian sentence lists Latin names in their own direction: a mark after each comma keeps the reader’s', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('messages.ts'))
  const wrong = files.flatMap(file => readFileSync(`app/${file}`, 'utf8').split('\n').filter(line => /fa: .*[A-Za-z0-9]، [A-Za-z]/.test(line)))
  expect(wrong).toEqual([])
})

test('the outbox is laid out in one place: who else writes into it does so through that module', () => {
  const programs = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => /\.(ts|tsx|js)$/.test(file))
  const making = [...programs.map(file => `app/${file}`), ...readdirSync('public').filter(file => file.endsWith('.js')).map(file => `public/${file}`)]
    .filter(file => /createObjectStore|indexedDB\.open\([^)]*, *\d/.test(readFileSync(file, 'utf8')))
  expect(making).toEqual(['app/shared/outbox.ts'])
})

test('an hour and its end stand on one line: who puts two beside each other keeps them there', () => {
  const seen = readdirSync('app/courses', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'))
    .flatMap(file => readFileSync(`app/courses/${file}`, 'utf8').split('\n').filter(line => line.includes('part="time" />–')))
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.filter(line => !line.includes('whitespace-nowrap'))).toEqual([])
})

test('a document’s language and headers are said in one place, not in its route', () => {
  expect(routes.filter(file => readFileSync(`app/routes/${file}`, 'utf8').includes('application/pdf'))).toEqual([])
})
