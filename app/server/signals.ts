import { log } from '~/shared/log.server'

export const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Resolves at the first wish to end; a second one, later, ends at once. */
export function onSignal(): Promise<void> {
  return new Promise(resolve => {
    let asked: number | undefined
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // npm passes on what the terminal has already sent to all of us.
        if (asked !== undefined && performance.now() - asked > 1000) process.exit(1)
        asked ??= performance.now()
        resolve()
      })
    }
  })
}

/** A stray promise must not take everybody's pages, or the watch over the database, with it. */
export function surviveStrays(onException?: () => void) {
  process.on('unhandledRejection', error => log.error({ err: error }, 'a promise was rejected and nobody looked'))
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'an exception that nobody caught')
    onException?.()
  })
}
