import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from '~/root'
import { openToAll } from '~/shared/guard'
import type { RefusedPage } from '~/shared/load-context'
import { ErrorPage } from '~/shared/ui/layout/error-page'

/** An address of nothing, or what the server itself refuses: inside the site's frame, so that the way back is there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request)
  const refused: RefusedPage = context.refused ?? { status: 404 }
  throw data(refused, refused.status)
}

export default function NowhereRoute() {
  return null
}

export function ErrorBoundary() {
  const error = useRouteError()
  const known = useRouteLoaderData<typeof rootLoader>('root')
  const { status, ...words } = isRouteErrorResponse(error) ? (error.data as RefusedPage) : { status: 500 }
  return <ErrorPage status={status} {...words} home={known?.viewer ? '/home' : '/'} />
}
