import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GroupPage } from '~/clubs/group-page'
import { readGroup } from '~/clubs/group-views.server'
import { findGroup } from '~/clubs/groups.server'
import { messages } from '~/clubs/messages'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.group)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  return { view: await readGroup(viewer, group) }
}

export default function GroupRoute() {
  return <GroupPage {...useLoaderData<typeof loader>()} />
}
