import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { CoursesPage } from '~/courses/authoring/courses-page'
import { duplicateCourse, duplicateForm } from '~/courses/authoring/duplicate-course.server'
import { messages } from '~/courses/authoring/messages'
import { listOwnCourses, listShippedCourses } from '~/courses/authoring/own-courses.server'
import { canMakeCourses } from '~/courses/authoring/permissions'
import { findCentre } from '~/courses/centres.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.coursesTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  const [own, shipped] = await Promise.all([listOwnCourses(centre.id), listShippedCourses()])
  return { id: randomUUID(), centre, own, shipped, canWrite: canMakeCourses(viewer, centre) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(duplicateForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const duplicate = await duplicateCourse(viewer, id(params.centreId), values)
  if (isRefusal(duplicate)) return data(duplicate, 422)
  return redirect(`/courses/${duplicate.id}/editor`, 303)
}

export default function CentreCoursesRoute() {
  return <CoursesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
