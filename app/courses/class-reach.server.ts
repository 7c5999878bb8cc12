import { through, type Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import { writeChildRead } from './guardians.server'
import type { Offering } from './offerings/offering'
import { findOffering } from './offerings.server'
import { canLearn, canMarkWork, canSeeClass, placeOf } from './permissions'

export type ClassPlace = {
  offering: Pick<Offering, 'id' | 'courseTitle' | 'organisationId'>
  /** As whom the viewer reads here; a guardian reads what a minor in the class reads. */
  seenAs: 'class' | 'trainee' | 'guardian'
  canSpeak: boolean
  /** Speaking for the class: announcements, hiding a post. */
  canLead: boolean
  /** The acting viewer, for the trail. */
  by: Viewer
}

/** A class as those who hear its words see it: who sits in it, teaches it or runs the centre, and guardians of minors. */
export async function findClass(viewer: Viewer, offeringId: string): Promise<ClassPlace | undefined> {
  const offering = await findOffering(viewer, offeringId)
  if (offering && (canSeeClass(viewer, offering) || offering.enrolmentId)) {
    const isClass = canSeeClass(viewer, offering)
    const isOver = offering.cancelledAt !== null
    return {
      offering, seenAs: isClass ? 'class' : 'trainee',
      canSpeak: !isOver && (canMarkWork(viewer, offering) || canLearn(offering)),
      canLead: canMarkWork(viewer, offering),
      by: through(viewer, ['trainer', 'centre_manager', 'assessment_officer', 'programme_admin'], placeOf(offering)),
    }
  }
  const [guarded] = await sql<(ClassPlace['offering'] & { childId: string })[]>`
    select offerings.id, title as course_title, organisation_id, person_id as child_id
    from enrolments join offerings on offerings.id = offering_id join courses on courses.id = course_id
      join course_versions on course_versions.id = current_version_id
    where offering_id = ${offeringId} and seat_number is not null and guards(${viewer.id}, person_id) limit 1`
  if (!guarded) return undefined
  const { childId, ...place } = guarded
  await writeChildRead(viewer, childId, place.organisationId)
  return { offering: place, seenAs: 'guardian', canSpeak: false, canLead: false, by: viewer }
}

export type Listener = { personId: string; guardians: string[] }

/** Who sits in a class now, each minor with the verified guardians. */
export const listListeners = (offeringId: string, tx: Sql = sql) => tx<Listener[]>`
  select person_id, array(select guardian_id from guardianships
    where child_id = person_id and guards(guardian_id, child_id)) as guardians
  from enrolments where offering_id = ${offeringId} and seat_number is not null and ended_at is null`
