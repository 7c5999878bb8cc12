import type { Jobs } from '~/shared/jobs.server'
import { closeOverdueSittings } from './sitting/submit-sitting.server'

export const jobs = {
  async 'assessments-close-overdue'() {
    await closeOverdueSittings()
  },
} satisfies Jobs

/**
 * Each sitting asks for its own closing when it starts; the clock asks too, in case that was lost with a restored
 * backup.
 */
export const timetable = [{ task: 'assessments-close-overdue', match: '* * * * *' }]
