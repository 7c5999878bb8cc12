import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import options from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    target: 'es2020',
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    // A dozen files of a few hundred bytes cost more in headers than in words.
    rollupOptions: { output: { experimentalMinChunkSize: 12_000 } },
  },
  // Native packages are the server's alone.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'sharp', '@myriaddreamin/typst-ts-node-compiler'] },
  server: { watch: { ignored: ['**/.data/**', '**/tests/**', '**/content/**'] } },
})
