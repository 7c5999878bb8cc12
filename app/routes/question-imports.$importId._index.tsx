import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ItemImportPage } from '~/courses/questions/imports/import-page'
import { readImportPage } from '~/courses/questions/imports/import-pages.server'
import { messages } from '~/courses/questions/imports/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readImportPage(viewer, id(params.importId), new URL(request.url).search)
}

export default function ItemImportRoute() {
  return <ItemImportPage {...useLoaderData<typeof loader>()} />
}
