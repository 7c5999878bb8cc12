import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/people/notices/messages'
import { UnsubscribePage } from '~/people/notices/unsubscribe-page'
import { findUnsubscribeLink, unsubscribe, unsubscribeForm } from '~/people/notices/unsubscribe.server'
import { noticeTopics } from '~/reports/notice-topics'
import { formOf, readForm } from '~/shared/form.server'
import { found, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.unsubscribeTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const { topic } = found(await findUnsubscribeLink(params.token ?? ''))
  return { topic: (topic && noticeTopics[topic]?.title) || null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  readForm(unsubscribeForm, await formOf(request))
  found(await unsubscribe(params.token ?? ''))
  return { isDone: true }
}

export default function UnsubscribeRoute() {
  const { topic } = useLoaderData<typeof loader>()
  return <UnsubscribePage topic={topic} isDone={Boolean(useActionData<typeof action>()?.isDone)} />
}
