import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '~': fileURLToPath(new URL('../app', import.meta.url)) } },
  esbuild: { jsx: 'automatic', jsxDev: false },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/template-database.ts'],
    setupFiles: ['tests/support/worker-database.ts'],
    maxWorkers: 2,
    forceRerunTriggers: ['**/package.json', '**/package-lock.json', '**/vitest.config.ts', '**/db/migrations/**', '**/db/migrate.ts', '**/content/**', '**/tests/support/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.KARGAH_TEST_REPORT
      ? [['json', { outputFile: process.env.KARGAH_TEST_REPORT }], ['dot', {}]]
      : ['default'],
  },
})
