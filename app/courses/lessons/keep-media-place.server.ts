import type { Viewer } from '~/people/viewer'
import { form, integer, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'

/** Seconds from the beginning; 0 once it was seen to its end. */
export const mediaPlaceForm = form({ name: text(80), seconds: integer(0, 86_400) })

/**
 * Keeps where a trainee stopped in a film or recording of the course; perhaps it was `at` an earlier hour, without a
 * network. The place that was reached last counts, however the two arrive.
 */
export async function keepMediaPlace(
  trainee: Viewer, offeringId: string, lessonId: string, { name, seconds }: { name: string; seconds: number }, at = new Date(),
) {
  const offering = found(await findOffering(trainee, offeringId))
  const { lock } = await readStep(offering, { kind: 'lesson', id: lessonId })
  allow(canLearn(offering) && !lock)
  const [film] = await sql`
    with film as (
      select course_id, name from course_media where course_id = ${offering.courseId} and name = ${name} and kind in ('video', 'audio')
    ), kept as (
      insert into media_places (person_id, course_id, name, seconds, seen_at)
      select ${trainee.id}, course_id, name, ${seconds}, ${at} from film
      on conflict (person_id, course_id, name) do update set seconds = excluded.seconds, seen_at = excluded.seen_at
        where media_places.seen_at <= excluded.seen_at
    )
    select name from film`
  return { name: found(film).name as string }
}
