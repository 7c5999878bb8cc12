import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { COURSES_A_PAGE, listTaughtTrades, searchCatalogue } from '~/courses/catalogue.server'
import { CataloguePage } from '~/courses/catalogue/catalogue-page'
import { filtersOf } from '~/courses/catalogue/filters'
import { messages } from '~/courses/catalogue/messages'
import { listProvinces } from '~/people/provinces.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const { search } = new URL(request.url)
  const [filters, page] = [filtersOf(search), pageOf(search)]
  const [found, trades, provinces] = await Promise.all([searchCatalogue({ ...filters, page }), listTaughtTrades(), listProvinces()])
  return { ...found, filters, search, page, size: COURSES_A_PAGE, trades, provinces }
}

export default function CatalogueRoute() {
  return <CataloguePage {...useLoaderData<typeof loader>()} />
}
