import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, openToAll } from '~/shared/guard'

/** An address of nothing: inside the site's frame, so that the way back is there. */
export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return found(undefined)
}

export default function NowhereRoute() {
  return null
}
