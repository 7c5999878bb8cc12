import type { LoaderFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { exportItems } from '~/courses/questions/imports/export-items.server'
import { FORMATS } from '~/courses/questions/imports/item-import'
import { download } from '~/people/imports/sheets.server'
import { requireViewer } from '~/people/session.server'
import { found } from '~/shared/guard'

const FILES = {
  moodle: ['xml', 'application/xml; charset=utf-8'],
  gift: ['gift.txt', 'text/plain; charset=utf-8'],
  aiken: ['aiken.txt', 'text/plain; charset=utf-8'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const format = found(FORMATS.find(known => known === params.format))
  const use = new URL(request.url).searchParams.get('use') === 'sealed' ? 'sealed' : 'practice'
  const courseId = contentId(params.courseId)
  const [ending, type] = FILES[format]
  return download(await exportItems(viewer, courseId, { use, format, language: viewer.language }), `${courseId}.${ending}`, type)
}
