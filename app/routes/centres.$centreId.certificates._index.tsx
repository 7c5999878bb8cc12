import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CertificateStatus } from '~/certificates/certificate'
import { findCentre, listOwed } from '~/certificates/issuing/owed.server'
import { listOpenProposals } from '~/certificates/issuing/proposals.server'
import { messages, statusTitles } from '~/certificates/messages'
import { canApprove, canPropose } from '~/certificates/permissions'
import { RegisterPage } from '~/certificates/register/register-page'
import { CERTIFICATES_A_PAGE, listRegister, listToReissue } from '~/certificates/register/register.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.registerTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  const { search, searchParams } = new URL(request.url)
  const page = pageOf(search)
  const q = (searchParams.get('q') ?? '').slice(0, 100)
  const asked = searchParams.get('status') ?? ''
  const status = Object.hasOwn(statusTitles, asked) ? (asked as CertificateStatus) : undefined
  const [owed, waiting, toReissue, { rows, total }] = await Promise.all([
    listOwed(centre.id), listOpenProposals(viewer, centre.id), listToReissue(centre.id),
    listRegister(viewer, centre.id, { q, status, page }),
  ])
  return {
    centre, owed: owed.length, waiting, toReissue, rows, total, page, q, search, status: status ?? '', size: CERTIFICATES_A_PAGE,
    can: { propose: canPropose(viewer, centre), approve: canApprove(viewer, centre) }, justDone: searchParams.has('proposed'),
  }
}

export default function RegisterRoute() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}
