import type { CronItem } from 'graphile-worker'
import type { Jobs } from '~/shared/jobs.server'
import { lapseSeatOffers } from './waiting-list/lapse-seat-offers.server'

export const jobs = {
  async 'courses-lapse-seat-offers'() {
    await lapseSeatOffers()
  },
} satisfies Jobs

export const timetable: Pick<CronItem, 'task' | 'match'>[] = [{ task: 'courses-lapse-seat-offers', match: '* * * * *' }]
