import type { Jobs } from '~/shared/jobs.server'
import { closeOverdueSittings } from './sitting/submit-sitting.server'

export const jobs = {
  async 'assessments-close-overdue'() {
    await closeOverdueSittings()
  },
} satisfies Jobs

/** A sitting whose candidate is gone is closed within a minute after its grace, with the deadline as its end. */
export const timetable = [{ task: 'assessments-close-overdue', match: '* * * * *' }]
