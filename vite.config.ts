import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { build, type BuildOptions } from 'esbuild'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import options from './remix.config.js'

// What every hydrated page has, in one file: twenty of a few hundred bytes cost more in headers than in words.
const FRAME = [
  /app\/shared\/(text|calendar|page-title|guard|form|demo)\.ts/,
  /app\/shared\/offline\/(mark-messages|offline-marks)\./,
  /app\/shared\/ui\/(layout\/(?!sheet)|(breadcrumbs|button|choices|field|form|form-errors|icon|language|ltr|messages|nonce|notice|page-header|person|text-field|text-link|time)\.tsx?)/,
  /lucide-react\/.*\/icons\/(bell|chevron-down|chevron-right|circle-alert|circle-check|heart-handshake|info|languages|log-out|moon|sun|octagon-alert|printer|search|triangle-alert|user-round|wifi-off|x|flask-conical)\./,
  /jalaali-js/,
]
// The open exam's own three, for the same reason: how answers travel, how a question is drawn, the paper.
const CHUNKS: Record<string, RegExp[]> = {
  frame: FRAME,
  sending: [/app\/shared\/(outbox|sender)\.ts/, /lucide-react\/.*\/icons\/(cloud-check|hard-drive)\./],
  questions: [
    /app\/courses\/questions\/(hotspot-picture|messages|place-fields|question|question-fields|said|stem-parts|written-fields)\.tsx?/,
    /app\/shared\/((math|rich-text)\.ts|ui\/(math|rich-text)-view\.tsx)/,
    /lucide-react\/.*\/icons\/(lightbulb|shield-(alert|exclamation-point)|wrench)\./,
  ],
  paper: [/app\/assessments\/sitting\/(handed-in|messages|outbox-notices|paper|paper-fields|question|question-list|saved-badge|sitting|timer|use-\w+(-\w+)?)\.tsx?/],
}
const chunkOf = (id: string) => Object.keys(CHUNKS).find(name => CHUNKS[name]!.some(part => part.test(id)))

/** What every hydrated page and the open exam bring is pressed once more, beside the rest: five kilobytes for some seconds of building. */
const pressChunks = (): Plugin => ({
  name: 'press-chunks',
  enforce: 'post',
  renderChunk: { order: 'post', handler: async (code, { name }) => (name in CHUNKS ? press(code) : null) },
})

async function press(code: string) {
  const child = spawn(process.execPath, ['node_modules/terser/bin/terser', '--module', '--compress', 'passes=3', '--mangle'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(code)
  const pressed = await text(child.stdout)
  if (!pressed.trim()) throw new Error('a chunk could not be pressed')
  return pressed
}

const PROGRAMS = resolve('node_modules/.cache/kargah/programs')
const WORKER = 'service-worker.js'

/** One file with all that it imports, for where the browser takes no modules. */
async function makeProgram(entry: string, outfile: string, how: BuildOptions = { format: 'iife', minify: true }) {
  await build({ entryPoints: [entry], outfile, bundle: true, target: 'es2020', alias: { '~': resolve('app') }, ...how })
  return outfile
}

/** The small programs that import something (`import script from './media-place.ts?url'`), and the service worker. */
const programs = (): Plugin => ({
  name: 'programs',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('.ts?url') || !importer) return
    const entry = resolve(dirname(importer), source.slice(0, -'?url'.length))
    return `${await makeProgram(entry, resolve(PROGRAMS, basename(entry, '.ts') + '.js'))}?url`
  },
  configureServer({ middlewares }) {
    middlewares.use(`/${WORKER}`, async (_, outgoing) => {
      outgoing.setHeader('Content-Type', 'text/javascript')
      outgoing.end(await readFile(await makeWorker(PROGRAMS)))
    })
  },
  async writeBundle({ dir }) {
    if (dir && basename(dir) === 'client') await makeWorker(dir)
  },
})
/** It keeps its functions' names, by which a journey asks it. The build writes its stamp in place of `development` (app/server/build.mjs). */
const makeWorker = (dir: string) =>
  makeProgram('app/shared/offline/service-worker.js', resolve(dir, WORKER), { format: 'esm', minifyWhitespace: true, minifySyntax: true, banner: { js: "const BUILD = 'development'" } })

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), programs(), remix(options), pressChunks()],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    target: 'es2020',
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: chunkOf } },
  },
  // Native packages are the server's alone. Vite's own target is older than what its esbuild can still write.
  optimizeDeps: { esbuildOptions: { target: 'es2020' }, exclude: ['@node-rs/argon2', 'sharp', '@myriaddreamin/typst-ts-node-compiler'] },
  server: { watch: { ignored: ['**/.data/**', '**/tests/**', '**/content/**'] } },
}))
