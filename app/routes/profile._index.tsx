import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listOwnGuardians, listWards } from '~/people/guardians/guardianships.server'
import { editProfile, profileForm } from '~/people/profile/edit-profile.server'
import { messages } from '~/people/profile/messages'
import { readOwnProfile } from '~/people/profile/own-profile.server'
import { ProfilePage } from '~/people/profile/profile-page'
import { listProvinces } from '~/people/provinces.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [profile, provinces, guardians, wards] = await Promise.all(
    [readOwnProfile(viewer), listProvinces(), listOwnGuardians(viewer), listWards(viewer.id)])
  return { profile, provinces, guardians, wards, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(profileForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const edited = await editProfile(viewer, values)
  return isRefusal(edited) ? data({ ...edited, typed }, 422) : redirect('/profile?saved', 303)
}

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
