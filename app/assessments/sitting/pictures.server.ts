import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'

/** Does the picture stand in a paper that the viewer is sitting now? Once it is handed in, the paper is closed. */
export async function sitsWithPicture(viewer: Viewer, pictureId: string) {
  const [paper] = await sql`
    select from sittings join sitting_items on sitting_id = sittings.id join item_versions on item_versions.id = item_version_id
    where person_id = ${viewer.id} and submitted_at is null
      and strpos(body::text, ${`/question-pictures/${pictureId}`}) > 0 limit 1`
  return paper !== undefined
}
