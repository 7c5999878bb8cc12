import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { CourseFormPage } from '~/courses/authoring/course-form'
import { courseForm, createCourse } from '~/courses/authoring/create-course.server'
import { messages } from '~/courses/authoring/messages'
import { listSubjects } from '~/courses/authoring/own-courses.server'
import { canMakeCourses } from '~/courses/authoring/permissions'
import { findCentre } from '~/courses/centres.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newCourse)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canMakeCourses(viewer, centre))
  return { id: randomUUID(), centre, ...(await listSubjects()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(courseForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const made = await createCourse(viewer, id(params.centreId), values)
  if (isRefusal(made)) return data({ ...made, typed }, 422)
  return redirect(`/courses/${made.id}/editor`, 303)
}

export default function NewCourseRoute() {
  return <CourseFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
