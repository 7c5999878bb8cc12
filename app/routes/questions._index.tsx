import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BANK_ROLES } from '~/courses/questions/bank/bank'
import { listBanks } from '~/courses/questions/bank/bank.server'
import { BanksPage } from '~/courses/questions/bank/banks-page'
import { messages } from '~/courses/questions/bank/messages'
import { requireViewer } from '~/people/session.server'
import { hasAnyRole } from '~/people/viewer'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.banks)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(hasAnyRole(viewer, ...BANK_ROLES))
  return { banks: await listBanks(viewer) }
}

export default function BanksRoute() {
  return <BanksPage {...useLoaderData<typeof loader>()} />
}
