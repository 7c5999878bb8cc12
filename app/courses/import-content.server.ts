import { log } from '~/shared/log.server'
import { tx } from '~/shared/sql.server'
import { findConflicts, importCourse } from './content/import-course.server'
import { importMedia, readShippedMedia } from './content/import-media.server'
import { importProgramme } from './content/import-programme.server'
import { importStandard, importTrades } from './content/import-standards.server'
import { contentRoot, readContent } from './content/read-content.server'
import { importTargetGroups } from './target-groups/target-groups.server'
import type { ContentProblem } from './content/reading.server'

/**
 * Takes in what authors wrote in content/, as new versions of what changed since the last time. May be repeated and
 * raced. A version made in the product is never overwritten, and a course with anything wrong in it stays out whole.
 * @returns how many things changed, and what was refused and why.
 */
export async function importContent(root = contentRoot()): Promise<{ changed: number; problems: ContentProblem[] }> {
  const { trades, targetGroups, standards, courses, programmes, problems } = readContent(root)
  const media = await Promise.all(courses.map(({ course }) => readShippedMedia(root, course.id)))
  const answer = await tx(async tx => {
    await tx`select pg_advisory_xact_lock(hashtext('courses: import content'))`
    const conflicts: ContentProblem[] = []
    let changed = 0
    await importTrades(tx, trades)
    await importTargetGroups(tx, targetGroups)
    for (const standard of standards) if (await importStandard(tx, standard)) changed++
    for (const [i, course] of courses.entries()) {
      const refused = [...media[i]!.problems, ...(await findConflicts(tx, course))]
      if (refused.length === 0) changed += (await importCourse(tx, course)) + (await importMedia(tx, course.course.id, media[i]!.files))
      for (const problem of refused) conflicts.push({ file: `courses/${course.course.id}`, problem })
    }
    for (const programme of programmes) if (await importProgramme(tx, programme)) changed++
    return { changed, problems: [...problems, ...conflicts] }
  })
  for (const { file, problem } of answer.problems) log.error({ file, problem }, 'content refused')
  return answer
}
