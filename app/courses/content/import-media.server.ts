import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeBytes } from '~/shared/files.server'
import { isRefusal } from '~/shared/guard'
import type { Tx } from '~/shared/sql.server'
import { mediaFormat } from '../authoring/course-file.server'
import { insertMedia, prepareMedia } from '../media/add-media.server'
import { readCaptions } from '../media/captions'
import { Reading } from './reading.server'

type Shipped = Parameters<typeof insertMedia>[3] & { captions: { language: string; vtt: string }[] }

/** The films, recordings, pictures and papers that come with a course, looked at as an author's own, and stored. */
export async function readShippedMedia(root: string, courseId: string): Promise<{ files: Shipped[]; problems: string[] }> {
  const reading = new Reading(root)
  const place = `courses/${courseId}`
  const listed = existsSync(join(root, place, 'media.json')) ? (reading.json(`${place}/media.json`, mediaFormat) ?? []) : []
  const files: Shipped[] = []
  for (const { name, kind, title, file, captions } of listed) {
    const path = join(root, place, 'media', file)
    const prepared = existsSync(path) ? await prepareMedia(readFileSync(path)) : undefined
    if (!prepared) reading.say(file, 'the file is missing')
    else if (isRefusal(prepared)) reading.say(file, prepared.refused)
    else if (prepared.kind !== kind) reading.say(file, `it is no ${kind}`)
    else files.push({ ...prepared, name, title, stored: await storeBytes(prepared.bytes), captions: captions.flatMap(language => {
      const said = readCaptions(reading.text(`${place}/media/${name}.${language}.vtt`) ?? '')
      if (!said) reading.say(file, `there are no captions in ${language}`)
      return said ? [{ language, vtt: said.vtt }] : []
    }) })
  }
  return { files, problems: reading.problems.map(({ file, problem }) => `${file}: ${problem}`) }
}

/** A name stands for one file for ever; another film takes another name. What is said in it may be put right. */
export async function importMedia(tx: Tx, courseId: string, files: readonly Shipped[]) {
  let changed = 0
  for (const { captions, ...file } of files) {
    const [known] = await tx`select from course_media where course_id = ${courseId} and name = ${file.name}`
    if (!known) await insertMedia(tx, courseId, null, file)
    const written = await Promise.all(captions.map(({ language, vtt }) => tx`
      insert into course_captions (course_id, name, language, vtt) values (${courseId}, ${file.name}, ${language}, ${vtt})
      on conflict (course_id, name, language) do update set vtt = excluded.vtt where course_captions.vtt <> excluded.vtt returning name`))
    if (!known || written.some(rows => rows.length > 0)) changed++
  }
  return changed
}
