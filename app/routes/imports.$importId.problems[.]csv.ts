import type { LoaderFunctionArgs } from '@remix-run/node'
import { findImport } from '~/people/imports/imports.server'
import { download, problemsCsv } from '~/people/imports/sheets.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const imported = found(await findImport(viewer, id(params.importId)))
  return download(await problemsCsv(imported.id, viewer.language), 'kargah-problems.csv', 'text/csv; charset=utf-8')
}
