import { hasRole, type Role, type Viewer } from '~/people/viewer'
import type { CentrePlace } from '../permissions'

/** Who writes a centre's own courses. */
export const AUTHORS: Role[] = ['trainer', 'centre_manager']

export type CourseOwner = { ownerId: string | null; provinceId: string | null }

export const canMakeCourses = (viewer: Viewer, centre: CentrePlace) => hasRole(viewer, AUTHORS, centre)

/** A centre's course is written by its trainers and its manager; the programme's own by those who run it nationally. */
export const canWriteCourse = (viewer: Viewer, { ownerId, provinceId }: CourseOwner) =>
  ownerId
    ? hasRole(viewer, AUTHORS, { id: ownerId, provinceId })
    : viewer.grants.some(grant => grant.role === 'programme_admin' && grant.scopeKind === 'country')
