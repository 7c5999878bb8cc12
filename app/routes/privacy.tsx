import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/reports/front-door/messages'
import { Promises } from '~/reports/front-door/promises'
import { listKeptData } from '~/reports/kept-data/kept-data'
import { KeptDataTable } from '~/reports/kept-data/kept-data-table'
import { listRetentionPolicies } from '~/reports/kept-data/retention.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.privacyTitle)

const parts = [
  [messages.whatWeKeep, messages.whatWeKeepText], [messages.whoSees, messages.whoSeesText],
  [messages.children, messages.childrenText], [messages.certificatesPublic, messages.certificatesPublicText],
  [messages.yourRights, messages.yourRightsText],
] as const

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return { rows: listKeptData(), policies: await listRetentionPolicies() }
}

export default function PrivacyRoute() {
  return (
    <>
      <Promises title={messages.privacyTitle} lead={messages.privacyLead} parts={parts} />
      <KeptDataTable {...useLoaderData<typeof loader>()} />
    </>
  )
}
