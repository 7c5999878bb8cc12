import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Verdict } from '~/people/imports/import'
import { ImportPage } from '~/people/imports/import-page'
import { countVerdicts, findImport, listRows, ROWS_A_PAGE } from '~/people/imports/imports.server'
import { messages } from '~/people/imports/messages'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

const VERDICTS: Verdict[] = ['new', 'known', 'error', 'done']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const imported = found(await findImport(viewer, id(params.importId)))
  const { search, searchParams: query } = new URL(request.url)
  const verdict = VERDICTS.find(known => known === query.get('verdict'))
  const page = pageOf(search)
  const [counts, rows] = await Promise.all([countVerdicts(imported.id), listRows(imported.id, { verdict, page })])
  return { imported, counts, tabs: counts, ...rows, page, size: ROWS_A_PAGE, search, verdict }
}

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
