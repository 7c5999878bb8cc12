import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { BankPage } from '~/courses/questions/bank/bank-page'
import { readBankPage } from '~/courses/questions/bank/bank-page.server'
import { messages } from '~/courses/questions/bank/messages'
import { requireViewer } from '~/people/session.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readBankPage(viewer, contentId(params.courseId), new URL(request.url).search)
}

export default function BankRoute() {
  return <BankPage {...useLoaderData<typeof loader>()} />
}
