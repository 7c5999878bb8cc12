import type { LoaderFunctionArgs } from '@remix-run/node'
import { openToAll } from '~/shared/guard'
import { messages } from '~/shared/offline/messages'
import { OfflinePage } from '~/shared/offline/offline-page'
import { titled } from '~/shared/page-title'

export const handle = { offline: 'index' }
export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return null
}

export default function OfflineRoute() {
  return <OfflinePage />
}
