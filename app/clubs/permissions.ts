import { hasAnyRole, hasRole, needsSecondFactor, type Viewer } from '~/people/viewer'
import type { Group } from './club'

/** On pages for everyone: who still owes the second factor is nobody yet. */
export const hasSignedIn = (viewer: Viewer | undefined): viewer is Viewer =>
  viewer !== undefined && (!needsSecondFactor(viewer) || viewer.secondFactorAt !== null)

type Operated = { organisationId: string; provinceId?: string }
type InCohort = Operated & { cohortId: string }

const cohortOf = ({ cohortId, ...place }: InCohort) => ({ ...place, id: cohortId })

/** Clubs, cohorts and the mentors' gate belong to the operator's managers. */
export const canRunClubs = (viewer: Viewer, { organisationId, provinceId }: Operated) =>
  hasRole(viewer, 'operator_manager', { id: organisationId, organisationId, provinceId })

export const canRunCohort = (viewer: Viewer, cohort: InCohort) => hasRole(viewer, 'operator_manager', cohortOf(cohort))

/** A meeting's sheet names everyone and what was marked: for the desk and the group's mentors. */
export const canSeeSheets = (group: Group) => group.seenAs === 'operator' || group.seenAs === 'mentor'

/** `seenAs` is 'mentor' only of one who is assigned and cleared today. */
export const canRecordMeetings = (viewer: Viewer, group: Group) =>
  group.seenAs === 'mentor' && hasRole(viewer, 'mentor', cohortOf(group))

/** Whose desk concerns may come to; which ones do is asked of each. */
export const canAnswerConcerns = (viewer: Viewer) => hasAnyRole(viewer, 'operator_manager', 'centre_manager', 'programme_admin')
