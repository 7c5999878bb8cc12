import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeCards as ofAssessments } from '~/assessments/home.server'
import { homeCards as ofCertificates } from '~/certificates/home.server'
import { homeCards as ofClubs } from '~/clubs/home.server'
import { homeCards as ofCourses } from '~/courses/home.server'
import { messages } from '~/people/home-messages'
import { HomePage } from '~/people/home-page'
import { homeCards as ofPeople } from '~/people/home.server'
import { nameIn } from '~/people/person'
import { requireViewer } from '~/people/session.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

const sources = [ofPeople, ofCourses, ofAssessments, ofClubs, ofCertificates]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const cards = await Promise.all(sources.map(homeCards => homeCards(viewer)))
  return { name: nameIn(viewer, viewer.language), cards: cards.flat() }
}

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
