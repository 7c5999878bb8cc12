import type { Calendar } from '~/shared/calendar'
import type { Language } from '~/shared/text'

export const ROLES = [
  'trainer', 'centre_manager', 'assessment_officer', 'assessor', 'mentor', 'operator_manager', 'guest',
  'programme_admin', 'item_author', 'marker', 'moderator', 'jury',
] as const
export type Role = (typeof ROLES)[number]

/** Roles whose sign-in asks for a second factor: at the desk each time, in the field once per device. */
export const DESK_ROLES: readonly Role[] = [
  'programme_admin',
  'centre_manager',
  'assessment_officer',
  'operator_manager',
]
export const FIELD_ROLES: readonly Role[] = [
  'trainer',
  'assessor',
  'mentor',
  'item_author',
  'marker',
  'moderator',
  'jury',
]

export type ScopeKind = 'organisation' | 'province' | 'country' | 'cohort' | 'exam_session'
/** A grant that holds today. */
export type ActiveGrant = {
  id: string
  role: Role
  scopeId: string
  scopeKind: ScopeKind
  organisationId: string | null
  provinceId: string | null
  endsOn: string
}

/** The person who looks, as one request knows them. */
export type Viewer = {
  id: string
  nameFa: string
  nameEn: string | null
  language: Language
  calendar: Calendar
  bornOn: string | null
  isMinor: boolean
  isGuardian: boolean
  grants: ActiveGrant[]
  sessionId: string
  secondFactorAt: Date | null
  /** The grant an act was done through, for the audit; set by `through`. */
  actingGrant?: { id: string; role: Role }
}

type Place = { id: string; organisationId?: string | null; provinceId?: string | null }

/** Does a grant lie over this place: the very scope, its organisation, its province, or the country? */
const covers = (grant: ActiveGrant, place: Place) =>
  grant.scopeId === place.id ||
  (grant.scopeKind === 'organisation' && grant.scopeId === place.organisationId) ||
  (grant.scopeKind === 'province' && grant.provinceId !== null && grant.provinceId === place.provinceId) ||
  grant.scopeKind === 'country'

export const grantFor = (viewer: Viewer, roles: readonly Role[], place: Place) =>
  viewer.grants.find(grant => roles.includes(grant.role) && covers(grant, place))

/** Rank: does the viewer hold the role at this organisation (its id is its scope) or above it? */
export const hasRole = (viewer: Viewer, role: Role | readonly Role[], place: string | Place) =>
  grantFor(viewer, typeof role === 'string' ? [role] : role, typeof place === 'string' ? { id: place } : place) !==
  undefined

export const hasAnyRole = (viewer: Viewer, ...roles: Role[]) => viewer.grants.some(grant => roles.includes(grant.role))

/** The viewer, acting through the grant that permits it: what the audit writes down. */
export function through(viewer: Viewer, role: Role | readonly Role[], place: string | Place): Viewer {
  const grant = grantFor(
    viewer,
    typeof role === 'string' ? [role] : role,
    typeof place === 'string' ? { id: place } : place,
  )
  return grant ? { ...viewer, actingGrant: { id: grant.id, role: grant.role } } : viewer
}

export const needsSecondFactor = (viewer: { grants: Pick<ActiveGrant, 'role'>[] }) =>
  viewer.grants.some(({ role }) => DESK_ROLES.includes(role) || FIELD_ROLES.includes(role))
