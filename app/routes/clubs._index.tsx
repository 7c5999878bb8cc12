import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOpenClubs, listOperators, listOwnClubs } from '~/clubs/clubs.server'
import { FrontDoor } from '~/clubs/front-door'
import { messages } from '~/clubs/messages'
import { listProgrammes } from '~/clubs/open-cohort.server'
import { hasSignedIn } from '~/clubs/permissions'
import { findProgramme } from '~/courses/curriculum.server'
import { findSignedIn } from '~/people/session.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.clubs)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  const [clubs, [first]] = await Promise.all([listOpenClubs(), listProgrammes()])
  const programme = first ? await findProgramme(first.id) : undefined
  const isSignedIn = hasSignedIn(viewer)
  const own = isSignedIn ? await listOwnClubs(viewer) : []
  return {
    clubs, own, mayOpen: isSignedIn ? (await listOperators(viewer)).length > 0 : false,
    programme: programme ? { summary: programme.summary, skills: programme.skills } : null,
  }
}

export default function ClubsRoute() {
  return <FrontDoor {...useLoaderData<typeof loader>()} />
}
