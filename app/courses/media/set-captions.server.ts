import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { courseOf, throughAuthor } from '../authoring/save-outline.server'
import { readCaptions } from './captions'

export const captionsForm = form({ language: oneOf(['fa', 'en']), captions: optional(text(400_000)) })

/** What is said in a film or recording, as WebVTT or SRT; left empty, it is taken away. */
export async function setCaptions(
  author: Viewer, courseId: string, name: string, { language, captions }: z.output<typeof captionsForm>,
): Promise<{ cues: number } | Refusal<'not-captions'>> {
  const course = await courseOf(author, courseId)
  const read = captions === undefined ? { vtt: undefined, cues: 0 } : readCaptions(captions)
  if (!read) return { refused: 'not-captions' }
  return tx(async tx => {
    const [media] = await tx`
      select name from course_media where course_id = ${courseId} and name = ${name} and kind in ('video', 'audio')`
    found(media)
    if (read.vtt === undefined)
      await tx`delete from course_captions where course_id = ${courseId} and name = ${name} and language = ${language}`
    else
      await tx`
        insert into course_captions (course_id, name, language, vtt) values (${courseId}, ${name}, ${language}, ${read.vtt})
        on conflict (course_id, name, language) do update set vtt = excluded.vtt`
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'captions-set',
      subject: ['course', courseId],
      organisationId: course.ownerId,
      after: { name, language, cues: read.cues },
    })
    return { cues: read.cues }
  })
}
