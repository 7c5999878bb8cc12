import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { closeSession } from '~/people/session.server'
import { openToAll } from '~/shared/guard'

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request)
  return redirect('/', { status: 303, headers: await closeSession(request) })
}
