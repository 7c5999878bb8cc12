import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClassPage } from '~/courses/offerings/class-page'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { messages } from '~/courses/offerings/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta: MetaFunction<typeof loader> = args => titled(args.data?.offering.courseTitle ?? messages.classTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const page = /^[1-9]\d?$/.exec(query.get('page') ?? '')?.[0]
  const read = await readClassPage(viewer, id(params.offeringId), Number(page ?? 1), query.has('opened'), (query.get('q') ?? '').slice(0, 100))
  return { ...read, refused: query.get('refused') }
}

export default function OfferingRoute() {
  return <ClassPage {...useLoaderData<typeof loader>()} />
}
