import pino from 'pino'

/** Structured logs without personal data: ids, counts and times only. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'warn',
  base: null,
  // The driver hangs a query's values on its errors.
  serializers: {
    err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, message: error.message, stack: error.stack }),
  },
})
