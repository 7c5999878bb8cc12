import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ItemPage } from '~/courses/questions/bank/item-page'
import { readItemPage } from '~/courses/questions/bank/item-page.server'
import { messages } from '~/courses/questions/bank/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.stem)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readItemPage(viewer, id(params.itemId))
}

export default function ItemRoute() {
  return <ItemPage {...useLoaderData<typeof loader>()} />
}
