import { hasRole, type Role, type Viewer } from '~/people/viewer'

/** Who sees an exam session from the desk; candidates see it through their booking. */
export const STAFF = [
  'assessment_officer',
  'centre_manager',
  'assessor',
  'programme_admin',
] as const satisfies readonly Role[]
/** Who works at a centre and so knows its pages; the rest is rank. */
export const CENTRE_STAFF = [...STAFF, 'trainer'] as const satisfies readonly Role[]
export const OPENERS = ['assessment_officer', 'centre_manager'] as const satisfies readonly Role[]

type Session = { id: string; organisationId: string; provinceId: string }

export const canOpenExamSession = (viewer: Viewer, organisation: { id: string; provinceId?: string | null }) =>
  hasRole(viewer, OPENERS, organisation)

/** Seats, times, reasons, rulings, publication. */
export const canRunExamSession = (viewer: Viewer, session: Session) => hasRole(viewer, 'assessment_officer', session)

export const canSeeResults = (viewer: Viewer, session: Session) =>
  hasRole(viewer, ['assessment_officer', 'centre_manager'], session)

/** Reads scripts and marks them, and knows nothing else of a session: no name, no seat. */
export const canMark = (viewer: Viewer, session: Session) => hasRole(viewer, 'marker', session)

export const canAssess = (viewer: Viewer, session: Session) => hasRole(viewer, 'assessor', session)
