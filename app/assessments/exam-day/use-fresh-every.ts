import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Asks for the page's data again while somebody looks at it and types nothing. */
export function useFreshEvery(pause: number, isWanted = true) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isWanted) return
    const isTyping = () => document.activeElement?.matches('input:not([type=search]), textarea, select')
    const asking = setInterval(() => document.visibilityState === 'visible' && !isTyping() && revalidate(), pause)
    return () => clearInterval(asking)
  }, [pause, isWanted, revalidate])
}
