import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSignedIn } from '~/people/session.server'
import { messages } from '~/reports/search/messages'
import { SearchPage } from '~/reports/search/search-page'
import { sourceOf } from '~/reports/search/sources'
import { searchEverywhere } from '~/reports/search/sources.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { queryOf } from '~/shared/search'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const asked = new URL(request.url).searchParams
  const [q, only] = [(asked.get('q') ?? '').slice(0, 200), sourceOf(asked.get('only'))]
  const groups = await searchEverywhere(await findSignedIn(request), q, only)
  return { q, isTooShort: !queryOf(q), only: only ?? null, groups }
}

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
