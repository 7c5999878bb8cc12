import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'

/** A course's own drawing. Its address carries its checksum, so it may be kept for ever. */
export async function sendFigure(courseId: string, file: string) {
  if (!/^[a-z0-9.-]{5,70}$/.test(file)) return found<Response>(undefined)
  const [figure] = await sql<
    { svg: string }[]
  >`select svg from course_figures where course_id = ${courseId} and file = ${file}`
  return new Response(found(figure).svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
