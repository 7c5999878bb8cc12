import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findPaperFile } from '~/courses/application-documents/papers.server'
import { paperForm, problemOf, sendPaper } from '~/courses/application-documents/send-paper.server'
import { findOwnApplicationById } from '~/courses/applications/applications.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { file, mayRead } = found(await findPaperFile(viewer, id(params.applicationId), id(params.documentId)))
  allow(mayRead)
  return sendFile(file)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const given = await formOf(request)
  const { values } = readForm(paperForm, given)
  const own = found(await findOwnApplicationById(viewer, id(params.applicationId)))
  const documentId = id(params.documentId)
  const sent = values ? await sendPaper(viewer, own.id, documentId, values) : { refused: problemOf(given.get('file')) }
  const back = `/offerings/${own.offeringId}/applications/new`
  return redirect(isRefusal(sent) ? `${back}?refused=${sent.refused}&document=${documentId}#send-${documentId}` : `${back}#documents`, 303)
}
