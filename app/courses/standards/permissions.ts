import { isNational } from '~/people/permissions'
import { hasAnyRole, type Viewer } from '~/people/viewer'

/** Trades and standards are the national programme's to write. */
export const canKeepStandards = (viewer: Viewer) => isNational(viewer)
/** They are read by all who teach, examine or run by them. */
export const canSeeStandards = (viewer: Viewer) =>
  hasAnyRole(viewer, 'programme_admin', 'centre_manager', 'trainer', 'assessment_officer', 'assessor', 'item_author', 'moderator')
