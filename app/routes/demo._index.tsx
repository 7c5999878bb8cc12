import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemoPage } from '~/people/demo/demo-page'
import { listDemoPeople } from '~/people/demo/demo.server'
import { messages } from '~/people/demo/messages'
import { isDemo } from '~/shared/demo.server'
import { found, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  return { people: await listDemoPeople() }
}

export default function DemoRoute() {
  return <DemoPage {...useLoaderData<typeof loader>()} />
}
