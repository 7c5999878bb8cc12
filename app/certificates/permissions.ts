import { hasRole, type Role, type Viewer } from '~/people/viewer'

type Centre = { id: string; provinceId: string }

/** Who reads a centre's register. */
export const REGISTRARS = ['assessment_officer', 'centre_manager', 'programme_admin'] as const satisfies readonly Role[]
export const REVOKERS = ['centre_manager', 'programme_admin'] as const satisfies readonly Role[]

/** The first approval of a skill certificate. */
export const canPropose = (viewer: Viewer, centre: Centre) => hasRole(viewer, 'assessment_officer', centre)
/** The second, which issues; never by the person who proposed. */
export const canApprove = (viewer: Viewer, centre: Centre) => hasRole(viewer, 'centre_manager', centre)
/** Why somebody with the rank may still not approve this one. */
export function mayNotApprove(viewer: Viewer, { proposedBy, personId }: { proposedBy: string; personId: string }) {
  if (proposedBy === viewer.id) return 'own-proposal' as const
  return personId === viewer.id ? ('own-certificate' as const) : undefined
}
/** Either of the two may say that a proposal is wrong. */
export const canDecline = (viewer: Viewer, centre: Centre) => canPropose(viewer, centre) || canApprove(viewer, centre)
export const canRevoke = (viewer: Viewer, centre: Centre) => hasRole(viewer, REVOKERS, centre)
export const canSuspend = (viewer: Viewer, centre: Centre) => hasRole(viewer, REGISTRARS, centre)
