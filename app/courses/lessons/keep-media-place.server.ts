import type { Viewer } from '~/people/viewer'
import { form, integer, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'

/** Seconds from the beginning; 0 once it was seen to its end. */
export const mediaPlaceForm = form({ name: text(80), seconds: integer(0, 86_400) })

/** Keeps where a trainee stopped in a film or recording of the course. */
export async function keepMediaPlace(
  trainee: Viewer, offeringId: string, lessonId: string, { name, seconds }: { name: string; seconds: number },
) {
  const offering = found(await findOffering(trainee, offeringId))
  const { lock } = await readStep(offering, { kind: 'lesson', id: lessonId })
  allow(canLearn(offering) && !lock)
  const [kept] = await sql`
    insert into media_places (person_id, course_id, name, seconds)
    select ${trainee.id}, course_id, name, ${seconds} from course_media
    where course_id = ${offering.courseId} and name = ${name} and kind in ('video', 'audio')
    on conflict (person_id, course_id, name) do update set seconds = excluded.seconds, seen_at = excluded.seen_at
    returning name`
  found(kept)
}
