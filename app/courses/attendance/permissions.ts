import { hasRole, type Viewer } from '~/people/viewer'
import { placeOf } from '../permissions'
import type { ClassMeeting } from './attendance'

type Place = Pick<ClassMeeting, 'isTrainer' | 'organisationId' | 'provinceId'>

/** The trainer of this class, and the centre's manager. */
export const canTakeAttendance = (viewer: Viewer, meeting: Place) =>
  (meeting.isTrainer && hasRole(viewer, 'trainer', placeOf(meeting))) ||
  hasRole(viewer, 'centre_manager', placeOf(meeting))

export const canSeeAttendance = (viewer: Viewer, meeting: Place) =>
  meeting.isTrainer ||
  hasRole(viewer, ['centre_manager', 'assessment_officer', 'programme_admin'], placeOf(meeting))
