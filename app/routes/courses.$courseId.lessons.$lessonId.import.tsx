import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportTextPage } from '~/courses/authoring/import-pages'
import { importText, readImportPage, textFileForm } from '~/courses/authoring/import-text.server'
import { messages } from '~/courses/authoring/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.importText)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const language = new URL(request.url).searchParams.get('language') === 'en' ? ('en' as const) : ('fa' as const)
  return { language, ...(await readImportPage(viewer, contentId(params.courseId), contentId(params.lessonId))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [courseId, lessonId] = [contentId(params.courseId), contentId(params.lessonId)]
  const { values, errors, typed } = readForm(textFileForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const imported = await importText(viewer, courseId, lessonId, values)
  if ('problems' in imported) return data({ ...imported, typed }, 422)
  if (isRefusal(imported)) return data({ ...imported, typed }, imported.refused === 'stale' ? 409 : 422)
  if (imported.left.length > 0) return data({ left: imported.left })
  return redirect(`/courses/${courseId}/lessons/${lessonId}/draft?language=${values.language}`, 303)
}

export default function ImportTextRoute() {
  return <ImportTextPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
