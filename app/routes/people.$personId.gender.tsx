import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GenderPage } from '~/people/desk/gender-page'
import { messages } from '~/people/desk/messages'
import { readPerson } from '~/people/desk/read-person.server'
import { genderForm, genderSlips, recordGender } from '~/people/desk/record-gender.server'
import { findManagedPerson } from '~/people/people.server'
import { canRecordGenderOf } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { ownPath } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.gender)

/** Back to the page that asked for it: an application, or the person's own record. */
const backOf = (request: Request, personId: string) =>
  ownPath(new URL(request.url).searchParams.get('then'), `/people/${personId}`)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const person = found(await readPerson(viewer, id(params.personId)))
  allow(canRecordGenderOf(person))
  const { nameFa, nameEn, gender } = person
  return { person: { nameFa, nameEn, gender }, back: backOf(request, person.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const person = found(await findManagedPerson(viewer, id(params.personId)))
  allow(canRecordGenderOf(person))
  const { values, errors, typed } = readForm(genderForm, await formOf(request), known => genderSlips(person.gender, known))
  if (errors) return data({ errors, typed }, 400)
  const recorded = await recordGender(viewer, person.id, values)
  return isRefusal(recorded) ? data({ ...recorded, typed }, 422) : redirect(backOf(request, person.id), 303)
}

export default function GenderRoute() {
  return <GenderPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
