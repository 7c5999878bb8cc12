import { hasRole, type Role, type Viewer } from '~/people/viewer'

/** Roles that reach a centre's teaching: its offerings, courses and lessons. */
export const TEACHING: Role[] = ['centre_manager', 'trainer', 'assessment_officer', 'programme_admin']

export type CentrePlace = { id: string; provinceId: string }
/** Where an offering lies, as rank sees it. */
export const placeOf = (offering: { organisationId: string; provinceId: string }): CentrePlace =>
  ({ id: offering.organisationId, provinceId: offering.provinceId })

export const canSeeApplications = (viewer: Viewer, centre: CentrePlace) =>
  hasRole(viewer, ['centre_manager', 'programme_admin'], centre)
export const canDecideApplications = (viewer: Viewer, centre: CentrePlace) => hasRole(viewer, 'centre_manager', centre)
export const canSeeCentreHours = (viewer: Viewer, centre: CentrePlace) =>
  hasRole(viewer, ['centre_manager', 'assessment_officer', 'programme_admin'], centre)
export const canOpenOfferings = (viewer: Viewer, centre: CentrePlace) => hasRole(viewer, 'centre_manager', centre)

/** The class list: its trainers, and those who run the centre. */
export const canSeeClass = (
  viewer: Viewer,
  offering: { isTrainer: boolean; organisationId: string; provinceId: string },
) =>
  offering.isTrainer || hasRole(viewer, ['centre_manager', 'assessment_officer', 'programme_admin'], placeOf(offering))

/** Saying who has finished: the trainer of this very class, or the centre's manager. */
export const canCompleteCourse = (
  viewer: Viewer,
  offering: { isTrainer: boolean; organisationId: string; provinceId: string },
) => offering.isTrainer || hasRole(viewer, 'centre_manager', placeOf(offering))

/** Marking what trainees hand in, keeping the gradebook, speaking to the class: its trainer, or the centre's manager. */
export const canMarkWork = canCompleteCourse

/** Own progress is kept while one sits in the course. */
export const canLearn = (offering: { enrolmentId: string | null; enrolmentEnded: boolean }) =>
  offering.enrolmentId !== null && !offering.enrolmentEnded

/** The centre's manager runs an offering: its meetings, dates, seats and who sits there. */
export const canRunOffering = (viewer: Viewer, offering: { organisationId: string; provinceId: string }) =>
  hasRole(viewer, 'centre_manager', placeOf(offering))
