import type { Jobs } from '~/shared/jobs.server'
import { compareWithResults } from './register/compare-with-results.server'

export const jobs = {
  async 'certificates-compare-with-results'() {
    await compareWithResults()
  },
} satisfies Jobs

/** Every minute: a changed result shows on the public page within sixty seconds. */
export const timetable = [{ task: 'certificates-compare-with-results', match: '* * * * *' }]
