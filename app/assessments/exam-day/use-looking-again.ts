import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** While the page is in sight it asks the server every five seconds whether the officer has decided. */
export function useLookingAgain() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const asking = setInterval(() => document.visibilityState === 'visible' && revalidate(), 5000)
    return () => clearInterval(asking)
  }, [revalidate])
}
