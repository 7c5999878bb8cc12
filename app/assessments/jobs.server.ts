import type { Jobs } from '~/shared/jobs.server'
import { raiseDoubts, raiseDoubtsOfFigures } from './analysis/raise-doubts.server'
import { closeOverdueSittings } from './sitting/submit-sitting.server'

export const jobs = {
  async 'assessments-close-overdue'() {
    await closeOverdueSittings()
  },
  async 'assessments-raise-doubts'() {
    await raiseDoubts()
  },
  async 'assessments-raise-doubts-of-figures'() {
    await raiseDoubtsOfFigures()
  },
} satisfies Jobs

export const timetable = [
  /** A sitting whose candidate is gone is closed within a minute after its grace, with the deadline as its end. */
  { task: 'assessments-close-overdue', match: '* * * * *' },
  { task: 'assessments-raise-doubts', match: '*/5 * * * *' },
  // When nobody sits an exam: at ten past two in Tehran.
  { task: 'assessments-raise-doubts-of-figures', match: '40 22 * * *' },
]
