import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { run } from './run.mjs'

const STAMP = 'build/.kargah'
const SOURCES = ['app', 'db', 'public', 'package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts']

const isStamped = stamp => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp

/** Whether what stands in `build/` was made of these sources. */
export const isBuilt = () => isStamped(stampOf(SOURCES))

/** Builds the pages and the server, when a source has changed since. */
export async function build() {
  const stamp = stampOf(SOURCES)
  if (isStamped(stamp)) return
  console.log('Building …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } }
  const code = await run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'], quiet)
  if (code !== 0) throw new Error('The build failed; see above.')
  stampWorker(stamp)
  await Promise.all([buildServer(), compress('build/client')])
  writeFileSync(STAMP, stamp)
}

/** A browser takes a service worker as new when a byte of it differs. */
function stampWorker(stamp) {
  const file = 'build/client/service-worker.js'
  writeFileSync(file, readFileSync(file, 'utf8').replace("const BUILD = 'development'", `const BUILD = '${stamp.slice(0, 16)}'`))
}

/** Our own process, beside Remix's bundle of the pages; what is loaded late stays a file of its own. */
async function buildServer() {
  const { build } = await import('esbuild')
  await build({
    entryPoints: { main: 'app/server/main.ts' },
    outdir: 'build/server',
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '~': './app' },
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Once here instead of at every request: brotli and gzip beside each text file of the client. */
async function compress(folder) {
  const texts = filesIn(folder).filter(file => /\.(js|mjs|css|svg|json|webmanifest|txt|html|xml|ico|ttf|wasm)$/.test(file))
  await Promise.all(
    texts.map(async file => {
      const bytes = await readFile(file)
      if (bytes.length < 860) return
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })])
      if (br.length < bytes.length) await writeFile(`${file}.br`, br)
      if (gz.length < bytes.length) await writeFile(`${file}.gz`, gz)
    }),
  )
}

function stampOf(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources.filter(path => existsSync(path))) {
    for (const file of filesIn(source)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name)).sort()
}
