import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { letterWords, readLetter } from '~/courses/admission/letter.server'
import { LetterPage } from '~/courses/admission/letter-page'
import { messages } from '~/courses/admission/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const letter = await readLetter(viewer, id(params.applicationId))
  return { applicationId: letter.application.id, words: letterWords(letter, preferencesOf(request, viewer).language) }
}

export default function LetterRoute() {
  return <LetterPage {...useLoaderData<typeof loader>()} />
}
