import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Landing } from '~/reports/front-door/landing'
import { messages } from '~/reports/front-door/messages'
import { countPublicFigures } from '~/reports/public-figures.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return { figures: await countPublicFigures() }
}

export default function LandingRoute() {
  return <Landing {...useLoaderData<typeof loader>()} />
}
