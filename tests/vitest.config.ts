import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type InlineConfig, type TestSpecification } from 'vitest/node'

// What takes long begins first, so that no core is idle at the end; and those that share a process follow one another.
const LONGEST = ['security/scripts', 'permissions/walker', 'server/backup', 'shared/outbox', 'certificates/addresses', 'questions/files', 'reports/search']
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const at = LONGEST.findIndex(name => moduleId.includes(name))
      return (project.name === 'alone' ? 0 : 100) + (at < 0 ? LONGEST.length : at)
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

// These change what belongs to the whole process: the pool, the demo's flag, the schema, a module. The others share a process with the
// app loaded once: what they set in `process.env` and leave in the database is put right between two files.
const ALONE = ['tests/{permissions,security,server}/*.test.ts', 'tests/people/{routes,sign-in}.test.ts', 'tests/shared/transactions.test.ts']
const TESTS = ['tests/**/*.test.{ts,tsx}']

const source = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '~': fileURLToPath(new URL('../app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' as const, jsxDev: false },
}
const project = (name: string, files: InlineConfig) => ({
  ...source,
  test: {
    name,
    setupFiles: ['tests/support/worker-database.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    ...files,
  },
})

export default defineConfig({
  ...source,
  test: {
    projects: [
      project('alone', { include: ALONE }),
      project('together', { include: TESTS, exclude: ALONE, isolate: false }),
    ],
    globalSetup: ['tests/support/template-database.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    forceRerunTriggers: ['**/package.json', '**/package-lock.json', '**/vitest.config.ts', '**/db/migrations/**', '**/db/migrate.ts', '**/content/**', '**/tests/support/**'],
    reporters: process.env.KARGAH_TEST_REPORT
      ? [['json', { outputFile: process.env.KARGAH_TEST_REPORT }], ['dot', {}]]
      : ['default'],
  },
})
