import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { courseFileForm, importCourseFile } from '~/courses/authoring/import-course-file.server'
import { ImportCoursePage } from '~/courses/authoring/import-pages'
import { messages } from '~/courses/authoring/messages'
import { canMakeCourses } from '~/courses/authoring/permissions'
import { findCentre } from '~/courses/centres.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.importCourse)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canMakeCourses(viewer, centre))
  return { id: randomUUID(), centre }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(courseFileForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const imported = await importCourseFile(viewer, id(params.centreId), values)
  if ('unread' in imported) return data({ ...imported, typed }, 422)
  if (isRefusal(imported)) return data({ ...imported, typed }, 422)
  return redirect(`/courses/${imported.id}/editor`, 303)
}

export default function ImportCourseRoute() {
  return <ImportCoursePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
