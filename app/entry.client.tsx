import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Remix reads the page's data in its first drawing and waits for them there, outside every boundary. Whoever touched the
 * page in that moment ended React for good (error 345, "Root did not complete"): the page stayed without its program.
 * Drawn once by hand, it only reads them.
 */
async function readData() {
  try {
    ;(RemixBrowser as () => unknown)()
  } catch (reading) {
    await reading
  }
}

void readData().then(() => startTransition(() => {
  hydrateRoot(document, <StrictMode><RemixBrowser /></StrictMode>)
}))
