import type { Viewer } from '~/people/viewer'
import { withFormulas } from '~/shared/formulas.server'
import { sendFile, sendPlayable, type StoredFile } from '~/shared/files.server'
import { found } from '~/shared/guard'
import type { MediaKind, RichNode } from '~/shared/rich-text'
import { sql, type Sql } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import type { MediaFile } from '~/shared/ui/media-view'
import { TEACHING } from '../permissions'
import type { MediaLine } from './media'

export const listMedia = (courseId: string, tx: Sql = sql) => tx<MediaLine[]>`
  select course_media.name, kind, title, media_type, bytes, added_at,
    array(select language from course_captions where course_captions.course_id = course_media.course_id
      and course_captions.name = course_media.name order by language desc) as captions
  from course_media join files on files.id = file_id where course_id = ${courseId} order by added_at desc, course_media.name`

/** Whoever reads the course's lessons, or writes them. */
const reads = (viewer: Viewer, courseId: string) => sql`
  exists (select from offerings left join enrolments on offering_id = offerings.id and person_id = ${viewer.id}
      and coalesce(ended_as, '') not in ('withdrawn', 'expelled')
    where course_id = ${courseId} and (enrolments.id is not null
      or exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id})
      or reaches(${viewer.id}, ${TEACHING}, organisation_id)))
  or exists (select from courses where id = ${courseId} and case when owner_organisation_id is null
    then exists (select from grants where person_id = ${viewer.id} and role = any (${TEACHING}) and ended_at is null
      and today() between starts_on and ends_on)
    else reaches(${viewer.id}, ${TEACHING}, owner_organisation_id) end)`

/** One file of a course, for those who may read its lessons. */
export async function sendMedia(request: Request, viewer: Viewer, courseId: string, name: string) {
  const [file] = await sql<(StoredFile & { kind: MediaKind })[]>`
    select files.id, sha256, bytes, media_type, files.name, kind from course_media join files on files.id = file_id
    where course_id = ${courseId} and course_media.name = ${name} and (${reads(viewer, courseId)})`
  const media = found(file)
  return media.kind === 'video' || media.kind === 'audio' ? sendPlayable(request, media) : sendFile(media)
}

/** What is said in it, as WebVTT. */
export async function sendCaptions(viewer: Viewer, courseId: string, name: string, language: string) {
  const [captions] = await sql<{ vtt: string }[]>`
    select vtt from course_captions where course_id = ${courseId} and name = ${name} and language = ${language}
      and (${reads(viewer, courseId)})`
  return new Response(found(captions).vtt, {
    headers: {
      'Content-Type': 'text/vtt; charset=utf-8',
      'Cache-Control': 'private, max-age=300',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

type Row = { name: string; kind: MediaKind; bytes: number; width: number | null; height: number | null; captions: Language[]; seconds: number | null; lengthSeconds: number | null }

/** A document as its readers get it: formulas drawn, for each file where it lies, and how far this reader has come in it. */
export async function readyDocument<T extends RichNode>(courseId: string, document: T, readerId: string | null = null): Promise<T> {
  const names = [...new Set(namesIn(document))]
  const drawn = withFormulas(document)
  if (names.length === 0) return drawn
  const rows = await sql<Row[]>`
    select course_media.name, kind, bytes, width, height, length_seconds, array(select language from course_captions
      where course_captions.course_id = course_media.course_id and course_captions.name = course_media.name) as captions, seconds
    from course_media join files on files.id = file_id
      left join media_places on person_id = ${readerId} and media_places.course_id = course_media.course_id
        and media_places.name = course_media.name
    where course_media.course_id = ${courseId} and course_media.name = any (${names})`
  const files = new Map(rows.map(row => [row.name, { ...fileOf(courseId, row), isPicture: row.kind === 'image' }]))
  return withFiles(drawn, files)
}

const namesIn = (node: RichNode): string[] =>
  node.type === 'media' ? [node.attrs?.media, node.attrs?.poster].filter(name => typeof name === 'string') : (node.content ?? []).flatMap(namesIn)

function withFiles<T extends RichNode>(node: T, files: ReadonlyMap<string, MediaFile & { isPicture: boolean }>): T {
  if (node.type === 'media') {
    const [file, poster] = [files.get(String(node.attrs?.media)), files.get(String(node.attrs?.poster))]
    return { ...node, attrs: { ...node.attrs, file: file && poster?.isPicture ? { ...file, poster: poster.src } : file } }
  }
  return node.content ? { ...node, content: node.content.map(child => withFiles(child, files)) } : node
}

function fileOf(courseId: string, { name, bytes, width, height, lengthSeconds, captions, seconds }: Row): MediaFile {
  const src = `/courses/${courseId}/media/${name}`
  return {
    src,
    name,
    seconds: seconds ?? 0,
    ...(lengthSeconds && { lasts: lengthSeconds }),
    megabytes: Math.max(0.1, Math.round(bytes / 104_857.6) / 10),
    tracks: captions.map(language => ({ language, src: `${src}/captions/${language}` })),
    ...(width && height && { width, height }),
  }
}

/** A film or recording with what is said in it, for who writes that. */
export async function listCaptions(courseId: string, name: string) {
  const [media] = await sql<{ name: string; title: string; vtt: Partial<Record<Language, string>> }[]>`
    select name, title, coalesce((select jsonb_object_agg(language, vtt) from course_captions
      where course_captions.course_id = course_media.course_id and course_captions.name = course_media.name), '{}') as vtt
    from course_media where course_id = ${courseId} and name = ${name} and kind in ('video', 'audio')`
  return media
}
