import type { Text } from './text'

/** A "no" that the address-of-nothing's page shows in place of its own; without words those of its status. */
export type RefusedPage = { status: number; title?: Text; text?: Text }

/** What the server knows of a request beyond the request itself; loaders and actions get it as `context`. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string
    clientAddress: string
    requestId: string
    refused?: RefusedPage
  }
}
