import type { CronItem } from 'graphile-worker'
import { jobs as assessmentJobs, timetable as assessmentTimes } from '~/assessments/jobs.server'
import { jobs as certificateJobs, timetable as certificateTimes } from '~/certificates/jobs.server'
import { jobs as courseJobs, timetable as courseTimes } from '~/courses/jobs.server'
import { jobs as peopleJobs, noticeJobs, timetable as peopleTimes } from '~/people/jobs.server'
import { noticeTopics } from '~/reports/notice-topics'
import { jobs as auditJobs } from '~/shared/audit-chain.server'
import type { Jobs } from '~/shared/jobs.server'
import { jobs as mailJobs } from '~/shared/mail.server'
import { jobs as fileJobs } from '~/shared/purge-files.server'

/** Every pillar's jobs, by name; a pillar appends its own here. */
export const jobs = { ...mailJobs, ...fileJobs, ...auditJobs, ...peopleJobs, ...noticeJobs(noticeTopics), ...courseJobs, ...assessmentJobs, ...certificateJobs } satisfies Jobs as Jobs

/** What runs by the clock (UTC), as crontab says it; a pillar appends its own here. */
export const timetable: Pick<CronItem, 'task' | 'match'>[] = [
  { task: 'shared-seal-audit', match: '* * * * *' },
  { task: 'shared-purge-files', match: '47 * * * *' },
  ...peopleTimes,
  ...courseTimes,
  ...assessmentTimes,
  ...certificateTimes,
]
