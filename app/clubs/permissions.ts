import { hasRole, type Viewer } from '~/people/viewer'
import type { Group } from './club'

type Operated = { organisationId: string; provinceId?: string }
type InCohort = Operated & { cohortId: string }

const cohortOf = ({ cohortId, ...place }: InCohort) => ({ ...place, id: cohortId })

/** Clubs, cohorts and the mentors' gate belong to the operator's managers. */
export const canRunClubs = (viewer: Viewer, { organisationId, provinceId }: Operated) =>
  hasRole(viewer, 'operator_manager', { id: organisationId, organisationId, provinceId })

export const canRunCohort = (viewer: Viewer, cohort: InCohort) => hasRole(viewer, 'operator_manager', cohortOf(cohort))

/** `seenAs` is 'mentor' only of one who is assigned and cleared today. */
export const canRecordMeetings = (viewer: Viewer, group: Group) =>
  group.seenAs === 'mentor' && hasRole(viewer, 'mentor', cohortOf(group))
