import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '~/people/signing-in/sign-out.server'
import { openToAll } from '~/shared/guard'

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request)
  return redirect('/', { status: 303, headers: await signOut(request) })
}
