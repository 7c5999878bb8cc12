import type { CronItem } from 'graphile-worker'
import type { Jobs } from '~/shared/jobs.server'
import { makeDrafts } from './questions/imports/commit-items.server'
import { purgeItemImports } from './questions/imports/purge-item-imports.server'
import { readItems } from './questions/imports/read-items.server'
import { remindAll, remindClass } from './at-risk/remind.server'
import { lapseSeatOffers } from './waiting-list/lapse-seat-offers.server'

export const jobs = {
  async 'courses-lapse-seat-offers'() {
    await lapseSeatOffers()
  },
  'courses-read-items': readItems,
  'courses-commit-items': makeDrafts,
  'courses-purge-item-imports': purgeItemImports,
  'courses-remind': remindAll,
  'courses-remind-class': remindClass,
} satisfies Jobs

/** As crontab says it in UTC; reminders at half past eight in the morning in Tehran. */
export const timetable: Pick<CronItem, 'task' | 'match'>[] = [
  { task: 'courses-lapse-seat-offers', match: '* * * * *' },
  { task: 'courses-purge-item-imports', match: '23 * * * *' },
  { task: 'courses-remind', match: '0 5 * * *' },
]
