import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BANK_ROLES } from '~/courses/questions/bank/bank'
import { BANKS_A_PAGE, listBanks } from '~/courses/questions/bank/banks.server'
import { BanksPage } from '~/courses/questions/bank/banks-page'
import { messages } from '~/courses/questions/bank/messages'
import { requireViewer } from '~/people/session.server'
import { hasAnyRole } from '~/people/viewer'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.banks)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(hasAnyRole(viewer, ...BANK_ROLES))
  const { search, searchParams } = new URL(request.url)
  const asked = { q: (searchParams.get('q') ?? '').slice(0, 100), page: pageOf(search) }
  return { ...(await listBanks(viewer, asked)), ...asked, size: BANKS_A_PAGE, search }
}

export default function BanksRoute() {
  return <BanksPage {...useLoaderData<typeof loader>()} />
}
