/** What the server knows of a request beyond the request itself; loaders and actions get it as `context`. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string
    clientAddress: string
    requestId: string
  }
}

export {}
