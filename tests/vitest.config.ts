import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What takes minutes begins first, so that no core is idle at the end.
const LONGEST = ['permissions/walker', 'security/scripts']
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some(name => moduleId.includes(name))
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '~': fileURLToPath(new URL('../app', import.meta.url)) } },
  esbuild: { jsx: 'automatic', jsxDev: false },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/template-database.ts'],
    setupFiles: ['tests/support/worker-database.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    forceRerunTriggers: ['**/package.json', '**/package-lock.json', '**/vitest.config.ts', '**/db/migrations/**', '**/db/migrate.ts', '**/content/**', '**/tests/support/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.KARGAH_TEST_REPORT
      ? [['json', { outputFile: process.env.KARGAH_TEST_REPORT }], ['dot', {}]]
      : ['default'],
  },
})
