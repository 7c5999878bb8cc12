import { isUtf8 } from 'node:buffer'
import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, optionalFile, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { courseOf, throughAuthor } from '../authoring/save-outline.server'
import { readCaptions } from './captions'

export const captionsForm = form({
  language: oneOf(['fa', 'en']),
  /** Sent instead of the text. */
  file: optionalFile(1),
  captions: optional(text(400_000)),
})

/** What a captions file says: many Persian ones are older than UTF-8. */
async function wordsOf(file: File) {
  const bytes = Buffer.from(await file.arrayBuffer())
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1256'
  return new TextDecoder(encoding).decode(bytes).replaceAll('ي', 'ی').replaceAll('ك', 'ک')
}

/** What is said in a film or recording, as WebVTT or SRT; left empty, it is taken away. */
export async function setCaptions(
  author: Viewer, courseId: string, name: string, { language, captions, file }: z.output<typeof captionsForm>,
): Promise<{ cues: number } | Refusal<'not-captions'>> {
  const course = await courseOf(author, courseId)
  const words = file ? await wordsOf(file) : captions
  const read = words === undefined ? { vtt: undefined, cues: 0 } : readCaptions(words)
  if (!read || (read.vtt?.length ?? 0) > 400_000) return { refused: 'not-captions' }
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
