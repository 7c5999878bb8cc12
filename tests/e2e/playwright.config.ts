import { defineConfig } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { args } from './browsers'

const port = Number(process.env.E2E_PORT ?? 4173)
const root = (process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'kargah-journeys-')))
// Only when the servers have stopped, which a global teardown doesn't wait for.
if (!process.env.TEST_WORKER_INDEX) process.once('exit', () => rmSync(root, { recursive: true, force: true }))

// The real server, as `npm start` starts it, with a demo world of its own: one that the journeys change, one to look at.
const worlds = { journeys: port, pages: port + 1 }
const dataDirOf = (world: string) => join(root, world)
// The same engine without the windows, whose own pages cost as much as ours; the journeys without a network take the whole.
const executablePath = process.env.HEADLESS_SHELL ?? process.env.CHROMIUM ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: '.',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: '../../test-results',
  reporter: [['line'], ['json']],
  use: {
    timezoneId: 'Asia/Tehran',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
  projects: Object.entries(worlds).map(([name, port]) => ({
    name, testMatch: `${name}/*.spec.ts`, metadata: { dataDir: dataDirOf(name) },
    use: { baseURL: `http://localhost:${port}`, launchOptions: { executablePath, args } },
  })),
  webServer: Object.entries(worlds).map(([name, port]) => ({
    command: 'node app/server/start.mjs',
    cwd: '../..',
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
    env: { PORT: String(port), DATA_DIR: dataDirOf(name), HOST: 'localhost', NODE_ENV: 'production' },
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
  })),
})
