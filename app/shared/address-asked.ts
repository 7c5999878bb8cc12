import type { Asked } from './guard'

/** Set by our own server on every request, over whatever came under that name. */
export const ADDRESS_HEADER = 'Kargah-Address'

/** The whole address that the browser asked for: what a loader is given has lost the ending of a request for data. */
export function addressAsked(request: Asked) {
  const url = new URL(request.headers.get(ADDRESS_HEADER) ?? request.url)
  url.hash = ''
  return url.href
}
