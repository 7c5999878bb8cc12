import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { listMedia } from '../media/media.server'
import { MOST_MEGABYTES } from '../media/media'
import { readCourseDraft } from './drafts.server'
import { listQuestions } from './lesson-page.server'
import { courseOf } from './save-outline.server'

/** One activity of the draft, with the questions and files that may be put into it. */
export async function readActivityPage(author: Viewer, courseId: string, activityId: string) {
  const course = await courseOf(author, courseId)
  const [draft, questions, media] = await Promise.all([readCourseDraft(courseId), listQuestions(courseId), listMedia(courseId)])
  const { outline, revision } = found(draft)
  const activity = found(outline.sections.flatMap(section => section.activities).find(({ id }) => id === activityId))
  return { course, revision, activity, library: { questions, media, uploadTo: `/courses/${courseId}/media`, mostMegabytes: MOST_MEGABYTES } }
}
