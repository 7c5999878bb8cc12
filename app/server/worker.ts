import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '~/shared/log.server'
import { on } from './database'
import { jobs, timetable } from './jobs'
import { takeOver } from './take-over'

const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const
// Its words hold task names and ids, its meta may hold a payload.
const logger = new Logger(() => (level, message) => log[levels[level]]({ part: 'jobs' }, message))

const taskList: TaskList = Object.fromEntries(
  Object.entries(jobs).map(([name, work]) => [name, (payload: unknown) => work(payload as never)]),
)

/** What could not be done in all its tries is of use to whoever looks into it, for a week. */
export const forgetFailedJobs = (ownerUrl: string) => on(ownerUrl, sql => sql`
  delete from graphile_worker._private_jobs
  where attempts >= max_attempts and locked_at is null and updated_at < now() - interval '7 days'`)

/** Does the waiting jobs, again after every outage of the database, until it is stopped. */
export function startWorker(ownerUrl: string, { concurrency = 4 } = {}) {
  let runner: Runner | undefined
  let stopped = false
  const rounds = (async () => {
    while (!stopped) {
      let leave: (() => Promise<void>) | undefined
      try {
        leave = await takeOver(ownerUrl)
        runner = await run({
          connectionString: ownerUrl,
          maxPoolSize: concurrency + 2,
          concurrency,
          taskList: { ...taskList, 'server-forget-failed-jobs': () => forgetFailedJobs(ownerUrl).then(() => {}) },
          parsedCronItems: parseCronItems([...timetable, { task: 'server-forget-failed-jobs', match: '41 * * * *' }]),
          noHandleSignals: true,
          pollInterval: 1000,
          logger,
        })
        if (stopped) await runner.stop()
        await runner.promise
      } catch (error) {
        log.warn({ err: error }, 'the jobs wait for the database')
      } finally {
        await leave?.().catch(() => {})
      }
      if (!stopped) await sleep(1000)
    }
  })()
  return async () => {
    stopped = true
    await runner?.stop().catch(() => {})
    await rounds
  }
}
