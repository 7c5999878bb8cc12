import { data, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { CarryingPage } from '~/assessments/sitting/carrying-page'
import { signInAndSave } from '~/assessments/sitting/sign-in-and-save.server'
import { messages } from '~/people/signing-in/messages'
import { formOf } from '~/shared/form.server'
import { id, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.signInTitle)

/** The plain paper comes here when its sign-in is gone (307, so that the browser brings along what was typed). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  openToAll(request)
  const carrying = await signInAndSave(request, id(params.sittingId), await formOf(request), context.clientAddress)
  if (carrying instanceof Response) return carrying
  const { status, headers, ...page } = carrying
  return data(page, { status, headers })
}

export default function SittingSignInRoute() {
  return <CarryingPage address={`/sittings/${useParams().sittingId}`} {...useActionData<typeof action>()} />
}
