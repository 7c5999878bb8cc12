import type { LoaderFunctionArgs } from '@remix-run/node'
import { gradebookCsv } from '~/courses/gradebook/export-gradebook.server'
import { readGradebook } from '~/courses/gradebook/gradebook-pages.server'
import { download } from '~/people/imports/sheets.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const book = await readGradebook(viewer, id(params.offeringId))
  return download(gradebookCsv(book, viewer.language), `gradebook-${book.offering.code}.csv`, 'text/csv; charset=utf-8')
}
