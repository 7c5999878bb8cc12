import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { ComponentType } from 'react'
import * as entry from '../../app/entry.server'
import * as root from '../../app/root'

export type Page = { default: ComponentType; handle?: { scripts?: boolean; fonts?: string }; loader?: () => unknown; meta?: unknown }

/** The real root and the real entry around pages made up by a test: answers a GET with the HTML that a browser gets. */
export function siteOf(pages: Record<string, Page>, { around = root as object, nonce = 'n0nce' } = {}) {
  const ids = ['root', ...Object.keys(pages)]
  const moduleOf = (id: string) => (id === 'root' ? around : pages[id]) as ServerBuild['routes'][string] & object
  const record = (id: string) => ({ id, parentId: id === 'root' ? undefined : 'root', path: id === 'root' ? '' : id })
  const build = {
    entry: { module: entry },
    routes: Object.fromEntries(ids.map(id => [id, { ...record(id), module: moduleOf(id) }])),
    assets: {
      entry: { module: '/assets/entry.js', imports: ['/assets/shared.js'] },
      routes: Object.fromEntries(ids.map(id => [id, {
        ...record(id), module: `/assets/${id}.js`, imports: [], css: id === 'root' ? ['/assets/root.css'] : [],
        hasLoader: 'loader' in moduleOf(id), hasAction: false, hasClientLoader: false, hasClientAction: false, hasErrorBoundary: id === 'root',
      }])),
      url: '/assets/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    mode: 'test',
    basename: '/',
    future: { v3_singleFetch: true, v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: true },
  } as unknown as ServerBuild
  const answer = createRequestHandler(build, 'test')
  return (path: string, headers: Record<string, string> = {}) =>
    answer(new Request(`http://kargah.example${path}`, { headers }), { nonce, clientAddress: '127.0.0.1', requestId: 'test' })
}
