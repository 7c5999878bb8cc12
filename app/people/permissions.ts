import { hasAnyRole, hasRole, type Role, type Viewer } from './viewer'

/** An organisation as the rules see it: its id is its scope. */
export type OrganisationPlace = { id: string; provinceId: string; kind: string }

/** Roles that see an organisation's own page: its people, its grants. */
export const MANAGING: Role[] = ['programme_admin', 'centre_manager', 'operator_manager', 'assessment_officer']

const CENTRE_ROLES: Role[] = [
  'trainer',
  'assessor',
  'assessment_officer',
  'item_author',
  'marker',
  'moderator',
  'jury',
  'guest',
]
// A mentor's role comes from the gate that a mentor passes, never from a form.
const OPERATOR_ROLES: Role[] = ['trainer', 'guest']

export const canSeeOrganisations = (viewer: Viewer) => hasAnyRole(viewer, ...MANAGING)
export const canCreateOrganisations = (viewer: Viewer) => hasAnyRole(viewer, 'programme_admin')
export const canCreateIn = (viewer: Viewer, provinceId: string) =>
  hasRole(viewer, 'programme_admin', { id: '', provinceId })
export const canSeeAudit = (viewer: Viewer) => hasAnyRole(viewer, 'programme_admin')
export const isNational = (viewer: Viewer) =>
  viewer.grants.some(grant => grant.role === 'programme_admin' && grant.scopeKind === 'country')

export const canManagePeople = (viewer: Viewer, place: OrganisationPlace) =>
  hasRole(viewer, ['programme_admin', 'centre_manager', 'operator_manager'], place)

/** Which roles this person may give here; a club operator has other roles than a training centre. */
export function rolesGivenBy(viewer: Viewer, place: OrganisationPlace): Role[] {
  if (hasRole(viewer, 'programme_admin', place)) return rolesAt(place.kind)
  if (hasRole(viewer, 'centre_manager', place)) return CENTRE_ROLES
  if (hasRole(viewer, 'operator_manager', place)) return OPERATOR_ROLES
  return []
}

const rolesAt = (kind: string): Role[] =>
  kind === 'authority' ? ['programme_admin', 'item_author', 'moderator'] :
  kind === 'club_operator' ? ['operator_manager', ...OPERATOR_ROLES] : ['centre_manager', ...CENTRE_ROLES]

export const canGiveRole = (viewer: Viewer, place: OrganisationPlace, role: Role) =>
  rolesGivenBy(viewer, place).includes(role)

/** Whoever may give a role here may end it; a mentor's the operator ends, a programme role who stands above or beside. */
export function canEndGrant(viewer: Viewer, place: OrganisationPlace, role: Role) {
  if (role === 'programme_admin') return hasRole(viewer, 'programme_admin', place)
  if (role === 'mentor') return hasRole(viewer, ['operator_manager', 'programme_admin'], place)
  return canGiveRole(viewer, place, role)
}

export const canVerifyGuardians = (viewer: Viewer) =>
  hasAnyRole(viewer, 'centre_manager', 'assessment_officer', 'operator_manager', 'programme_admin')

export const RESETTING: Role[] = ['centre_manager', 'operator_manager', 'programme_admin']
export const canResetSecondFactors = (viewer: Viewer) => hasAnyRole(viewer, ...RESETTING)
/** Of this very person: by the role through which they are reached, not by one held somewhere else. */
export const canResetFactorOf = ({ through }: { through: { role: Role } }) => RESETTING.includes(through.role)

/** Recording what this very person's document says: whoever manages the place, not its assessment officer. */
export const canRecordGenderOf = ({ through }: { through: { role: Role } }) =>
  through.role === 'centre_manager' || through.role === 'operator_manager' || through.role === 'programme_admin'

export const canAddMembers = (viewer: Viewer, place: OrganisationPlace) =>
  place.kind === 'club_operator' && canManagePeople(viewer, place)
