import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/people/notices/messages'
import { NoticesPage } from '~/people/notices/notices-page'
import { listOwnNotices, NOTICES_A_PAGE } from '~/people/notices/notices.server'
import { readingForm, readNotices } from '~/people/notices/read-notices.server'
import { requireViewer } from '~/people/session.server'
import { ownPath } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = pageOf(new URL(request.url).search)
  return { ...(await listOwnNotices(viewer, page)), page, size: NOTICES_A_PAGE }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values } = readForm(readingForm, await formOf(request))
  if (!values) throw new Response('No such notice', { status: 400 })
  const { link } = await readNotices(viewer, values)
  return redirect(ownPath(link, '/notices'), 303)
}

export default function NoticesRoute() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />
}
