import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askPasswordReset, passwordResetForm } from '~/people/signing-in/ask-password-reset.server'
import { messages } from '~/people/signing-in/messages'
import { AskResetPage } from '~/people/signing-in/password-reset-pages'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.resetTitle)

export function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(passwordResetForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await askPasswordReset(values, context.clientAddress)
  return isRefusal(answer) ? data({ ...answer, typed }, 429) : answer
}

export default function PasswordResetsRoute() {
  return <AskResetPage answer={useActionData<typeof action>()} />
}
