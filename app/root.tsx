import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import persianFont from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url'
import latinFont from '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2?url'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { TEACHING } from './courses/permissions'
import { canSeeAudit, canSeeOrganisations, MANAGING } from './people/permissions'
import { nameIn } from './people/person'
import { findViewer } from './people/session.server'
import { hasAnyRole, type Role, type Viewer } from './people/viewer'
import { isDemo } from './shared/demo.server'
import { openToAll } from './shared/guard'
import { cookieOf, preferencesOf } from './shared/language.server'
import { OfflineMarks, type Offline } from './shared/offline/offline-marks'
import offlineScript from './shared/offline/offline.js?url'
import { LanguageProvider, useText } from './shared/ui/language'
import { DemoBar } from './shared/ui/layout/demo-bar'
import { ErrorPage } from './shared/ui/layout/error-page'
import { SiteFooter } from './shared/ui/layout/site-footer'
import { SiteHeader, type Door } from './shared/ui/layout/site-header'
import { messages } from './shared/ui/messages'
import { useNonce } from './shared/ui/nonce'
import type { Language } from './shared/text'
import smallScript from './shared/ui/small.js?url'
import './shared/ui/styles.css'

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const viewer = await findViewer(request)
  const preferences = preferencesOf(request, viewer)
  return {
    ...preferences,
    isDemo: await isDemo(),
    hasFonts: cookieOf(request, 'fonts') !== undefined,
    unread: viewer?.unread ?? 0,
    viewer: viewer ? { id: viewer.id, name: nameIn(viewer, preferences.language), homes: doorsOf(viewer, preferences.language) } : null,
    concernTo: viewer && (viewer.isMinor || viewer.isGuardian || hasAnyRole(viewer, 'mentor')) ? '/concerns/new' : undefined,
  }
}

/** The doors that the viewer's roles open, for the account menu: own centre, own organisation, the programme's desk. */
function doorsOf(viewer: Viewer, language: Language): Door[] {
  const doors = [{ to: '/home', label: messages.home }]
  const own = (roles: Role[]) =>
    viewer.grants.find(grant => grant.scopeKind === 'organisation' && grant.role !== 'programme_admin' && roles.includes(grant.role))?.scopeId
  const [centre, organisation] = [own(TEACHING), own(MANAGING)]
  if (centre) doors.push({ to: `/centres/${centre}/offerings`, label: messages.ownClasses })
  if (organisation) doors.push({ to: `/organisations/${organisation}`, label: messages.ownOrganisation })
  else if (canSeeOrganisations(viewer)) doors.push({ to: '/organisations', label: messages.organisations })
  if (canSeeAudit(viewer)) doors.push({ to: '/audit', label: messages.audit })
  return doors.map(({ to, label }) => ({ to, label: label[language] }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: messages.brand[data?.language ?? 'fa'] }]

const useRootData = () => useRouteLoaderData<typeof loader>('root')

/** The page around every page. Only a page whose own route says `handle.scripts` brings the client's program along. */
export function Layout({ children }: { children: ReactNode }) {
  const known = useRootData()
  const failed = Boolean(useRouteError())
  const nonce = useNonce()
  const handle = useMatches().at(-1)?.handle as { scripts?: boolean; offline?: Offline; fonts?: 'last' } | undefined
  // Once the client's program runs it stays, also on a page that by itself would have none.
  const hydrated = (handle?.scripts === true && !failed) || typeof document !== 'undefined'
  const language = known?.language ?? 'fa'
  const fontsLast = handle?.fonts === 'last' && !failed && !known?.hasFonts
  const isRunning = useIsRunning()
  return (
    // What a browser translates changes under the program, which then can't take the page over (React's error 425).
    <html
      lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'} translate={handle?.scripts ? 'no' : undefined}
      data-fonts={fontsLast && !isRunning ? 'wait' : undefined} data-theme={known && known.theme !== 'auto' ? known.theme : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1c2220" media="(prefers-color-scheme: dark)" />
        <Meta />
        {!fontsLast && <link rel="preload" as="font" type="font/woff2" href={language === 'fa' ? persianFont : latinFont} crossOrigin="anonymous" />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
        <script src={smallScript} defer />
        {known?.viewer && <script src={offlineScript} data-person={known.viewer.id} defer />}
      </head>
      <body>
        <LanguageProvider language={language} calendar={known?.calendar}>
          <Frame offline={failed ? undefined : handle?.offline}>{children}</Frame>
        </LanguageProvider>
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

function Frame({ offline, children }: { offline?: Offline; children: ReactNode }) {
  const t = useText()
  const known = useRootData()
  const main = useFocusOnArrival()
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-accent focus:p-3 focus:text-on-accent">
        {t(messages.skipToContent)}
      </a>
      {offline && <OfflineMarks offline={offline} />}
      {known?.isDemo && <DemoBar />}
      <SiteHeader viewer={known?.viewer ?? null} unread={known?.unread ?? 0} />
      <main ref={main} id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 pt-8 sm:px-6 print:max-w-none print:p-0 outline-none">{children}</main>
      <SiteFooter theme={known?.theme ?? 'auto'} concernTo={known?.concernTo} />
    </div>
  )
}

/**
 * Whether the client's program runs. On a slow line the two typefaces weigh more than the program that saves answers: a
 * page may ask for them only then, in a browser that hasn't them yet (small.js leaves a cookie where it has).
 */
function useIsRunning() {
  const [isRunning, run] = useState(false)
  useEffect(() => run(true), [])
  return isRunning
}

/** Where the client's program changes the page, the focus follows to it, as it would on a page load. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current !== pathname) main.current?.focus({ preventScroll: true })
    seen.current = pathname
  }, [pathname])
  return main
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const known = useRootData()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} home={known?.viewer ? '/home' : '/'} languages={known ? undefined : ['fa', 'en']} />
}
