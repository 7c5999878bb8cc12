import { hasRole, type Role, type Viewer } from '../viewer'
import { isNational, MANAGING, type OrganisationPlace } from '../permissions'

/** The calendar of the whole country is the national programme's. */
export const canKeepHolidays = (viewer: Viewer) => isNational(viewer)

/** Who may look at an organisation's own days: all who plan by them. */
export const PLANNING: Role[] = [...MANAGING, 'trainer', 'assessor', 'mentor']
export const canShiftHolidays = (viewer: Viewer, place: OrganisationPlace) =>
  hasRole(viewer, ['centre_manager', 'operator_manager', 'programme_admin'], place)
