import type { LoaderFunctionArgs } from '@remix-run/node'
import { listDemoPeople } from '~/people/demo/demo.server'
import { isDemo } from '~/shared/demo.server'
import { found, openToAll } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  const { language } = preferencesOf(request)
  const people = (await listDemoPeople()).filter(({ isErased }) => !isErased)
  return Response.json(people.map(({ key, role, name, organisation }) => ({
    key, role, name: name[language], organisation: organisation?.[language] ?? null,
  })))
}
