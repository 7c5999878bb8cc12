import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import options from './remix.config.js'

// What every hydrated page has, in one file: twenty of a few hundred bytes cost more in headers than in words.
const FRAME = [
  /app\/shared\/(text|calendar|page-title|guard|form|demo)\.ts/,
  /app\/shared\/offline\/(messages|offline-marks)\./,
  /app\/shared\/ui\/(layout\/(?!sheet)|(breadcrumbs|button|choices|field|form|form-errors|icon|language|ltr|messages|nonce|notice|page-header|person|text-field|text-link|time)\.tsx?)/,
  /lucide-react\/.*\/icons\/(bell|chevron-down|chevron-right|circle-alert|circle-check|heart-handshake|info|languages|log-out|moon|sun|octagon-alert|printer|search|triangle-alert|user-round|wifi-off|x|flask-conical)\./,
  /jalaali-js/,
]
const frameOf = (id: string) => (FRAME.some(part => part.test(id)) ? 'frame' : undefined)

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(options)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    target: 'es2020',
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: frameOf } },
  },
  // Native packages are the server's alone.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'sharp', '@myriaddreamin/typst-ts-node-compiler'] },
  server: { watch: { ignored: ['**/.data/**', '**/tests/**', '**/content/**'] } },
}))
