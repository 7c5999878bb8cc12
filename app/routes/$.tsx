import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { findSignedIn } from '~/people/session.server'
import { openToAll } from '~/shared/guard'
import type { RefusedPage } from '~/shared/load-context'
import { ErrorPage } from '~/shared/ui/layout/error-page'

/** An address of nothing, or what the server itself refuses: inside the site's frame, so that the way back is there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request)
  const refused: RefusedPage = context.refused ?? { status: 404 }
  throw data({ ...refused, home: (await findSignedIn(request)) ? '/home' : '/' }, refused.status)
}

export default function NowhereRoute() {
  return null
}

export function ErrorBoundary() {
  const error = useRouteError()
  const refused = isRouteErrorResponse(error) ? (error.data as RefusedPage & { home: string }) : { status: 500 }
  return <ErrorPage {...refused} />
}
