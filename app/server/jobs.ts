import type { CronItem } from 'graphile-worker'
import { jobs as sharedJobs } from '~/shared/mail.server'
import type { Jobs } from '~/shared/jobs.server'

/** Every pillar's jobs, by name; a pillar appends its own here. */
export const jobs = { ...sharedJobs } satisfies Jobs as Jobs

/** What runs by the clock (UTC), as crontab says it; a pillar appends its own here. */
export const timetable: Pick<CronItem, 'task' | 'match'>[] = []
