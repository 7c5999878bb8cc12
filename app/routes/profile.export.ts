import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportOwn as ofAssessments } from '~/assessments/export.server'
import { exportOwn as ofCertificates } from '~/certificates/export.server'
import { exportOwn as ofClubs } from '~/clubs/export.server'
import { exportOwn as ofCourses } from '~/courses/export.server'
import { exportOwn as ofPeople } from '~/people/export.server'
import { requireViewer } from '~/people/session.server'

const sources = { people: ofPeople, courses: ofCourses, assessments: ofAssessments, clubs: ofClubs, certificates: ofCertificates }

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const parts = await Promise.all(Object.entries(sources).map(async ([pillar, exportOwn]) => [pillar, await exportOwn(viewer.id)]))
  return new Response(JSON.stringify({ exportedAt: new Date(), ...Object.fromEntries(parts) }, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kargah-my-data.json"',
      'Cache-Control': 'private, no-store',
    },
  })
}
