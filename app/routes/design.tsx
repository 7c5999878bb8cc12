import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isDemo } from '~/shared/demo.server'
import { found, openToAll } from '~/shared/guard'
import { useText } from '~/shared/ui/language'
import { Gallery, GalleryHeader, type Look } from '~/shared/ui/gallery/gallery'
import { messages } from '~/shared/ui/messages'
import { Tabs } from '~/shared/ui/tabs'

export const handle = { scripts: true }

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  const asked = new URL(request.url).searchParams.get('look')
  const look: Look = asked === 'light' || asked === 'dark' ? asked : undefined
  return { look }
}

export default function Design() {
  const t = useText()
  const { look } = useLoaderData<typeof loader>()
  const looks = [[undefined, messages.asDevice], ['light', messages.light], ['dark', messages.dark]] as const
  return (
    <>
      <GalleryHeader />
      <Tabs label={t(messages.appearance)} tabs={looks.map(([value, text]) => ({
        to: value ? `/design?look=${value}` : '/design', label: t(text), current: value === look,
      }))} />
      <Gallery language="fa" look={look} withToast />
      <Gallery language="en" look={look} />
    </>
  )
}
