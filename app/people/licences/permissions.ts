import { canManagePeople, type OrganisationPlace } from '../permissions'
import { hasRole, type Role, type Viewer } from '../viewer'

/** Who runs an organisation, and may ask something of the programme in its name. */
export const ASKING: Role[] = ['centre_manager', 'operator_manager']
/** Who reaches what an organisation asks: those who ask, and the administrators above them. */
export const CONCERNED: Role[] = [...ASKING, 'programme_admin']

export const canApply = (viewer: Viewer, place: OrganisationPlace) =>
  place.kind !== 'authority' && hasRole(viewer, ASKING, place)
export const canDecide = (viewer: Viewer, place: OrganisationPlace) => hasRole(viewer, 'programme_admin', place)
export const canSeeLicences = (viewer: Viewer, place: OrganisationPlace) => canManagePeople(viewer, place)

/** Nobody decides for an organisation that they run, whatever else they are. */
export const isOwn = (viewer: Viewer, organisationId: string) =>
  viewer.grants.some(({ role, scopeId }) => ASKING.includes(role) && scopeId === organisationId)

export const canSeeQueue = (viewer: Viewer) => viewer.grants.some(({ role }) => role === 'programme_admin')
